/** What the pages of the forms show: the list with the warnings among them, one form, and what one can be drafted from. */
import { quartersOf } from '@ratchet/domain/cycle/cycle-id'
import { type Day, dayOf } from '@ratchet/domain/day'
import type { FormReceipt } from '@ratchet/domain/form/form'
import type { FormKind } from '@ratchet/domain/form/kind'
import { readsForm } from '@ratchet/domain/form/reader'
import { Refusal } from '@ratchet/domain/refusal'
import { readsWarning } from '@ratchet/domain/warning/reader'
import type { Warning } from '@ratchet/domain/warning/warning'
import { findPaths, listReceivers } from '../circular/receiver.queries.ts'
import type { ActingContext } from '../context.ts'
import { listCycles } from '../cycle/cycle.queries.ts'
import { mapUnits } from '../rectification/rectification.queries.ts'
import { listWarnings } from '../warning/warning.queries.ts'
import { findCorrection, findForm, listFormReceipts, listForms } from './form.queries.ts'
import { findOwnerUnit } from './giver.queries.ts'

const receiptRow = ({ id, unitId, name, at, acknowledgedBy, note }: FormReceipt) => ({
  id,
  unitId,
  name,
  at,
  by: acknowledgedBy?.name ?? null,
  note,
})

/** A warning as a row of the list: its number, its receipt and its deadline are its own. */
function warningRow(warning: Warning, unitName: string, giver: string) {
  const { id, kind, number, cycleId, quarter, title, issuedOn, issuedBy, illustrative, acknowledgedAt } = warning
  const receipt = { id, unitId: warning.unitId, name: unitName, at: acknowledgedAt, note: null }
  const ended = warning.status === 'withdrawn' || warning.status === 'upheld'
  return {
    ...{ id, number, cycleId, quarter, title, giver, issuedOn, illustrative },
    kind: (kind === 'urgent' ? 'urgent_warning' : 'warning') as FormKind,
    giverId: null,
    edition: 1,
    dueDay: warning.replyDue,
    status: ended ? ('withdrawn' as const) : acknowledgedAt ? ('acknowledged' as const) : ('issued' as const),
    draftedAt: warning.draftedAt,
    by: issuedBy?.name ?? '',
    receipts: [{ ...receipt, by: warning.acknowledgedBy?.name ?? null }],
  }
}

/** The forms that the caller reads of, and the issued warnings, what is being written first. */
export async function listReadable(ctx: ActingContext) {
  const pathOf = await findPaths(ctx.db)
  const forms = (await listForms(ctx.db)).filter((form) => readsForm(ctx.actor, form, pathOf))
  const ids = forms.map((form) => form.id)
  const receipts = Map.groupBy(await listFormReceipts(ctx.db, ids), (row) => row.formId)
  const units = await mapUnits(ctx.db)
  const office = await findOwnerUnit(ctx.db, dayOf(ctx.now))
  const warnings = (await listWarnings(ctx.db))
    .filter((warning) => warning.number !== null && readsWarning(warning, ctx.actor, units))
    .map((warning) => warningRow(warning, units.get(warning.unitId)?.name ?? '', office.name))
  const rows = forms.map(({ content, draftedBy, ...form }) => ({
    ...{ id: form.id, number: form.number, cycleId: form.cycleId, quarter: form.quarter, issuedOn: form.issuedOn },
    ...{ title: form.title.replaceAll('\n', ''), giver: content.giver, giverId: form.giverId, edition: form.edition },
    ...{ dueDay: form.dueDay, status: form.status, draftedAt: form.draftedAt, illustrative: form.illustrative },
    kind: form.kind as FormKind,
    by: draftedBy.name,
    receipts: (receipts.get(form.id) ?? []).map(receiptRow),
  }))
  const isOpen = (status: (typeof rows)[number]['status']) => status === 'draft' || status === 'approved'
  const issued = [...rows.filter((row) => !isOpen(row.status)), ...warnings].toSorted((one, other) =>
    (other.issuedOn ?? '').localeCompare(one.issuedOn ?? ''),
  )
  return { rows: [...rows.filter((row) => isOpen(row.status)), ...issued], today: dayOf(ctx.now) }
}

/** One form with its receipts in the order of the paper; refused with `not-found` to whoever does not read of it. */
export async function findReadable(ctx: ActingContext, id: string) {
  const form = await findForm(ctx.db, id)
  const pathOf = await findPaths(ctx.db)
  if (!readsForm(ctx.actor, form, pathOf)) throw new Refusal('not-found', { kind: 'form' })
  const places = form.content.receivers.map(({ name }) => name)
  const receipts = (await listFormReceipts(ctx.db, [id])).toSorted(
    (one, other) => places.indexOf(one.name) - places.indexOf(other.name),
  )
  const cited = form.citesId ? await findForm(ctx.db, form.citesId) : null
  return { form, receipts, cites: cited && { id: cited.id, number: cited.number }, pathOf }
}

export async function findFormPage(ctx: ActingContext, id: string) {
  const { form, receipts, cites, pathOf } = await findReadable(ctx, id)
  return {
    form,
    receipts: receipts.map((row) => ({ ...row, path: row.unitId ? pathOf(row.unitId) : [] })),
    cites,
    correction: await findCorrection(ctx.db, id),
    giverPath: pathOf(form.giverId),
    receivers: (await listReceivers(ctx.db)).map((unit) => ({ id: unit.id, name: unit.name })),
    today: dayOf(ctx.now),
  }
}

/** Half-years with their quarters, and the units whose work the caller may report. */
export async function findChoices(ctx: ActingContext) {
  const pathOf = await findPaths(ctx.db)
  const day: Day = dayOf(ctx.now)
  const cycles = (await listCycles(ctx.db)).toReversed()
  const units = (await listReceivers(ctx.db)).filter(
    (unit) =>
      unit.isUsual &&
      ctx.actor.grants.some(
        ({ role, unitId }) =>
          (role === 'owner' || role === 'lead_unit' || role === 'unit') && pathOf(unit.id).includes(unitId),
      ),
  )
  return {
    cycles: cycles.map(({ id, stage }) => ({ id, stage, quarters: [...quartersOf(id)] })),
    units: units.map(({ id, name }) => ({ id, name })),
    office: (await findOwnerUnit(ctx.db, day)).name,
    mayGiveAll: ctx.actor.grants.some(({ role }) => role === 'owner'),
  }
}

/** Drafting a form 起草, out of the data of a half-year or a quarter; and another edition of one that was issued 更正. Source: SPEC §11. */
import { addWorkingDays } from '@ratchet/domain/calendar/calendar'
import { personOf } from '@ratchet/domain/cycle/actor'
import { cycleIdSchema, quarterSchema } from '@ratchet/domain/cycle/cycle-id'
import { type Day, dayOf } from '@ratchet/domain/day'
import { draft } from '@ratchet/domain/form/act'
import type { Receiver } from '@ratchet/domain/form/form'
import { whyNotCorrect } from '@ratchet/domain/form/issue'
import { keptKindSchema, kindRules } from '@ratchet/domain/form/kind'
import { whyNotGive } from '@ratchet/domain/form/reader'
import { idSchema } from '@ratchet/domain/id'
import { isOpen } from '@ratchet/domain/rectification/item'
import { refuse } from '@ratchet/domain/refusal'
import { formDraftWords as w } from '@ratchet/words/form-draft'
import { z } from 'zod'
import { findCalendar } from '../calendar/calendar.queries.ts'
import { command } from '../command.ts'
import type { Tx } from '../context.ts'
import { findCycle } from '../cycle/cycle.queries.ts'
import { unitPath } from '../people/unit.queries.ts'
import { findZone } from '../people/zone.queries.ts'
import { listItems } from '../rectification/rectification.queries.ts'
import { type Asked, drawParts } from './draw.ts'
import { findCorrection, loadForm, saveForm } from './form.queries.ts'
import { findGiver, findOwnerUnit } from './giver.queries.ts'

export const draftInput = z.strictObject({
  kind: keptKindSchema,
  cycleId: cycleIdSchema,
  quarter: quarterSchema.nullable(),
  /** Whose work report it is; null of the others. */
  unitId: idSchema.nullable(),
})

/** Working days that a receiver has, down and up, as a first proposal. */
const DAYS = { down: 5, up: 10 } as const

/** The unit and all under it: a street answers for its communities. */
export async function unitsUnder(tx: Pick<Tx, 'selectFrom'>, unitId: string): Promise<string[]> {
  const rows = await tx.selectFrom('unit').select(['id', 'parentId']).execute()
  const under = (id: string): string[] => [id, ...rows.flatMap((row) => (row.parentId === id ? under(row.id) : []))]
  return under(unitId)
}

/** Who a form goes to by default: down, the units that lead an open item; up, whoever they answer to. */
async function receiversOf(tx: Tx, { kind, cycleId }: Asked, today: Day): Promise<Receiver[]> {
  const zone = await findZone(tx)
  if (kind === 'work_report') {
    const owner = await findOwnerUnit(tx, today)
    return [{ unitId: owner.id, name: owner.name }]
  }
  if (kindRules[kind].way === 'up')
    return [...(zone ? [{ unitId: zone.id, name: w.office(zone.name) }] : []), { unitId: null, name: w.cityOffice }]
  const items = (await listItems(tx, { cycleId })).filter(
    (item) => isOpen(item) && (kind === 'breakdown' || item.kind === 'short'),
  )
  const ids = [...new Set(items.map((item) => item.leadUnitId))]
  if (ids.length === 0) return []
  const units = await tx
    .selectFrom('unit')
    .select(['id', 'name'])
    .where('id', 'in', ids)
    .where('retiredDay', 'is', null)
    .orderBy('sort')
    .orderBy('name')
    .execute()
  return units.map(({ id, name }) => ({ unitId: id, name }))
}

export const draftForm = command(draftInput, async ({ tx, ctx, record, within }, input) => {
  const { kind, cycleId, quarter } = input
  const today = dayOf(ctx.now)
  const giver = await findGiver(tx, kind, input.unitId, today)
  await within(giver.id)
  refuse(whyNotGive(kind, ctx.actor, await unitPath(tx, giver.id)))
  const cycle = await findCycle(tx, cycleId)
  const unitIds = kind === 'work_report' ? await unitsUnder(tx, giver.id) : null
  const asked: Asked = { kind, cycleId, quarter, unitIds }
  const parts = await drawParts(tx, asked, ctx.now)
  const { next, fact } = draft({
    id: ctx.newId(),
    kind,
    edition: 1,
    citesId: null,
    cycleId,
    quarter,
    giverId: giver.id,
    title: w.title(kind, cycleId, quarter, giver.name),
    dueDay: addWorkingDays(await findCalendar(tx), today, DAYS[kindRules[kind].way]),
    content: {
      giver: giver.name,
      receivers: await receiversOf(tx, asked, today),
      copies: kindRules[kind].way === 'down' ? w.copies : '',
      contact: '',
      parts,
    },
    draftedBy: personOf(ctx.actor),
    draftedAt: ctx.now,
    illustrative: cycle.illustrative,
  })
  await saveForm(tx, next)
  await record(fact)
  return { id: next.id, version: next.version }
})

/** The next edition of what was issued, with the same words, to be put right; the first stays as it went out. */
export const correctForm = command(z.strictObject({ id: idSchema }), async ({ tx, ctx, record, within }, { id }) => {
  const before = await loadForm(tx, id)
  await within(before.giverId)
  refuse(whyNotGive(before.kind, ctx.actor, await unitPath(tx, before.giverId)))
  refuse(whyNotCorrect(before, (await findCorrection(tx, id)) !== null))
  const { kind, cycleId, quarter, giverId, title, content, illustrative } = before
  const today = dayOf(ctx.now)
  const dueDay = addWorkingDays(await findCalendar(tx), today, DAYS[kindRules[kind].way])
  const { next, fact } = draft({
    ...{ id: ctx.newId(), kind, cycleId, quarter, giverId, title, content, illustrative, dueDay },
    edition: before.edition + 1,
    citesId: before.id,
    draftedBy: personOf(ctx.actor),
    draftedAt: ctx.now,
  })
  await saveForm(tx, next)
  await record({ ...fact, payload: { ...fact.payload, cites: before.number } })
  return { id: next.id, version: next.version }
})

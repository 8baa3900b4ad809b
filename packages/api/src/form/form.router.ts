import { makeFormFile } from '@ratchet/documents/form-file'
import { dayOf, daySchema } from '@ratchet/domain/day'
import { approve, edit, refresh, sendBack } from '@ratchet/domain/form/act'
import { formContentSchema, formSchema } from '@ratchet/domain/form/form'
import { formPaperOf } from '@ratchet/domain/form/form-paper'
import { whyNotGive } from '@ratchet/domain/form/reader'
import { acknowledge } from '@ratchet/domain/form/receipt'
import { idSchema, versionSchema } from '@ratchet/domain/id'
import { Refusal, refuse } from '@ratchet/domain/refusal'
import { formPaperWords } from '@ratchet/words/form-paper'
import { z } from 'zod'
import { readBlob } from '../blob/blob.queries.ts'
import { command, refuseStale } from '../command.ts'
import type { Tx } from '../context.ts'
import { unitPath } from '../people/unit.queries.ts'
import { zoneId } from '../people/zone.queries.ts'
import { memberQuery, noInput, router } from '../trpc.ts'
import { checklistRouter } from './checklist.router.ts'
import { correctForm, draftForm, unitsUnder } from './draft.commands.ts'
import { drawParts } from './draw.ts'
import { loadForm, loadFormReceipts, saveForm, saveFormReceipt } from './form.queries.ts'
import { findChoices, findFormPage, findReadable, listReadable } from './form-page.queries.ts'
import { issueForm, tellWriters, withdrawForm } from './issue.commands.ts'
import { packRouter } from './pack.router.ts'
import { findWarningPaper } from './warning-paper.queries.ts'

const ofOne = z.strictObject({ id: idSchema })
const seenOne = z.strictObject({ id: idSchema, seen: versionSchema })
const reasoned = z.strictObject({ ...seenOne.shape, reason: z.string().trim().max(500) })
const editInput = z.strictObject({
  ...seenOne.shape,
  title: formSchema.shape.title,
  dueDay: daySchema.nullable(),
  content: formContentSchema,
})

/** The form, locked, of a unit in whose name the caller gives. */
async function loadGiven(
  { tx, within, actor }: { tx: Tx; within: (unitId: string) => Promise<void>; actor: Parameters<typeof whyNotGive>[1] },
  id: string,
) {
  const form = await loadForm(tx, id)
  await within(form.giverId)
  refuse(whyNotGive(form.kind, actor, await unitPath(tx, form.giverId)))
  return form
}

const fileOf = async (form: 'document' | 'sheet', ctx: Parameters<typeof findReadable>[0], id: string) => {
  const { form: found, cites, receipts } = await findReadable(ctx, id)
  const paper = formPaperOf(found, receipts, cites?.number ?? null, formPaperWords)
  const name = `${paper.title}.${form === 'document' ? 'docx' : 'xlsx'}`
  const kept = form === 'document' && found.blobId ? await readBlob(ctx.db, found.blobId) : null
  if (kept) return { name, content: kept.bytes.toString('base64') }
  const bytes = await makeFormFile({ form, paper, maker: { name: found.content.giver, at: ctx.now } })
  return { name, content: Buffer.from(bytes).toString('base64') }
}

export const formRouter = router({
  ...packRouter,
  ...checklistRouter,

  /** The forms that the caller reads of, warnings among them. */
  list: memberQuery.input(noInput).query(({ ctx }) => listReadable(ctx)),
  find: memberQuery.input(ofOne).query(({ ctx, input }) => findFormPage(ctx, input.id)),
  /** What a form can be drafted from, by whom. */
  choices: memberQuery.input(noInput).query(({ ctx }) => findChoices(ctx)),
  /** The form as DOCX in base64: what went out, or the draft as it stands. */
  file: memberQuery.input(ofOne).query(({ ctx, input }) => fileOf('document', ctx, input.id)),
  /** Its table as XLSX. */
  sheet: memberQuery.input(ofOne).query(({ ctx, input }) => fileOf('sheet', ctx, input.id)),
  /** The paper of a warning, drawn from the warning. */
  warning: memberQuery.input(ofOne).query(({ ctx, input }) => findWarningPaper(ctx, input.id)),
  warningFile: memberQuery.input(ofOne).query(async ({ ctx, input }) => {
    const { paper, issuer, at } = await findWarningPaper(ctx, input.id)
    const bytes = await makeFormFile({ form: 'document', paper, maker: { name: issuer, at: at ?? ctx.now } })
    return { name: `${paper.title}.docx`, content: Buffer.from(bytes).toString('base64') }
  }),

  draft: draftForm,
  correct: correctForm,
  issue: issueForm,
  withdraw: withdrawForm,

  edit: command(editInput, async ({ tx, ctx, record, within }, { id, seen, ...given }) => {
    const before = await loadGiven({ tx, within, actor: ctx.actor }, id)
    refuseStale(given, before, seen)
    const { next, fact } = edit(before, given, ctx.actor)
    await saveForm(tx, next)
    await record(fact)
    return { id, version: next.version }
  }),

  /** The data of now, with everything that somebody wrote. */
  refresh: command(seenOne, async ({ tx, ctx, record, within }, { id, seen }) => {
    const before = await loadGiven({ tx, within, actor: ctx.actor }, id)
    refuseStale({}, before, seen)
    const unitIds = before.kind === 'work_report' ? await unitsUnder(tx, before.giverId) : null
    const { kind, cycleId, quarter } = before
    const { next, fact } = refresh(before, await drawParts(tx, { kind, cycleId, quarter, unitIds }, ctx.now), ctx.actor)
    await saveForm(tx, next)
    await record(fact)
    return { id, version: next.version }
  }),

  approve: command(seenOne, async ({ tx, ctx, record }, { id, seen }) => {
    const before = await loadForm(tx, id)
    refuseStale({}, before, seen)
    const { next, fact } = approve(before, ctx.actor, dayOf(ctx.now), ctx.now)
    await saveForm(tx, next)
    await record(fact)
    await tellWriters(tx, ctx, next, { kind: 'form.approved' })
    return { id, version: next.version }
  }),

  sendBack: command(reasoned, async ({ tx, ctx, record }, { id, seen, reason }) => {
    const before = await loadForm(tx, id)
    refuseStale({ reason }, before, seen)
    const { next, fact } = sendBack(before, reason)
    await saveForm(tx, next)
    await record(fact)
    await tellWriters(tx, ctx, next, { kind: 'form.sentBack', reason })
    return { id, version: next.version }
  }),

  /** Received by somebody of the unit; of an office outside, recorded by the owner with how. */
  acknowledge: command(
    z.strictObject({ formId: idSchema, receiptId: idSchema, note: z.string().trim().max(200) }),
    async ({ tx, ctx, record, within }, { formId, receiptId, note }) => {
      const form = await loadForm(tx, formId)
      const receipts = await loadFormReceipts(tx, formId)
      const own = receipts.find((row) => row.id === receiptId)
      if (!own) throw new Refusal('not-found', { kind: 'form_receipt' })
      const unitId = own.unitId ?? (await zoneId(tx))
      await within(unitId)
      const path = await unitPath(tx, unitId)
      const done = acknowledge(form, receipts, receiptId, { actor: ctx.actor, path, note, at: ctx.now })
      await saveFormReceipt(tx, done.receipt)
      if (done.form) await saveForm(tx, done.form)
      await record(done.fact)
      return { id: receiptId, version: done.receipt.version }
    },
  ),
})

import { makeOfficialFile } from '@ratchet/documents/official-file'
import { acknowledge, approve, drop, edit, issue, sendBack, whyNotIssue } from '@ratchet/domain/circular/act'
import { circularSchema, contentSchema } from '@ratchet/domain/circular/circular'
import { paperOf } from '@ratchet/domain/circular/paper'
import { readsCircular } from '@ratchet/domain/circular/reader'
import { dayOf } from '@ratchet/domain/day'
import { idSchema, versionSchema } from '@ratchet/domain/id'
import { Refusal, refuse } from '@ratchet/domain/refusal'
import { circularPaperWords } from '@ratchet/words/circular-paper'
import { z } from 'zod'
import { listPublishedQuarters } from '../assessment/publication.queries.ts'
import { readBlob, saveBlob } from '../blob/blob.queries.ts'
import { command, refuseStale } from '../command.ts'
import type { ActingContext } from '../context.ts'
import { listRounds } from '../examination/examination.queries.ts'
import { tell } from '../notice/notice.queries.ts'
import { memberQuery, noInput, router } from '../trpc.ts'
import {
  findCircular,
  listCirculars,
  listReceipts,
  loadCircular,
  loadReceipt,
  nextSerial,
  saveCircular,
  saveReceipt,
} from './circular.queries.ts'
import { draftCircular } from './draft.commands.ts'
import { findPaths, listReceivers } from './receiver.queries.ts'
import { contradictionsOf, truthsOf } from './truth.queries.ts'

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const ofOne = z.strictObject({ id: idSchema })
const seenOne = z.strictObject({ id: idSchema, seen: versionSchema })
const reasoned = z.strictObject({ ...seenOne.shape, reason: z.string().trim().max(500) })
const editInput = z.strictObject({
  ...seenOne.shape,
  title: circularSchema.shape.title,
  content: contentSchema,
})

/** Whether the caller reads of a document, asked of each. */
async function readerOf(ctx: ActingContext) {
  const pathOf = await findPaths(ctx.db)
  return (circular: Parameters<typeof readsCircular>[1]) => readsCircular(ctx.actor, circular, pathOf)
}

async function findRead(ctx: ActingContext, id: string) {
  const circular = await findCircular(ctx.db, id)
  if (!(await readerOf(ctx))(circular)) throw new Refusal('not-found', { kind: 'circular' })
  return circular
}

export const circularRouter = router({
  /** The documents that the caller reads of, with their receipts. */
  list: memberQuery.input(noInput).query(async ({ ctx }) => {
    const reads = await readerOf(ctx)
    const circulars = (await listCirculars(ctx.db)).filter(reads)
    const receipts = Map.groupBy(await listReceipts(ctx.db), (row) => row.circularId)
    return circulars.map(({ content, ...row }) => ({
      ...row,
      addressees: content.addressees,
      receipts: (receipts.get(row.id) ?? []).map(({ unitId, unitName, at, acknowledgedBy }) => ({
        unitId,
        unitName,
        at,
        by: acknowledgedBy?.name ?? null,
      })),
    }))
  }),

  /** One document with the figures that it must agree with, and where it does not. */
  find: memberQuery.input(ofOne).query(async ({ ctx, input }) => {
    const circular = await findRead(ctx, input.id)
    const receipts = await listReceipts(ctx.db, [circular.id])
    const truths = circular.status === 'issued' ? [] : await truthsOf(ctx.db, circular)
    return { circular, receipts, truths, receivers: await listReceivers(ctx.db), today: dayOf(ctx.now) }
  }),

  /** What a draft can be made from. */
  choices: memberQuery.input(noInput).query(async ({ ctx }) => ({
    quarters: (await listPublishedQuarters(ctx.db)).reverse(),
    rounds: (await listRounds(ctx.db))
      .filter((row) => row.status === 'compared' && !row.reference)
      .map((row) => row.id)
      .reverse(),
  })),

  /** The document as DOCX in base64: what went out, or the draft as it stands. */
  file: memberQuery.input(ofOne).query(async ({ ctx, input }) => {
    const circular = await findRead(ctx, input.id)
    const kept = circular.blobId ? await readBlob(ctx.db, circular.blobId) : null
    const name = `${circular.title.replaceAll('\n', '')}.docx`
    if (kept) return { name, content: kept.bytes.toString('base64') }
    const paper = paperOf(circular, circularPaperWords, dayOf(ctx.now))
    const maker = { name: circular.content.issuer, at: ctx.now }
    const bytes = await makeOfficialFile({ paper, maker })
    return { name, content: Buffer.from(bytes).toString('base64') }
  }),

  draft: draftCircular,

  edit: command(editInput, async ({ tx, ctx, record }, { id, seen, title, content }) => {
    const before = await loadCircular(tx, id)
    refuseStale({ title, content }, before, seen)
    const { next, fact } = edit(before, { title, content }, ctx.actor)
    await saveCircular(tx, next)
    await record(fact)
    return { id, version: next.version }
  }),

  approve: command(seenOne, async ({ tx, ctx, record }, { id, seen }) => {
    const before = await loadCircular(tx, id)
    refuseStale({}, before, seen)
    const { next, fact } = approve(before, await contradictionsOf(tx, before), ctx.actor, ctx.now)
    await saveCircular(tx, next)
    await record(fact)
    return { id, version: next.version }
  }),

  sendBack: command(reasoned, async ({ tx, record }, { id, seen, reason }) => {
    const before = await loadCircular(tx, id)
    refuseStale({ reason }, before, seen)
    const { next, fact } = sendBack(before, reason)
    await saveCircular(tx, next)
    await record(fact)
    return { id, version: next.version }
  }),

  drop: command(reasoned, async ({ tx, record }, { id, seen, reason }) => {
    const before = await loadCircular(tx, id)
    refuseStale({ reason }, before, seen)
    const { next, fact } = drop(before, reason)
    await saveCircular(tx, next)
    await record(fact)
    return { id, version: next.version }
  }),

  /** Numbers it, keeps the file that goes out, and tells every unit that is to acknowledge it. */
  issue: command(seenOne, async ({ tx, ctx, record }, { id, seen }) => {
    const before = await loadCircular(tx, id)
    refuseStale({}, before, seen)
    const contradictions = await contradictionsOf(tx, before)
    // Asked before the file is made: what is refused leaves none.
    refuse(whyNotIssue(before, contradictions))
    const on = dayOf(ctx.now)
    const year = Number(on.slice(0, 4))
    const serial = await nextSerial(tx, before.kind, year)
    const number = circularPaperWords.number(before.content.agency, year, serial)
    const paper = paperOf({ ...before, number, issuedOn: on }, circularPaperWords, on)
    const bytes = await makeOfficialFile({ paper, maker: { name: before.content.issuer, at: ctx.now } })
    const name = `${before.title.replaceAll('\n', '')}.docx`
    const blob = await saveBlob(tx, ctx, { kind: 'document', name, mediaType: docx, bytes })
    const { next, fact } = issue(before, contradictions, ctx.actor, {
      number,
      serial,
      on,
      at: ctx.now,
      blobId: blob.id,
    })
    await saveCircular(tx, next)
    for (const unitId of new Set(next.content.receivers)) {
      const waiting = { id: ctx.newId(), circularId: id, unitId, acknowledgedBy: null, at: null, version: 1 }
      await saveReceipt(tx, waiting)
    }
    await record(fact)
    const details = { number, title: next.title.replaceAll('\n', '') }
    for (const unitId of new Set(next.content.receivers)) {
      const to = { unitId, roles: ['lead_unit', 'unit'] as const }
      await tell(tx, ctx, { to, kind: 'circular.issued', subject: ['circular', id], details })
    }
    return { id, number, version: next.version }
  }),

  /** Received by somebody of the unit. */
  acknowledge: command(
    z.strictObject({ circularId: idSchema, unitId: idSchema }),
    async ({ tx, ctx, record, within }, { circularId, unitId }) => {
      await within(unitId)
      const { next, fact } = acknowledge(await loadReceipt(tx, circularId, unitId), ctx.actor, ctx.now)
      await saveReceipt(tx, next)
      await record(fact)
      return { id: next.id, version: next.version }
    },
  ),
})

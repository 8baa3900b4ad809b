import {
  addEvidence as add,
  evidenceDetailSchema,
  type GivenEvidence,
  withdraw,
} from '@ratchet/domain/assessment/evidence'
import { cardIdSchema, type Report, whyNotFillCard } from '@ratchet/domain/assessment/report'
import { personOf } from '@ratchet/domain/cycle/actor'
import { idSchema, keySchema } from '@ratchet/domain/id'
import { Refusal, refuse } from '@ratchet/domain/refusal'
import { z } from 'zod'
import { sha256 } from '../audit/digest.ts'
import { saveBlob } from '../blob/blob.queries.ts'
import { readGivenPhoto } from '../blob/given-photo.ts'
import { type Act, command, perform } from '../command.ts'
import type { ActingContext, Tx } from '../context.ts'
import { storePhoto } from '../feedback/photo.commands.ts'
import { acting, guarded } from '../trpc.ts'
import { findLedgerQuery, listAnalysable } from './analysis-data.queries.ts'
import { findFilling } from './filling.queries.ts'
import { findRecords } from './from-records.queries.ts'
import { listEvidence, loadReport, saveEvidence } from './report.queries.ts'

/** 20 MB in base64. */
const LARGEST_CONTENT = 28_000_000

const fileInput = z.strictObject({
  reportId: idSchema,
  indicator: cardIdSchema,
  name: z.string().trim().min(1).max(200),
  mediaType: z.string().max(200),
  content: z.string().max(LARGEST_CONTENT),
  key: keySchema,
})

/** What is put to a card without a file. */
const linkedSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('record'), recordId: z.string().min(1).max(500) }),
  z.strictObject({ kind: z.literal('ledger'), keyword: z.string().trim().max(40), closedOnly: z.boolean() }),
  z.strictObject({
    kind: z.literal('link'),
    title: z.string().trim().min(1).max(200),
    url: evidenceDetailSchema.shape.url.unwrap(),
  }),
  z.strictObject({
    kind: z.literal('text'),
    title: z.string().trim().min(1).max(200),
    text: z.string().trim().min(1).max(2000),
  }),
])
const linkInput = z.strictObject({ reportId: idSchema, indicator: cardIdSchema, what: linkedSchema })

/** Puts one piece to the report, by the rule. Answers its id. */
async function put({ tx, ctx, record }: Act<ActingContext>, report: Report, given: GivenEvidence): Promise<string> {
  const context = { filling: await findFilling(tx, ctx, report), present: await listEvidence(tx, report.id) }
  const { next, fact } = add(report, given, context, { id: ctx.newId(), by: personOf(ctx.actor) }, ctx.now)
  await saveEvidence(tx, next)
  await record(fact)
  return next.id
}

/**
 * Puts a file to a card. A photo is re-encoded before the transaction, as everywhere; the hash is of the bytes as they were
 * given, so that the same photo is known again.
 */
export const addEvidence = guarded.input(fileInput).mutation(async ({ ctx, input }) => {
  const { key, reportId, indicator, name, mediaType, content } = input
  const bytes = Buffer.from(content, 'base64')
  const photo = mediaType.startsWith('image/') ? await readGivenPhoto(bytes) : null
  const hash = sha256(bytes)
  const claimed = { key, reportId, indicator, name, mediaType, sha256: hash }
  return perform(acting(ctx), ctx.procedure, claimed, async (act) => {
    const { tx, ctx: caller, within } = act
    const report = await loadReport(tx, reportId)
    await within(report.unitId)
    // Before the bytes are kept: whoever may not fill leaves nothing.
    refuse(whyNotFillCard(report, await findFilling(tx, caller, report), indicator))
    const blob = photo
      ? await storePhoto(tx, caller, { kind: 'result-photo', name, bytes: photo.bytes })
      : await saveBlob(tx, caller, { kind: 'evidence', name, mediaType, bytes })
    const detail = { isPhoto: photo !== null, size: blob.size, mediaType: blob.mediaType }
    const none = { recordKind: null, recordId: null }
    return {
      id: await put(act, report, {
        ...{ indicator, kind: 'file', blobId: blob.id, sha256: hash, title: blob.name, detail },
        ...none,
      }),
    }
  })
})

type Linked = z.infer<typeof linkedSchema>
const noFile = { blobId: null, sha256: null }

/** The piece that is meant; a record that is not the unit's own, or of another card, is refused. */
async function givenOf(
  tx: Tx,
  report: Report,
  indicator: GivenEvidence['indicator'],
  what: Linked,
): Promise<GivenEvidence> {
  const none = { ...noFile, recordKind: null, recordId: null }
  if (what.kind === 'link') return { ...none, indicator, kind: 'link', title: what.title, detail: { url: what.url } }
  if (what.kind === 'text') return { ...none, indicator, kind: 'text', title: what.title, detail: { text: what.text } }
  if (what.kind === 'ledger') {
    return { ...noFile, ...(await findLedgerQuery(tx, report, what)), indicator, kind: 'record' }
  }
  const known = [...(await findRecords(tx, report)), ...(await listAnalysable(tx, report.quarter))]
  const found = known.find((record) => record.recordId === what.recordId && record.indicator === indicator)
  if (!found) throw new Refusal('record-elsewhere')
  return { ...noFile, ...found, kind: 'record' }
}

/** Puts a record of the product, a ledger query, a link or a text to a card. */
export const linkEvidence = command(linkInput, async (act, { reportId, indicator, what }) => {
  const report = await loadReport(act.tx, reportId)
  await act.within(report.unitId)
  return { id: await put(act, report, await givenOf(act.tx, report, indicator, what)) }
})

/** Takes a piece back; it stays readable as withdrawn. */
export const withdrawEvidence = command(
  z.strictObject({ reportId: idSchema, evidenceId: idSchema }),
  async ({ tx, ctx, record, within }, { reportId, evidenceId }) => {
    const report = await loadReport(tx, reportId)
    await within(report.unitId)
    const evidence = (await listEvidence(tx, reportId)).find((row) => row.id === evidenceId)
    if (!evidence) throw new Refusal('not-found', { kind: 'evidence' })
    const { next, fact } = withdraw(report, evidence, await findFilling(tx, ctx, report), ctx.now)
    await saveEvidence(tx, next)
    await record(fact)
    return { id: next.id, version: next.version }
  },
)

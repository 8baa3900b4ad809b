import { dayOf } from '@ratchet/domain/day'
import { compare, correct } from '@ratchet/domain/examination/compare'
import { contradictions } from '@ratchet/domain/examination/contradiction'
import { entrySchema } from '@ratchet/domain/examination/entry'
import { ownZone } from '@ratchet/domain/examination/own-zone'
import { firstPeers, roundSchema } from '@ratchet/domain/examination/round'
import { idSchema, versionSchema } from '@ratchet/domain/id'
import { Refusal } from '@ratchet/domain/refusal'
import { z } from 'zod'
import { findBlob } from '../blob/blob.queries.ts'
import { findEdition } from '../catalogue/catalogue.queries.ts'
import { command, refuseStale } from '../command.ts'
import { findZone, namesOf } from '../people/zone.queries.ts'
import { memberQuery, noInput, router } from '../trpc.ts'
import { enterRound } from './enter.commands.ts'
import { listEntries, listRounds, loadRound, lockRounds, saveEntries, saveRound } from './examination.queries.ts'
import { circularBadRows, importCircular, previewCircular } from './import.commands.ts'
import { attachCircularScan } from './scan.commands.ts'

const figures = z.strictObject(entrySchema.pick({ zone: true, subject: true, score: true, rank: true }).shape)
const enterInput = z.strictObject({
  ...roundSchema.pick({ id: true, publishedOn: true, circularNumber: true, scanId: true }).shape,
  entries: z.array(figures).min(1).max(200),
})
const compareInput = z.strictObject({
  id: roundSchema.shape.id,
  seen: versionSchema,
  second: z.array(figures).nullable(),
})
const correctInput = z.strictObject({
  roundId: roundSchema.shape.id,
  seen: versionSchema,
  entryId: idSchema,
  score: entrySchema.shape.score,
  rank: entrySchema.shape.rank,
  reason: z.string().trim().max(500),
})

export const examinationRouter = router({
  /** Every round with its entries, who made them, the zones compared today and which of them is ours. */
  list: memberQuery.input(noInput).query(async ({ ctx }) => {
    const [rounds, entries] = [await listRounds(ctx.db), await listEntries(ctx.db)]
    const people = await namesOf(ctx.db, [
      ...rounds.flatMap((row) => [row.enteredBy, row.comparedBy ?? row.enteredBy]),
      ...entries.map((row) => row.enteredBy),
    ])
    const zones = (await findEdition(ctx.db, 'peers'))?.content ?? firstPeers
    const own = ownZone(zones, (await findZone(ctx.db))?.name ?? '')
    return { rounds, entries, people, zones, own, today: dayOf(ctx.now) }
  }),

  /** Scores against ranks, zones twice or unknown: asked while typing, before anything is saved. */
  contradictions: memberQuery
    .input(z.strictObject({ entries: z.array(figures).max(200) }))
    .query(async ({ ctx, input }) => {
      const peers = await findEdition(ctx.db, 'peers')
      return contradictions(input.entries, peers?.content ?? firstPeers)
    }),

  enter: command(enterInput, async (act, { entries, ...given }) => {
    await lockRounds(act.tx)
    const scan = given.scanId === null ? null : await findBlob(act.tx, given.scanId)
    if (given.scanId !== null && scan?.kind !== 'circular-scan') throw new Refusal('not-found')
    return enterRound(act, given, entries)
  }),

  preview: previewCircular,
  badRows: circularBadRows,
  import: importCircular,
  attachScan: attachCircularScan,

  compare: command(compareInput, async ({ tx, ctx, record }, { id, seen, second }) => {
    const before = await loadRound(tx, id)
    refuseStale({ second }, before, seen)
    const { round, fact } = compare(before, await listEntries(tx, [id]), { id: ctx.actor.userId }, second)
    await saveRound(tx, { ...before, ...round })
    await record(fact)
    return { id, version: round.version }
  }),

  correct: command(correctInput, async ({ tx, ctx, record }, { roundId, seen, entryId, score, rank, reason }) => {
    const before = await loadRound(tx, roundId)
    refuseStale({ score, rank, reason }, before, seen)
    const entries = await listEntries(tx, [roundId])
    const entry = entries.find((row) => row.id === entryId)
    if (!entry) throw new Refusal('not-found', { kind: 'entry' })
    const peers = await findEdition(tx, 'peers', before.peersEdition)
    const places = (peers?.content ?? firstPeers).length
    const correction = { id: ctx.newId(), score, rank, reason, by: { id: ctx.actor.userId } }
    const { enteredAt: _at, ...was } = entry
    const next = correct(before, was, entries, correction, places)
    await saveRound(tx, { ...before, ...next.round })
    await saveEntries(tx, [next.entry], ctx.now)
    await record(next.fact)
    return { id: next.entry.id, version: next.round.version }
  }),
})

import { personOf } from '@ratchet/domain/cycle/actor'
import { cycleIdSchema, quarterSchema } from '@ratchet/domain/cycle/cycle-id'
import { dayOf, daySchema } from '@ratchet/domain/day'
import { idSchema, versionSchema } from '@ratchet/domain/id'
import { whyNotFreeze } from '@ratchet/domain/lookback/frame'
import { lookbackFact, type Stepped, seedTextSchema, termsSchema } from '@ratchet/domain/lookback/lookback'
import { complete, confirmSeed, draw, proposeSeed, publish, refuseSeed, voidRound } from '@ratchet/domain/lookback/step'
import { refuse } from '@ratchet/domain/refusal'
import { z } from 'zod'
import { type Act, command, refuseStale } from '../command.ts'
import type { ActingContext } from '../context.ts'
import { findCycle } from '../cycle/cycle.queries.ts'
import { tell } from '../notice/notice.queries.ts'
import { memberQuery, router } from '../trpc.ts'
import { askingProcedures } from './asking.router.ts'
import { countLeft, saveCases, saveVisits } from './case.queries.ts'
import { drawnCodes, planOf } from './drawing.ts'
import { exclusionProcedures } from './exclusion.router.ts'
import { findFrame, findReady } from './frame.queries.ts'
import { freshCase, freshVisit } from './fresh.ts'
import {
  findSeedUse,
  hashOfList,
  listRounds,
  listRows,
  loadRound,
  nextRoundNumber,
  type StoredLookback,
  saveRound,
  saveRows,
} from './lookback.queries.ts'
import { publicProcedures } from './public.router.ts'
import { findRoundPage, findRoundsPage } from './round-page.queries.ts'
import { visitProcedures } from './visit.router.ts'

const ofCycle = z.strictObject({ cycleId: cycleIdSchema, quarter: quarterSchema.nullable() })
const seenOne = z.strictObject({ id: idSchema, seen: versionSchema })
const reasoned = z.strictObject({ ...seenOne.shape, reason: z.string().trim().max(500) })
const announcedSchema = z.strictObject({ source: z.string().trim().min(4).max(120), day: daySchema }).nullable()

/** Saves what a rule made of a round, and records it. */
async function keep(
  { tx, record }: Pick<Act<ActingContext>, 'tx' | 'record'>,
  { illustrative }: Pick<StoredLookback, 'illustrative'>,
  { next, fact }: Stepped,
) {
  await saveRound(tx, { ...next, illustrative })
  await record(fact)
  return { id: next.id, version: next.version }
}

export const lookbackRouter = router({
  ...askingProcedures,
  ...visitProcedures,
  ...exclusionProcedures,
  ...publicProcedures,

  /** The rounds of a cycle with what they found, and the items that they opened again. */
  list: memberQuery
    .input(z.strictObject({ cycleId: cycleIdSchema }))
    .query(({ ctx, input }) => findRoundsPage(ctx, input.cycleId)),

  find: memberQuery.input(z.strictObject({ id: idSchema })).query(({ ctx, input }) => findRoundPage(ctx, input.id)),

  /** How many a list would hold if it were frozen today. */
  preview: memberQuery
    .input(ofCycle)
    .query(({ ctx, input }) => findReady(ctx.db, input.cycleId, input.quarter, dayOf(ctx.now))),

  /** Freezes the list of a cycle, or of a quarter of it, with its hash and its size. */
  freeze: command(
    z.strictObject({ ...ofCycle.shape, ...termsSchema.shape }),
    async ({ tx, ctx, record }, { cycleId, quarter, ...terms }) => {
      // Of a closed half-year too: what it closed last was not in time before.
      await findCycle(tx, cycleId)
      const today = dayOf(ctx.now)
      const number = await nextRoundNumber(tx, today.slice(0, 4))
      const running = (await listRounds(tx, cycleId)).find((row) =>
        ['frozen', 'published', 'seeded'].includes(row.status),
      )
      const id = ctx.newId()
      const { rows: listed, visits } = await findFrame(tx, cycleId, quarter, today, id)
      refuse(whyNotFreeze({ rows: listed.length, visits: visits.length }, running ?? null))
      const rows = listed.map(({ code, stratum, voice, item }) => {
        const of = { itemId: item.id, itemRound: item.round, unitId: item.unitId, closedDay: item.closedDay }
        return {
          id: ctx.newId(),
          lookbackId: id,
          code,
          stratum,
          opinionId: voice.opinionId,
          placeId: voice.placeId,
          ...of,
        }
      })
      const plan = planOf(rows, terms)
      const frozen = { frozenAt: ctx.now, frozenBy: personOf(ctx.actor), population: rows.length, ...plan }
      const none = {
        publishedAt: null,
        publishedBy: null,
        seedText: null,
        seedSource: null,
        seedDay: null,
        seedBy: null,
      }
      const later = { seedAt: null, witnessBy: null, witnessAt: null, drawnAt: null, drawnBy: null, completedAt: null }
      const last = { completedBy: null, voidReason: null, voidedBy: null, voidedAt: null, version: 1 }
      const about = { id, number, cycleId, quarter, status: 'frozen' as const, ...terms, listHash: hashOfList(rows) }
      const round = { ...about, ...frozen, ...none, ...later, ...last, illustrative: ctx.profile === 'demo' }
      await saveRound(tx, round)
      await saveRows(tx, rows)
      await saveVisits(
        tx,
        visits.map((item) => freshVisit(ctx.newId(), id, item)),
      )
      await record(lookbackFact('lookback.frozen', round))
      return { id, version: 1, number, listHash: round.listHash, population: rows.length, visits: visits.length }
    },
  ),

  /** Puts the list on the public page, with where the seed will come from. */
  publish: command(
    z.strictObject({ ...seenOne.shape, announced: announcedSchema }),
    async ({ tx, ctx, record }, { id, seen, announced }) => {
      const before = await loadRound(tx, id)
      refuseStale({ announced }, before, seen)
      const list = { hash: hashOfList(await listRows(tx, id)) }
      return keep({ tx, record }, before, publish(before, list, announced, ctx.actor, ctx.now))
    },
  ),

  /** The first person types what came out. */
  proposeSeed: command(
    z.strictObject({ ...seenOne.shape, text: seedTextSchema }),
    async ({ tx, ctx, record }, { id, seen, text }) => {
      const before = await loadRound(tx, id)
      refuseStale({ text }, before, seen)
      const used = await findSeedUse(tx, text, id)
      const kept = await keep({ tx, record }, before, proposeSeed(before, text, used, ctx.actor, ctx.now))
      const to = { zone: ['inspector', 'leader'] as const }
      const details = { number: before.number, title: before.seedSource ?? '' }
      await tell(tx, ctx, { to, kind: 'lookback.seedProposed', subject: ['lookback', id], details })
      return kept
    },
  ),

  /** The second person types it again out of the source. */
  confirmSeed: command(
    z.strictObject({ ...seenOne.shape, text: seedTextSchema }),
    async ({ tx, ctx, record }, { id, seen, text }) => {
      const before = await loadRound(tx, id)
      refuseStale({ text }, before, seen)
      return keep({ tx, record }, before, confirmSeed(before, text, ctx.actor, ctx.now))
    },
  ),

  refuseSeed: command(reasoned, async ({ tx, ctx, record }, { id, seen, reason }) => {
    const before = await loadRound(tx, id)
    refuseStale({ reason }, before, seen)
    return keep({ tx, record }, before, refuseSeed(before, ctx.actor, reason))
  }),

  /** Draws: who is asked is computed out of list and seed alone. */
  draw: command(seenOne, async ({ tx, ctx, record }, { id, seen }) => {
    const before = await loadRound(tx, id)
    refuseStale({}, before, seen)
    const rows = await listRows(tx, id)
    const made = draw(before, { hash: hashOfList(rows) }, ctx.actor, ctx.now)
    const byCode = new Map(rows.map((row) => [row.code, row.id]))
    const codes = drawnCodes(rows, before)
    const cases = codes.map((code, at) => freshCase(ctx.newId(), id, byCode.get(code) ?? '', at + 1))
    await saveCases(tx, cases)
    return { ...(await keep({ tx, record }, before, made)), drawn: codes.length }
  }),

  /** Everybody who was drawn is settled and every visit made. */
  complete: command(seenOne, async ({ tx, ctx, record }, { id, seen }) => {
    const before = await loadRound(tx, id)
    refuseStale({}, before, seen)
    return keep({ tx, record }, before, complete(before, await countLeft(tx, id), ctx.actor, ctx.now))
  }),

  /** Gives a round up before its seed is known, by a second person once it is out, or because its list was changed. */
  void: command(reasoned, async ({ tx, ctx, record }, { id, seen, reason }) => {
    const before = await loadRound(tx, id)
    refuseStale({ reason }, before, seen)
    const intact = hashOfList(await listRows(tx, id)) === before.listHash
    return keep({ tx, record }, before, voidRound(before, intact, reason, ctx.actor, ctx.now))
  }),
})

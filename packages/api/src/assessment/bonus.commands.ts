import {
  ask,
  type Bonus,
  bonusSchema,
  decideBonus,
  medianOf,
  type Scoring,
  score,
  whyNotDecideBonus,
  whyNotScore,
} from '@ratchet/domain/assessment/bonus'
import { readsEveryReport } from '@ratchet/domain/assessment/filler'
import { bonusFrame } from '@ratchet/domain/assessment/score'
import { type Quarter, quarterSchema, spanOf } from '@ratchet/domain/cycle/cycle-id'
import { dayOf } from '@ratchet/domain/day'
import { idSchema, versionSchema } from '@ratchet/domain/id'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import { command, refuseStale } from '../command.ts'
import type { ActingContext } from '../context.ts'
import type { Database } from '../database/tables.gen.ts'
import { mapUnits } from '../rectification/rectification.queries.ts'
import { memberQuery } from '../trpc.ts'
import { listBonuses, listScorings, loadBonus, saveBonus, saveScoring } from './bonus.queries.ts'
import { isOfUnit } from './filling.queries.ts'
import { isPublished, lockQuarter } from './publication.queries.ts'
import { findSetOf } from './scoring.queries.ts'
import { holdsPostIn } from './verification.queries.ts'

const askInput = z.strictObject(
  bonusSchema.pick({ unitId: true, quarter: true, title: true, effect: true, evidence: true, asked: true }).shape,
)
const scoreInput = z.strictObject({
  id: idSchema,
  seen: versionSchema,
  hasInterest: z.boolean(),
  interest: z.string().trim().max(200),
  points: z.number().min(0).max(50),
})
const decideInput = z.strictObject({
  id: idSchema,
  seen: versionSchema,
  approve: z.boolean(),
  reason: z.string().trim().max(500),
})

type Caller = Pick<ActingContext, 'actor' | 'now'>

/** The caller works in the unit that applied, by role or by post. */
const belongsTo = async (db: Kysely<Database>, ctx: Caller, { unitId }: Bonus) =>
  (await isOfUnit(db, ctx, unitId)) || holdsPostIn(db, ctx.actor.userId, unitId, dayOf(ctx.now))

async function knownOf(db: Kysely<Database>, ctx: Caller, bonus: Bonus, scorings: readonly Scoring[]) {
  const { scorers } = bonusFrame(await findSetOf(db, bonus.quarter))
  const belongs = await belongsTo(db, ctx, bonus)
  return { scorings, belongs, scorers, isPublished: await isPublished(db, bonus.quarter) }
}

async function frameOf(db: Kysely<Database>, quarter: Quarter, ctx: Caller) {
  const set = await findSetOf(db, quarter)
  const isToCome = dayOf(ctx.now) < spanOf(quarter).from
  return { listedUnitIds: set.listedUnitIds, isPublished: await isPublished(db, quarter), isToCome, ...bonusFrame(set) }
}

/** Bonus X 加分项: applied for, scored by people without an interest, approved by the owner. */
export const bonusProcedures = {
  /** The quarter's applications that the caller reads, with what may be done about each and why not. */
  bonuses: memberQuery.input(z.strictObject({ quarter: quarterSchema })).query(async ({ ctx, input }) => {
    const [units, bonuses] = [await mapUnits(ctx.db), await listBonuses(ctx.db, input.quarter)]
    const scorings = await listScorings(
      ctx.db,
      bonuses.map((bonus) => bonus.id),
    )
    const frame = await frameOf(ctx.db, input.quarter, ctx)
    const rows = []
    for (const bonus of bonuses) {
      const own = scorings.filter((row) => row.applicationId === bonus.id)
      const known = await knownOf(ctx.db, ctx, bonus, own)
      const isSettled = bonus.status === 'approved' || bonus.status === 'declined'
      // Until it is settled a scorer sees no other's points: the median is of independent opinions.
      const seesPoints =
        isSettled || (readsEveryReport(ctx.actor) && own.some((row) => row.scorerId === ctx.actor.userId))
      rows.push({
        ...bonus,
        unitName: units.get(bonus.unitId)?.name ?? '',
        isMine: known.belongs,
        scorers: own.map(({ scorer, interest, points, at }) => ({
          scorer,
          interest,
          at,
          points: seesPoints ? points : null,
        })),
        median: seesPoints ? medianOf(own) : null,
        whyNotScore: whyNotScore(bonus, known, null, ctx.actor),
        whyNotApprove: whyNotDecideBonus(bonus, known, { approve: true, reason: '' }, ctx.actor),
        whyNotDecline: whyNotDecideBonus(bonus, known, { approve: false, reason: '-' }, ctx.actor),
      })
    }
    return { frame, rows }
  }),

  askBonus: command(askInput, async ({ tx, ctx, record, within }, input) => {
    await within(input.unitId)
    await lockQuarter(tx, input.quarter)
    const fresh = { id: ctx.newId(), illustrative: ctx.profile === 'demo' }
    const { bonus, fact } = ask(input, await frameOf(tx, input.quarter, ctx), ctx.actor, fresh, ctx.now)
    await saveBonus(tx, bonus)
    await record(fact)
    return { id: bonus.id, version: bonus.version }
  }),

  /** One scorer's points, or what binds the scorer to the applicant. */
  scoreBonus: command(scoreInput, async ({ tx, ctx, record }, { id, seen, ...given }) => {
    const before = await loadBonus(tx, id)
    await lockQuarter(tx, before.quarter)
    const known = await knownOf(tx, ctx, before, await listScorings(tx, [id]))
    // Another scorer may have come in between: points do not depend on theirs, so the version is no obstacle.
    const { scoring, bonus, fact } = score(before, known, given, ctx.actor, ctx.newId(), ctx.now)
    await saveScoring(tx, scoring)
    await saveBonus(tx, bonus)
    await record(fact)
    return { id, seen, version: bonus.version }
  }),

  decideBonus: command(decideInput, async ({ tx, ctx, record }, { id, seen, ...decision }) => {
    const before = await loadBonus(tx, id)
    await lockQuarter(tx, before.quarter)
    const known = await knownOf(tx, ctx, before, await listScorings(tx, [id]))
    const { bonus, fact } = decideBonus(before, known, decision, ctx.actor, ctx.now)
    refuseStale(decision, before, seen)
    await saveBonus(tx, bonus)
    await record(fact)
    return { id, version: bonus.version, points: bonus.points }
  }),
}

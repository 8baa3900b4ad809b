/**
 * Bonus X 加分项: a unit applies with evidence of the effect on residents; at least three scorers who declared whether they
 * have an interest 利害关系 give points, those with one are left out, the median counts, the owner approves, and all of a
 * quarter together is capped. Source: SPEC §5; DOMAIN S-073, Q-17.
 */
import { z } from 'zod'
import type { Fact } from '../audit/fact.ts'
import { personOf, personSchema } from '../cycle/actor.ts'
import { quarterSchema } from '../cycle/cycle-id.ts'
import { type Instant, instantSchema } from '../day.ts'
import { idSchema, versionSchema } from '../id.ts'
import type { Actor } from '../people/permission.ts'
import { refuse } from '../refusal.ts'
import type { ScoreWhyNot } from './score-refusal.ts'

/** What shows the effect: where it can be seen, in words or as an address. */
export const bonusEvidenceSchema = z.object({
  title: z.string().trim().min(1).max(200),
  url: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .nullable(),
})

export const bonusSchema = z.object({
  id: idSchema,
  unitId: idSchema,
  quarter: quarterSchema,
  title: z.string().trim().min(1).max(100),
  effect: z.string().trim().min(1).max(2000),
  evidence: z.array(bonusEvidenceSchema).min(1).max(10),
  /** Points asked for; nobody gives more. */
  asked: z.number().positive().max(50),
  askedBy: personSchema,
  askedAt: instantSchema,
  status: z.enum(['open', 'scored', 'approved', 'declined']),
  points: z.number().min(0).nullable(),
  decidedBy: personSchema.nullable(),
  decidedAt: instantSchema.nullable(),
  reason: z.string().nullable(),
  illustrative: z.boolean(),
  version: versionSchema,
})
export type Bonus = z.infer<typeof bonusSchema>

export const scoringSchema = z.object({
  id: idSchema,
  applicationId: idSchema,
  scorerId: idSchema,
  scorer: personSchema,
  /** What binds the scorer to the applicant; null = declared that there is nothing. */
  interest: z.string().min(1).nullable(),
  points: z.number().min(0).nullable(),
  at: instantSchema,
  version: versionSchema,
})
export type Scoring = z.infer<typeof scoringSchema>

export type BonusFact = Fact<'score.bonusAsked' | 'score.bonusScored' | 'score.bonusApproved' | 'score.bonusDeclined'>

/** What is known of the quarter that somebody applies in. */
export interface BonusFrame {
  readonly listedUnitIds: readonly string[]
  readonly isPublished: boolean
  readonly isToCome: boolean
  /** The most that a quarter's bonuses add. */
  readonly cap: number
  /** Scorers without an interest that are needed. */
  readonly scorers: number
}

type Asked = Pick<Bonus, 'unitId' | 'quarter' | 'title' | 'effect' | 'evidence' | 'asked'>

/** Why the unit may not apply, or null. */
export function whyNotAsk({ unitId, asked, quarter }: Asked, frame: BonusFrame): ScoreWhyNot {
  if (frame.isPublished) return { code: 'quarter-frozen', details: { quarter } }
  if (frame.isToCome) return { code: 'quarter-to-come', details: { quarter } }
  if (!frame.listedUnitIds.includes(unitId)) return { code: 'not-listed', details: { quarter } }
  return asked > frame.cap ? { code: 'asked-over-cap', details: { asked, cap: frame.cap } } : null
}

/** Applies; throws Refusal. */
export function ask(
  asked: Asked,
  frame: BonusFrame,
  actor: Actor,
  fresh: { id: string; illustrative: boolean },
  now: Instant,
) {
  refuse(whyNotAsk(asked, frame))
  const bonus: Bonus = {
    ...asked,
    ...fresh,
    ...{ askedBy: personOf(actor), askedAt: now, status: 'open' },
    ...{ points: null, decidedBy: null, decidedAt: null, reason: null, version: 1 },
  }
  const payload = { quarter: bonus.quarter, title: bonus.title, asked: bonus.asked }
  return { bonus, fact: factOf('score.bonusAsked', bonus, payload) }
}

/** Of scorers without an interest the middle one, of an even number the mean of the middle two; null without any. */
export function medianOf(scorings: readonly Pick<Scoring, 'points'>[]): number | null {
  const points = scorings.flatMap((row) => (row.points === null ? [] : [row.points])).toSorted((a, b) => a - b)
  const [low, high] = [points[Math.floor((points.length - 1) / 2)], points[Math.floor(points.length / 2)]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}

export interface ScoringGiven {
  /** What binds the scorer; empty with `hasInterest` false. */
  readonly hasInterest: boolean
  readonly interest: string
  readonly points: number
}

/** Why the actor may not score the application, or null. `belongs`: the actor works in the unit that applied. */
export function whyNotScore(
  bonus: Bonus,
  {
    scorings,
    belongs,
    isPublished,
  }: { readonly scorings: readonly Scoring[]; readonly belongs: boolean; readonly isPublished: boolean },
  given: ScoringGiven | null,
  actor: Actor,
): ScoreWhyNot {
  if (isPublished) return { code: 'quarter-frozen', details: { quarter: bonus.quarter } }
  if (bonus.status === 'approved' || bonus.status === 'declined') return { code: 'bonus-settled' }
  if (bonus.askedBy.id === actor.userId || belongs) return { code: 'own-application' }
  if (scorings.some((row) => row.scorerId === actor.userId)) return { code: 'scored-already' }
  if (given === null) return null
  if (given.hasInterest) return given.interest.trim() === '' ? { code: 'interest-missing' } : null
  return given.points > bonus.asked ? { code: 'points-over-asked', details: { asked: bonus.asked } } : null
}

/** Gives points, or declares an interest and is left out; throws Refusal. */
export function score(
  bonus: Bonus,
  known: {
    readonly scorings: readonly Scoring[]
    readonly belongs: boolean
    readonly isPublished: boolean
    readonly scorers: number
  },
  given: ScoringGiven,
  actor: Actor,
  id: string,
  now: Instant,
) {
  refuse(whyNotScore(bonus, known, given, actor))
  const scoring: Scoring = {
    id,
    applicationId: bonus.id,
    scorerId: actor.userId,
    scorer: personOf(actor),
    interest: given.hasInterest ? given.interest.trim() : null,
    points: given.hasInterest ? null : given.points,
    at: now,
    version: 1,
  }
  const count = countScorers([...known.scorings, scoring])
  const next: Bonus = { ...bonus, status: count >= known.scorers ? 'scored' : 'open', version: bonus.version + 1 }
  const payload = { quarter: bonus.quarter, hasInterest: given.hasInterest, points: scoring.points }
  return { scoring, bonus: next, fact: factOf('score.bonusScored', bonus, payload) }
}

/** Scorers whose points count. */
export const countScorers = (scorings: readonly Pick<Scoring, 'points'>[]) =>
  scorings.filter((row) => row.points !== null).length

/** Why the owner may not decide, or null: an approval wants its scorers, a refusal its reason. */
export function whyNotDecideBonus(
  bonus: Bonus,
  known: {
    readonly scorings: readonly Scoring[]
    readonly isPublished: boolean
    readonly scorers: number
    readonly belongs: boolean
  },
  { approve, reason }: { readonly approve: boolean; readonly reason: string },
  actor: Actor,
): ScoreWhyNot {
  if (known.isPublished) return { code: 'quarter-frozen', details: { quarter: bonus.quarter } }
  if (bonus.status === 'approved' || bonus.status === 'declined') return { code: 'bonus-settled' }
  if (bonus.askedBy.id === actor.userId || known.belongs) return { code: 'own-application' }
  if (!approve) return reason.trim() === '' ? { code: 'reason-missing' } : null
  const have = countScorers(known.scorings)
  return have < known.scorers ? { code: 'too-few-scorers', details: { have, need: known.scorers } } : null
}

/** The owner approves the median, or declines with a reason; throws Refusal. */
export function decideBonus(
  bonus: Bonus,
  known: Parameters<typeof whyNotDecideBonus>[1],
  decision: { readonly approve: boolean; readonly reason: string },
  actor: Actor,
  now: Instant,
) {
  refuse(whyNotDecideBonus(bonus, known, decision, actor))
  const next: Bonus = {
    ...bonus,
    status: decision.approve ? 'approved' : 'declined',
    points: decision.approve ? medianOf(known.scorings) : null,
    ...{ decidedBy: personOf(actor), decidedAt: now, reason: decision.reason.trim() || null },
    version: bonus.version + 1,
  }
  const payload = { quarter: bonus.quarter, points: next.points, scorers: countScorers(known.scorings) }
  const act = decision.approve ? 'score.bonusApproved' : 'score.bonusDeclined'
  return { bonus: next, fact: { ...factOf(act, bonus, payload), reason: next.reason } }
}

function factOf(act: BonusFact['act'], bonus: Bonus, payload: BonusFact['payload']): BonusFact {
  return { act, subject: ['bonus_application', bonus.id], payload, unitId: bonus.unitId }
}

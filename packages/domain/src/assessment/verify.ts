/**
 * Verification 核验: the owner looks at the evidence of each indicator beside its rule and accepts 认定, accepts a part 部分认定
 * or returns 退回 with a reason; the owner department's own report is verified by the inspector, and nobody verifies what
 * they handed in. A decision is never changed, the next one supersedes it. Source: SPEC §5; DOMAIN Q-33.
 */
import { z } from 'zod'
import type { Fact } from '../audit/fact.ts'
import { holds, personOf, personSchema } from '../cycle/actor.ts'
import { type Day, type Instant, instantSchema } from '../day.ts'
import { idSchema, versionSchema } from '../id.ts'
import { baseIndicators, type IndicatorId, indicatorIdSchema, isBase } from '../indicator/indicator.ts'
import type { Actor } from '../people/permission.ts'
import { refuse } from '../refusal.ts'
import type { ScoreWhyNot } from './score-refusal.ts'

export const decisions = ['accepted', 'part', 'returned'] as const
export const decisionSchema = z.enum(decisions)
export type Decision = z.infer<typeof decisionSchema>

export const verificationSchema = z.object({
  id: idSchema,
  reportId: idSchema,
  indicator: indicatorIdSchema,
  decision: decisionSchema,
  /** Share of the indicator's weight that counts, 0–1. */
  credit: z.number().min(0).max(1),
  reason: z.string().nullable(),
  by: personSchema,
  at: instantSchema,
  supersededAt: instantSchema.nullable(),
  version: versionSchema,
})
export type Verification = z.infer<typeof verificationSchema>

/** What is known about the report that somebody is about to verify. */
export interface Verifying {
  readonly report: {
    readonly id: string
    readonly unitId: string
    readonly quarter: string
    readonly status: 'open' | 'submitted' | 'returned' | 'verified'
    readonly submittedById: string | null
  }
  readonly indicator: IndicatorId
  readonly applicable: readonly IndicatorId[]
  /** The unit is the owner's own department. */
  readonly isOwnerDepartment: boolean
  /** The verifier works in the unit. */
  readonly isVerifiersUnit: boolean
  /** The quarter's scores are out: what is decided now is the ground of a correction. */
  readonly isPublished: boolean
  /** What was handed in falls short of the rule: accepting it all the same wants its reason. */
  readonly isShort: boolean
  /** The decision that stands now. */
  readonly standing: Verification | null
}

/** Who may verify the report at all, or why not; asked before anything is decided, so that buttons can say why. */
export function whyNotVerifier(
  { report, isOwnerDepartment, isVerifiersUnit }: Verifying,
  actor: Actor,
): ScoreWhyNot<'not-verifier' | 'own-submission' | 'own-department' | 'own-unit' | 'not-submitted'> {
  if (!holds(actor, 'owner') && !holds(actor, 'inspector')) return { code: 'not-verifier' }
  if (report.status === 'open') return { code: 'not-submitted' }
  if (report.submittedById === actor.userId) return { code: 'own-submission' }
  if (isOwnerDepartment && !holds(actor, 'inspector')) return { code: 'own-department' }
  return isVerifiersUnit ? { code: 'own-unit' } : null
}

export interface Verdict {
  readonly decision: Decision
  /** Share 0–1, only with `part`. */
  readonly credit: number
  readonly reason: string
}

/** Why the decision may not be taken, or null. */
export function whyNotVerify(verifying: Verifying, { decision, credit, reason }: Verdict, actor: Actor): ScoreWhyNot {
  const why = whyNotVerifier(verifying, actor)
  if (why) return why
  const { indicator, applicable, standing, isPublished, isShort } = verifying
  if (!isBase(indicator) || !applicable.includes(indicator)) return { code: 'not-applicable' }
  if ((decision !== 'accepted' || isPublished || isShort) && reason.trim() === '') return { code: 'reason-missing' }
  if (decision === 'part' && (credit <= 0 || credit >= 1)) return { code: 'part-outside' }
  // Evidence that has been added meanwhile changes nothing about the decision itself.
  const same = standing?.decision === decision && standing.credit === creditOf(decision, credit)
  return same && standing.reason === (reason.trim() || null) ? { code: 'nothing-changed' } : null
}

const creditOf = (decision: Decision, credit: number) => ({ accepted: 1, part: credit, returned: 0 })[decision]

/** Decides on one indicator of a report; throws Refusal. */
export function verify(verifying: Verifying, verdict: Verdict, actor: Actor, id: string, now: Instant) {
  refuse(whyNotVerify(verifying, verdict, actor))
  const { report, indicator, standing } = verifying
  const verification: Verification = {
    id,
    reportId: report.id,
    indicator,
    decision: verdict.decision,
    credit: creditOf(verdict.decision, verdict.credit),
    reason: verdict.reason.trim() || null,
    by: personOf(actor),
    at: now,
    supersededAt: null,
    version: 1,
  }
  const superseded = standing && { ...standing, supersededAt: now, version: standing.version + 1 }
  const fact: Fact<'score.verified'> = {
    act: 'score.verified',
    subject: ['assessment_report', report.id],
    payload: {
      quarter: report.quarter,
      indicator,
      decision: verification.decision,
      credit: verification.credit,
      supersedes: standing?.id ?? null,
    },
    reason: verification.reason,
    unitId: report.unitId,
  }
  return { verification, superseded, fact }
}

/** What the report becomes by the decisions that stand: returned by one, verified when all applicable ones are settled. */
export function statusAfter(
  applicable: readonly IndicatorId[],
  standing: readonly Pick<Verification, 'indicator' | 'decision'>[],
): 'submitted' | 'returned' | 'verified' {
  if (standing.some((row) => row.decision === 'returned')) return 'returned'
  const asked = baseIndicators.filter((id) => applicable.includes(id))
  return asked.every((id) => standing.some((row) => row.indicator === id)) ? 'verified' : 'submitted'
}

/**
 * Whether somebody has to look at the indicator: nobody decided yet, or it was returned and the report came again.
 */
export function isWaiting(
  report: { readonly status: string; readonly submittedAt: string | null },
  standing: Pick<Verification, 'decision' | 'at'> | null,
): boolean {
  if (report.submittedAt === null || report.status === 'open') return false
  if (!standing) return report.status !== 'open'
  return standing.decision === 'returned' && report.submittedAt > standing.at
}

/** Working days that a unit has to hand in again what was returned. */
export const RETURN_DAYS = 5

/** The report after a decision; returned anew it counts, and has until `due` to come again. */
export function returnedReport<
  R extends { readonly status: string; readonly returns: number; readonly dueDay: Day; readonly version: number },
>(report: R, status: 'open' | 'submitted' | 'returned' | 'verified', due: Day): R {
  const isReturned = status === 'returned' && report.status !== 'returned'
  return {
    ...report,
    status,
    returns: report.returns + (isReturned ? 1 : 0),
    dueDay: isReturned && due > report.dueDay ? due : report.dueDay,
    version: report.version + 1,
  }
}

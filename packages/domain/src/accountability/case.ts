/**
 * Accountability case 问责案件: a rule only proposes. Proposal 提出 → notice 告知 → statement 陈述申辩 → decision 决定 → effects →
 * served 送达 → review, objection, appeal 复核、内部异议、申诉 → final 终结; a correction undoes the effects. Which act may follow
 * which status stands in one table here. Source: SPEC §6; DOMAIN D-61–D-67.
 */
import { z } from 'zod'
import type { Fact } from '../audit/fact.ts'
import { personOf, personSchema } from '../cycle/actor.ts'
import { aspectIdSchema } from '../cycle/aspect.ts'
import { daySchema, type Instant, instantSchema } from '../day.ts'
import { idSchema, versionSchema } from '../id.ts'
import type { Actor } from '../people/permission.ts'
import { refuse } from '../refusal.ts'
import type { CaseWhyNot } from './case-refusal.ts'
import type { Step, StepContent, StepKind } from './case-step.ts'
import { type Effect, suggestedEffectSchema, termsSchema, whyNotSuggest } from './effect.ts'
import type { HolderThen } from './holder-then.ts'
import { ruleIdSchema } from './regulation.ts'

export const caseStatuses = [
  'proposed',
  'noticed',
  'stated',
  'statement_waived',
  'decided',
  'served',
  'in_remedy',
  'final',
  'withdrawn',
] as const
export const caseStatusSchema = z.enum(caseStatuses)
export type CaseStatus = z.infer<typeof caseStatusSchema>

/** Before anybody decided: what the gate of assessment waits for (SPEC §1). */
export const undecidedStatuses = ['proposed', 'noticed', 'stated', 'statement_waived'] as const

export const caseSchema = z.object({
  id: idSchema,
  /** WZ-2026-003. */
  number: z.string(),
  findingId: idSchema.nullable(),
  byHand: z.boolean(),
  year: z.number().int().min(2000).max(2199),
  /** Null when a leader opened it by hand. */
  rule: ruleIdSchema.exclude(['P1']).nullable(),
  aspect: aspectIdSchema.nullable(),
  unitId: idSchema,
  clause: z.string().trim().min(1).max(100),
  clauseText: z.string().max(2000),
  circularId: idSchema.nullable(),
  reasons: z.string().trim().min(1).max(4000),
  /** Whoever held a post between these days may be asked; half-open. */
  spanFrom: daySchema,
  spanBefore: daySchema,
  suggested: z.array(suggestedEffectSchema),
  terms: termsSchema,
  status: caseStatusSchema,
  /** The last day for the statement; null until the notice was received. */
  statementDue: daySchema.nullable(),
  openedBy: personSchema,
  openedAt: instantSchema,
  illustrative: z.boolean(),
  version: versionSchema,
})
export type AccountabilityCase = z.infer<typeof caseSchema>

/** All that rules about a case look at. */
export interface Dossier {
  readonly case: AccountabilityCase
  /** In order. */
  readonly steps: readonly Step[]
  readonly effects: readonly Effect[]
  /** Everyone who ever held a post of the unit, and posts that nobody held. */
  readonly posts: readonly HolderThen[]
}

export type CaseAct =
  | 'declareInterest'
  | 'serveNotice'
  | 'receiveNotice'
  | 'extend'
  | 'state'
  | 'waive'
  | 'lapse'
  | 'decide'
  | 'serveDecision'
  | 'fileRemedy'
  | 'decideRemedy'
  | 'correct'
  | 'finish'
  | 'withdraw'

/** The one table: an act that is not named for a status is refused in it. */
export const actsIn: Readonly<Record<CaseStatus, readonly CaseAct[]>> = {
  proposed: ['declareInterest', 'serveNotice', 'withdraw'],
  noticed: ['declareInterest', 'receiveNotice', 'extend', 'state', 'waive', 'lapse', 'withdraw'],
  stated: ['declareInterest', 'state', 'decide', 'withdraw'],
  // A late statement is taken until the decision: the time that passed is said, the voice is heard.
  statement_waived: ['declareInterest', 'state', 'decide', 'withdraw'],
  decided: ['declareInterest', 'serveDecision', 'fileRemedy', 'correct'],
  served: ['declareInterest', 'fileRemedy', 'correct', 'finish'],
  in_remedy: ['declareInterest', 'serveDecision', 'fileRemedy', 'decideRemedy', 'correct'],
  final: ['correct'],
  withdrawn: [],
}

/** Why the act does not fit where the case stands, or null. */
export function whyNotNow(given: Pick<AccountabilityCase, 'status' | 'number'>, act: CaseAct): CaseWhyNot<'not-now'> {
  const { status, number } = given
  return actsIn[status].includes(act) ? null : { code: 'not-now', details: { status, act, number } }
}

/** What each step is called in the trail. */
const actOf = {
  opened: 'case.opened',
  interest: 'case.interestDeclared',
  noticed: 'case.noticed',
  received: 'case.noticeReceived',
  extended: 'case.extended',
  stated: 'case.stated',
  waived: 'case.waived',
  lapsed: 'case.lapsed',
  decided: 'case.decided',
  served: 'case.served',
  remedy_filed: 'case.remedyFiled',
  remedy_decided: 'case.remedyDecided',
  corrected: 'case.corrected',
  finished: 'case.finished',
  withdrawn: 'case.withdrawn',
} as const satisfies Record<StepKind, string>

export type CaseFact = Fact<(typeof actOf)[StepKind]>
export interface Acted {
  readonly case: AccountabilityCase
  readonly step: Step
  /** All effects of the case, as they are now. */
  readonly effects: readonly Effect[]
  readonly fact: CaseFact
}

/** What an act brings: an id for its step, who acts, and when. */
export interface Acting {
  readonly stepId: string
  readonly actor: Actor
  readonly now: Instant
}

/** The case as it moved on, the step that is kept, and the fact: codes and figures only, what was written is in the step. */
export function moved(
  { case: before, steps, effects: old }: Dossier,
  { stepId, actor, now }: Acting,
  what: {
    readonly content: StepContent
    readonly change?: Partial<Pick<AccountabilityCase, 'status' | 'statementDue'>>
    readonly effects?: readonly Effect[]
    readonly files?: Step['files']
    readonly payload?: Fact['payload']
    readonly reason?: string
  },
): Acted {
  const next = { ...before, ...what.change, version: before.version + 1 }
  const { kind } = what.content
  return {
    case: next,
    step: {
      id: stepId,
      caseId: before.id,
      serial: steps.length + 1,
      at: now,
      by: personOf(actor),
      content: what.content,
      files: what.files ?? [],
    },
    effects: what.effects ?? old,
    fact: {
      act: actOf[kind],
      subject: ['accountability_case', before.id],
      payload: { number: before.number, status: next.status, ...what.payload },
      unitId: before.unitId,
      reason: what.reason ?? null,
    },
  }
}

export type NewCase = Omit<AccountabilityCase, 'status' | 'statementDue' | 'openedBy' | 'openedAt' | 'version'>

/** Opens a case, out of a finding or by a leader's hand. Nobody is affected by it: it is a proposal. Throws `Refusal`. */
export function openCase(given: NewCase, { stepId, actor, now }: Acting): Omit<Acted, 'effects'> {
  refuse(whyNotSuggest(given.suggested, given.terms))
  const opened: AccountabilityCase = {
    ...given,
    status: 'proposed',
    statementDue: null,
    openedBy: personOf(actor),
    openedAt: now,
    version: 1,
  }
  const { id, number, rule, aspect, year, byHand, clause, unitId, reasons, findingId } = opened
  return {
    case: opened,
    step: {
      id: stepId,
      caseId: id,
      serial: 1,
      at: now,
      by: personOf(actor),
      content: { kind: 'opened', reasons },
      files: [],
    },
    fact: {
      act: 'case.opened',
      subject: ['accountability_case', id],
      payload: { number, year, rule, aspect, clause, byHand, findingId },
      unitId,
    },
  }
}

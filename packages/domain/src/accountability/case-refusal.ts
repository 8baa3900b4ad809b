/**
 * Why an act on an accountability case 问责案件 is refused. Every code has a sentence in `words` that says what to do next.
 * Source: SPEC §6; DOMAIN D-61, D-62.
 */
import type { RefusalDetails } from '../refusal.ts'

export const caseRefusals = [
  'suggestion-missing',
  'suggestion-twice',
  'suggestion-unfit',
  'not-now',
  'interest-own-unit',
  'interest-declared',
  'interest-own-case',
  'interest-own-statement',
  'interest-twice',
  'basis-missing',
  'received-already',
  'not-received',
  'extended-already',
  'statement-running',
  'statement-over',
  'statement-unanswered',
  'meeting-ahead',
  'meeting-too-early',
  'effects-missing',
  'effects-beside-none',
  'effect-twice',
  'effect-not-noticed',
  'post-without-holder',
  'not-holder-then',
  'amount-missing',
  'amount-outside',
  'heavier-than-noticed',
  'not-a-target',
  'served-already',
  'day-ahead',
  'day-too-early',
  'not-affected',
  'not-served',
  'remedy-twice',
  'remedy-late',
  'remedy-unfit',
  'review-open',
  'remedy-decided',
  'not-the-decider',
  'change-missing',
  'change-beside-upheld',
  'effect-not-theirs',
  'heavier',
  'undo-missing',
  'clock-running',
  'remedy-open',
  'person-elsewhere',
  'case-elsewhere',
  'record-withdrawn',
] as const
export type CaseRefusal = (typeof caseRefusals)[number]
export type CaseWhyNot<Code extends CaseRefusal = CaseRefusal> = {
  readonly code: Code
  readonly details?: RefusalDetails
} | null

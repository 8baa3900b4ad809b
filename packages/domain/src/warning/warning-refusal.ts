/** What the rules of warnings refuse 预警规则的拒绝: a code for each, worded in the catalogue. */
import type { WhyNot } from '../refusal.ts'

export const warningRefusals = [
  'not-draft',
  'not-proposed',
  'urgent-needs-leader',
  'warning-by-owner',
  'same-person',
  'reply-too-long',
  'copies-missing',
  'unit-fixed',
  'ground-gone',
  'unit-retired',
  'nothing-changed',
  'reason-missing',
  'not-receiver',
  'not-issued',
  'acknowledged-already',
  'not-acknowledged',
  'objected-already',
  'objection-late',
  'objection-waits',
  'no-objection',
  'own-warning',
  'own-objection',
  'answered-already',
  'not-answered',
  'own-answer',
  'warning-ended',
  'files-full',
  'file-not-there',
] as const
export type WarningRefusal = (typeof warningRefusals)[number]
export type WarningWhyNot = WhyNot<WarningRefusal>

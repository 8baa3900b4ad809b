/** Every reason for which an act on a ledger 台账 is refused; `words` has a sentence for each. Source: SPEC §10, §12. */
import type { WhyNot } from '../refusal.ts'

export const ledgerRefusals = [
  'not-owner',
  'cycle-closed',
  'rows-rejected',
  'nothing-read',
  'nothing-new',
  'already-undone',
  'items-worked',
  'reason-missing',
  'span-not-over',
  'span-unknown',
  'already-frozen',
  'entry-unknown',
  'same-value',
  'names-somebody',
] as const
export type LedgerRefusal = (typeof ledgerRefusals)[number]

/** The answer of a `whyNotX` of this folder: a code outside the list does not compile, so none lacks its sentence. */
export type LedgerWhyNot<Code extends LedgerRefusal = LedgerRefusal> = WhyNot<Code>

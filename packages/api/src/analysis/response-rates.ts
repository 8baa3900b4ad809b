import type { ResponseFigures } from '@ratchet/domain/analysis/response-figures'
import { type DispositionCounts, eligibilityOf, noCounts } from '@ratchet/domain/survey/response-rate'
import type { Wave } from '@ratchet/domain/survey/wave'
import { ratesOf } from '../survey/outcome.queries.ts'

/** Outcome rates of a wave: counted from its cases, else from what was typed of the firm's report. */
export function responseOf({ fieldwork }: Pick<Wave, 'fieldwork'>, counted: DispositionCounts | null): ResponseFigures {
  const counts = counted ?? fieldwork?.counts ?? noCounts
  const eligibility = eligibilityOf(counts, fieldwork?.eligible ?? null)
  const eligibleBasis = fieldwork?.eligibleBasis ?? ''
  return { counts, eligible: eligibility.e, eligibleBasis, rates: ratesOf(counts, eligibility) }
}

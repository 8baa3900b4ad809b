/** Typed errors: impossible input is refused with a code and what it was, never answered with NaN (STATISTICS.md §2). */
export type StatErrorCode =
  | 'InvalidWeight'
  | 'InvalidValue'
  | 'LengthMismatch'
  | 'SinglePsuStratum'
  | 'FpcBelowSampleSize'
  | 'FpcNotConstant'
  | 'MarginCategoryMissing'
  | 'MarginTotalsDisagree'
  | 'RakingNotConverged'
  | 'PostStratumTargetInvalid'
  | 'ValueOutOfScale'
  | 'OverlapNotDeclared'
  | 'AllWeightsZero'

/** What is impossible about the input: `code` for programs, `details` for the sentence a program writes. */
export class StatError extends Error {
  readonly code: StatErrorCode
  readonly details: Readonly<Record<string, unknown>>

  constructor(code: StatErrorCode, message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(message)
    this.name = 'StatError'
    this.code = code
    this.details = details
  }
}

/** Answers whose sums or squares leave the range of doubles. */
export function tooLarge(method: string): StatError {
  return new StatError('InvalidValue', 'the answers are too large to be computed with in doubles', { method })
}

/** What an estimate carries: never a bare number, so that whoever shows it can say how it came about. */

/** Why a figure is null or degenerate though the input was possible. */
export type Reason = 'empty_domain' | 'n_lt_2' | 'no_variation' | 'census' | 'mad_zero' | 'zero_denominator'

/** What a reader should know beside a figure that was given nevertheless. */
export type Warning =
  | 'zeroVariance'
  | 'extremeWeights'
  | 'singlePsuDomain'
  | 'noDegreesOfFreedom'
  | 'zeroWeights'
  | 'lonelyPsuCertainty'
  | 'lonelyPsuAdjust'
  | 'lonelyPsuAverage'
  | 'census'

/** `t`: estimate ± t·SE. `wilson`: on the effective n with t; the default of proportions. `kornGraubard`: conservative. Wald is not offered for proportions. */
export type CiMethod = 't' | 'wilson' | 'kornGraubard' | 'logit'

export interface ConfidenceInterval {
  readonly low: number
  readonly high: number
  /** Two-sided level, e.g. 0.95. */
  readonly level: number
  readonly method: CiMethod
}

export interface Estimate {
  readonly estimate: number | null
  /** Standard error in the unit of the estimate; null where it cannot be known (n < 2). */
  readonly se: number | null
  /** Contributing PSUs − contributing strata. */
  readonly df: number
  readonly ci: ConfidenceInterval | null
  /** Rows of positive weight that answered, inside the domain. */
  readonly n: number
  /** Rows of the domain without an answer. */
  readonly nMissing: number
  /** Kish: (Σw)²/Σw² of the answering rows. */
  readonly nEff: number | null
  /** V / V_srs (with replacement). */
  readonly deff: number | null
  /** `n_lt_2`: fewer than two contributing rows or PSUs, so nothing is known of the variance. */
  readonly reason?: Reason
  readonly warnings: readonly Warning[]
  /** The estimator and the variance by name, e.g. `hajek-mean/taylor`. */
  readonly method: string
  /** Version of this package. */
  readonly version: string
}

/**
 * One figure of a survey 测评数字: never a bare number. What it cannot know is null with a reason, never 0 and never NaN.
 * Source: STATISTICS §1, §2; UX "every number opens its explanation".
 */

/** Why a figure or its error is null, or has no variation, though the question was possible. */
export type FigureReason =
  | 'empty_domain'
  | 'n_lt_2'
  | 'no_variation'
  | 'census'
  | 'mad_zero'
  | 'zero_denominator'
  /** Not given because too few people stand behind it. */
  | 'suppressed'

/** What a reader should know beside a figure that was given nevertheless. */
export type FigureWarning =
  | 'zeroVariance'
  | 'extremeWeights'
  | 'singlePsuDomain'
  | 'noDegreesOfFreedom'
  | 'zeroWeights'
  | 'lonelyPsuCertainty'
  | 'lonelyPsuAdjust'
  | 'lonelyPsuAverage'
  | 'census'

/** How the interval was made; Wald is not among them. */
export type IntervalMethod = 't' | 'wilson' | 'kornGraubard' | 'logit' | 'fisher'

export interface Figure {
  /** Scores in points 0–100, shares 0–1, correlations −1…1. */
  readonly estimate: number | null
  /** Standard error of the design (Taylor linearisation), in the unit of the estimate. */
  readonly se: number | null
  readonly low: number | null
  readonly high: number | null
  /** Two-sided level of low…high, 0.95. */
  readonly level: number
  /** People who answered. */
  readonly n: number
  /** Asked, without a valid answer: 不了解, left open, out of the questionnaire's conditions. */
  readonly nMissing: number
  /** Kish's effective sample size. */
  readonly nEff: number | null
  /** Design effect V / V_srs. */
  readonly deff: number | null
  /** Clusters − strata that contribute. */
  readonly df: number
  /** Estimator and variance, e.g. `hajek-mean/taylor`. */
  readonly method: string
  readonly interval: IntervalMethod
  readonly reason: FigureReason | null
  readonly warnings: readonly FigureWarning[]
}

/** One step of the answer scale: its weighted share of the valid answers, 0–1, and how many people chose it. */
export interface GradeShare {
  /** 1 is the worst; 5 (or 10) the best. */
  readonly step: number
  readonly share: number | null
  readonly n: number
}

/** 不了解/说不清: missing in score and rate, never 0 and never the middle. */
export interface Unknown {
  /** Weighted share of the people asked, 0–1; null when nobody was asked. */
  readonly share: number | null
  readonly n: number
  /** The score in points if all of them had given the worst answer … */
  readonly low: number | null
  /** … and the best one. */
  readonly high: number | null
  /** The same for the satisfied share, 0–1: none of them satisfied … all of them. */
  readonly rateLow: number | null
  readonly rateHigh: number | null
}

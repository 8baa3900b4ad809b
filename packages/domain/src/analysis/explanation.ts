/**
 * How a figure came about 这个数怎么来的: everything the drawer beside a figure says, in the order it says it.
 * Source: UX §3.1 results; SPEC §9 "every figure opens its rows and its explanation".
 */
import type { Quarter } from '../cycle/cycle-id.ts'
import type { Figure, Unknown } from './figure.ts'
import type { AnalysedWave, CaseCounts, PrintedScale, Provenance } from './provenance.ts'
import type { ResponseRates } from './response-figures.ts'
import type { AnalysisSubject, Change, NoChange } from './subject-figures.ts'

export const explanationKinds = ['score', 'rate', 'change', 'unknown', 'importance', 'rank', 'awareness'] as const
export type ExplanationKind = (typeof explanationKinds)[number]

/** Formulas by name; the page sets them as it likes. */
export type FormulaId =
  /** Ŷ = Σ w·y ÷ Σ w */
  | 'hajek-mean'
  /** p = Σ w·1{满意} ÷ Σ w */
  | 'hajek-share'
  /** d = Ŷ₂ − Ŷ₁, SE = √(V₁ + V₂) */
  | 'difference-independent'
  /** d = Ŷ₂ − Ŷ₁, SE = √(V₁ + V₂ − 2·Cov) */
  | 'difference-shared-clusters'
  /** Σ w·1{不了解} ÷ Σ w, and the score with all of them worst … best */
  | 'unknown-bounds'
  /** r = Cov_w(x, y) ÷ √(V_w(x)·V_w(y)) */
  | 'weighted-correlation'
  /** [1 + significantly better, k − significantly worse] */
  | 'rank-set'

export interface Explanation {
  readonly wave: AnalysedWave
  readonly kind: ExplanationKind
  readonly subject: AnalysisSubject | 'aware_city_survey' | 'aware_work'
  /** A street, community or village; null = the whole zone. */
  readonly place: { readonly id: string; readonly name: string } | null
  readonly formula: FormulaId
  /** Its estimate is null and its reason `suppressed` where too few people stand behind it. */
  readonly figure: Figure
  readonly unknown: Unknown | null
  readonly change: Change | null
  readonly noChange: NoChange | null
  readonly against: { readonly quarter: Quarter; readonly n: number | null } | null
  /** How many tests the adjustment counts; 0 when nothing is adjusted. */
  readonly family: number
  readonly rank: { readonly from: number; readonly to: number; readonly of: number } | null
  readonly response: ResponseRates
  readonly scale: PrintedScale
  readonly provenance: Provenance
  readonly cases: CaseCounts
  /** The filter that opens the records behind the figure; `count` equals the records it opens. Null when suppressed. */
  readonly rows: RecordFilter | null
}

/** As the list of records is filtered: interviews that a re-check did not leave out, by place and by answer. */
export interface RecordFilter {
  readonly waveId: string
  readonly streetId: string | null
  readonly placeId: string | null
  /** The item of the questionnaire. */
  readonly subject: string
  /** Whoever gave a valid answer; else whoever said 不了解. */
  readonly answered: boolean
  readonly count: number
}

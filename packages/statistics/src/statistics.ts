/** The public face of the package: every name of STATISTICS.md §5 and what belongs to it. */

export {
  type AaporRate,
  type AaporRates,
  aaporRates,
  type Dispositions,
  type Eligibility,
} from './aapor-rates.ts'
export { type Adjustment, adjustP } from './adjust-p.ts'
export {
  type Allocation,
  type AllocationOptions,
  neymanAllocation,
  type PlannedStratum,
  proportionalAllocation,
} from './allocation.ts'
export type { AreaScore, Scale } from './area-scores.ts'
export { type AuditInput, auditSampleSize } from './audit-sample-size.ts'
export { type ByDomainOptions, byDomain, type DomainEstimates } from './by-domain.ts'
export type { Calibration, CalibrationMargin, WeightBounds } from './calibration.ts'
export { type Change, type ChangeRule, type ClassifiedChange, classifyChange, type Verdict } from './classify-change.ts'
export { type Combination, combination, covariances } from './combination.ts'
export {
  type ChartOptions,
  type ChartPoint,
  laneyChart,
  type ProportionChart,
  type Proportions,
  pChart,
} from './control-chart.ts'
export { type Correlation, correlation } from './correlation.ts'
export {
  type CountAnomaly,
  type CountAnomalyInput,
  type CountCell,
  type Counts,
  type CountTest,
  countAnomaly,
} from './count-anomaly.ts'
export { type CountIntervalOptions, countInterval } from './count-interval.ts'
export { createDesign, type Design, type DesignInput, type LonelyPsu } from './design.ts'
export { type Difference, type DifferenceOptions, difference, type Relation } from './difference.ts'
export type { Dispersion } from './dispersion.ts'
export {
  betaCdf,
  betaQuantile,
  chiSquareUpper,
  fUpper,
  negativeBinomialUpper,
  normalCdf,
  normalQuantile,
  poissonUpper,
  tCdf,
  tQuantile,
} from './distribution.ts'
export {
  type Draw,
  type DrawnUnit,
  drawSrs,
  drawStratified,
  drawSystematic,
  type StratifiedDraw,
  type SystematicDraw,
} from './draw.ts'
export { drawPps, type PpsDraw, type PpsOptions } from './draw-pps.ts'
export { type Classes, type Encoded, encode, type Label } from './encode.ts'
export type { CiMethod, ConfidenceInterval, Estimate, Reason, Warning } from './estimate.ts'
export { type ExactShare, type ExactShareInput, exactShare } from './exact-share.ts'
export type { EstimateOptions } from './finish.ts'
export { type Frame, type FrameUnit, frameHash, publicSeed } from './frame.ts'
export {
  type AreaFigures,
  type AreaGrade,
  type GradedAreas,
  type GradeMethod,
  type GradeOptions,
  type GradeReason,
  gradeAreas,
} from './grade-areas.ts'
export {
  type CompositeArea,
  type CompositeGrades,
  type CompositeOptions,
  type Flip,
  type GradePart,
  gradeComposite,
} from './grade-composite.ts'
export type { CiOption } from './interval.ts'
export type { Degrees, Pairing } from './joined-psus.ts'
export { type Kish, kish } from './kish.ts'
export type { Achieved, Margin, Margins } from './margin.ts'
export { type MaxTOptions, type MaxTRankSets, maxTRankSets } from './max-t-rank-sets.ts'
export { mean, proportion } from './mean.ts'
export type { Numbers } from './number-range.ts'
export { describeOptIn, type OptInSummary } from './opt-in.ts'
export type { Matrix, Ranked } from './pairwise.ts'
export { permanentNumber } from './permanent-number.ts'
export { type Calibrated, postStratify } from './post-stratify.ts'
export { type RakeOptions, rake } from './rake.ts'
export { type RankedPair, type RankOptions, type RankSet, type RankSets, rankSets } from './rank-sets.ts'
export { type RaoScott, raoScott } from './rao-scott.ts'
export { ratio } from './ratio.ts'
export { type ReplicateKind, type Replicates, replicateError, replicateWeights } from './replicates.ts'
export {
  type DetectableInput,
  marginOfError,
  minimumDetectable,
  type PlannedFigure,
  type SampleSize,
  type SampleSizeInput,
  sampleSize,
} from './sample-size.ts'
export { fiveStepRate, fiveStepScore, scaleValues } from './scale-values.ts'
export { StatError, type StatErrorCode } from './stat-error.ts'
export { type Cusum, type CusumOptions, cusum, type Ewma, type EwmaOptions, ewma, type Standing } from './time-chart.ts'
export { total } from './total.ts'
export { type MarginDeviation, type Trimmed, trimWeights } from './trim-weights.ts'
export type { Mask, Values } from './typed-arrays.ts'
export { type UnknownBounds, unknownBounds } from './unknown-bounds.ts'
export { version } from './version.ts'

/**
 * Why a wave cannot be analysed 不能分析的原因: each reason names what is wrong and where, so that the page can say what to
 * do. Source: SPEC §9; STATISTICS §2 "impossible input → typed error"; issue "Bad input".
 */
import type { WhyNot } from '../refusal.ts'
import type { WavePlan } from '../survey/plan.ts'

export const analysisRefusals = [
  'nothing-stored',
  'no-interviews',
  'weights-missing',
  'single-cluster-stratum',
  'margin-trait-missing',
  'margin-category-missing',
  'margin-target-missing',
  'margins-disagree',
  'margins-not-converged',
  'subject-not-asked',
  'place-not-in-wave',
  'against-not-comparable',
] as const
export type AnalysisRefusal = (typeof analysisRefusals)[number]

/** What a sample looks like before anything is computed. */
export interface SampleShape {
  /** Imports whose rows count. */
  readonly imports: number
  /** Interviews that may count: without those that a re-check left out. */
  readonly interviews: number
  /** … of which have a weight. */
  readonly weighted: number
  readonly weights: WavePlan['weights']
  readonly lonelyPsu: WavePlan['lonelyPsu']
  readonly clusters: WavePlan['clusters']
  /** With the number of its clusters that have interviews; of interviews where the plan knows no clusters. */
  readonly strata: readonly { readonly name: string; readonly clusters: number }[]
}

/** Why the answers of a wave give no figures, or null. What margins do not allow shows only when they are raked. */
export function whyNotAnalyse(sample: SampleShape): WhyNot<AnalysisRefusal> {
  if (sample.imports === 0) return { code: 'nothing-stored' }
  if (sample.interviews === 0) return { code: 'no-interviews' }
  if (sample.weights === 'given' && sample.weighted === 0) {
    return { code: 'weights-missing', details: { interviews: sample.interviews } }
  }
  if (sample.lonelyPsu !== 'error') return null
  const lone = sample.strata.filter((stratum) => stratum.clusters === 1)
  const details = { strata: lone.map((stratum) => stratum.name), clusters: sample.clusters }
  return lone.length === 0 ? null : { code: 'single-cluster-stratum', details }
}

/**
 * Where the figures of an analysis come from 数据来源: which data, which design, which scale, so that anybody can compute
 * them again. Source: SPEC §9; STATISTICS §4 "provenance".
 */

import type { Quarter } from '../cycle/cycle-id.ts'
import type { Day, Instant } from '../day.ts'
import type { WavePlan } from '../survey/plan.ts'

/** Who, when and how, for the head of the page; the same in all three kinds. */
export interface AnalysedWave {
  readonly id: string
  readonly quarter: Quarter
  readonly firm: string
  readonly illustrative: boolean
  readonly releasedOn: Day | null
  readonly questionnaire: { readonly id: string; readonly name: string; readonly edition: number } | null
}

/** The conversion of answers into points, printed under the figures. */
export interface PrintedScale {
  /** Edition of the catalogue `scales`; null = the built-in default. */
  readonly edition: number | null
  /** Points of the steps 1…5. */
  readonly five: readonly number[]
  /** Points of the steps 1…10. */
  readonly ten: readonly number[]
  /** Steps that count as satisfied. */
  readonly positiveFive: readonly number[]
  readonly positiveTen: readonly number[]
}

/** Out of what and how it was computed, so that anybody can compute it again. */
export interface Provenance {
  /** SHA-256 of the answers that count in the wave, case by case in their order; a released wave keeps it. */
  readonly digest: string
  /** Version of packages/statistics. */
  readonly statistics: string
  /** When the newest of the imports was stored; data that came later are not in here. */
  readonly cutOff: Instant
  readonly computedAt: Instant
  readonly design: UsedDesign
  readonly imports: readonly { readonly fileName: string; readonly sha256: string; readonly storedAt: Instant }[]
}

/** The design as it was used, which may differ from the plan: every difference is named here. */
export interface UsedDesign {
  /** `planned`: the wave's own plan; `plain`: nobody planned it, streets with their communities. */
  readonly source: 'planned' | 'plain'
  readonly strata: WavePlan['strata']
  readonly clusters: WavePlan['clusters']
  readonly strataCount: number
  readonly clusterCount: number
  /** `not_applied`: every community of a street was in the sample, so the correction would say 0 of a sample within them. */
  readonly fpc: 'none' | 'applied' | 'not_applied'
  readonly weights: WavePlan['weights']
  readonly lonelyPsu: WavePlan['lonelyPsu']
  /** Raked to these; empty = not calibrated. */
  readonly margins: readonly { readonly trait: WavePlan['margins'][number]['trait']; readonly categories: number }[]
  readonly rakingCycles: number | null
  /** Kish's design effect of the final weights. */
  readonly kish: number | null
}

export interface CaseCounts {
  /** Every case of the sample, answered or not. */
  readonly all: number
  readonly interviews: number
  /** Interviews in the figures. */
  readonly used: number
  /** Interviews left out because the re-check found them not made or other. */
  readonly leftOut: number
  /** Interviews without a weight: delivered so, they count nowhere. */
  readonly withoutWeight: number
  /** Interviews with a quality flag; they count unless `leaveOutFlagged`. */
  readonly flagged: number
  readonly leaveOutFlagged: boolean
}

/**
 * What the analysis thread is given of a wave 样本: one text per column, which is neither parsed on the way nor copied cell
 * by cell, and the design by which it is read. Source: PERFORMANCE (100,000 cases must not hold up the event loop).
 */
import type { PrintedScale } from '@ratchet/domain/analysis/provenance'
import type { AnalysisSubject } from '@ratchet/domain/analysis/subject-figures'
import type { ScoredKind } from '@ratchet/domain/questionnaire/scale'
import type { Margin, WavePlan } from '@ratchet/domain/survey/plan'
import type { ReadingSubject } from '@ratchet/domain/survey/wave'

/** JSON arrays as text, one value per interview, in the order of the case ids. */
export interface SampleColumns {
  readonly interviews: number
  readonly place: string
  readonly street: string
  readonly weight: string
  /** Whether everything was answered. */
  readonly complete: string
  /** 1 = has a quality flag. */
  readonly flagged: string
  /** 1 = a re-check found the interview not to be as delivered. */
  readonly excluded: string
  /** By item: steps, 1/0, `"dk"` or null. */
  readonly answers: Readonly<Record<string, string>>
  readonly traits: Readonly<Partial<Record<Margin['trait'], string>>>
}

/** How the columns are read; small, and part of the key under which results are kept. */
export interface SampleFrame {
  readonly waveId: string
  readonly imports: number
  readonly source: 'planned' | 'plain'
  readonly plan: Pick<WavePlan, 'strata' | 'clusters' | 'isFinite' | 'weights' | 'lonelyPsu' | 'margins'>
  /** Households or people in the frame; null while nobody knows. */
  readonly frameSize: number | null
  readonly scale: PrintedScale
  /** Null = everything of the bank may have been asked. */
  readonly subjects: readonly { readonly id: AnalysisSubject; readonly kind: ScoredKind }[]
  /** With a questionnaire, what it asks is reported even when nobody answered. */
  readonly isAskedByQuestionnaire: boolean
  readonly awareness: readonly { readonly id: AwarenessItem; readonly isConditional: boolean }[]
  /** Communities and villages of each street on the wave's day. */
  readonly streets: readonly { readonly id: string; readonly name: string; readonly communities: number }[]
}
export type AwarenessItem = 'aware_city_survey' | 'aware_work'

export interface Sample {
  readonly frame: SampleFrame
  readonly columns: SampleColumns
}

/** An earlier wave: its microdata where there are some, and what was released of it in any case. */
export interface EarlierSample {
  readonly waveId: string
  readonly quarter: string
  readonly sample: Sample | null
  readonly readings: readonly {
    readonly subject: ReadingSubject
    readonly estimate: number
    readonly se: number | null
    readonly df: number | null
    readonly n: number | null
  }[]
}

export interface AnalysisTask {
  readonly sample: Sample
  readonly earlier: EarlierSample | null
  readonly leaveOutFlagged: boolean
}

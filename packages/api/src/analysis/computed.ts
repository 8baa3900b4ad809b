/** What the analysis thread answers: everything of a wave that is computed from its answers, before anybody's eyes. */
import type { Figure } from '@ratchet/domain/analysis/figure'
import type { CaseCounts, UsedDesign } from '@ratchet/domain/analysis/provenance'
import type { SubjectFigures } from '@ratchet/domain/analysis/subject-figures'
import type { RefusalDetails } from '@ratchet/domain/refusal'
import type { ThemeResult } from '@ratchet/domain/survey/wave'

export interface Computed {
  readonly used: UsedDesign
  readonly cases: Omit<CaseCounts, 'all'>
  readonly subjects: readonly ComputedSubject[]
  readonly themesMean: Figure | null
  readonly awareness: { readonly city: ComputedAwareness | null; readonly work: ComputedAwareness | null }
  readonly streets: readonly ComputedPlace[]
  readonly places: readonly (ComputedPlace & { readonly streetId: string })[]
  /** Of the themes and overall, one-sided bounds included, for the release. */
  readonly results: readonly ThemeResult[]
  /** Of packages/statistics. */
  readonly version: string
}

export type ComputedSubject = Omit<SubjectFigures, 'series'> & {
  readonly unknownShare: Figure
  /** Interviews that answered, those without a weight included: as many as the list of records shows. */
  readonly answered: number
  readonly unknown: SubjectFigures['unknown'] & { readonly records: number }
}
export interface ComputedAwareness {
  readonly figure: Figure
  readonly answered: number
}

/** Themes of one place, in the order of `themeIds`; null where nobody gave a valid answer, flagged or not. */
export interface ComputedPlace {
  readonly id: string
  readonly interviews: number
  readonly cells: readonly (ComputedCell | null)[]
}
export interface ComputedCell {
  readonly score: Figure
  readonly rate: Figure
  /** Interviews that answered, those without a weight included. */
  readonly answered: number
  /** Valid answers that are left out because their interview is flagged. */
  readonly dropped: number
}

export type ThreadAnswer =
  | { readonly ok: true; readonly computed: Computed }
  | { readonly ok: false; readonly code: string; readonly details: RefusalDetails }
  | { readonly ok: false; readonly because: string }

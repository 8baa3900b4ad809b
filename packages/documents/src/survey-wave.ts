/**
 * What a reading of a firm's microdata is given and what it answers 第三方测评原始数据. Codes only: a person reads the
 * words elsewhere. Source: SPEC §9, §14.
 */
import type { Mapping } from './sheet-mapping.ts'
import type { SurveyFieldKind } from './survey-field.ts'

/** A community or village of the zone, as the org tree has it. */
export interface SurveyPlace {
  readonly id: string
  readonly code: string | null
  readonly name: string
  readonly formerNames: readonly string[]
  readonly streetId: string
  readonly streetName: string
}
/** A further question of the wave's questionnaire; `names` are the words by which its column may be called. */
export interface SurveyItem {
  readonly id: string
  readonly kind: Extract<SurveyFieldKind, 'five' | 'ten' | 'choice' | 'number' | 'text' | 'yesno'>
  readonly names: readonly string[]
}
/** How numbers answer: which end is best, how many steps, and which numbers say 不了解. */
export interface Coding {
  readonly best: 'high' | 'low'
  readonly steps: 5 | 10
  readonly dontKnow: readonly string[]
  /** Questions whose numbers run the other way, where a person says so. */
  readonly reversed?: readonly string[]
}
/** Where the coding was learnt; `assumed` wants a person's look, `given` is a person's word. */
export type CodingBasis = 'given' | 'codebook' | 'header' | 'words' | 'assumed'

export interface SurveyGiven {
  readonly places: readonly SurveyPlace[]
  /** Our field → their header; null: suggested. */
  readonly mapping: Mapping | null
  /** Null: detected. */
  readonly coding: Coding | null
  /** Such as `2022Q3`: fieldwork must lie in it. Null: read from the file, else from its dates. */
  readonly quarter: string | null
  readonly items: readonly SurveyItem[]
  /** Whoever chose to answer has no design weight: such a column is ignored, and told. */
  readonly design: 'probability' | 'opt_in'
}

export const surveyDispositions = [
  'complete',
  'partial',
  'refused',
  'not_contacted',
  'other',
  'unknown_household',
  'unknown_other',
  'ineligible',
] as const
export type SurveyDisposition = (typeof surveyDispositions)[number]

export interface SurveyTraits {
  gender?: string
  age?: number
  age_band?: string
  residency?: string
}
/** One accepted row. Times are local, `YYYY-MM-DDTHH:MM:SS`; five- and ten-step answers have the highest as the best. */
export interface SurveyRow {
  readonly sheet: string
  readonly row: number
  readonly caseId: string
  readonly disposition: SurveyDisposition
  readonly streetId: string
  readonly placeId: string
  readonly interviewer: string | null
  readonly startedAt: string | null
  readonly endedAt: string | null
  readonly seconds: number | null
  /** Absent: not answered; `dk`: 不了解. A yes is 1, a no 0. */
  readonly answers: Record<string, number | string>
  readonly traits: SurveyTraits
  readonly weight: number | null
  readonly comment: string | null
}

export const surveyReasons = [
  'missing_required',
  'duplicate_id',
  'unknown_disposition',
  'answers_without_interview',
  'unknown_street',
  'unknown_community',
  'community_code_mismatch',
  'stratum_community_mismatch',
  'invalid_date',
  'end_before_start',
  'duration_implausible',
  'out_of_wave_date',
  'wave_mismatch',
  'impossible_age',
  'age_band_mismatch',
  'unknown_gender',
  'answer_out_of_scale',
  'text_in_number',
  'non_positive_weight',
  'negative_weight',
  'implausible_weight',
  'formula_cell',
  'error_cell',
] as const
export type SurveyReason = (typeof surveyReasons)[number]
export const surveyFixes = [
  'leading_trailing_spaces',
  'full_width_digit',
  'old_community_suffix',
  'former_community_name',
] as const
export type SurveyFix = (typeof surveyFixes)[number]

/** One cell that a row was refused for; `column` is their header as it stands over the column, `value` null a blank. */
export interface RejectedCell {
  readonly sheet: string
  readonly row: number
  readonly column: string
  readonly letter: string
  readonly field: string
  readonly reason: SurveyReason | SurveyFix
  readonly value: string | null
}
/** One cell that was read as `normalised`; its row is accepted if nothing else is wrong. */
export interface FixedCell extends RejectedCell {
  readonly normalised: string
}
/** A word or code of theirs and what it was read as, so that nothing is read in silence. */
export interface ReadWord {
  readonly field: string
  readonly theirs: string
  readonly ours: string
  readonly rows: number
}

export interface SurveyHeader {
  readonly text: string
  readonly letter: string
  readonly hidden: boolean
  readonly samples: readonly string[]
}
export interface SurveyReading {
  readonly format: 'xlsx' | 'xls' | 'csv'
  /** The first sheet with data; `sheets` are all of them, `unreadSheets` those with something else in them. */
  readonly sheet: string
  readonly sheets: readonly string[]
  readonly unreadSheets: readonly string[]
  readonly headers: readonly SurveyHeader[]
  readonly mapping: Mapping
  /** Fields that a wave should have and this file, or one of its sheets, has no column for. */
  readonly missing: readonly string[]
  /** Their columns that nothing was read from. */
  readonly unused: readonly string[]
  readonly coding: Coding
  readonly codingBasis: CodingBasis
  /** Fields whose numbers run the other way than `coding.best`, as the code book says. */
  readonly reversed: readonly string[]
  readonly quarter: string | null
  readonly quarterBasis: 'given' | 'column' | 'title' | 'dates' | null
  readonly weights: 'file' | 'none' | 'ignored'
  /** `derived`: no such column; every row counts as complete. */
  readonly dispositionBasis: 'file' | 'derived'
  /** Rows, not cells; `ignored` are totals, notes and repeated headers. */
  readonly counts: {
    readonly rows: number
    readonly accepted: number
    readonly rejected: number
    readonly fixed: number
    readonly ignored: number
  }
  /** Accepted rows by disposition. */
  readonly dispositions: Readonly<Record<string, number>>
  readonly rejected: readonly RejectedCell[]
  readonly fixed: readonly FixedCell[]
  /** Findings past the caps of `rejected` and `fixed`: counted, not listed. */
  readonly unlisted: { readonly rejected: number; readonly fixed: number }
  readonly words: readonly ReadWord[]
  readonly skipped: readonly { readonly sheet: string; readonly row: number; readonly why: string }[]
}

export const surveyFileErrors = ['mapping-missing', 'no-table', 'coding-ambiguous'] as const
export type SurveyFileErrorCode = (typeof surveyFileErrors)[number]

/** Why no row of a readable spreadsheet can be coded; `details` carries what a person needs to map it by hand. */
export class SurveyFileError extends Error {
  override readonly name = 'SurveyFileError'
  readonly code: SurveyFileErrorCode
  readonly details: Readonly<Record<string, unknown>>

  constructor(code: SurveyFileErrorCode, details: Readonly<Record<string, unknown>> = {}) {
    super(code)
    this.code = code
    this.details = details
  }
}

/**
 * What a reading of a hotline's export is given and what it answers 热线工单. Codes only: a person reads the words elsewhere.
 * Source: SPEC §10, §14.
 */
import type { Mapping } from './sheet-mapping.ts'
import type { FixedCell, RejectedCell, SurveyHeader, SurveyPlace } from './survey-wave.ts'

export interface HotlineGiven {
  /** Communities and villages that there are. */
  readonly places: readonly SurveyPlace[]
  /** Those that were merged away, under their last names, each with the id of what it became. */
  readonly merged: readonly SurveyPlace[]
  /** Those that were given up without a successor. */
  readonly retired: readonly SurveyPlace[]
  /** Our field → their header; null: suggested. */
  readonly mapping: Mapping | null
  /** Telephone numbers as an office keeps them; null for what is none. */
  readonly longestText: number
}

export interface HotlineOrder {
  readonly sheet: string
  readonly row: number
  readonly number: string
  readonly original: string | null
  /** Local, `YYYY-MM-DDTHH:MM:SS`. */
  readonly calledAt: string
  readonly placeId: string | null
  readonly text: string
  /** As it stands there; whether it is a number is asked by who keeps it. */
  readonly phone: string | null
  readonly kind: string | null
  readonly category: string | null
  readonly urgent: boolean
  readonly unit: string | null
  readonly due: string | null
  /** A deadline that is told in days. */
  readonly dueIn: { readonly days: number; readonly counting: 'working' | 'calendar' } | null
  readonly isDone: boolean
  readonly doneAt: string | null
  readonly result: string | null
  readonly satisfaction: string | null
}

export const hotlineReasons = [
  'missing_required',
  'duplicate_id',
  'invalid_date',
  'due_before_call',
  'done_before_call',
  'unknown_street',
  'unknown_community',
  'retired_community',
  'street_community_mismatch',
  'unknown_satisfaction',
  'number_names_somebody',
  'no_words',
  'text_too_long',
  'formula_cell',
  'error_cell',
] as const
export type HotlineReason = (typeof hotlineReasons)[number]
export const hotlineFixes = [
  'leading_trailing_spaces',
  'full_width_digit',
  'old_community_suffix',
  'former_community_name',
  'merged_community',
  'phone_unreadable',
] as const
export type HotlineFix = (typeof hotlineFixes)[number]

/** One cell that an order was refused for, or was read otherwise; `value` null a blank. */
export interface RejectedOrder extends Omit<RejectedCell, 'reason'> {
  readonly reason: HotlineReason | HotlineFix
}
export interface FixedOrder extends Omit<FixedCell, 'reason'> {
  readonly reason: HotlineFix
}

export interface HotlineReading {
  readonly format: 'xlsx' | 'xls' | 'csv'
  readonly sheet: string
  readonly headers: readonly SurveyHeader[]
  readonly mapping: Mapping
  readonly missing: readonly string[]
  readonly unused: readonly string[]
  /** Rows, not cells; `ignored` are totals, notes and repeated headers. */
  readonly counts: {
    readonly rows: number
    readonly accepted: number
    readonly rejected: number
    readonly fixed: number
    readonly ignored: number
  }
  readonly rejected: readonly RejectedOrder[]
  readonly fixed: readonly FixedOrder[]
  readonly skipped: readonly { readonly sheet: string; readonly row: number; readonly why: string }[]
}

export const hotlineFileErrors = ['mapping-missing', 'no-table'] as const
/** Why no row of a readable spreadsheet is an order; `details` carries what a person needs to map it by hand. */
export class HotlineFileError extends Error {
  override readonly name = 'HotlineFileError'
  readonly code: (typeof hotlineFileErrors)[number]
  readonly details: Readonly<Record<string, unknown>>

  constructor(code: (typeof hotlineFileErrors)[number], details: Readonly<Record<string, unknown>> = {}) {
    super(code)
    this.code = code
    this.details = details
  }
}

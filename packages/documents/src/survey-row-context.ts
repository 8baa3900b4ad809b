/** What reading a row needs to know, the same for all rows of a sheet 逐行校验的上下文. Source: SPEC §9. */
import type { Cell } from './sheet.ts'
import type { AnswerReader } from './survey-answer.ts'
import type { PlaceBook } from './survey-place.ts'
import type { SurveyDisposition, SurveyFix, SurveyReason, SurveyRow } from './survey-wave.ts'

export type RowColumn = { readonly index: number; readonly label: string; readonly letter: string }
/** Null for whoever did not say. */
export type TraitReader<Value> = (text: string) => { readonly value: Value } | null
export type RowContext = {
  readonly sheet: string
  /** The street that the sheet's name is, where there is one sheet per street. */
  readonly sheetStreet: string | null
  readonly columns: ReadonlyMap<string, RowColumn>
  readonly readers: ReadonlyMap<string, AnswerReader>
  readonly disposition: (text: string) => SurveyDisposition | null
  readonly traits: {
    readonly gender: TraitReader<'male' | 'female' | '' | null>
    readonly age_band: TraitReader<string>
    readonly residency: TraitReader<string>
  }
  readonly book: PlaceBook
  readonly quarter: string | null
  readonly is1904: boolean
  /** The case ids so far: the second row with an id is the wrong one. */
  readonly seen: Set<string>
  /** Remembers what a word was read as. */
  readonly note: (field: string, theirs: string, ours: string) => void
}
export type RowFinding = {
  readonly column: RowColumn
  readonly field: string
  readonly reason: SurveyReason
  readonly value: Cell
}
export type RowFix = {
  readonly column: RowColumn
  readonly field: string
  readonly reason: SurveyFix
  readonly value: Cell
  readonly normalised: string
}
export type RowOutcome = {
  readonly row: SurveyRow | null
  readonly findings: readonly RowFinding[]
  readonly fixes: readonly RowFix[]
}

/**
 * The paper of a form 表单文面: pages upright or on their side, each made of blocks. The file, the sheet and the live paper
 * beside the fields are all drawn from it, so they cannot differ. It has the page of an official document and no red head,
 * being an internal table. Its words are given, since a rule has none. Source: GB/T 9704-2012; DOMAIN S-196, D-81, G-09.
 */
import type { Day } from '../day.ts'
import type { ClauseResult } from './part.ts'

export type FormBlock =
  | { readonly kind: 'small' | 'title' | 'paragraph'; readonly text: string }
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly columns: readonly {
        readonly title: string
        readonly width: number
        readonly align: 'left' | 'right' | 'center'
      }[]
      readonly rows: readonly (readonly string[])[]
      /** Least height of a row in millimetres, for a pen. */
      readonly rowHeight?: number
      readonly note?: string
      /** It begins where it stands and goes on over the page. */
      readonly flows?: boolean
    }
  | { readonly kind: 'signature'; readonly lines: readonly string[] }
export type FormTable = Extract<FormBlock, { kind: 'table' }>

export interface FormPaper {
  readonly title: string
  readonly pages: readonly { readonly landscape: boolean; readonly blocks: readonly FormBlock[] }[]
}

export interface FormPaperWords {
  readonly number: (number: string | null, edition: number, cites: string | null) => string
  /** Behind the number of a paper whose data are of the demonstration. */
  readonly sample: string
  readonly carries: readonly [string, string, string, string]
  readonly receiversOf: (names: readonly string[]) => string
  readonly dueOf: (day: string) => string
  readonly receiptOf: (count: number) => string
  readonly heading: (level: 1 | 2, number: number, text: string) => string
  readonly annex: (number: number | null) => string
  readonly clauseColumns: readonly string[]
  readonly clauseResult: Readonly<Record<ClauseResult, string>>
  readonly clauseSource: (source: string) => string
  /** How many clauses came out how, and which are not fully met: always of the judgements as they stand. */
  readonly clauseCounts: (counts: Readonly<Record<ClauseResult, number>>) => string
  readonly clauseGaps: (clauses: readonly string[]) => string
  readonly receipts: string
  readonly receiptColumns: readonly string[]
  readonly copies: (names: string) => string
  readonly contact: (text: string) => string
  readonly none: string
  readonly blankDay: string
  readonly day: (day: Day) => string
}

/** A sign-in sheet 签到表 for a talk or a meeting, as a paper or a workbook. Source: SPEC §12. */
import { signInSheetWords } from '@ratchet/words/household-paper'
import { type Paper, writePaper } from './paper-write.ts'
import { type PrintedSheet, writePrintedSheet } from './printed-sheet.ts'

export interface SignIn {
  readonly locale: 'zh' | 'en'
  readonly title: string
  /** As it is printed; null: to be filled in. */
  readonly day: string | null
  readonly place: string
  readonly unit: string
  readonly rows: number
}

const cellsOf = (rows: number) => Array.from({ length: rows }, (_, at) => [String(at + 1), '', '', '', ''])
const headOf = ({ locale, day, place, unit }: SignIn) => {
  const words = signInSheetWords[locale]
  return words.head(day ?? words.blankDay, place === '' ? words.blank : place, unit)
}

export function signInPaper(sheet: SignIn): Paper {
  const words = signInSheetWords[sheet.locale]
  const widths = [8, 20, 34, 26, 22]
  return {
    title: words.file(sheet.title),
    creator: sheet.unit,
    locale: sheet.locale,
    blocks: [
      { kind: 'title', text: words.title(sheet.title) },
      { kind: 'small', text: headOf(sheet) },
      {
        kind: 'table',
        caption: '',
        columns: words.columns.map((title, at) => ({ title, width: widths[at] ?? 20, align: 'center' as const })),
        rows: cellsOf(sheet.rows),
        rowHeight: 10,
        note: words.note,
      },
    ],
  }
}

export function signInWorkbook(sheet: SignIn): PrintedSheet {
  const words = signInSheetWords[sheet.locale]
  return {
    name: words.sheet,
    landscape: false,
    title: words.file(sheet.title),
    above: [headOf(sheet)],
    heads: words.columns,
    widths: [6, 16, 28, 20, 18],
    rows: cellsOf(sheet.rows),
    below: [words.note],
    choices: new Map(),
    headHeight: 28,
    rowHeight: 28,
    guide: null,
  }
}

export const writeSignIn = (sheet: SignIn, file: 'xlsx' | 'docx'): Promise<Uint8Array> =>
  file === 'xlsx' ? writePrintedSheet(signInWorkbook(sheet)) : writePaper(signInPaper(sheet))

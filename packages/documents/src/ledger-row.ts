/** One row of a ledger 台账的一行: what it says, and every reason why it cannot be taken. Source: SPEC §12. */
import { createHash } from 'node:crypto'
import { findNumbers, hide, type Span, suggestSpans } from '@ratchet/domain/contact/personal-data'
import type { ThemeId } from '@ratchet/domain/cycle/aspect'
import type { Day } from '@ratchet/domain/day'
import type { LedgerField, LedgerShape } from '@ratchet/domain/ledger/shape'
import type { ItemKind } from '@ratchet/domain/rectification/item'
import { cellText, dueOf, kindOf, plainText, statusOf, themeOf, unitWordsOf } from './ledger-words.ts'
import type { Cell } from './sheet.ts'
import { fold } from './sheet-fold.ts'

export const ledgerRowReasons = [
  'missing-text',
  'missing-lead',
  'missing-due',
  'bad-due',
  'bad-status',
  'names-somebody',
  'duplicate-row',
] as const
export type LedgerRowReason = (typeof ledgerRowReasons)[number]

export interface BadLedgerCell {
  readonly field: LedgerField
  readonly reason: LedgerRowReason
  readonly value: Cell
}

/** What one row says in our terms; its units are still their words. */
export interface LedgerRow {
  readonly sheet: string
  /** As the spreadsheet shows it. */
  readonly row: number
  /** Number and text, and behind the stroke units and place: the same row in the next file has the same key. */
  readonly key: string
  /** In the order of the columns, without what names a resident. */
  readonly cells: readonly Cell[]
  readonly number: string
  readonly text: string
  /** Names and doors that are suspected in the text. */
  readonly spans: readonly Span[]
  /** The key of the row when they are hidden: what goes out so is known again. */
  readonly maskedKey: string
  readonly theme: ThemeId | null
  readonly leadWords: readonly string[]
  readonly coWords: readonly string[]
  readonly placeWord: string
  readonly kind: ItemKind
  readonly due: Day | null
  readonly status: string
  readonly closed: boolean
  readonly closedOn: Day | null
}

export interface RowGiven {
  readonly sheet: string
  readonly row: number
  readonly cells: readonly Cell[]
  readonly fields: LedgerShape['fields']
  readonly year: number | null
  readonly is1904: boolean
}

const hash = (...parts: string[]) => createHash('sha256').update(parts.map(fold).join('\n')).digest('hex').slice(0, 20)

/** Masks what names a person in a cell that is only kept. */
function masked(cell: Cell): Cell {
  if (typeof cell === 'number') return findNumbers(String(cell)).length > 0 ? null : cell
  if (typeof cell !== 'string') return cell
  return findNumbers(cell).reduceRight((text, { from, to }) => `${text.slice(0, from)}***${text.slice(to)}`, cell)
}

export function readLedgerRow({ sheet, row, cells, fields, year, is1904 }: RowGiven): {
  row: LedgerRow
  bad: BadLedgerCell[]
} {
  const cell = (field: LedgerField) => cells[fields.indexOf(field)] ?? null
  const said = (field: LedgerField) => cellText(cell(field))
  const bad: BadLedgerCell[] = []
  const reject = (field: LedgerField, reason: LedgerRowReason) => bad.push({ field, reason, value: cell(field) })

  const text = plainText(cell('text'))
  if (text.length < 2) reject('text', 'missing-text')
  else if (findNumbers(text).length > 0) reject('text', 'names-somebody')

  const [lead, ...others] = unitWordsOf(cell('lead'))
  if (lead === undefined) reject('lead', 'missing-lead')

  const closing = dueOf(cell('closedOn'), year, is1904).day
  const hasStatus = fields.includes('status')
  const told = statusOf(cell('status'))
  if (told === null) reject('status', 'bad-status')
  const closed = hasStatus && said('status') !== '' ? told === 'closed' : closing !== null

  const due = dueOf(cell('due'), year, is1904)
  if (!closed && due.day === null && !due.ongoing) reject('due', said('due') === '' ? 'missing-due' : 'bad-due')

  const place = plainText(cell('place'))
  const spans = suggestSpans(text)
  const keyOf = (words: string) => `${hash(said('number'), words)}/${hash(said('lead'), place)}`
  const kept = cells.map((value, at) => (fields[at] === 'private' ? null : masked(value)))
  return {
    bad,
    row: {
      sheet,
      row,
      key: keyOf(text),
      maskedKey: keyOf(hide(text, spans)),
      cells: kept,
      number: said('number'),
      text,
      spans,
      theme: themeOf(cell('theme'), text),
      leadWords: lead === undefined ? [] : [lead],
      coWords: [...others, ...unitWordsOf(cell('coUnits'))],
      placeWord: place,
      kind: kindOf(cell('kind')) ?? (due.ongoing && due.day === null && !/立|即/u.test(said('due')) ? 'long' : 'short'),
      due: due.day,
      status: said('status') || (closed ? '已销号' : '整改中'),
      closed,
      closedOn: closed ? closing : null,
    },
  }
}

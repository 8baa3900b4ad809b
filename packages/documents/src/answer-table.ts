/**
 * The answers of a wave as a table 答卷明细: one row per case, its answers as numbers, so that whoever has the code book can
 * compute every figure again. The columns have the names of the clean file of `data/open`, so the file can be read back.
 * Source: SPEC §9, §12.
 */
import { guardFormula } from '@ratchet/domain/blob/formula-guard'
import { maskNumbers } from '@ratchet/domain/contact/personal-data'
import type { ItemKind } from '@ratchet/domain/questionnaire/item'
import type { Cell } from './sheet.ts'

/** A question as a column: its id in the questionnaire, and how it is answered. */
export interface AnswerItem {
  readonly id: string
  readonly kind: ItemKind
}

/** One case as it is kept. */
export interface AnswerCase {
  readonly caseId: string
  readonly street: string
  readonly placeCode: string | null
  readonly place: string
  readonly startedAt: string | null
  readonly disposition: string
  readonly answers: Readonly<Record<string, number | string>>
  readonly traits: Readonly<Record<string, unknown>>
  /** Numbers in it are hidden already. */
  readonly comment: string | null
  readonly weight: number | null
  readonly flags: readonly string[]
  /** A re-check found that it was not held, or otherwise: it is in no figure. */
  readonly isLeftOut: boolean
}

const before = ['resp_id', 'wave', 'stratum', 'community_code', 'community', 'interview_date', 'disposition'] as const
const after = ['gender', 'age_band', 'residency', 'comment', 'weight', 'flags', 'left_out'] as const
export type FixedColumn = (typeof before)[number] | (typeof after)[number]

/** The columns, in their order. */
export function answerColumns(items: readonly AnswerItem[]): string[] {
  return [...before, ...items.map(({ id }) => id), ...after]
}

/** What stands for 不了解: no step of the scale may mean it too. */
export function dontKnowOf(kind: ItemKind): number | 'dk' {
  return kind === 'five' || kind === 'yesno' ? 9 : kind === 'ten' ? 99 : 'dk'
}

/** The cells of one case under {@link answerColumns}; what was not answered is blank. */
export function answerCells(row: AnswerCase, wave: string, items: readonly AnswerItem[]): Cell[] {
  const { gender, residency } = row.traits
  return [
    row.caseId,
    wave,
    row.street,
    row.placeCode,
    row.place,
    row.startedAt?.slice(0, 10) ?? null,
    row.disposition,
    ...items.map(({ id, kind }) => answerCell(row.answers[id], kind)),
    textOf(gender),
    bandOf(row.traits),
    textOf(residency),
    row.comment,
    row.weight,
    row.flags.length > 0 ? row.flags.join(' ') : null,
    row.isLeftOut ? 1 : 0,
  ]
}

function answerCell(answer: number | string | undefined, kind: ItemKind): Cell {
  if (answer === undefined) return null
  if (answer === 'dk') return dontKnowOf(kind)
  return typeof answer === 'string' && kind === 'text' ? maskNumbers(answer) : answer
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

/** The years of a person with a place and a sex say who it is: a band says enough. */
function bandOf({ age_band: band, age }: AnswerCase['traits']): string | null {
  if (typeof band === 'string' && band !== '') return band
  if (typeof age !== 'number') return null
  if (age < 18) return '-17'
  return age >= 60 ? '60+' : age < 30 ? '18-29' : `${Math.floor(age / 10) * 10}-${Math.floor(age / 10) * 10 + 9}`
}

/** What every CSV of ours begins with: without it, Excel reads Chinese as another code page. */
export const BOM = '\uFEFF'

/** One line of a CSV (RFC 4180); what people wrote never begins as a formula does. */
export function csvLine(cells: readonly Cell[]): string {
  let line = ''
  for (const [at, cell] of cells.entries()) {
    if (at > 0) line += ','
    if (cell === null) continue
    const text = typeof cell === 'string' ? guardFormula(cell) : String(cell)
    line += /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
  return `${line}\r\n`
}

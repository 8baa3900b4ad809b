import type { LedgerRow } from '@ratchet/documents/ledger-row'
import type { LedgerField } from '@ratchet/domain/ledger/shape'
import { type NamedUnit, unitOfWord, unitWord } from '@ratchet/domain/ledger/unit-word'
import type { PlannedRow, RejectedRow } from './plan.queries.ts'

export type RejectedWord = RejectedRow

/** A word that nobody has settled: what it may mean, and where it stands. */
export interface AskedWord {
  /** The word as it is compared, by which the choice is kept. */
  readonly key: string
  readonly word: string
  readonly wants: 'agency' | 'place'
  readonly why: 'unknown' | 'several' | 'gone'
  readonly was: string | null
  readonly candidates: readonly { readonly id: string; readonly name: string }[]
  readonly rows: readonly number[]
}

interface Matched {
  readonly row: PlannedRow | null
  readonly rejected: readonly RejectedWord[]
  readonly words: readonly AskedWord[]
  readonly similar: readonly {
    readonly word: string
    readonly key: string
    readonly id: string
    readonly name: string
  }[]
}

/** The row with its units found; the first of them leads, the others co-operate. A word that means none keeps it out. */
export function matchRow(
  row: LedgerRow,
  units: ReadonlyMap<string, NamedUnit>,
  settled: ReadonlyMap<string, string>,
  column: (field: LedgerField) => string,
): Matched {
  const rejected: RejectedWord[] = []
  const words: AskedWord[] = []
  const similar: Matched['similar'][number][] = []
  const at = { sheet: row.sheet, row: row.row }
  const find = (word: string, field: LedgerField, wants: 'agency' | 'place') => {
    const found = unitOfWord(word, units, settled, wants)
    const key = unitWord(word)
    if (found.kind === 'found') {
      if (found.how === 'similar') similar.push({ word, key, id: found.id, name: found.name })
      return { id: found.id, name: found.name }
    }
    if (found.kind === 'left') return null
    const reason = `unit-${found.kind}`
    const details = { value: word, was: found.was, candidates: found.candidates.map(({ name }) => name) }
    rejected.push({ ...at, column: column(field), reason, value: word, details })
    words.push({ key, word, wants, why: found.kind, was: found.was, candidates: found.candidates, rows: [row.row] })
    return null
  }
  const lead = row.leadWords.map((word) => find(word, 'lead', 'agency'))[0] ?? null
  const others = row.coWords.flatMap(
    (word) => find(word, row.leadWords.includes(word) ? 'lead' : 'coUnits', 'agency') ?? [],
  )
  const place = row.placeWord === '' ? null : find(row.placeWord, 'place', 'place')
  // Leaving the word out is a choice for those who help, not for the one who answers.
  if (!lead && rejected.length === 0) {
    const value = row.leadWords[0] ?? null
    rejected.push({ ...at, column: column('lead'), reason: 'missing-lead', value, details: { value } })
  }
  if (!lead || rejected.length > 0) return { row: null, rejected, words, similar }
  const { key, cells, number, text, spans, theme, kind, status, closed, closedOn } = row
  const as = { key, readKey: key, maskedKey: row.maskedKey, text, readText: text, spans }
  const said = { row: row.row, ...as, cells: [...cells], number, theme, kind, status, closed, closedOn }
  const coUnits = others.filter(({ id }, index) => id !== lead.id && others.findIndex((one) => one.id === id) === index)
  const found = { leadUnitId: lead.id, coUnitIds: coUnits.map(({ id }) => id), placeId: place?.id ?? null }
  const names = { lead: lead.name, coUnits: coUnits.map(({ name }) => name), place: place?.name ?? null }
  return { row: { ...said, ...found, ...names, dueDay: row.due }, rejected, words, similar }
}

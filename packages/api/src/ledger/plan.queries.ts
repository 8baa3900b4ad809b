/**
 * What a ledger's file would do 台账导入预演: its rows in our terms, matched to units and to what is there already, and each
 * row that cannot be taken with the reason. The screen `/import/ledger`, `ratchet import ledger` and the import itself
 * read by this one function. Source: SPEC §12.
 */
import { type LedgerColumn, type LedgerReading, readLedger } from '@ratchet/documents/ledger-file'
import type { LedgerRow } from '@ratchet/documents/ledger-row'
import type { Cell, Workbook } from '@ratchet/documents/sheet'
import { fold } from '@ratchet/documents/sheet-fold'
import { type Mapping, mappingSchema } from '@ratchet/documents/sheet-mapping'
import { cycleIdSchema } from '@ratchet/domain/cycle/cycle-id'
import { dayOf, type Instant } from '@ratchet/domain/day'
import { idSchema } from '@ratchet/domain/id'
import type { ImportedRow } from '@ratchet/domain/ledger/import'
import { headerText, type LedgerField } from '@ratchet/domain/ledger/shape'
import { Refusal } from '@ratchet/domain/refusal'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import { sha256 } from '../audit/digest.ts'
import { givenFileSchema } from '../blob/given-sheet.ts'
import type { Database } from '../database/tables.gen.ts'
import { findMapping } from '../examination/import-mapping.queries.ts'
import { type EntryRow, listEntryRows } from './import.queries.ts'
import { type AskedWord, matchRow, type RejectedWord } from './match-row.ts'
import { settledWords, unitBook } from './unit-book.queries.ts'

/** A ledger of a whole half-year has some hundreds. */
export const MOST_LEDGER_ROWS = 2000

export const ledgerFileSchema = z.strictObject({
  file: givenFileSchema,
  /** Our field → their header as a person set it; null: remembered or suggested. */
  mapping: mappingSchema.nullable(),
  /** Word of theirs → unit, as a person chose in the preview; empty: leave the word out. */
  words: z.record(z.string().min(1).max(100), z.union([idSchema, z.literal('')])).default({}),
  /** Where the items go; null while no cycle is open. */
  cycleId: cycleIdSchema.nullable(),
})

export interface RejectedRow {
  readonly sheet: string
  readonly row: number
  readonly column: string
  readonly reason: string
  readonly value: Cell
  readonly details: Readonly<Record<string, unknown>>
}
export interface PlannedRow extends ImportedRow {
  readonly number: string
  readonly lead: string
  readonly coUnits: readonly string[]
  readonly place: string | null
}
export interface KnownRow {
  readonly row: number
  readonly number: string
  /** What their file says of it, and whether it says otherwise than we do. */
  readonly status: string
  readonly differs: boolean
}
export interface LedgerPlan {
  readonly rows: readonly PlannedRow[]
  readonly known: readonly KnownRow[]
  readonly rejected: readonly RejectedRow[]
  /** Words that a person has to settle, each with the rows in which it stands. */
  readonly words: readonly AskedWord[]
  /** Words that only resemble a unit's name, and what they were taken for. */
  readonly similar: readonly {
    readonly word: string
    readonly key: string
    readonly id: string
    readonly name: string
  }[]
  readonly mapping: Mapping
  readonly columns: readonly (LedgerColumn & { readonly how: 'suggested' | 'remembered' | 'manual' })[]
  readonly shape: LedgerReading['shape']
  readonly skipped: number
}

interface Given {
  readonly workbook: Workbook
  readonly name: string
  readonly mapping: Mapping | null
  readonly words: Readonly<Record<string, string>>
  readonly now: Instant
}

/** Under which name the columns of such a file are remembered: by what its header says. */
export const senderOf = (columns: readonly { readonly header: string }[]): string =>
  sha256(columns.map(({ header }) => fold(header)).join('\n')).slice(0, 32)

async function readMapped(db: Kysely<Database>, { workbook, name, mapping, now }: Given) {
  const year = Number(dayOf(now).slice(0, 4))
  const first = readLedger(workbook, { name, year, ...(mapping && { mapping }) })
  if (mapping) return { reading: first, how: 'manual' as const }
  const known = await findMapping(db, 'ledger', senderOf(first.columns))
  if (!known) return { reading: first, how: 'suggested' as const }
  return { reading: readLedger(workbook, { name, year, mapping: known }), how: 'remembered' as const }
}

export async function planLedger(db: Kysely<Database>, given: Given): Promise<LedgerPlan> {
  const { reading, how } = await readMapped(db, given)
  if (reading.rows.length > MOST_LEDGER_ROWS) throw new Refusal('too-large', { what: 'rows', limit: MOST_LEDGER_ROWS })
  const units = await unitBook(db)
  const settled = new Map([...(await settledWords(db)), ...Object.entries(given.words)])
  const there = await knownRows(db, reading.rows)
  const column = (field: LedgerField) => {
    const parts = reading.shape?.headers[reading.shape.fields.indexOf(field)]
    return parts ? headerText(parts) : field
  }
  const matched = reading.rows.filter((row) => !there.has(row.row)).map((row) => matchRow(row, units, settled, column))
  const bad: RejectedRow[] = reading.rejected.map((each) => ({ ...each, details: { value: each.value } }))
  const asked = matched.flatMap(({ words }) => words)
  return {
    rows: matched.flatMap(({ row }) => (row ? [row] : [])),
    known: [...there.values()],
    rejected: [...bad, ...matched.flatMap(({ rejected }): readonly RejectedWord[] => rejected)].toSorted(
      (a, b) => a.row - b.row,
    ),
    words: mergeWords(asked),
    similar: [...new Map(matched.flatMap(({ similar }) => similar).map((each) => [each.key, each])).values()],
    mapping: reading.mapping,
    columns: reading.columns.map((each) => ({ ...each, how })),
    shape: reading.shape,
    skipped: reading.skipped,
  }
}

function mergeWords(words: readonly AskedWord[]): AskedWord[] {
  return [...Map.groupBy(words, ({ key }) => key)].flatMap(([_, same]) => {
    const [first] = same
    return first ? [{ ...first, rows: [...new Set(same.flatMap(({ rows }) => rows))] }] : []
  })
}

const OURS = /^ZG-20\d\d-\d{4,}$/

/** Rows that became items before: the same row, or the only one of that number and text, or by the number we gave. */
async function knownRows(db: Kysely<Database>, rows: readonly LedgerRow[]): Promise<Map<number, KnownRow>> {
  const entries = await listEntryRows(db)
  const byKey = new Map(entries.map((entry) => [entry.key, entry]))
  const headOf = (key: string) => key.split('/')[0] ?? ''
  const byHead = Map.groupBy(entries, ({ key }) => headOf(key))
  const heads = Map.groupBy(rows, ({ key }) => headOf(key))
  const items = await db.selectFrom('rectificationItem').select(['id', 'number', 'status']).execute()
  const byId = new Map(items.map((item) => [item.id, item]))
  const byNumber = new Map(items.map((item) => [item.number, item]))
  const found = new Map<number, KnownRow>()
  for (const row of rows) {
    const head = headOf(row.key)
    const among = byHead.get(head) ?? []
    const only: EntryRow | undefined = among.length === 1 && heads.get(head)?.length === 1 ? among[0] : undefined
    const entry = byKey.get(row.key) ?? only
    const item = entry ? byId.get(entry.itemId) : OURS.test(row.number) ? byNumber.get(row.number) : undefined
    if (!item) continue
    const isClosed = item.status === 'closed' || item.status === 'verified'
    found.set(row.row, { row: row.row, number: item.number, status: row.status, differs: isClosed !== row.closed })
  }
  return found
}

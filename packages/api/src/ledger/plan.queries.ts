/**
 * What a ledger's file would do 台账导入预演: its rows in our terms, matched to units and to what is there already, and each
 * row that cannot be taken with the reason. The screen `/import/ledger`, `ratchet import ledger` and the import itself
 * read by this one function. Source: SPEC §12.
 */
import { type LedgerColumn, type LedgerReading, readLedger } from '@ratchet/documents/ledger-file'
import type { Cell, Workbook } from '@ratchet/documents/sheet'
import { fold } from '@ratchet/documents/sheet-fold'
import { type Mapping, mappingSchema } from '@ratchet/documents/sheet-mapping'
import type { Span } from '@ratchet/domain/contact/personal-data'
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
import { type KnownRow, knownRows } from './known-row.queries.ts'
import { maskRows } from './mask-row.ts'
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
  /** Rows, by the key as they were read, whose words stay as they are written although somebody seems to be named in them. */
  asWritten: z.array(z.string().min(1).max(100)).max(MOST_LEDGER_ROWS).default([]),
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
  /** As the file has it; in `text` the spans are hidden, unless a person said that they name nobody. */
  readonly readText: string
  readonly spans: readonly Span[]
  readonly readKey: string
  readonly maskedKey: string
  readonly lead: string
  readonly coUnits: readonly string[]
  readonly place: string | null
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
  readonly asWritten?: readonly string[]
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
    rows: maskRows(
      matched.flatMap(({ row }) => row ?? []),
      new Set(given.asWritten),
      reading.shape?.fields.indexOf('text') ?? -1,
    ),
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

import { readCircular } from '@ratchet/documents/examination-circular'
import { circularAspects, circularPeers } from '@ratchet/documents/examination-circular-names'
import type { Workbook } from '@ratchet/documents/sheet'
import { fold } from '@ratchet/documents/sheet-fold'
import { findTable } from '@ratchet/documents/sheet-header'
import { type Mapping, mappingSchema } from '@ratchet/documents/sheet-mapping'
import { aspectIds } from '@ratchet/domain/cycle/aspect'
import { examinationSubjectSchema, type Figures } from '@ratchet/domain/examination/entry'
import { type PlannedRound, planImport } from '@ratchet/domain/examination/import'
import { firstPeers, type RoundId, roundIdSchema } from '@ratchet/domain/examination/round'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import { sha256 } from '../audit/digest.ts'
import { type GivenColumn, givenFileSchema, readGiven } from '../blob/given-sheet.ts'
import { findEdition } from '../catalogue/catalogue.queries.ts'
import type { Database } from '../database/tables.gen.ts'
import { listEntries, listRounds } from './examination.queries.ts'
import { findMapping } from './import-mapping.queries.ts'

export const circularFileSchema = z.strictObject({
  file: givenFileSchema,
  /** Whose file it is; their columns are remembered under this name. */
  sender: z.string().trim().min(1).max(100),
  /** Our field → their header as a person set it; null: remembered, else suggested. */
  mapping: mappingSchema.nullable(),
  /** The half-year of a file that does not name one. */
  round: roundIdSchema.nullable(),
})
export type CircularFile = z.infer<typeof circularFileSchema>

type Reading = ReturnType<typeof readCircular>

/** Everything that a file says. */
export interface OpenedCircular {
  readonly sha256: string
  readonly workbook: Workbook
  readonly reading: Reading
  readonly columns: readonly GivenColumn[]
  readonly figures: readonly (Figures & { round: RoundId })[]
  readonly zones: readonly string[]
}

/** The fields of ours that a column may be. */
export const circularFieldIds: readonly string[] = [
  'zone',
  'subject',
  'round',
  ...['overall', ...aspectIds].flatMap((subject) => [`${subject}.score`, `${subject}.rank`]),
]

/** Reads the file against the zones as they stand; a file that is no spreadsheet is refused by its code. */
export async function openCircular(db: Kysely<Database>, given: CircularFile): Promise<OpenedCircular> {
  const bytes = Buffer.from(given.file.content, 'base64')
  const workbook = await readGiven(bytes)
  const zones = (await findEdition(db, 'peers'))?.content ?? firstPeers
  const peers = zones.map((id) => ({ id, names: circularPeers.find((each) => each.id === id)?.names ?? [id] }))
  const options = { aspects: circularAspects, peers, ...(given.round && { round: given.round }) }
  const suggested = readCircular(workbook, options)
  const remembered = given.mapping ? null : await findMapping(db, 'examination', given.sender)
  const mapping = given.mapping ?? (remembered && fits(remembered, workbook) ? remembered : null)
  const reading = mapping ? readCircular(workbook, { ...options, mapping }) : suggested
  const figures = reading.entries.map(({ round, zone, subject, score, rank }): Figures & { round: RoundId } => ({
    round: roundIdSchema.parse(round),
    zone,
    subject: examinationSubjectSchema.parse(subject),
    score,
    rank,
  }))
  const source = given.mapping ? 'manual' : 'remembered'
  const columns = columnsOf(workbook, reading, suggested.mapping, source)
  return { sha256: sha256(bytes), workbook, reading, columns, figures, zones }
}

/** What taking the file over would do to the rounds as they stand; nothing is written. */
export async function planOf(db: Kysely<Database>, { figures, zones }: OpenedCircular): Promise<PlannedRound[]> {
  return planImport(figures, await listRounds(db), await listEntries(db), zones)
}

/** A remembered mapping is used only where every header it names is in the file; else it would reject a good file. */
function fits(mapping: Mapping, workbook: Workbook): boolean {
  const words = new Set(
    workbook.sheets.flatMap((sheet) => findTable(sheet)?.headers ?? []).map(({ text }) => fold(text)),
  )
  return Object.values(mapping).every((header) => words.has(fold(header)))
}

/** The columns of the tables that were read, each header once, in their order. */
function columnsOf(
  workbook: Workbook,
  reading: Reading,
  suggested: Mapping,
  source: 'remembered' | 'manual',
): GivenColumn[] {
  const fields = new Map(Object.entries(reading.mapping).map(([field, header]) => [header, field]))
  const named = new Set([...fields.keys(), ...reading.ignored.map((column) => column.column)])
  const columns = new Map<string, GivenColumn>()
  for (const sheet of workbook.sheets) {
    const table = findTable(sheet, (headers) => headers.filter((header) => named.has(header.text)).length)
    for (const { column, text } of (table ?? findTable(sheet))?.headers ?? []) {
      if (columns.has(text)) continue
      const field = fields.get(text) ?? null
      const how = field !== null && suggested[field] !== text ? source : 'suggested'
      columns.set(text, { sheet: sheet.name, header: text, first: table?.rows[0]?.cells[column] ?? null, field, how })
    }
  }
  return [...columns.values()]
}

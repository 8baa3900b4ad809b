/**
 * The official list of divisions as a file 区划表: read against the tree as it stands, every bad row by sheet row and
 * reason. The screen `/import/divisions` and `ratchet import divisions` read by this one function. Source: SPEC §2, §14.
 */
import { type Division, type DivisionReading, divisionFields, readDivisions } from '@ratchet/documents/divisions'
import type { Cell, Workbook } from '@ratchet/documents/sheet'
import { type Mapping, mappingSchema } from '@ratchet/documents/sheet-mapping'
import { dayOf } from '@ratchet/domain/day'
import { Refusal, type RefusalDetails } from '@ratchet/domain/refusal'
import { z } from 'zod'
import { type GivenColumn, givenFileSchema } from '../blob/given-sheet.ts'
import type { Context, Tx } from '../context.ts'
import { beginDivisions, MOST_DIVISIONS, takeDivision } from './division.commands.ts'

export const divisionFileSchema = z.strictObject({
  file: givenFileSchema,
  /** Our field → their header as a person set it; null: suggested. */
  mapping: mappingSchema.nullable(),
})

/** Why a row is not taken: by what stands in it, or by the tree as it is (a code of the units' own refusals). */
export interface RejectedDivisionRow {
  readonly sheet: string
  readonly row: number
  readonly column: string
  readonly reason: string
  readonly value: Cell
  readonly details: RefusalDetails
}

/** What taking the list over would do. */
export interface DivisionPlan {
  readonly units: readonly (Division & { readonly row: number; readonly state: 'added' | 'renamed' | 'unchanged' })[]
  readonly counts: { readonly added: number; readonly renamed: number; readonly unchanged: number }
  readonly rejected: readonly RejectedDivisionRow[]
  readonly mapping: Mapping
  readonly columns: readonly GivenColumn[]
}

/** Thrown to leave the transaction of a dry run as if it had never been. */
class Undone extends Error {}

/** Reads the list and tries it row by row in a transaction that is undone: what it answers is what would happen. */
export async function planDivisions(ctx: Context, workbook: Workbook, given: Mapping | null): Promise<DivisionPlan> {
  const rows = await ctx.db.selectFrom('unit').select('code').where('code', 'is not', null).execute()
  const knownCodes = rows.flatMap(({ code }) => (code ? [code] : []))
  const reading = readDivisions(workbook, { knownCodes, ...(given && { mapping: given }) })
  if (reading.units.length > MOST_DIVISIONS) {
    throw new Refusal('too-large', { what: 'rows', limit: MOST_DIVISIONS })
  }
  const tried: Awaited<ReturnType<typeof tryRows>>[] = []
  try {
    await ctx.db.transaction().execute(async (tx) => {
      tried.push(await tryRows(tx, ctx, reading))
      throw new Undone()
    })
  } catch (error) {
    if (!(error instanceof Undone)) throw error
  }
  const { units, refused } = tried[0] ?? { units: [], refused: [] }
  const count = (state: string) => units.filter((unit) => unit.state === state).length
  const fieldOf = new Map(Object.entries(reading.mapping).map(([field, header]) => [header, field]))
  return {
    units,
    counts: { added: count('added'), renamed: count('renamed'), unchanged: count('unchanged') },
    rejected: [...reading.rejected.map((bad) => ({ ...bad, details: { value: bad.value } })), ...refused].toSorted(
      (a, b) => a.row - b.row,
    ),
    mapping: reading.mapping,
    columns: reading.columns.map((column) => ({
      ...column,
      field: fieldOf.get(column.header) ?? null,
      how: given ? 'manual' : 'suggested',
    })),
  }
}

export const divisionFieldIds: readonly string[] = divisionFields.map(({ id }) => id)

/** One refused row does not hide what is wrong with the next; those under it are told that theirs must go first. */
async function tryRows(tx: Tx, ctx: Context, reading: DivisionReading) {
  const units: DivisionPlan['units'][number][] = []
  const refused: RejectedDivisionRow[] = []
  const missing = new Set<string>()
  const importing = await beginDivisions(tx, ctx, reading.units, dayOf(ctx.now))
  const sheet = reading.columns[0]?.sheet ?? ''
  for (const unit of reading.units) {
    const row = reading.rows.get(unit.code) ?? 0
    const reject = (column: string, reason: string, value: Cell, details: RefusalDetails) => {
      missing.add(unit.code)
      refused.push({ sheet, row, column: reading.mapping[column] ?? column, reason, value, details })
    }
    if (unit.parentCode && missing.has(unit.parentCode)) {
      reject('parentCode', 'parent-rejected', unit.parentCode, { value: unit.parentCode })
      continue
    }
    try {
      units.push({ ...unit, row, state: await takeDivision(importing, unit) })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const column = error.code === 'division-elsewhere' ? 'parentCode' : 'name'
      reject(column, error.code, column === 'name' ? unit.name : unit.parentCode, error.details)
    }
  }
  return { units, refused }
}

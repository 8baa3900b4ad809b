/**
 * Shape of a ledger 台账样式: the sheet, the titles above, the header with its merged groups and the columns in their order,
 * as the office has them. What came in by it goes out by it. Source: SPEC §12 (the ledger in the columns it came in).
 */
import { z } from 'zod'

/** What a column of theirs may mean to us; every other column is kept as it is and goes out again. */
export const ledgerFields = [
  'number',
  'text',
  'theme',
  'place',
  'lead',
  'coUnits',
  'kind',
  'measure',
  'due',
  'status',
  'foundOn',
  'closedOn',
  'source',
] as const
export const ledgerFieldSchema = z.enum(ledgerFields)
export type LedgerField = (typeof ledgerFields)[number]

export const ledgerCellSchema = z.union([z.string(), z.number(), z.boolean(), z.null()])
export type LedgerCell = z.infer<typeof ledgerCellSchema>

export const ledgerShapeSchema = z.strictObject({
  sheet: z.string(),
  /** Lines above the header, the outermost first; a title stands over the whole table. */
  titles: z.array(z.string()),
  /** For each column the parts of its header, from the outermost merged group down to its own words. */
  headers: z.array(z.array(z.string()).min(1)).min(1).max(100),
  /** Which column is which field of ours; null: kept as it is. Columns with people's numbers are `private` and left out. */
  fields: z.array(z.union([ledgerFieldSchema, z.literal('private'), z.null()])),
})
export type LedgerShape = z.infer<typeof ledgerShapeSchema>

/** The header's own words, under which a mapping names the column. */
export const headerText = (parts: readonly string[]): string => parts.join(' ')

/** Where the field stands, or -1. */
export const columnOfField = (shape: LedgerShape, field: LedgerField): number => shape.fields.indexOf(field)

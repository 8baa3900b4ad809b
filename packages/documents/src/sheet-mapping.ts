/**
 * Our field → their header 字段对应: suggested from known words, confirmed by a person, kept for the next file of the
 * same firm. Source: SPEC §9, §14 (mapping).
 */
import { z } from 'zod'
import { fold } from './sheet-fold.ts'
import type { Header } from './sheet-header.ts'

/** Our field id → the text of their header, as `Header.text` or its last part. */
export const mappingSchema = z.record(z.string().min(1), z.string().min(1))
export type Mapping = z.infer<typeof mappingSchema>

/** A field that a file may carry; `names` are the words by which others call it. */
export type FieldNames = { readonly id: string; readonly names: readonly string[]; readonly required?: boolean }
export type MappingSuggestion = {
  readonly mapping: Mapping
  /** Required fields without a column. */
  readonly missing: readonly string[]
  /** Headers that no field took. */
  readonly unused: readonly string[]
}

/** The best pairing, each header used once: same words first, then the column's own words, then one inside the other. */
export function suggestMapping(headers: readonly Header[], fields: readonly FieldNames[]): MappingSuggestion {
  const pairs = headers.flatMap((header) =>
    fields.map((field) => ({
      header,
      field,
      points: Math.max(...[field.id, ...field.names].map((name) => likeness(header, name))),
    })),
  )
  const mapping: Mapping = {}
  const used = new Set<Header>()
  for (const { header, field, points } of pairs.sort(
    (a, b) => b.points - a.points || a.header.column - b.header.column,
  )) {
    if (points === 0 || used.has(header) || mapping[field.id] !== undefined) continue
    mapping[field.id] = header.text
    used.add(header)
  }
  return {
    mapping,
    missing: fields.filter((field) => field.required && mapping[field.id] === undefined).map((field) => field.id),
    unused: headers.filter((header) => !used.has(header)).map((header) => header.text),
  }
}

/** The column that the mapping means; null when the sheet has no such header, or more than one. */
export function columnOf(headers: readonly Header[], theirs: string | undefined): number | null {
  if (theirs === undefined) return null
  const wanted = fold(theirs)
  const exact = headers.filter((header) => fold(header.text) === wanted)
  const found = exact.length > 0 ? exact : headers.filter((header) => fold(header.parts.at(-1)) === wanted)
  return found.length === 1 ? (found[0]?.column ?? null) : null
}

function likeness(header: Header, name: string): number {
  const wanted = fold(name)
  const whole = fold(header.text)
  const own = fold(header.parts.at(-1))
  if (wanted === '' || whole === '') return 0
  if (whole === wanted) return 1000
  if (own === wanted) return 900
  if (wanted.length >= 2 && whole.includes(wanted)) return 100 + (100 * wanted.length) / whole.length
  return own.length >= 2 && wanted.includes(own) ? (100 * own.length) / wanted.length : 0
}

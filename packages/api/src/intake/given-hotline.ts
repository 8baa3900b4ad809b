/** A hotline's export as somebody hands it in: what it is read against, and what it says. Source: SPEC §10, §12, §14. */
import { readHotlineFile } from '@ratchet/documents/hotline-file'
import { HotlineFileError, type HotlineOrder, type HotlineReading } from '@ratchet/documents/hotline-order'
import { SheetError } from '@ratchet/documents/sheet'
import { type Mapping, mappingSchema } from '@ratchet/documents/sheet-mapping'
import { LONGEST_TEXT } from '@ratchet/domain/feedback/say'
import { Refusal } from '@ratchet/domain/refusal'
import { z } from 'zod'
import { sha256 } from '../audit/digest.ts'
import { givenFileSchema } from '../blob/given-sheet.ts'
import type { Db } from '../database/connect.ts'
import { findMapping } from '../examination/import-mapping.queries.ts'
import { listIntakePlaces } from './given-places.ts'

/** There is one hotline; its columns are remembered under this name. */
export const HOTLINE = '12345'

export const hotlineFileSchema = z.strictObject({
  file: givenFileSchema,
  /** As a person set it; null: remembered, else suggested. */
  mapping: mappingSchema.nullable(),
})
export type HotlineFile = z.infer<typeof hotlineFileSchema>

export interface OpenedHotline {
  readonly sha256: string
  readonly bytes: Buffer
  readonly reading: HotlineReading
  readonly orders: readonly HotlineOrder[]
  readonly remembered: boolean
}

/** Reads the file against the places of today; one that cannot be read at all is refused by its code. */
export async function openHotline(db: Db, { file, mapping }: HotlineFile): Promise<OpenedHotline> {
  const bytes = Buffer.from(file.content, 'base64')
  const opened = { sha256: sha256(bytes), bytes }
  const kept = mapping === null ? await findMapping(db, 'hotline', HOTLINE) : null
  const first = await readBytes(db, bytes, mapping).catch((error: unknown) => {
    // Columns that nobody would guess may be those of last time.
    if (kept && error instanceof Refusal && error.code === 'mapping-missing') return null
    throw error
  })
  if (!first) return { ...opened, ...(await readBytes(db, bytes, kept)), remembered: true }
  const held = kept && remember(kept, first.reading)
  if (!held) return { ...opened, ...first, remembered: false }
  // Where the columns are what would be suggested anyway, nothing is read twice.
  const again = same(held, first.reading.mapping) ? first : await readBytes(db, bytes, held).catch(() => null)
  return { ...opened, ...(again ?? first), remembered: again !== null }
}

/** What was remembered where the file has those columns, and the suggestion for the rest; null where it has none of them. */
function remember(kept: Mapping, { mapping, headers }: HotlineReading): Mapping | null {
  const there = new Set(headers.map(({ text }) => text))
  const held = Object.entries(kept).filter(([, header]) => there.has(header))
  if (held.length === 0) return null
  const taken = new Set(held.map(([, header]) => header))
  const named = new Set(held.map(([field]) => field))
  const added = Object.entries(mapping).filter(([field, header]) => !named.has(field) && !taken.has(header))
  return Object.fromEntries([...held, ...added])
}

const same = (a: Mapping, b: Mapping) =>
  JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort())

export async function readBytes(db: Db, bytes: Buffer, mapping: Mapping | null) {
  const given = { ...(await listIntakePlaces(db)), mapping, longestText: LONGEST_TEXT }
  try {
    return await readHotlineFile(bytes, given)
  } catch (error) {
    if (error instanceof SheetError || error instanceof HotlineFileError) throw new Refusal(error.code, error.details)
    throw error
  }
}

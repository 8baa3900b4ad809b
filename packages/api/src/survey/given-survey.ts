/** A firm's file as somebody hands it in: what it is read against, and what it says. Source: SPEC §9, §12, §14. */
import { SheetError } from '@ratchet/documents/sheet'
import { type Mapping, mappingSchema } from '@ratchet/documents/sheet-mapping'
import { readSurveyFile } from '@ratchet/documents/survey-file'
import { SurveyFileError, type SurveyGiven, type SurveyReading, type SurveyRow } from '@ratchet/documents/survey-wave'
import { idSchema } from '@ratchet/domain/id'
import { Refusal } from '@ratchet/domain/refusal'
import { z } from 'zod'
import { sha256 } from '../audit/digest.ts'
import { givenFileSchema } from '../blob/given-sheet.ts'
import type { Db } from '../database/connect.ts'
import { findMapping } from '../examination/import-mapping.queries.ts'
import { givenFor } from './given.queries.ts'
import { findWave } from './survey.queries.ts'

export const codingSchema = z.strictObject({
  best: z.enum(['high', 'low']),
  steps: z.union([z.literal(5), z.literal(10)]),
  dontKnow: z.array(z.string().max(20)).max(20),
})

export const surveyFileSchema = z.strictObject({
  /** Null only to look at a file before its wave is there. */
  waveId: idSchema.nullable(),
  file: givenFileSchema,
  /** As a person set them; null: remembered, else found in the file. */
  mapping: mappingSchema.nullable(),
  coding: codingSchema.nullable(),
})
export type SurveyFile = z.infer<typeof surveyFileSchema>

/** The file read once; `remembered` when the columns are those of the firm's last file. */
export interface OpenedSurvey {
  readonly sha256: string
  readonly bytes: Buffer
  readonly reading: SurveyReading
  readonly remembered: boolean
}

/** Reads the file against its wave, or against what is said of one that is not scheduled yet; a file that cannot be read at all is refused by its code. */
export async function openSurvey(
  db: Db,
  given: SurveyFile,
  onRows?: (rows: readonly SurveyRow[]) => Promise<void>,
  unscheduled: Partial<Pick<SurveyGiven, 'design' | 'quarter'>> = {},
): Promise<OpenedSurvey> {
  const bytes = Buffer.from(given.file.content, 'base64')
  const wave = given.waveId === null ? null : await findWave(db, given.waveId)
  const said = { mapping: given.mapping, coding: given.coding }
  const against: SurveyGiven = { ...(await givenFor(db, wave)), ...(wave ? {} : unscheduled), ...said }
  const opened = { sha256: sha256(bytes), bytes }
  const kept = given.mapping === null && wave ? await findMapping(db, 'wave', wave.firm) : null
  if (!kept) return { ...opened, reading: await readSurvey(bytes, against, onRows), remembered: false }
  const suggested = await readAside(bytes, against).catch(() => null)
  const mapping = suggested ? remember(kept, suggested.reading) : kept
  // Where the columns are what would be suggested anyway, or the remembered ones are not there, nothing is read twice.
  const again =
    JSON.stringify(mapping) === JSON.stringify(suggested?.reading.mapping)
      ? suggested
      : ((await readAside(bytes, { ...against, mapping }).catch(() => null)) ?? suggested)
  if (!again) return { ...opened, reading: await readSurvey(bytes, against, onRows), remembered: false }
  for (const rows of again.rows) await onRows?.(rows)
  return { ...opened, reading: again.reading, remembered: true }
}

/** Reads a file and keeps its rows until it is clear that this reading holds. */
async function readAside(bytes: Buffer, given: SurveyGiven) {
  const rows: (readonly SurveyRow[])[] = []
  return { reading: await readSurvey(bytes, given, async (some) => void rows.push(some)), rows }
}

/** What was remembered of the firm's columns, where the file has them, and the suggestion for everything else. */
function remember(kept: Mapping, { mapping, headers }: Pick<SurveyReading, 'mapping' | 'headers'>): Mapping {
  const there = new Set(headers.map(({ text }) => text))
  const held = Object.fromEntries(Object.entries(kept).filter(([, header]) => there.has(header)))
  const taken = new Set(Object.values(held))
  const added = Object.entries(mapping).filter(([field, header]) => !(field in held) && !taken.has(header))
  const all = { ...held, ...Object.fromEntries(added) }
  // In the order of the suggestion, so that the same columns are the same mapping.
  const order = [...Object.keys(mapping), ...Object.keys(all)]
  return Object.fromEntries([...new Set(order)].flatMap((field) => (all[field] ? [[field, all[field]]] : [])))
}

async function readSurvey(bytes: Buffer, given: SurveyGiven, onRows?: (rows: readonly SurveyRow[]) => Promise<void>) {
  try {
    return await readSurveyFile(bytes, given, onRows ?? (async () => undefined))
  } catch (error) {
    if (error instanceof SheetError || error instanceof SurveyFileError) throw new Refusal(error.code, error.details)
    throw error
  }
}

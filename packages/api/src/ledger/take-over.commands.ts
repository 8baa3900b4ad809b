/** Taking a ledger over 台账导入: all of its items and concerns in one transaction, with one fact that binds every row. */
import type { Crosswalk } from '@ratchet/domain/cycle/crosswalk'
import { type CycleId, cycleIdSchema } from '@ratchet/domain/cycle/cycle-id'
import { dayOf } from '@ratchet/domain/day'
import {
  concernKey,
  concernTitle,
  type ImportedRow,
  importedFact,
  importedRowSchema,
  importItem,
  type LedgerImport,
} from '@ratchet/domain/ledger/import'
import { ledgerShapeSchema } from '@ratchet/domain/ledger/shape'
import type { RectificationItem } from '@ratchet/domain/rectification/item'
import { z } from 'zod'
import { type Recorder, recordFact } from '../audit/record.ts'
import { contentOf } from '../catalogue/catalogue.queries.ts'
import { nextConcernNumber } from '../concern/concern.queries.ts'
import type { Tx } from '../context.ts'
import { loadOpenCycle } from '../cycle/cycle.queries.ts'
import { saveMapping } from '../examination/import-mapping.queries.ts'
import { nextItemNumber } from '../rectification/rectification.queries.ts'
import { listEntryRows, lockImports, saveLedgerImport } from './import.queries.ts'
import { CHUNK, type Concerns, concernOf, keepRows } from './keep-row.commands.ts'
import { saveWords } from './unit-book.queries.ts'

/** What was agreed in the preview: the job carries it, so that nothing is read twice. */
export const takeOverSchema = z.object({
  importId: z.string(),
  cycleId: cycleIdSchema,
  name: z.string(),
  sha256: z.string(),
  sender: z.string(),
  shape: ledgerShapeSchema,
  mapping: z.record(z.string(), z.string()),
  words: z.record(z.string(), z.string()),
  rows: z.array(importedRowSchema),
  known: z.number(),
  illustrative: z.boolean(),
  by: z.object({ id: z.string(), name: z.string() }),
})
export type TakeOver = z.infer<typeof takeOverSchema>

/** Numbers one after the other from the given one, ZG-2026-0007 → ZG-2026-0008. */
function numbersFrom(first: string) {
  const head = first.slice(0, first.lastIndexOf('-') + 1)
  let at = Number(first.slice(head.length)) - 1
  return () => {
    at += 1
    return `${head}${String(at).padStart(4, '0')}`
  }
}

/** Makes what is not there yet; answers how many. What another import made meanwhile is left as it is. */
export async function takeOver(tx: Tx, recorder: Recorder, asked: TakeOver): Promise<{ made: number; known: number }> {
  await lockImports(tx)
  const { crosswalkEdition } = await loadOpenCycle(tx, asked.cycleId)
  const there = new Set((await listEntryRows(tx)).map(({ key }) => key))
  const rows = asked.rows.filter(({ key }) => !there.has(key))
  const known = asked.known + asked.rows.length - rows.length
  if (rows.length === 0) return { made: 0, known }
  const concerns = await openConcerns(tx, recorder, asked, rows)
  const crosswalk = await contentOf(tx, 'crosswalk', crosswalkEdition)
  const items = await openItems(tx, recorder, { ...asked, crosswalk }, rows, concerns)
  const { importId: id, cycleId, name, sha256, shape, mapping, by, illustrative } = asked
  const undone = { undoneBy: null, undoneAt: null, undoneReason: null }
  const counts = { made: rows.length, known, rejected: 0 }
  const what = { id, cycleId, name, sha256, shape, mapping, ...counts, by, at: recorder.now, illustrative }
  const row: LedgerImport = { ...what, status: 'done', ...undone, version: 1 }
  await saveLedgerImport(tx, row)
  await keepRows(tx, recorder, asked, rows, items, concerns)
  await saveMapping(tx, 'ledger', asked.sender, mapping, recorder.now)
  await saveWords(tx, asked.words, recorder.now)
  await recordFact(tx, recorder, importedFact(row, items, new Set(concerns.values()).size))
  return { made: rows.length, known }
}

async function openConcerns(
  tx: Tx,
  recorder: Recorder,
  asked: TakeOver,
  rows: readonly ImportedRow[],
): Promise<Concerns> {
  const next = numbersFrom(await nextConcernNumber(tx, recorder))
  const made = new Map<string, { id: string; number: string }>()
  const values = rows.flatMap((row) => {
    const key = concernKey(row)
    if (key === null || row.theme === null || made.has(key)) return []
    const { id, number } = { id: recorder.newId(), number: next() }
    made.set(key, { id, number })
    const about = { title: concernTitle(row.text), theme: row.theme, placeId: row.placeId, urgent: false }
    return [{ id, number, ...about, openedAt: recorder.now, openedByName: asked.by.name, version: 1 }]
  })
  for (let from = 0; from < values.length; from += CHUNK) {
    await tx
      .insertInto('concern')
      .values(values.slice(from, from + CHUNK))
      .execute()
  }
  return made
}

async function openItems(
  tx: Tx,
  recorder: Recorder,
  { cycleId, crosswalk }: { readonly cycleId: CycleId; readonly crosswalk: Crosswalk },
  rows: readonly ImportedRow[],
  concerns: Concerns,
): Promise<RectificationItem[]> {
  const today = dayOf(recorder.now)
  const next = numbersFrom(await nextItemNumber(tx, cycleId))
  const items = rows.map((row) =>
    importItem(row, {
      id: recorder.newId(),
      number: next(),
      cycleId,
      concernId: concernOf(concerns, row)?.id ?? null,
      crosswalk,
      today,
    }),
  )
  for (let from = 0; from < items.length; from += CHUNK) {
    const values = items.slice(from, from + CHUNK).map((item) => ({ ...item, carriedOver: null, slip: null }))
    await tx
      .insertInto('rectificationItem')
      .values(values.map((item) => ({ ...item, openedAt: recorder.now })))
      .execute()
  }
  return items
}

/**
 * The office's own ledger coming in 台账导入 on day one: each row becomes a rectification item, an open one assigned with
 * its units and deadline, one that was 销号 already closed as 启用前已销号 — never published, never looked back at, for
 * nobody here reviewed it. Undone 撤销 as a whole as long as nothing was done to any of it. Source: SPEC §10, §12.
 */
import { z } from 'zod'
import type { Fact } from '../audit/fact.ts'
import { personOf, personSchema, whyNotOwner } from '../cycle/actor.ts'
import { themeIdSchema } from '../cycle/aspect.ts'
import { type Crosswalk, subjectOfTheme } from '../cycle/crosswalk.ts'
import { type CycleId, cycleIdSchema } from '../cycle/cycle-id.ts'
import type { Stage } from '../cycle/stage.ts'
import { type Day, daySchema, type Instant, instantOf, instantSchema } from '../day.ts'
import { idSchema, versionSchema } from '../id.ts'
import type { Actor } from '../people/permission.ts'
import { openItem } from '../rectification/assign.ts'
import { isClosedBeforeUse } from '../rectification/before-use.ts'
import { itemKindSchema, type RectificationItem } from '../rectification/item.ts'
import { refuse } from '../refusal.ts'
import type { LedgerWhyNot } from './ledger-refusal.ts'
import { ledgerCellSchema, ledgerShapeSchema } from './shape.ts'

/** A row of theirs that can be taken over: its units and place are ours already. */
export const importedRowSchema = z.strictObject({
  row: z.number().int().min(1),
  /** What tells the row from every other, also in the next file. */
  key: z.string().min(1),
  cells: z.array(ledgerCellSchema),
  /** Their word for where it stands. */
  status: z.string().min(1),
  text: z.string().min(2),
  theme: themeIdSchema.nullable(),
  placeId: idSchema.nullable(),
  leadUnitId: idSchema,
  coUnitIds: z.array(idSchema),
  kind: itemKindSchema,
  dueDay: daySchema.nullable(),
  closed: z.boolean(),
  closedOn: daySchema.nullable(),
})
export type ImportedRow = z.infer<typeof importedRowSchema>

export const ledgerImportSchema = z.object({
  id: idSchema,
  cycleId: cycleIdSchema,
  name: z.string().min(1),
  sha256: z.string(),
  shape: ledgerShapeSchema,
  mapping: z.record(z.string(), z.string()),
  status: z.enum(['done', 'undone']),
  /** Rows that became items, that were there already, and that were left out by choice. */
  made: z.number().int().min(0),
  known: z.number().int().min(0),
  rejected: z.number().int().min(0),
  by: personSchema,
  at: instantSchema,
  undoneBy: personSchema.nullable(),
  undoneAt: instantSchema.nullable(),
  undoneReason: z.string().nullable(),
  illustrative: z.boolean(),
  version: versionSchema,
})
export type LedgerImport = z.infer<typeof ledgerImportSchema>

interface Asked {
  readonly cycle: { readonly id: CycleId; readonly stage: Stage }
  readonly counts: { readonly good: number; readonly known: number; readonly bad: number }
}

/** Why the file may not be taken over, or null. One bad row keeps all of them out, so that nothing is half there. */
export function whyNotImport(
  { cycle, counts }: Asked,
  actor: Actor,
): LedgerWhyNot<'not-owner' | 'cycle-closed' | 'rows-rejected' | 'nothing-read' | 'nothing-new'> {
  const why = whyNotOwner(actor)
  if (why) return why
  if (cycle.stage === 'closed') return { code: 'cycle-closed', details: { cycleId: cycle.id } }
  if (counts.bad > 0) return { code: 'rows-rejected', details: { count: counts.bad } }
  if (counts.good + counts.known === 0) return { code: 'nothing-read' }
  return counts.good === 0 ? { code: 'nothing-new', details: { count: counts.known } } : null
}

const MOST_TITLE = 200
const MOST_CONCERN = 60
const short = (text: string, most: number): string => {
  const line = text.replace(/\s+/gu, ' ').trim()
  return line.length <= most ? line : `${line.slice(0, most - 1)}…`
}

/** What residents and officials call it: the beginning of what the ledger says. */
export const concernTitle = (text: string): string => short(text, MOST_CONCERN)

interface Given {
  readonly id: string
  readonly number: string
  readonly cycleId: CycleId
  readonly concernId: string | null
  /** The cycle's edition. */
  readonly crosswalk: Crosswalk
  readonly today: Day
}

/** The row as an item: assigned, or closed before use. */
export function importItem(row: ImportedRow, { today, crosswalk, ...given }: Given): RectificationItem {
  const { item } = openItem({
    ...given,
    subject: row.theme ? subjectOfTheme(row.theme, crosswalk) : 'overall',
    title: short(row.text, MOST_TITLE),
    origin: 'imported',
    leadUnitId: row.leadUnitId,
    dueDay: row.dueDay,
    kind: row.kind,
    theme: row.theme,
    placeId: row.placeId,
    coUnitIds: row.coUnitIds.filter((id, at, all) => id !== row.leadUnitId && all.indexOf(id) === at),
  })
  if (!row.closed) return item
  const day = row.closedOn !== null && row.closedOn <= today ? row.closedOn : today
  return { ...item, status: 'closed', closedAt: instantOf(day, 12) }
}

/** Rows that are about one thing stand under one concern: the same words in the same place, and a theme that is known. */
export function concernKey(row: Pick<ImportedRow, 'text' | 'theme' | 'placeId'>): string | null {
  return row.theme === null ? null : [row.theme, row.placeId ?? '', concernTitle(row.text)].join('\n')
}

/** What one import did, for the trail: figures and codes, no words of residents. */
export function importedFact(
  row: Pick<LedgerImport, 'id' | 'cycleId' | 'sha256' | 'made' | 'known'>,
  items: readonly RectificationItem[],
  concerns: number,
): Fact<'ledger.imported'> {
  const { cycleId, sha256, made, known } = row
  const closed = items.filter(isClosedBeforeUse).length
  const numbers = [items[0]?.number ?? null, items.at(-1)?.number ?? null]
  return {
    act: 'ledger.imported',
    subject: ['ledger_import', row.id],
    payload: { cycleId, sha256, made, known, closed, open: made - closed, concerns, numbers },
  }
}

/** Why the import may not be taken back, or null. `worked`: numbers of items and concerns to which something was done. */
export function whyNotUndo(
  row: Pick<LedgerImport, 'status'>,
  worked: readonly string[],
  actor: Actor,
  reason: string,
): LedgerWhyNot<'not-owner' | 'already-undone' | 'items-worked' | 'reason-missing'> {
  const why = whyNotOwner(actor)
  if (why) return why
  if (row.status === 'undone') return { code: 'already-undone' }
  if (worked.length > 0) return { code: 'items-worked', details: { count: worked.length, numbers: worked.slice(0, 5) } }
  return reason.trim() === '' ? { code: 'reason-missing' } : null
}

/** The import taken back as a whole: its items and concerns go, their numbers are not given again. Throws `Refusal`. */
export function undo(
  row: LedgerImport,
  worked: readonly string[],
  actor: Actor,
  reason: string,
  now: Instant,
): { row: LedgerImport; fact: Fact<'ledger.importUndone'> } {
  refuse(whyNotUndo(row, worked, actor, reason))
  const undone = { undoneBy: personOf(actor), undoneAt: now, undoneReason: reason.trim() }
  return {
    row: { ...row, status: 'undone', ...undone, version: row.version + 1 },
    fact: {
      act: 'ledger.importUndone',
      subject: ['ledger_import', row.id],
      payload: { cycleId: row.cycleId, made: row.made },
      reason: undone.undoneReason,
    },
  }
}

/**
 * The running ledger as a file 台账导出: in the columns of the ledger that came in last, each row with their own cells where
 * nothing changed, and what was opened here behind them under our numbers. Taken in again it changes nothing. SPEC §12.
 */
import { ownLedger } from '@ratchet/documents/ledger-columns'
import { writeLedger } from '@ratchet/documents/ledger-out'
import { statusOf } from '@ratchet/documents/ledger-words'
import { runningOf } from '@ratchet/domain/cycle/stage'
import type { LedgerCell, LedgerField, LedgerShape } from '@ratchet/domain/ledger/shape'
import { isSettled } from '@ratchet/domain/ledger/snapshot'
import { leadNow, type Units } from '@ratchet/domain/rectification/lead'
import { ledgerOutWords } from '@ratchet/words/ledger-out'
import type { Kysely } from 'kysely'
import { listCycles } from '../cycle/cycle.queries.ts'
import type { Database } from '../database/tables.gen.ts'
import { listItems, mapUnits } from '../rectification/rectification.queries.ts'
import { listRunning, type RunningEntry } from './entry.queries.ts'
import { type EntryRow, listEntryRows, listLedgerImports } from './import.queries.ts'

const w = ledgerOutWords.zh

/** How one of ours reads in one of their columns; null where we know nothing. */
function cellOf(entry: RunningEntry, field: LedgerField | 'private' | null): LedgerCell {
  switch (field) {
    case 'number':
      return entry.number
    case 'text':
      return w.problem(entry.title)
    case 'theme':
      return entry.theme ? w.theme(entry.theme) : null
    case 'place':
      return entry.place
    case 'lead':
      return entry.lead
    case 'coUnits':
      return entry.coUnits.join('、') || null
    case 'kind':
      return entry.kind ? w.kind[entry.kind] : null
    case 'due':
      return entry.due ?? w.ongoing
    case 'status':
      return isSettled(entry) ? w.closed : w.open
    case 'closedOn':
      return entry.closedOn
    default:
      return null
  }
}

/** Their row, with what is otherwise than when it came: where it stands, when it was closed, until when, and who does it. */
function updated(entry: RunningEntry, row: EntryRow, shape: LedgerShape, units: Units): LedgerCell[] {
  const cells = shape.headers.map((_, at): LedgerCell => row.cells[at] ?? null)
  const set = (field: LedgerField, value: LedgerCell) => {
    const at = shape.fields.indexOf(field)
    if (at >= 0) cells[at] = value
  }
  const isClosed = isSettled(entry)
  if ((statusOf(row.status) === 'closed') !== isClosed) {
    set('status', isClosed ? w.closed : w.open)
    set('closedOn', entry.closedOn)
  }
  if (row.leadUnitId === null || row.dueDay !== entry.due) set('due', entry.due ?? w.ongoing)
  if (isOfOthers(entry, row, units)) {
    const hasOthers = shape.fields.includes('coUnits')
    set('lead', hasOthers ? entry.lead : [entry.lead, ...entry.coUnits].join('、'))
    set('coUnits', entry.coUnits.join('、') || null)
  }
  return cells
}

/** Whether other units do it than those for whom it came: given on, or merged into a successor; or nobody kept who they were. */
function isOfOthers(entry: RunningEntry, { leadUnitId, coUnitIds }: EntryRow, units: Units): boolean {
  if (leadUnitId === null || entry.leadUnitId !== leadUnitId) return true
  const [before, now] = [coUnitIds ?? [], entry.coUnitIds]
  const isMerged = [leadUnitId, ...before].some((id) => leadNow(units, id).id !== id)
  return isMerged || before.length !== now.length || now.some((id) => !before.includes(id))
}

const sameColumns = (a: LedgerShape, b: LedgerShape) => JSON.stringify(a.headers) === JSON.stringify(b.headers)

/** The shape that goes out and its rows; `blank`: the columns alone, to be filled in. */
export async function ledgerRows(db: Kysely<Database>, { blank = false } = {}) {
  const imports = (await listLedgerImports(db)).filter((each) => each.status === 'done')
  const shape = imports[0]?.shape ?? ownLedger
  if (blank) return { shape, rows: [], name: shape.sheet }
  const fitting = new Set(imports.filter((each) => sameColumns(each.shape, shape)).map(({ id }) => id))
  const entries = await listEntryRows(db)
  const rowOf = new Map(entries.filter((row) => fitting.has(row.importId)).map((row) => [row.itemId, row]))
  const units = await mapUnits(db)
  const order = new Map([...fitting].toReversed().map((id, at) => [id, at]))
  const running = await runningIds(db)
  const items = (await listRunning(db)).filter(({ part, id }) => part === 'item' && running.has(id))
  const place = (entry: RunningEntry) => {
    const row = rowOf.get(entry.id)
    return row ? (order.get(row.importId) ?? 0) * 1e6 + row.row : Number.MAX_SAFE_INTEGER
  }
  const sorted = items.toSorted((a, b) => place(a) - place(b) || a.number.localeCompare(b.number))
  const rows = sorted.map((entry) => {
    const row = rowOf.get(entry.id)
    if (!row) return shape.fields.map((field) => cellOf(entry, field))
    return updated(entry, row, shape, units)
  })
  return { shape, rows, name: shape.sheet }
}

/** Items of the running cycle: open ones moved into it, whatever was closed in an earlier one is in its own ledgers. */
async function runningIds(db: Kysely<Database>): Promise<ReadonlySet<string>> {
  const cycles = await listCycles(db)
  const cycle = runningOf(cycles) ?? cycles.at(-1)
  return new Set((cycle ? await listItems(db, { cycleId: cycle.id }) : []).map(({ id }) => id))
}

export async function exportLedger(db: Kysely<Database>, options: { blank?: boolean } = {}) {
  const { shape, rows, name } = await ledgerRows(db, options)
  const bytes = await writeLedger(shape, rows)
  return { name: `${name}.xlsx`, content: Buffer.from(bytes).toString('base64') }
}

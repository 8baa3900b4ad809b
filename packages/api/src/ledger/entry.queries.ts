import { concernStatus } from '@ratchet/domain/concern/concern'
import { type Day, dayOf, type Instant } from '@ratchet/domain/day'
import { type LedgerEntry, rowsOf, type Span } from '@ratchet/domain/ledger/snapshot'
import { isClosedBeforeUse } from '@ratchet/domain/rectification/before-use'
import { isOpen } from '@ratchet/domain/rectification/item'
import { leadNow, type Units } from '@ratchet/domain/rectification/lead'
import type { Kysely } from 'kysely'
import { canonical, sha256 } from '../audit/digest.ts'
import { listConcerns } from '../concern/concern.queries.ts'
import type { Database } from '../database/tables.gen.ts'
import { listItems, mapUnits, type StoredItem } from '../rectification/rectification.queries.ts'

/** An entry with where it leads, and whose it is: what the running ledger shows and a snapshot does not keep. */
export type RunningEntry = LedgerEntry & {
  readonly id: string
  readonly leadUnitId: string | null
  readonly coUnitIds: readonly string[]
}

const dayOrNull = (at: Instant | null): Day | null => (at === null ? null : dayOf(at))

function itemEntry(item: StoredItem, units: Units, numbers: ReadonlyMap<string, string>): RunningEntry {
  const nameOf = (id: string) => leadNow(units, id).name
  return {
    part: 'item',
    id: item.id,
    number: item.number,
    title: item.title,
    theme: item.theme,
    place: item.placeId ? (units.get(item.placeId)?.name ?? null) : null,
    lead: nameOf(item.leadUnitId),
    leadUnitId: item.leadUnitId,
    coUnits: item.coUnitIds.map(nameOf),
    coUnitIds: item.coUnitIds,
    kind: item.kind,
    due: item.dueDay,
    status: item.status,
    outcome: item.outcome,
    openedOn: dayOf(item.openedAt),
    closedOn: isOpen(item) ? null : dayOrNull(item.closedAt),
    concern: item.concernId ? (numbers.get(item.concernId) ?? null) : null,
    people: null,
    beforeUse: isClosedBeforeUse(item),
  }
}

/** Every item and every concern there ever was, as it reads now. */
export async function listRunning(db: Kysely<Database>): Promise<RunningEntry[]> {
  const units = await mapUnits(db)
  const items = await listItems(db)
  const concerns = await listConcerns(db)
  const numbers = new Map(concerns.map(({ id, number }) => [id, number]))
  const closedAt = new Map(items.map((item) => [item.id, item.closedAt]))
  const none = { coUnits: [], coUnitIds: [], lead: null, leadUnitId: null, kind: null, due: null, outcome: null }
  return [
    ...items.map((item) => itemEntry(item, units, numbers)),
    ...concerns.map((row): RunningEntry => {
      const last = row.items
        .map(({ id }) => closedAt.get(id) ?? null)
        .reduce((a, b) => ((a ?? '') > (b ?? '') ? a : b), null)
      const isDone = concernStatus(row.items) === 'settled'
      return {
        ...none,
        part: 'concern',
        id: row.id,
        number: row.number,
        title: row.title,
        theme: row.theme,
        place: row.place,
        status: row.status,
        openedOn: dayOf(row.openedAt),
        closedOn: isDone ? dayOrNull(last) : null,
        concern: null,
        people: row.people,
        beforeUse: false,
      }
    }),
  ]
}

/** What a snapshot keeps of the entries. */
export function kept({ id: _i, leadUnitId: _l, coUnitIds: _c, ...entry }: RunningEntry): LedgerEntry {
  return entry
}

export async function listRows(db: Kysely<Database>, span: Span): Promise<LedgerEntry[]> {
  return rowsOf((await listRunning(db)).map(kept), span)
}

/** One text for one set of rows: whoever has the rows makes the same digest. */
export function digestOf(span: Span, rows: readonly LedgerEntry[]): string {
  return sha256(canonical({ span, rows }))
}

import { concernStatus } from '@ratchet/domain/concern/concern'
import { countPeople } from '@ratchet/domain/concern/people'
import { spanOf } from '@ratchet/domain/cycle/cycle-id'
import { type Day, dayOf, type Instant, instantOf } from '@ratchet/domain/day'
import { type LedgerEntry, rowsOf, type Span } from '@ratchet/domain/ledger/snapshot'
import type { Stand } from '@ratchet/domain/ledger/stand'
import { isClosedBeforeUse } from '@ratchet/domain/rectification/before-use'
import { isOpen } from '@ratchet/domain/rectification/item'
import { leadNow, type Units } from '@ratchet/domain/rectification/lead'
import { type Kysely, sql } from 'kysely'
import { canonical, sha256 } from '../audit/digest.ts'
import { listConcerns } from '../concern/concern.queries.ts'
import { listSaid } from '../concern/people.queries.ts'
import type { Database } from '../database/tables.gen.ts'
import { listItems, mapUnits, type StoredItem } from '../rectification/rectification.queries.ts'
import { listMerged, listStands } from './stand.queries.ts'

/** An entry with where it leads, and whose it is: what the running ledger shows and a snapshot does not keep. */
export type RunningEntry = LedgerEntry & {
  readonly id: string
  readonly leadUnitId: string | null
  readonly coUnitIds: readonly string[]
}

const dayOrNull = (at: Instant | null): Day | null => (at === null ? null : dayOf(at))

const nowOf = (item: StoredItem): Stand => ({
  ...{ status: item.status, closedOn: isOpen(item) ? null : dayOrNull(item.closedAt), outcome: item.outcome },
})

function itemEntry(
  item: StoredItem,
  { status, closedOn, outcome }: Stand,
  units: Units,
  numbers: ReadonlyMap<string, string>,
): RunningEntry {
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
    status,
    outcome,
    openedOn: dayOf(item.openedAt),
    closedOn,
    concern: item.concernId ? (numbers.get(item.concernId) ?? null) : null,
    people: null,
    beforeUse: isClosedBeforeUse(item),
  }
}

/** Every item and every concern there ever was, as it reads now, or as it stood before the day. */
export async function listRunning(db: Kysely<Database>, before: Day | null = null): Promise<RunningEntry[]> {
  const units = await mapUnits(db)
  const items = await listItems(db)
  const concerns = await listConcerns(db)
  const numbers = new Map(concerns.map(({ id, number }) => [id, number]))
  const past = before === null ? new Map() : await listStands(db, items, before)
  const stands = new Map(items.map((item): [string, Stand] => [item.id, past.get(item.id) ?? nowOf(item)]))
  const merged = await listMerged(db, before)
  const people = before && (await countPeopleBefore(db, before))
  const none = { coUnits: [], coUnitIds: [], lead: null, leadUnitId: null, kind: null, due: null, outcome: null }
  return [
    ...items.map((item) => itemEntry(item, stands.get(item.id) ?? nowOf(item), units, numbers)),
    ...concerns.map((row): RunningEntry => {
      const ids = [...row.items.map(({ id }) => id), ...(merged.later.get(row.id) ?? [])]
      const own = ids.flatMap((id) => stands.get(id) ?? [])
      const mergedOn = merged.on.get(row.id) ?? null
      const status = concernStatus(own, mergedOn && row.id)
      const last = own.map(({ closedOn }) => closedOn).reduce((a, b) => ((a ?? '') > (b ?? '') ? a : b), null)
      return {
        ...none,
        part: 'concern',
        id: row.id,
        number: row.number,
        title: row.title,
        theme: row.theme,
        place: row.place,
        status,
        openedOn: dayOf(row.openedAt),
        closedOn: mergedOn ?? (status === 'settled' ? last : null),
        concern: null,
        people: people ? (people.get(row.id) ?? 0) : row.people,
        beforeUse: false,
      }
    }),
  ]
}

/** People behind each concern who had spoken before the day. */
async function countPeopleBefore(db: Kysely<Database>, before: Day): Promise<ReadonlyMap<string, number>> {
  const said = await listSaid(db, sql`opinion.concern_id is not null and opinion.received_at < ${instantOf(before)}`)
  return new Map([...Map.groupBy(said, (row) => row.concernId ?? '')].map(([id, rows]) => [id, countPeople(rows)]))
}

/** The day before which the ledger of the span tells how things stood; null while the span runs: as they stand now. */
export function endOf(span: Span, today: Day): Day | null {
  const { before } = spanOf(span)
  return before <= today ? before : null
}

/** What a snapshot keeps of the entries. */
export function kept({ id: _i, leadUnitId: _l, coUnitIds: _c, ...entry }: RunningEntry): LedgerEntry {
  return entry
}

/** The ledger of the span: of one that is over, as it stood at its end. */
export async function listRows(db: Kysely<Database>, span: Span, today: Day): Promise<LedgerEntry[]> {
  return rowsOf((await listRunning(db, endOf(span, today))).map(kept), span)
}

/** One text for one set of rows: whoever has the rows makes the same digest. */
export function digestOf(span: Span, rows: readonly LedgerEntry[]): string {
  return sha256(canonical({ span, rows }))
}

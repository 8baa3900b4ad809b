/** How items and concerns stood at the end of a span, out of the trail and the merges. See `domain/ledger/stand`. */
import { type Day, dayOf, type Instant, instantOf } from '@ratchet/domain/day'
import { type Stand, type StandFact, standActs, standOf } from '@ratchet/domain/ledger/stand'
import { isClosedBeforeUse } from '@ratchet/domain/rectification/before-use'
import { outcomeSchema } from '@ratchet/domain/rectification/item'
import { type Kysely, sql } from 'kysely'
import type { Database } from '../database/tables.gen.ts'
import type { StoredItem } from '../rectification/rectification.queries.ts'

type Db = Kysely<Database>

interface FactRow {
  readonly itemId: string
  readonly act: string
  readonly at: Instant
  readonly round: number | null
  readonly outcome: string | null
}

/** The items to which something happened on the day or later, each as it stood before; of the others the row itself tells. */
export async function listStands(
  db: Db,
  items: readonly StoredItem[],
  before: Day,
): Promise<ReadonlyMap<string, Stand>> {
  const moved = db
    .selectFrom('fact')
    .select('subjectId')
    .where('subjectKind', '=', 'rectification_item')
    .where('act', 'in', [...standActs])
    .where('at', '>=', instantOf(before))
  const { rows } = await sql<FactRow>`select subject_id as "itemId", act, at, (payload ->> 'round')::integer as round,
      payload ->> 'outcome' as outcome
    from fact where subject_kind = 'rectification_item' and act = any(${[...standActs]}::text[])
      and at < ${instantOf(before)} and subject_id in (${moved})`.execute(db)
  const facts = Map.groupBy(rows, (row) => row.itemId)
  const ids = new Set((await moved.distinct().execute()).map(({ subjectId }) => subjectId))
  return new Map(
    items
      .filter(({ id }) => ids.has(id))
      .map((item) => [item.id, standOf((facts.get(item.id) ?? []).map(factOf), firstOf(item))]),
  )
}

const factOf = ({ act, at, round, outcome }: FactRow): StandFact => ({
  ...{ act, at, round: round ?? 1, outcome: outcomeSchema.nullable().catch(null).parse(outcome) },
})

/** How it came in: assigned, or closed before use. */
function firstOf(item: StoredItem): Stand {
  const closedAt = isClosedBeforeUse(item) ? item.closedAt : null
  if (closedAt === null) return { status: 'assigned', closedOn: null, outcome: null }
  return { status: 'closed', closedOn: dayOf(closedAt), outcome: null }
}

export interface Merged {
  /** The day on which the concern became part of another, where it still is. */
  readonly on: ReadonlyMap<string, Day>
  /** Items that went along later than the day: at the time they were the concern's own. */
  readonly later: ReadonlyMap<string, readonly string[]>
}

/** What was merged, as it stood before the day; null: as it stands now. */
export async function listMerged(db: Db, before: Day | null): Promise<Merged> {
  const rows = await db
    .selectFrom('concernMerge')
    .select(['mergedId', 'itemIds', 'at', 'undoneAt'])
    .orderBy('at')
    .execute()
  const end = before && instantOf(before)
  const on = new Map<string, Day>()
  const later = new Map<string, readonly string[]>()
  for (const { mergedId, itemIds, at, undoneAt } of rows) {
    if (end !== null && at >= end) {
      if (undoneAt === null) later.set(mergedId, itemIds)
    } else if (undoneAt === null || (end !== null && undoneAt >= end)) on.set(mergedId, dayOf(at as Instant))
  }
  return { on, later }
}

/** What the forms say of residents: who said it, what they said of each item's closing, and what look-backs heard of it. */
import type { CycleId } from '@ratchet/domain/cycle/cycle-id'
import { saysNo } from '@ratchet/domain/feedback/track'
import { isCounted } from '@ratchet/domain/lookback/rate'
import type { Kysely } from 'kysely'
import { countPeopleOf } from '../concern/people.queries.ts'
import type { Database } from '../database/tables.gen.ts'
import { listRateFacts, type RateRow } from '../lookback/rate-fact.queries.ts'

export interface Voices {
  readonly number: string
  readonly urgent: boolean
  /** People, not tickets: the number that the page of the item shows. */
  readonly people: number
  readonly opinions: readonly string[]
  /** What was said of the present closing of this item, and of no other. */
  readonly confirmed: boolean
  readonly denied: boolean
}

/** What was said of each item of the half-year, as the three rates count it. */
export async function listAnswers(
  db: Kysely<Database>,
  cycleId: CycleId,
): Promise<ReadonlyMap<string | null, readonly RateRow[]>> {
  return Map.groupBy(await listRateFacts(db, cycleId), (row) => row.itemId)
}

/** In the whole of 满意率, whatever the day. */
export const isAsked = (row: RateRow) => isCounted('satisfied', row, row.replyDue)

/** Who stands behind each item that came out of a concern. */
export async function listVoices(
  db: Kysely<Database>,
  items: readonly { readonly id: string; readonly concernId: string | null }[],
  answers: Awaited<ReturnType<typeof listAnswers>>,
): Promise<ReadonlyMap<string, Voices>> {
  const concernIds = [...new Set(items.flatMap(({ concernId }) => concernId ?? []))]
  if (concernIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('concern')
    .leftJoin('opinion', 'opinion.concernId', 'concern.id')
    .select(['concern.id', 'concern.number', 'concern.urgent', 'opinion.number as opinion'])
    .where('concern.id', 'in', concernIds)
    .orderBy('opinion.receivedAt')
    .orderBy('opinion.number')
    .execute()
  const people = await countPeopleOf(db, concernIds)
  const ofConcern = Map.groupBy(rows, (row) => row.id)
  return new Map(
    items.flatMap(({ id, concernId }): [string, Voices][] => {
      const own = ofConcern.get(concernId ?? '')
      const [first] = own ?? []
      if (!own || !first) return []
      const said = answers.get(id) ?? []
      return [
        [
          id,
          {
            number: first.number,
            urgent: first.urgent,
            people: people.get(first.id) ?? 0,
            opinions: own.flatMap(({ opinion }) => opinion ?? []),
            confirmed: said.some((row) => row.said === 'solved'),
            denied: said.some((row) => saysNo(row.said)),
          },
        ],
      ]
    }),
  )
}

/** What look-backs found of each item and round, by `item round`. */
export async function listLooked(db: Kysely<Database>, ids: readonly string[]): Promise<Map<string, string[]>> {
  const cases = await db
    .selectFrom('lookbackCase')
    .innerJoin('lookbackRow', 'lookbackRow.id', 'lookbackCase.rowId')
    .innerJoin('lookback', 'lookback.id', 'lookbackRow.lookbackId')
    .select(['itemId', 'itemRound', 'outcome'])
    .where('itemId', 'in', ids)
    .where('lookback.status', '<>', 'voided')
    .execute()
  const visits = await db
    .selectFrom('lookbackVisit')
    .innerJoin('lookback', 'lookback.id', 'lookbackVisit.lookbackId')
    .select(['itemId', 'itemRound', 'outcome'])
    .where('itemId', 'in', ids)
    .where('lookback.status', '<>', 'voided')
    .execute()
  const found = new Map<string, string[]>()
  for (const { itemId, itemRound, outcome } of [...cases, ...visits]) {
    const key = `${itemId} ${itemRound}`
    if (outcome !== null) found.set(key, [...(found.get(key) ?? []), outcome])
  }
  return found
}

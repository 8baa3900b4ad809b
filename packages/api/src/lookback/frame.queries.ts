/** Whom a list would hold today: closed items of a cycle, and those who said it and may be called. */
import { type CycleId, type Quarter, spanOf } from '@ratchet/domain/cycle/cycle-id'
import { type Day, dayOf, type Instant, instantOf } from '@ratchet/domain/day'
import { dueStateOn, isLeftOver, type Unlisted } from '@ratchet/domain/lookback/due'
import { type ClosedItem, isLate, itemOfVoice, listOf, type Voice, windowOn } from '@ratchet/domain/lookback/frame'
import type { Outcome } from '@ratchet/domain/rectification/item'
import { leadNow } from '@ratchet/domain/rectification/lead'
import { type Kysely, sql } from 'kysely'
import { sha256 } from '../audit/digest.ts'
import type { Database } from '../database/tables.gen.ts'
import { mapUnits } from '../rectification/rectification.queries.ts'
import { gradeOf, listAreaGrades } from './graded.queries.ts'

type Db = Kysely<Database>
/** An item as the list looks at it; `label` names it among officials. */
export type Found = ClosedItem & { readonly concernId: string | null; readonly label: string }

/** Not closed in the office's own ledger before this was in use: nobody here reviewed that, so nobody looks back. */
const reviewedHere = sql<boolean>`not (origin = 'imported' and outcome is null)`

/**
 * Items of the cycle that stand closed, and what was closed so shortly before the cycle from which this one was opened that
 * it could stand on no list there; with a quarter, those closed in it.
 */
export async function listClosed(db: Db, cycleId: CycleId, quarter: Quarter | null, today: Day): Promise<Found[]> {
  const units = await mapUnits(db)
  const grades = await listAreaGrades(db, today)
  const span = quarter && spanOf(quarter)
  const rows = await db
    .selectFrom('rectificationItem as item')
    .innerJoin('cycle', 'cycle.id', 'item.cycleId')
    .leftJoin('concern', 'concern.id', 'item.concernId')
    .select([
      'item.id',
      'item.number',
      'item.title',
      'item.round',
      'outcome',
      'item.closedAt',
      'leadUnitId',
      'concernId',
    ])
    .select(['item.placeId', 'item.cycleId', 'cycle.closedAt as cycleClosedAt'])
    .select(sql<string | null>`coalesce(item.category, concern.category)`.as('category'))
    .select(sql<string | null>`coalesce(item.place_id, concern.place_id)`.as('gradedPlaceId'))
    .select(
      sql<boolean>`exists (select from lookback l where l.status <> 'voided' and (
        exists (select from lookback_row r where r.lookback_id = l.id and r.item_id = item.id and r.item_round = item.round)
        or exists (select from lookback_visit v where v.lookback_id = l.id and v.item_id = item.id and v.item_round = item.round)
      ))`.as('listed'),
    )
    .where(
      sql<boolean>`(cycle.id = ${cycleId} or cycle.closed_at is not null and cycle.id =
        (select opened_from from cycle own where own.id = ${cycleId}))`,
    )
    .where('item.status', '=', 'closed')
    .where(reviewedHere)
    .$if(span !== null, (query) =>
      query
        .where('item.closedAt', '>=', span && instantOf(span.from))
        .where('item.closedAt', '<', span && instantOf(span.before)),
    )
    .orderBy('item.number')
    .execute()
  return rows.flatMap(({ closedAt, leadUnitId, outcome, cycleClosedAt, category, gradedPlaceId, ...row }) => {
    const { id: unitId, name: unit } = leadNow(units, leadUnitId)
    const closedDay = dayOf(closedAt as Instant)
    const isOwn = row.cycleId === cycleId
    if (!isOwn && !isLeftOver(closedDay, dayOf(cycleClosedAt as Instant))) return []
    const grade = gradeOf(grades, units, category, gradedPlaceId)
    const label = `${row.number} ${row.title}`
    return [{ ...row, label, outcome: outcome as Outcome | null, grade, closedDay, unitId, unit }]
  })
}

/** What was closed as done and stands on no list, with whether it could. */
export async function listUnlisted(db: Db, cycleId: CycleId, today: Day): Promise<Unlisted[]> {
  return (await listClosed(db, cycleId, null, today))
    .filter((item) => !item.listed && item.outcome !== 'cannot')
    .map(({ id, label, closedDay }) => ({ id, label, closedDay, state: dueStateOn(closedDay, today) }))
}

/** Who said it, each of one item of the concern: see `itemOfVoice`. */
async function listVoices(db: Db, items: readonly Found[], today: Day): Promise<Voice[]> {
  const byConcern = Map.groupBy(items, (item) => item.concernId)
  const concernIds = [...byConcern.keys()].filter((id) => id !== null)
  if (concernIds.length === 0) return []
  const rows = await db
    .selectFrom('opinion')
    .innerJoin('contact', 'contact.id', 'opinion.id')
    .select(['opinion.id', 'opinion.concernId', 'opinion.placeId', 'opinion.erasedAt as gone'])
    .select(['contact.phoneIndex', 'contact.consentedAt', 'contact.erasedAt'])
    .where('opinion.concernId', 'in', concernIds)
    .orderBy('receivedAt', 'desc')
    .orderBy('opinion.id')
    .execute()
  return rows.flatMap((row) => {
    const item = itemOfVoice(byConcern.get(row.concernId) ?? [], row.placeId, today)
    if (!item) return []
    const voice = { opinionId: row.id, itemId: item.id, placeId: row.placeId, person: row.phoneIndex }
    return [{ ...voice, consented: row.consentedAt !== null, reachable: row.erasedAt === null && row.gone === null }]
  })
}

/** The list as it would be frozen today under the given id, which decides the order of its codes. */
export async function findFrame(db: Db, cycleId: CycleId, quarter: Quarter | null, today: Day, id: string) {
  const items = await listClosed(db, cycleId, quarter, today)
  const voices = await listVoices(db, items, today)
  const place = new Map(voices.map((voice) => [voice.opinionId, sha256(Buffer.from(`${id}/${voice.opinionId}`))]))
  const at = (voice: Voice) => place.get(voice.opinionId) ?? ''
  return listOf(items, voices, today, (all) => all.toSorted((a, b) => (at(a) < at(b) ? -1 : 1)))
}

/** How many a list would hold if it were frozen today; `late`: those of them whose sixty days are over. */
export async function findReady(db: Db, cycleId: CycleId, quarter: Quarter | null, today: Day) {
  const { rows, visits } = await findFrame(db, cycleId, quarter, today, cycleId)
  const late = [...rows.map((row) => row.item), ...visits].filter((item) => isLate(item, today)).length
  return { rows: rows.length, visits: visits.length, late, ...windowOn(today) }
}

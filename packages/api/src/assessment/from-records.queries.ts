/** What the product's own records say of a unit and a quarter 自动带入: nobody types a second time what stands somewhere already. */
import type { FoundRecord } from '@ratchet/domain/assessment/evidence'
import { type Quarter, spanOf } from '@ratchet/domain/cycle/cycle-id'
import { dayOf, type Instant, instantOf } from '@ratchet/domain/day'
import { type Kysely, sql } from 'kysely'
import type { Database } from '../database/tables.gen.ts'

type Db = Kysely<Database>
interface Wanted {
  readonly unitId: string
  readonly quarter: Quarter
}

/** Everything of the quarter that fills the unit's cards by itself. */
export async function findRecords(db: Db, wanted: Wanted): Promise<FoundRecord[]> {
  return [
    ...(await householdRecord(db, wanted)),
    ...(await activities(db, wanted)),
    ...(await deeds(db, wanted)),
    ...(await highlights(db, wanted)),
  ]
}

/** Distinct households that count for the unit, and the contacts beside them that came to nothing. */
async function householdRecord(db: Db, { unitId, quarter }: Wanted): Promise<FoundRecord[]> {
  const { rows } = await sql<{ counted: number; contacts: number; vain: number }>`
    select count(*) filter (where served.counts) as counted, count(*) as contacts,
      count(*) filter (where visit.outcome <> 'done') as vain
    from household_visit_unit served join household_visit visit on visit.id = served.visit_id
    where served.unit_id = ${unitId} and served.quarter = ${quarter}`.execute(db)
  const [row] = rows
  if (!row || Number(row.contacts) === 0) return []
  const detail = { count: Number(row.counted), vain: Number(row.vain) }
  return [{ indicator: 'household', recordKind: 'household_quarter', recordId: quarter, title: quarter, detail }]
}

/** Meetings and talks that were held, by the unit or together with others. */
async function activities(db: Db, { unitId, quarter }: Wanted): Promise<FoundRecord[]> {
  const rows = await db
    .selectFrom('activity')
    .select(['id', 'kind', 'title', 'startsAt', 'residents', 'headcount', 'questionsAnswered', 'photoIds'])
    .where('kind', 'in', ['meeting', 'presentation'])
    .where('status', '=', 'held')
    .where('quarter', '=', quarter)
    .where(({ or, eb }) => or([eb('unitId', '=', unitId), sql<boolean>`${unitId}::uuid = any(co_unit_ids)`]))
    .orderBy('startsAt')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    indicator: row.kind === 'meeting' ? ('meeting' as const) : ('presentation' as const),
    recordKind: 'activity' as const,
    recordId: row.id,
    title: row.title.slice(0, 200),
    detail: {
      day: dayOf(row.startsAt as Instant),
      residents: row.residents ?? 0,
      headcount: row.headcount ?? 0,
      questionsAnswered: row.questionsAnswered ?? 0,
      photos: row.photoIds.length,
    },
  }))
}

/** Media reports of the unit; one that does not count stays in sight, with its level. */
async function highlights(db: Db, { unitId, quarter }: Wanted): Promise<FoundRecord[]> {
  const rows = await db
    .selectFrom('highlight')
    .innerJoin('mediaOutlet as outlet', 'outlet.id', 'highlight.outletId')
    .select(['highlight.id', 'highlight.title', 'outlet.name', 'highlight.level', 'counts', 'publishedOn'])
    .where('unitId', '=', unitId)
    .where('quarter', '=', quarter)
    .where('withdrawnAt', 'is', null)
    .orderBy('publishedOn')
    .orderBy('highlight.id')
    .execute()
  return rows.map((row) => ({
    indicator: 'highlight' as const,
    recordKind: 'highlight' as const,
    recordId: row.id,
    title: `${row.name} ${row.title}`.slice(0, 200),
    detail: { day: row.publishedOn, level: row.level, counts: row.counts },
  }))
}

/** What the unit solved and residents can read: said-and-done published in the quarter. */
async function deeds(db: Db, { unitId, quarter }: Wanted): Promise<FoundRecord[]> {
  const { from, before } = spanOf(quarter)
  const rows = await db
    .selectFrom('publication')
    .innerJoin('rectificationItem as item', 'item.id', 'publication.itemId')
    .select(['publication.id', 'publication.publishedAt', 'publication.photosAfter', 'item.title', 'item.number'])
    .where('item.leadUnitId', '=', unitId)
    .where('publication.outcome', '=', 'solved')
    .where('withdrawnAt', 'is', null)
    .where('publishedAt', '>=', instantOf(from))
    .where('publishedAt', '<', instantOf(before))
    .orderBy('publishedAt')
    .execute()
  return rows.map((row) => ({
    indicator: 'deed' as const,
    recordKind: 'publication' as const,
    recordId: row.id,
    title: `${row.number} ${row.title}`.slice(0, 200),
    detail: {
      day: dayOf(row.publishedAt as Instant),
      photos: row.photosAfter.length,
      search: new URLSearchParams({ show: 'all', item: row.number }).toString(),
    },
  }))
}

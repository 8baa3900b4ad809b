import { type Concern, concernSchema, concernStatus } from '@ratchet/domain/concern/concern'
import { whyNotTouch } from '@ratchet/domain/concern/merge'
import { dayOf } from '@ratchet/domain/day'
import { itemStatusSchema } from '@ratchet/domain/rectification/item'
import { Refusal, refuse } from '@ratchet/domain/refusal'
import { type Kysely, sql } from 'kysely'
import type { Context, Tx } from '../context.ts'
import type { Database } from '../database/tables.gen.ts'
import { countPeopleOf } from './people.queries.ts'
import { isTitleRead } from './read-title.queries.ts'

/** Locked until the transaction ends. */
export async function loadConcern(tx: Tx, id: string): Promise<Concern> {
  const row = await tx.selectFrom('concern').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new Refusal('not-found', { kind: 'concern' })
  return concernSchema.parse(row)
}

export async function saveConcern(tx: Tx, concern: Concern): Promise<void> {
  await tx
    .insertInto('concern')
    .values(concern)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(concern))
    .execute()
}

/** The next number of the year, GQ-2026-0001. The lock keeps two openings from taking the same one. */
export async function nextConcernNumber(tx: Tx, { now }: Pick<Context, 'now'>): Promise<string> {
  await sql`select pg_advisory_xact_lock(hashtext('concern.number'))`.execute(tx)
  const year = dayOf(now).slice(0, 4)
  const { rows } = await sql<{ last: number }>`
    select coalesce(max(substring(number from 9)::integer), 0) as last from
      (select number from concern union all select concern_number from ledger_entry) as given
    where number like ${`GQ-${year}-%`}`.execute(tx)
  return `GQ-${year}-${String((rows[0]?.last ?? 0) + 1).padStart(4, '0')}`
}

/** The concern for new work: refused when it was merged, since its work goes on under another number. Locked. */
export async function loadWorkable(tx: Tx, id: string): Promise<Concern> {
  const concern = await loadConcern(tx, id)
  refuse(whyNotTouch(concern))
  return concern
}

/** The concern, or the one that it was merged into since: what comes for a merged one goes on there. Locked. */
export async function loadLiving(tx: Tx, id: string): Promise<Concern> {
  const concern = await loadConcern(tx, id)
  return concern.mergedIntoId === null ? concern : loadLiving(tx, concern.mergedIntoId)
}

/**
 * Locks the concerns of these opinions before anybody loads the opinions: whoever asked for a concern with its opinion in hand
 * would wait for a merge that waits for the opinion. Why: docs/decisions/2026-11-28-triage.md.
 */
export async function lockConcernsOf(tx: Tx, opinionIds: readonly string[]): Promise<void> {
  await sql`select from concern where id in (select concern_id from opinion where id = any(${opinionIds}::uuid[]))
    order by id for update`.execute(tx)
}

/** Concerns in which somebody is in need 急难愁盼; their items are urgent with them. */
export async function listUrgentConcerns(db: Kysely<Database>): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('concern').select('id').where('urgent', '=', true).execute()
  return new Set(rows.map((row) => row.id))
}

/** Every concern, or the one, with its people, its place and its items, the newest first. */
export async function listConcerns(db: Kysely<Database>, id?: string) {
  const rows = await db
    .selectFrom('concern')
    .leftJoin('unit', 'unit.id', 'concern.placeId')
    .leftJoin('concern as survivor', 'survivor.id', 'concern.mergedIntoId')
    .selectAll('concern')
    .select(['unit.name as place', 'survivor.number as mergedInto'])
    .select(isTitleRead('concern').as('isRead'))
    .$if(id !== undefined, (query) => query.where('concern.id', '=', id ?? ''))
    .orderBy('concern.openedAt', 'desc')
    .execute()
  const items = await db
    .selectFrom('rectificationItem')
    .select(['id', 'number', 'status', 'concernId', 'dueDay'])
    .where('concernId', id === undefined ? 'is not' : '=', id ?? null)
    .orderBy('number')
    .execute()
  const byConcern = Map.groupBy(items, (item) => item.concernId)
  const people = await countPeopleOf(db, id === undefined ? undefined : [id])
  return rows.map(({ place, mergedInto, isRead, ...row }) => {
    const own = (byConcern.get(row.id) ?? []).map((item) => ({ ...item, status: itemStatusSchema.parse(item.status) }))
    const concern = concernSchema.parse(row)
    const status = concernStatus(own, concern.mergedIntoId)
    return { ...concern, place, mergedInto, isRead, people: people.get(row.id) ?? 0, items: own, status }
  })
}

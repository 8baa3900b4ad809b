import { type ConcernMerge, concernMergeSchema, type Side } from '@ratchet/domain/concern/merge'
import { itemStatusSchema } from '@ratchet/domain/rectification/item'
import { Refusal } from '@ratchet/domain/refusal'
import { type Kysely, sql } from 'kysely'
import type { Tx } from '../context.ts'
import { json } from '../database/json.ts'
import type { Database } from '../database/tables.gen.ts'
import { loadConcern } from './concern.queries.ts'

type Db = Kysely<Database>

/** The concern with what hangs on it, each row locked, so that nobody joins, answers or closes in between. */
export async function loadSide(tx: Tx, id: string): Promise<Side> {
  const concern = await loadConcern(tx, id)
  const opinions = await tx
    .selectFrom('opinion')
    .select('id')
    .where('concernId', '=', id)
    .orderBy('id')
    .forUpdate()
    .execute()
  const items = await tx
    .selectFrom('rectificationItem')
    .select(['id', 'status', 'round'])
    .where('concernId', '=', id)
    .orderBy('id')
    .forUpdate()
    .execute()
  const { rows } = await sql<{ told: boolean }>`select exists (
    select from publication join rectification_item item on item.id = publication.item_id and item.round = publication.round
    where item.concern_id = ${id} and publication.withdrawn_at is null) as told`.execute(tx)
  return {
    concern,
    opinionIds: opinions.map((row) => row.id),
    items: items.map((item) => ({ id: item.id, status: itemStatusSchema.parse(item.status) })),
    answered: rows[0]?.told === true,
  }
}

/** The sides of several concerns, locked in one order by everybody: of two who merge at once the second waits. */
export async function loadSides(tx: Tx, ids: readonly string[]): Promise<Map<string, Side>> {
  const sides = new Map<string, Side>()
  for (const id of [...new Set(ids)].sort()) sides.set(id, await loadSide(tx, id))
  return sides
}

/** Moves opinions and items to the concern. */
export async function moveTo(
  tx: Tx,
  concernId: string,
  { opinionIds, itemIds }: Pick<ConcernMerge, 'opinionIds' | 'itemIds'>,
): Promise<void> {
  await sql`update opinion set concern_id = ${concernId}, version = version + 1
    where id = any(${opinionIds}::uuid[])`.execute(tx)
  await sql`update rectification_item set concern_id = ${concernId}, version = version + 1
    where id = any(${itemIds}::uuid[])`.execute(tx)
}

export async function loadMerge(tx: Tx, id: string): Promise<ConcernMerge> {
  const row = await tx.selectFrom('concernMerge').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new Refusal('not-found', { kind: 'concern-merge' })
  return concernMergeSchema.parse(row)
}

export async function saveMerge(tx: Tx, { by, undoneBy, ...rest }: ConcernMerge): Promise<void> {
  const row = { ...rest, by: json(by), undoneBy: undoneBy && json(undoneBy) }
  await tx
    .insertInto('concernMerge')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}

/** Merges into the concern and out of it, the latest first, with the numbers on either side. */
export async function listMerges(db: Db, concernId: string) {
  const rows = await db
    .selectFrom('concernMerge as merge')
    .innerJoin('concern as kept', 'kept.id', 'merge.keptId')
    .innerJoin('concern as merged', 'merged.id', 'merge.mergedId')
    .selectAll('merge')
    .select(['kept.number as keptNumber', 'kept.title as keptTitle'])
    .select(['merged.number as mergedNumber', 'merged.title as mergedTitle'])
    .where((eb) => eb.or([eb('keptId', '=', concernId), eb('mergedId', '=', concernId)]))
    .orderBy('merge.at', 'desc')
    .execute()
  return rows.map(({ keptNumber, keptTitle, mergedNumber, mergedTitle, ...row }) => ({
    ...concernMergeSchema.parse(row),
    ...{ keptNumber, keptTitle, mergedNumber, mergedTitle },
  }))
}

export interface ToTell {
  readonly mergeId: string
  readonly opinionId: string
  readonly number: string
  readonly about: 'merged' | 'unmerged'
  readonly at: string
  readonly concernId: string
  readonly concernNumber: string
}

/** Residents who left a number and want a call, and whom nobody has told of the last thing that happened to them. */
export async function listToTell(db: Db, concernId?: string): Promise<ToTell[]> {
  const { rows } = await sql<ToTell>`
    select merge.id as "mergeId", opinion.id as "opinionId", opinion.number,
      case when merge.undone_at is null then 'merged' else 'unmerged' end as about,
      coalesce(merge.undone_at, merge.at) as at, concern.id as "concernId", concern.number as "concernNumber"
    from concern_merge merge
    join concern on concern.id = merge.kept_id
    cross join lateral unnest(merge.opinion_ids) as came (id)
    join opinion on opinion.id = came.id
    join contact on contact.id = opinion.id and contact.consented_at is not null and contact.erased_at is null
    where not exists (select from merge_told told where told.merge_id = merge.id and told.opinion_id = opinion.id
        and told.about = case when merge.undone_at is null then 'merged' else 'unmerged' end)
      and (merge.undone_at is null or exists (select from merge_told told where told.merge_id = merge.id
        and told.opinion_id = opinion.id and told.about = 'merged'))
      and (${concernId ?? null}::uuid is null or merge.kept_id = ${concernId ?? null} or merge.merged_id = ${concernId ?? null})
    order by at, opinion.number`.execute(db)
  return rows
}

/** 本周变化: what happened in seven days, as far as the caller may read it. */
import { addDays, dayOf, instantOf } from '@ratchet/domain/day'
import { matrix, type ProcedureName } from '@ratchet/domain/people/matrix'
import { type Rule, whyNotCall } from '@ratchet/domain/people/permission'
import { whyNotReadItem } from '@ratchet/domain/rectification/lead'
import { sql } from 'kysely'
import type { ActingContext } from '../context.ts'
import { listItems, mapUnits } from '../rectification/rectification.queries.ts'

const DAYS = 7

/** So many, and which one when it is a single one. */
export interface Change {
  readonly count: number
  readonly only: string | null
}
const changeOf = (ids: readonly string[]): Change => ({
  count: ids.length,
  only: ids.length === 1 ? (ids[0] ?? null) : null,
})

/** What was received: by the office all of it, by a unit what its people filed for somebody. */
async function findReceived({ db, actor, now }: ActingContext) {
  const may = (name: ProcedureName) => whyNotCall(matrix[name] as Rule, actor) === null
  if (!may('opinion.list') && !may('opinion.filed')) return null
  const since = instantOf(addDays(dayOf(now), 1 - DAYS))
  const all = may('opinion.list')
  const units = actor.grants
    .filter((grant) => (matrix['opinion.filed'].who as readonly string[]).includes(grant.role))
    .map((grant) => grant.unitId)
  const rows = await db
    .selectFrom('opinion')
    .select('id')
    .where('receivedAt', '>=', since)
    .$if(!all, (query) =>
      query.where(
        'filedUnitId',
        'in',
        sql<string>`(with recursive own as (select id from unit where id = any(${units}::uuid[])
          union select unit.id from unit join own on unit.parent_id = own.id) select id from own)`,
      ),
    )
    .execute()
  return { ...changeOf(rows.map((row) => row.id)), all }
}

/** Received, closed and opened again in the last seven days; null where the caller reads no such thing. */
export async function findWeek(ctx: ActingContext) {
  const { db, actor, now } = ctx
  const received = await findReceived(ctx)
  const readsItems = whyNotCall(matrix['rectification.list'] as Rule, actor) === null
  if (!readsItems) return { received, closed: null, reopened: null }
  const units = await mapUnits(db)
  const since = instantOf(addDays(dayOf(now), 1 - DAYS))
  const items = (await listItems(db)).filter((item) => whyNotReadItem(item, actor, units) === null)
  const again = await db
    .selectFrom('fact')
    .select('subjectId')
    .distinct()
    .where('act', '=', 'rectification.reopened')
    .where('at', '>=', since)
    .execute()
  const reopened = new Set(again.map((row) => row.subjectId))
  return {
    received,
    closed: changeOf(items.filter((item) => item.closedAt !== null && item.closedAt >= since).map((item) => item.id)),
    reopened: changeOf(items.filter((item) => reopened.has(item.id)).map((item) => item.id)),
  }
}

import type { Day } from '@ratchet/domain/day'
import { type Unit, type UnitPeriod, unitPeriodSchema, unitSchema } from '@ratchet/domain/people/unit'
import type { UnitUse } from '@ratchet/domain/people/unit-change'
import { Refusal } from '@ratchet/domain/refusal'
import { type Kysely, sql } from 'kysely'
import type { Tx } from '../context.ts'
import type { Database } from '../database/tables.gen.ts'

/** Ids from the zone down to the unit itself; refused when there is no such unit. */
export async function unitPath(db: Kysely<Database>, unitId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive up as (
      select id, parent_id, 0 as height from unit where id = ${unitId}
      union all
      select unit.id, unit.parent_id, up.height + 1 from unit join up on unit.id = up.parent_id
    ) select id from up order by height desc`.execute(db)
  if (rows.length === 0) throw new Refusal('not-found', { kind: 'unit' })
  return rows.map((row) => row.id)
}

export async function listUnits(db: Kysely<Database>): Promise<readonly Unit[]> {
  return unitSchema.array().parse(await db.selectFrom('unit').selectAll().execute())
}

export async function listPeriods(db: Kysely<Database>, unitId?: string): Promise<readonly UnitPeriod[]> {
  const all = db.selectFrom('unitPeriod').selectAll().orderBy('fromDay').orderBy('beforeDay')
  return unitPeriodSchema.array().parse(await (unitId ? all.where('unitId', '=', unitId) : all).execute())
}

export async function findUnit(db: Kysely<Database>, id: string): Promise<Unit> {
  const row = await db.selectFrom('unit').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not-found', { kind: 'unit' })
  return unitSchema.parse(row)
}

/** The zone itself; null before the first administrator made it. */
export async function findZoneUnit(db: Kysely<Database>): Promise<Unit | null> {
  const row = await db.selectFrom('unit').selectAll().where('kind', '=', 'zone').executeTakeFirst()
  return row ? unitSchema.parse(row) : null
}

/**
 * The unit, locked. Every change of the tree locks the zone first, so that two changes at once can neither make a loop
 * nor hang something on a unit that is being retired.
 */
export async function loadUnit(tx: Tx, id: string): Promise<Unit> {
  await tx.selectFrom('unit').select('id').where('kind', '=', 'zone').forUpdate().execute()
  const row = await tx.selectFrom('unit').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new Refusal('not-found', { kind: 'unit' })
  return unitSchema.parse(row)
}

/** Names of the living units under the parent, the unit itself left out. */
export async function listSiblingNames(tx: Tx, parentId: string | null, unitId?: string): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('unit')
    .select(['id', 'name'])
    .where('parentId', parentId ? '=' : 'is', parentId)
    .where('retiredDay', 'is', null)
    .execute()
  return rows.filter((row) => row.id !== unitId).map((row) => row.name)
}

export async function listUnitsByCode(tx: Tx, codes: readonly string[]): Promise<ReadonlyMap<string, Unit>> {
  const rows = codes.length > 0 ? await tx.selectFrom('unit').selectAll().where('code', 'in', codes).execute() : []
  return new Map(
    unitSchema
      .array()
      .parse(rows)
      .map((unit) => [unit.code ?? '', unit]),
  )
}

/** What still hangs on the unit: living children, posts held after the day, living grants. */
export async function countUse(db: Kysely<Database>, unitId: string, day: Day): Promise<UnitUse> {
  const { rows } = await sql<UnitUse>`select
    (select count(*) from unit where parent_id = ${unitId} and retired_day is null) as children,
    (select count(*) from post join post_holder on post_id = post.id
      where unit_id = ${unitId} and (before_day is null or before_day > ${day})) as holders,
    (select count(*) from role_grant where unit_id = ${unitId} and revoked_at is null) as grants`.execute(db)
  return rows[0] ?? { children: 0, holders: 0, grants: 0 }
}

/** First day of the unit's running period. */
export async function findRunningSince(tx: Tx, unit: Unit): Promise<Day> {
  const row = await tx
    .selectFrom('unitPeriod')
    .select('fromDay')
    .where('unitId', '=', unit.id)
    .where('beforeDay', 'is', null)
    .executeTakeFirst()
  return (row?.fromDay ?? unit.sinceDay) as Day
}

export async function insertUnit(tx: Tx, unit: Unit, periodId: string): Promise<void> {
  await tx.insertInto('unit').values(unit).execute()
  await openPeriod(tx, unit, unit.sinceDay, periodId)
}

/** Saves the version after the one that was loaded; the row is locked, so it is there. */
export async function saveUnit(tx: Tx, unit: Unit): Promise<void> {
  const { name, parentId, retiredDay, mergedIntoId, version } = unit
  await tx
    .updateTable('unit')
    .set({ name, parentId, retiredDay, mergedIntoId, version })
    .where('id', '=', unit.id)
    .where('version', '=', version - 1)
    .executeTakeFirstOrThrow()
}

/** Ends the running period before the day; where the unit lives on, its next name and place begin with it. */
export async function turnPeriod(tx: Tx, unit: Unit, day: Day, nextId: string): Promise<void> {
  await tx
    .updateTable('unitPeriod')
    .set({ beforeDay: day })
    .where('unitId', '=', unit.id)
    .where('beforeDay', 'is', null)
    .execute()
  if (!unit.retiredDay) await openPeriod(tx, unit, day, nextId)
}

async function openPeriod(tx: Tx, unit: Unit, fromDay: Day, id: string): Promise<void> {
  const { id: unitId, name, parentId } = unit
  await tx.insertInto('unitPeriod').values({ id, unitId, name, parentId, fromDay, beforeDay: null }).execute()
}

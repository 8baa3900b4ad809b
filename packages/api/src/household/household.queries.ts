import { dayOf, type Instant } from '@ratchet/domain/day'
import { whyNotDoor } from '@ratchet/domain/household/door'
import { type Household, householdSchema, type Origin, placeKinds } from '@ratchet/domain/household/household'
import type { Asked, ServedUnit } from '@ratchet/domain/household/visit'
import { type UnitKind, unitKindSchema } from '@ratchet/domain/people/unit'
import { Refusal, refuse } from '@ratchet/domain/refusal'
import { type Kysely, type Selectable, sql } from 'kysely'
import type { ActingContext, Tx } from '../context.ts'
import type { Database, Household as HouseholdTable } from '../database/tables.gen.ts'
import { doorIndexes, keptDoor, type SealedDoor } from './door.ts'

/** A household with its sealed door and key: for the API alone. */
export type StoredHousehold = Household & SealedDoor

function householdOf(row: Selectable<HouseholdTable>): StoredHousehold {
  const { door, ownKey, ownKeyId } = row
  return { ...householdSchema.parse(row), door, ownKey, ownKeyId }
}

export async function findHousehold(db: Kysely<Database>, id: string): Promise<StoredHousehold> {
  const row = await db.selectFrom('household').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not-found', { kind: 'household' })
  return householdOf(row)
}

/** Locked until the transaction ends: two who were at one door wait for each other here. */
export async function loadHousehold(tx: Tx, id: string): Promise<StoredHousehold> {
  const row = await tx.selectFrom('household').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new Refusal('not-found', { kind: 'household' })
  return householdOf(row)
}

/** The households behind doors of a place, by the index that each door has under the key in use. */
export async function findByDoors(
  db: Kysely<Database>,
  { keyring }: Pick<ActingContext, 'keyring'>,
  placeId: string,
  doors: readonly string[],
): Promise<Map<string, string>> {
  if (doors.length === 0) return new Map()
  const doorOf = new Map(doors.flatMap((door) => doorIndexes(keyring, placeId, door).map((index) => [index, door])))
  const rows = await db
    .selectFrom('household')
    .select(['id', 'doorIndex'])
    .where('placeId', '=', placeId)
    .where('doorIndex', 'in', [...doorOf.keys()])
    .execute()
  return new Map(rows.map((row) => [doorOf.get(row.doorIndex ?? '') ?? '', row.id]))
}

/**
 * The households behind the doors, made where there are none yet. Of two who make one at once the second waits for the
 * first and finds its row. Answers ids by door.
 */
export async function ensureHouseholds(
  tx: Tx,
  ctx: ActingContext,
  placeId: string,
  doors: readonly string[],
  origin: Origin,
): Promise<Map<string, string>> {
  const known = await findByDoors(tx, ctx, placeId, doors)
  const fresh = doors
    .filter((door) => !known.has(door))
    .map((door) => {
      const id = ctx.newId()
      const made = { madeByName: ctx.actor.name, madeAt: ctx.now, illustrative: ctx.profile === 'demo', version: 1 }
      return { id, placeId, origin, ...keptDoor(ctx, id, placeId, door), ...made }
    })
    // Everybody takes them in one order, so that two lists with the same doors do not wait for each other.
    .toSorted((a, b) => (a.doorIndex < b.doorIndex ? -1 : 1))
  if (fresh.length === 0) return known
  await tx
    .insertInto('household')
    .values(fresh)
    .onConflict((conflict) => conflict.columns(['placeId', 'doorIndex']).doNothing())
    .execute()
  return findByDoors(tx, ctx, placeId, doors)
}

/** The household behind a door, locked; made when nobody has been there yet. */
export async function meetHousehold(
  tx: Tx,
  ctx: ActingContext,
  placeId: string,
  door: string,
): Promise<StoredHousehold> {
  refuse(whyNotDoor(door))
  await findDoorPlace(tx, placeId)
  const ids = await ensureHouseholds(tx, ctx, placeId, [door], 'walk_in')
  return loadHousehold(tx, ids.get(door) ?? '')
}

/** A living community or village; refused with `place-no-doors`. */
export async function findDoorPlace(db: Kysely<Database>, id: string): Promise<{ id: string; kind: UnitKind }> {
  const row = await db
    .selectFrom('unit')
    .select(['id', 'kind'])
    .where('id', '=', id)
    .where('kind', 'in', [...placeKinds])
    .where('retiredDay', 'is', null)
    .executeTakeFirst()
  if (!row) throw new Refusal('place-no-doors')
  return { id: row.id, kind: unitKindSchema.parse(row.kind) }
}

/** Living units with what they are, in the order asked for; one that is not there is refused. */
export async function findServed(db: Kysely<Database>, ids: readonly string[]): Promise<ServedUnit[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('unit')
    .select(['id', 'kind'])
    .where('id', 'in', [...ids])
    .where('retiredDay', 'is', null)
    .execute()
  const kinds = new Map(rows.map((row) => [row.id, unitKindSchema.parse(row.kind)]))
  return ids.map((id) => {
    const kind = kinds.get(id)
    if (!kind) throw new Refusal('not-found', { kind: 'unit' })
    return { id, kind }
  })
}

/** Every visit on which the household was asked, of any unit, the latest first. */
export async function listAsked(db: Kysely<Database>, householdId: string): Promise<Asked[]> {
  const rows = await db
    .selectFrom('householdVisit as visit')
    .innerJoin('householdVisitUnit as served', 'served.visitId', 'visit.id')
    .select(['visit.startedAt', sql<string[]>`array_agg(served.unit_id)`.as('unitIds')])
    .where('visit.householdId', '=', householdId)
    .where('visit.outcome', '=', 'done')
    .groupBy(['visit.id', 'visit.startedAt'])
    .orderBy('visit.startedAt', 'desc')
    .execute()
  return rows.map((row) => ({ day: dayOf(row.startedAt as Instant), unitIds: row.unitIds }))
}

/** Units for which the household counts in the quarter. */
export async function listCountedFor(db: Kysely<Database>, householdId: string, quarter: string): Promise<string[]> {
  const rows = await db
    .selectFrom('householdVisitUnit')
    .select('unitId')
    .where('householdId', '=', householdId)
    .where('quarter', '=', quarter)
    .where('counts', '=', true)
    .execute()
  return rows.map((row) => row.unitId)
}

/** Names of units by id, for refusals that say who was there. */
export async function unitNames(db: Kysely<Database>, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('unit')
    .select('name')
    .where('id', 'in', [...ids])
    .orderBy('sort')
    .orderBy('name')
    .execute()
  return rows.map((row) => row.name)
}

import { type Point, type PointStatus, placeKinds, pointSchema } from '@ratchet/domain/point/point'
import { Refusal } from '@ratchet/domain/refusal'
import type { Kysely } from 'kysely'
import type { Tx } from '../context.ts'
import type { Database } from '../database/tables.gen.ts'

export type StoredPoint = Point & { readonly illustrative: boolean }

/** What whoever scans a code needs to know of its point. */
export interface ScannedPoint {
  readonly id: string
  readonly code: string
  readonly placeId: string
  readonly place: string
  readonly site: string
  readonly status: PointStatus
  readonly reason: string | null
  readonly replacedByCode: string | null
}

/** The point of a code that was checked before; null when there is none. One row by its unique index: the hot path. */
export async function findPointByCode(db: Kysely<Database>, code: string): Promise<ScannedPoint | null> {
  const row = await db
    .selectFrom('point')
    .innerJoin('unit', 'unit.id', 'point.placeId')
    .leftJoin('point as successor', 'successor.id', 'point.replacedBy')
    .select(['point.id', 'point.code', 'point.placeId', 'unit.name as place', 'point.site', 'point.status'])
    .select(['point.reason', 'successor.code as replacedByCode'])
    .where('point.code', '=', code)
    .executeTakeFirst()
  return row ? { ...row, status: row.status as PointStatus } : null
}

/** One point, locked; throws when there is none. */
export async function loadPoint(tx: Tx, id: string): Promise<StoredPoint> {
  const row = await tx.selectFrom('point').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new Refusal('not-found', { kind: 'point' })
  return { ...pointSchema.parse(row), illustrative: row.illustrative }
}

/** The places named, locked in one order, so that two who open points at one site wait for each other. */
export async function loadPlaces(tx: Tx, ids: readonly string[]) {
  const rows = await tx
    .selectFrom('unit')
    .select(['id', 'kind', 'name', 'retiredDay'])
    .where('id', 'in', ids)
    .orderBy('id')
    .forUpdate()
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/** Sites of open points by place. */
export async function listTakenSites(
  tx: Tx,
  placeIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const open = tx.selectFrom('point').select(['placeId', 'site']).where('status', '=', 'open')
  const rows = await open.where('placeId', 'in', placeIds).execute()
  const byPlace = Map.groupBy(rows, (row) => row.placeId)
  return new Map([...byPlace].map(([placeId, points]) => [placeId, points.map((point) => point.site)]))
}

/** Which of the codes are printed already. */
export async function listUsedCodes(tx: Tx, codes: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.selectFrom('point').select('code').where('code', 'in', codes).execute()
  return new Set(rows.map((row) => row.code))
}

export async function insertPoints(tx: Tx, points: readonly StoredPoint[]): Promise<void> {
  await tx
    .insertInto('point')
    .values([...points])
    .execute()
}

/** Saves the version after the one that was loaded; the row is locked, so it is there. */
export async function savePoint(tx: Tx, { status, reason, replacedBy, version, id }: StoredPoint): Promise<void> {
  await tx
    .updateTable('point')
    .set({ status, reason, replacedBy, version })
    .where('id', '=', id)
    .where('version', '=', version - 1)
    .executeTakeFirstOrThrow()
}

/** Communities and villages under any of the units, in the order of the org tree; those of the past are told apart. */
export function placesUnder(db: Kysely<Database>, unitIds: readonly string[] | 'all') {
  return db
    .selectFrom('unit as place')
    .innerJoin('unit as street', 'street.id', 'place.parentId')
    .select(['place.id', 'place.name', 'place.retiredDay', 'street.id as streetId', 'street.name as street'])
    .where('place.kind', 'in', [...placeKinds])
    .$if(unitIds !== 'all', (query) =>
      query.where(({ or, eb }) =>
        or(['place.id' as const, 'street.id' as const].map((column) => eb(column, 'in', unitIds as string[]))),
      ),
    )
    .orderBy('street.sort')
    .orderBy('street.code')
    .orderBy('street.name')
    .orderBy('place.sort')
    .orderBy('place.code')
    .orderBy('place.name')
}

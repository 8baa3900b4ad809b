import type { Day, Instant } from '@ratchet/domain/day'
import { sheetKindSchema } from '@ratchet/domain/handover/print-batch'
import type { Actor } from '@ratchet/domain/people/permission'
import type { Role } from '@ratchet/domain/people/role'
import { type PointStatus, pointStatusSchema } from '@ratchet/domain/point/point'
import type { Kysely } from 'kysely'
import type { Database } from '../database/tables.gen.ts'
import { findSetting } from '../setting/setting.queries.ts'
import { placesUnder } from './point.queries.ts'

export interface PointFilter {
  readonly streetId: string | null
  readonly placeId: string | null
  readonly status: PointStatus | null
}

/** The units that the actor reads points of: all of them with a role for the zone, else those the role was given for. */
export function readableUnits(actor: Actor, roles: readonly Role[]): readonly string[] | 'all' {
  const own = actor.grants.filter((grant) => roles.includes(grant.role))
  return own.some((grant) => grant.path.length === 1) ? 'all' : own.map((grant) => grant.unitId)
}

/** The campaign that runs on the day, else the next one; null when none is planned. */
export async function findCampaignFor(db: Kysely<Database>, today: Day) {
  const row = await db
    .selectFrom('campaign')
    .select(['id', 'name', 'firstDay', 'lastDay'])
    .where('endedAt', 'is', null)
    .where('lastDay', '>=', today)
    .orderBy('firstDay')
    .limit(1)
    .executeTakeFirst()
  return row ? { ...row, firstDay: row.firstDay as Day, lastDay: row.lastDay as Day } : null
}

/** Points of the readable places, in the order of the org tree, with the forms that came in on the day. */
export async function listPoints(
  db: Kysely<Database>,
  units: readonly string[] | 'all',
  filter: PointFilter,
  today: Day,
) {
  const places = units.length === 0 ? [] : await placesUnder(db, units).execute()
  const rows = await db
    .selectFrom('point')
    .leftJoin('point as successor', 'successor.id', 'point.replacedBy')
    .leftJoin('printBatch', 'printBatch.id', 'point.batchId')
    .select(['point.id', 'point.code', 'point.placeId', 'point.site', 'point.status', 'point.reason', 'point.openedAt'])
    .select(['point.version', 'point.illustrative', 'successor.code as replacedByCode', 'printBatch.number as batch'])
    .orderBy('point.openedAt')
    .orderBy('point.site')
    .orderBy('point.code')
    .execute()
  const came = await db
    .selectFrom('ballotPointDay')
    .select(['pointId', ({ fn }) => fn.sum<number>('forms').as('forms')])
    .where('day', '=', today)
    .groupBy('pointId')
    .execute()
  const formsOf = new Map(came.map((row) => [row.pointId, Number(row.forms)]))
  const pointsOf = Map.groupBy(rows, (row) => row.placeId)
  const isAsked = (place: { id: string; streetId: string }) =>
    (filter.placeId === null || place.id === filter.placeId) &&
    (filter.streetId === null || place.streetId === filter.streetId)
  const asked = places.filter(isAsked)
  const statuses = asked.flatMap((place) => (pointsOf.get(place.id) ?? []).map((point) => point.status))
  const counts = Object.fromEntries(
    pointStatusSchema.options.map((status) => [status, statuses.filter((one) => one === status).length]),
  ) as Record<PointStatus, number>
  const listed = asked.map(({ retiredDay, ...place }) => ({
    ...place,
    isRetired: retiredDay !== null,
    points: (pointsOf.get(place.id) ?? [])
      .filter((point) => filter.status === null || point.status === filter.status)
      .map((point) => ({
        ...point,
        status: point.status as PointStatus,
        openedAt: point.openedAt as Instant,
        formsToday: formsOf.get(point.id) ?? 0,
      })),
  }))
  // A living place without a point is a place where one is missing; of what was closed, only the places that have some.
  const isShown = ({ isRetired, points }: (typeof listed)[number]) =>
    points.length > 0 || (!isRetired && (filter.status ?? 'open') === 'open')
  return {
    counts,
    places: listed.filter(isShown),
    choices: places.flatMap(({ retiredDay, ...place }) => (retiredDay === null ? [place] : [])),
  }
}

export interface SheetChoice {
  readonly streetIds: readonly string[]
  readonly placeIds: readonly string[]
  readonly pointIds: readonly string[]
  readonly batchId: string | null
}

/** What is printed on the sheets of the chosen points: open ones only, in the order of the org tree. */
export async function findSheet(
  db: Kysely<Database>,
  units: readonly string[] | 'all',
  { streetIds, placeIds, pointIds, batchId }: SheetChoice,
  today: Day,
) {
  const places = units.length === 0 ? [] : await placesUnder(db, units).execute()
  const rows = await db
    .selectFrom('point')
    .select(['id', 'code', 'placeId', 'site', 'batchId', 'illustrative'])
    .where('status', '=', 'open')
    .orderBy('openedAt')
    .orderBy('site')
    .orderBy('code')
    .execute()
  const pointsOf = Map.groupBy(rows, (row) => row.placeId)
  const points = places.flatMap((place) =>
    (pointsOf.get(place.id) ?? [])
      .filter(
        (point) =>
          streetIds.includes(place.streetId) ||
          placeIds.includes(place.id) ||
          pointIds.includes(point.id) ||
          (batchId !== null && point.batchId === batchId),
      )
      .map(({ id, code, site, illustrative }) => ({
        ...{ id, code, site, illustrative },
        ...{ placeId: place.id, place: place.name, street: place.street },
      })),
  )
  // Of a batch that holds nothing to read for the caller, not even its number is told.
  const batch =
    batchId && points.length > 0
      ? await db
          .selectFrom('printBatch')
          .select(['number', 'sheet', 'scanBy'])
          .where('id', '=', batchId)
          .executeTakeFirst()
      : null
  const campaign = await findCampaignFor(db, today)
  const { phone } = await findSetting(db, 'site')
  return {
    points,
    phone,
    campaign,
    batch: batch ? { ...batch, sheet: sheetKindSchema.parse(batch.sheet) } : null,
    scanBy: (batch?.scanBy ?? campaign?.lastDay ?? null) as Day | null,
  }
}

/** One household with every contact 入户记录, and whether it may be asked today. Source: SPEC §5; DOMAIN G-12, G-13. */
import { type Day, dayOf, type Instant } from '@ratchet/domain/day'
import { maskDoor, whyNotDoor } from '@ratchet/domain/household/door'
import {
  notCountedReasonSchema,
  type VisitSign,
  visitClockSchema,
  visitModeSchema,
  visitOutcomeSchema,
  visitSignSchema,
} from '@ratchet/domain/household/household'
import { minuteSignsOf, restOf } from '@ratchet/domain/household/visit'
import { type Answers, answersSchema } from '@ratchet/domain/questionnaire/answer'
import { refuse } from '@ratchet/domain/refusal'
import { type Kysely, sql } from 'kysely'
import type { ActingContext } from '../context.ts'
import type { Database } from '../database/tables.gen.ts'
import { findUnit } from '../people/unit.queries.ts'
import { findSetting } from '../setting/setting.queries.ts'
import { openDoor } from './door.ts'
import { findByDoors, findDoorPlace, findHousehold, listAsked, unitNames } from './household.queries.ts'
import { refuseOutside } from './list.queries.ts'

/** A household as the unit reads it: what was answered is read by the units that were served. */
export async function findDetail(ctx: ActingContext, { id, unitId }: { id: string; unitId: string }) {
  await refuseOutside(ctx, 'household.find', unitId)
  const household = await findHousehold(ctx.db, id)
  const door = openDoor(ctx.keyring, household)
  const place = await findUnit(ctx.db, household.placeId)
  const { restDays } = await findSetting(ctx.db, 'household')
  const rest = restOf(await listAsked(ctx.db, id), dayOf(ctx.now), restDays)
  return {
    id,
    place: place.name,
    placeId: household.placeId,
    door: door && maskDoor(door),
    origin: household.origin,
    madeByName: household.madeByName,
    madeAt: household.madeAt,
    erasedAt: household.erasedAt,
    illustrative: household.illustrative,
    version: household.version,
    restUntil: rest?.from ?? null,
    visits: await listVisits(ctx.db, id, unitId),
  }
}

async function listVisits(db: Kysely<Database>, householdId: string, unitId: string) {
  const visits = await db
    .selectFrom('householdVisit as visit')
    .leftJoin('opinion', 'opinion.id', 'visit.opinionId')
    .innerJoin('unit as own', 'own.id', 'visit.visitorUnitId')
    .selectAll('visit')
    .select(['opinion.number as opinionNumber', 'own.name as visitorUnit'])
    .select(samePlaces('visit').as('samePlaces'))
    .where('visit.householdId', '=', householdId)
    .orderBy('visit.startedAt', 'desc')
    .execute()
  const served = await db
    .selectFrom('householdVisitUnit as served')
    .innerJoin('unit', 'unit.id', 'served.unitId')
    .select(['served.visitId', 'served.unitId', 'unit.name', 'served.counts', 'served.whyNot'])
    .where('served.householdId', '=', householdId)
    .orderBy('unit.sort')
    .orderBy('unit.name')
    .execute()
  return visits.map((row) => {
    const units = served.flatMap(({ visitId, whyNot, ...one }) =>
      visitId === row.id ? [{ ...one, whyNot: notCountedReasonSchema.nullable().parse(whyNot) }] : [],
    )
    const isOwn = row.visitorUnitId === unitId || units.some((one) => one.unitId === unitId)
    return {
      id: row.id,
      quarter: row.quarter,
      startedAt: row.startedAt as Instant,
      endedAt: row.endedAt as Instant,
      receivedAt: row.receivedAt as Instant,
      clock: visitClockSchema.parse(row.clock),
      mode: visitModeSchema.parse(row.mode),
      outcome: visitOutcomeSchema.parse(row.outcome),
      visitor: row.visitorName,
      visitorUnitId: row.visitorUnitId,
      visitorUnit: row.visitorUnit,
      units,
      signs: signsOf(row.signs, row.clock, row.samePlaces),
      opinionNumber: row.opinionNumber,
      questionnaireId: row.questionnaireId,
      answers: isOwn && row.answers ? (answersSchema.parse(row.answers) as Answers) : null,
    }
  })
}

/** Places of the visits that the same person began in the same minute by a phone's clock, this one among them. */
export const samePlaces = (visit: 'visit') =>
  sql<string[] | null>`(select array_agg(other_home.place_id) from household_visit other
    join household other_home on other_home.id = other.household_id
    where other.visitor_id = ${sql.ref(`${visit}.visitorId`)} and other.clock = 'phone'
      and other.started_at >= date_trunc('minute', ${sql.ref(`${visit}.startedAt`)})
      and other.started_at < date_trunc('minute', ${sql.ref(`${visit}.startedAt`)}) + interval '1 minute')`

/** What stands out about a visit. Times that were typed are round, and say nothing. */
export function signsOf(kept: readonly string[], clock: string, places: readonly string[] | null): VisitSign[] {
  const own = visitSignSchema.array().parse(kept)
  return clock === 'phone' ? [...own, ...minuteSignsOf(places ?? [])] : own
}

/** Whether a door may be asked at now: for whoever stands before it. */
export async function look(ctx: ActingContext, { placeId, door }: { placeId: string; door: string }) {
  refuse(whyNotDoor(door))
  await findDoorPlace(ctx.db, placeId)
  const id = (await findByDoors(ctx.db, ctx, placeId, [door])).get(door) ?? null
  if (id === null) return { id, visitedOn: null as Day | null, restUntil: null as Day | null, units: [] as string[] }
  const { restDays } = await findSetting(ctx.db, 'household')
  const rest = restOf(await listAsked(ctx.db, id), dayOf(ctx.now), restDays)
  const units = rest ? await unitNames(ctx.db, rest.asked.unitIds) : []
  return { id, visitedOn: rest?.asked.day ?? null, restUntil: rest?.from ?? null, units }
}

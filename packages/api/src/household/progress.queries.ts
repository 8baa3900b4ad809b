/** Progress of household visits 入户进度, by unit and quarter: a count of those wanted, and what it cost people. Never a rank. */
import { quarterSchema, spanOf } from '@ratchet/domain/cycle/cycle-id'
import { type Day, dayOf, type Instant } from '@ratchet/domain/day'
import { examinedKinds, visitModes, visitOutcomeSchema, visitOutcomes } from '@ratchet/domain/household/household'
import { caseCounts } from '@ratchet/domain/household/progress'
import { idSchema } from '@ratchet/domain/id'
import { eligibilityOf } from '@ratchet/domain/survey/response-rate'
import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import type { ActingContext } from '../context.ts'
import type { Database } from '../database/tables.gen.ts'
import { findSetting } from '../setting/setting.queries.ts'
import { ratesOf } from '../survey/outcome.queries.ts'
import { samePlaces, signsOf } from './find.queries.ts'

export const progressInput = z.strictObject({ quarter: quarterSchema, unitId: idSchema.nullable() })
type Wanted = z.infer<typeof progressInput>

/** Every unit that needs households, departments before streets, never by their figures; one of them in detail. */
export async function findProgress({ db, now }: ActingContext, { quarter, unitId }: Wanted) {
  const setting = await findSetting(db, 'household')
  const units = await listUnitCounts(db, quarter)
  const wanted = unitId ? units.find((unit) => unit.id === unitId) : undefined
  const { from, before } = spanOf(quarter)
  return {
    quarter,
    from,
    before,
    today: dayOf(now),
    ...setting,
    units,
    burden: await findBurden(db, quarter, null),
    unit: wanted ? { ...wanted, ...(await findUnitDetail(db, quarter, wanted.id)) } : null,
  }
}

async function listUnitCounts(db: Kysely<Database>, quarter: string) {
  const { rows } = await sql<{
    id: string
    name: string
    kind: string
    counted: number
    assigned: number
    contacts: number
  }>`
    select unit.id, unit.name, unit.kind,
      (select count(*) from household_visit_unit where unit_id = unit.id and quarter = ${quarter} and counts) as counted,
      (select count(*) from household_assignment where unit_id = unit.id and quarter = ${quarter}) as assigned,
      (select count(*) from household_visit_unit where unit_id = unit.id and quarter = ${quarter}) as contacts
    from unit where kind = any(${[...examinedKinds]}) and retired_day is null
    order by kind = 'street', sort, code, name`.execute(db)
  return rows.map((row) => ({
    ...row,
    counted: Number(row.counted),
    assigned: Number(row.assigned),
    contacts: Number(row.contacts),
  }))
}

/** How often the households of a unit's quarter were bothered, by whichever unit: contacts, and those on which they were asked. */
async function findBurden(db: Kysely<Database>, quarter: string, unitId: string | null) {
  const { rows } = await sql<{
    households: number
    contacts: number
    asked: number
    most: number | null
    twice: number
  }>`
    select count(*) as households, coalesce(sum(contacts), 0) as contacts, coalesce(sum(asked), 0) as asked,
      max(contacts) as most, count(*) filter (where asked > 1) as twice
    from (select count(*) as contacts, count(*) filter (where outcome = 'done') as asked
      from household_visit visit where quarter = ${quarter} and (${unitId}::uuid is null or exists (
        select from household_visit_unit served where served.household_id = visit.household_id
          and served.quarter = ${quarter} and served.unit_id = ${unitId}::uuid))
      group by household_id) each`.execute(db)
  const [row] = rows
  const households = Number(row?.households ?? 0)
  const contacts = Number(row?.contacts ?? 0)
  return {
    households,
    contacts,
    asked: Number(row?.asked ?? 0),
    perHousehold: households === 0 ? null : contacts / households,
    most: Number(row?.most ?? 0),
    /** Asked more than once in the quarter, which the days of rest should keep from happening. */
    askedTwice: Number(row?.twice ?? 0),
  }
}

async function findUnitDetail(db: Kysely<Database>, quarter: string, unitId: string) {
  const visits = await db
    .selectFrom('householdVisitUnit as served')
    .innerJoin('householdVisit as visit', 'visit.id', 'served.visitId')
    .innerJoin('household', 'household.id', 'served.householdId')
    .innerJoin('unit as place', 'place.id', 'household.placeId')
    .leftJoin('unit as street', 'street.id', 'place.parentId')
    .select([
      'visit.id',
      'visit.startedAt',
      'visit.outcome',
      'visit.mode',
      'visit.clock',
      'visit.signs',
      'served.counts',
    ])
    .select(['household.placeId', 'place.name as place', 'place.parentId as streetId', 'street.name as street'])
    .select(samePlaces('visit').as('samePlaces'))
    .select((eb) =>
      eb
        .selectFrom('householdVisitUnit as all')
        .select((inner) => inner.fn.countAll<number>().as('n'))
        .whereRef('all.visitId', '=', 'visit.id')
        .as('units'),
    )
    .where('served.unitId', '=', unitId)
    .where('served.quarter', '=', quarter)
    .orderBy('visit.startedAt')
    .execute()
  const count = (is: (row: (typeof visits)[number]) => boolean) => visits.filter(is).length
  const counted = visits.filter((row) => row.counts)
  const signs = { 'clock-ahead': 0, 'clock-jumped': 0, 'same-minute': 0, 'two-places': 0 }
  for (const row of visits) for (const sign of signsOf(row.signs, row.clock, row.samePlaces)) signs[sign] += 1
  const listed = await findCases(db, quarter, unitId)
  return {
    outcomes: Object.fromEntries(visitOutcomes.map((one) => [one, count((row) => row.outcome === one)])) as Record<
      (typeof visitOutcomes)[number],
      number
    >,
    modes: Object.fromEntries(visitModes.map((one) => [one, count((row) => row.mode === one)])) as Record<
      (typeof visitModes)[number],
      number
    >,
    joint: count((row) => row.outcome === 'done' && Number(row.units) > 1),
    /** Done, and counted by an earlier visit already. */
    notCounted: count((row) => row.outcome === 'done' && !row.counts),
    places: [...Map.groupBy(counted, (row) => row.placeId)].map(([placeId, rows]) => ({
      placeId,
      place: rows[0]?.place ?? '',
      streetId: rows[0]?.streetId ?? null,
      street: rows[0]?.street ?? null,
      counted: rows.length,
    })),
    days: [...Map.groupBy(counted, (row) => dayOf(row.startedAt as Instant))].map(([day, rows]) => ({
      day: day as Day,
      counted: rows.length,
    })),
    signs,
    list: listed,
    burden: await findBurden(db, quarter, unitId),
  }
}

/** The unit's list as cases: how many were reached, and the rates of AAPOR. Nobody drew it by chance, so it has no margin. */
async function findCases(db: Kysely<Database>, quarter: string, unitId: string) {
  const { rows } = await sql<{ outcomes: string[] | null }>`
    select (select array_agg(outcome order by started_at)
      from household_visit_unit served join household_visit visit on visit.id = served.visit_id
      where served.household_id = assignment.household_id and served.unit_id = ${unitId} and served.quarter = ${quarter})
      as outcomes
    from household_assignment assignment where unit_id = ${unitId} and quarter = ${quarter}`.execute(db)
  const cases = rows.map((row) => visitOutcomeSchema.array().parse(row.outcomes ?? []))
  const counts = caseCounts(cases)
  const tried = cases.filter((outcomes) => outcomes.length > 0)
  const eligibility = eligibilityOf(counts, null)
  return {
    cases: cases.length,
    tried: tried.length,
    done: counts.complete,
    counts,
    eligibility,
    rates: cases.length === 0 ? null : ratesOf(counts, eligibility),
  }
}

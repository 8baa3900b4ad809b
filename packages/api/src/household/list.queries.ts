/** Households of a unit in a quarter 入户名单: those on its list and those met on the doorstep. Source: SPEC §5; UX §3.1. */
import { quarterSchema } from '@ratchet/domain/cycle/cycle-id'
import { type Day, dayOf, type Instant } from '@ratchet/domain/day'
import { doorKey, maskDoor } from '@ratchet/domain/household/door'
import {
  type HouseholdStand,
  householdStandSchema,
  originSchema,
  type VisitOutcome,
  visitOutcomeSchema,
  visitOutcomes,
} from '@ratchet/domain/household/household'
import { finalOutcome, standOf } from '@ratchet/domain/household/progress'
import { restOf } from '@ratchet/domain/household/visit'
import { idSchema } from '@ratchet/domain/id'
import { matrix } from '@ratchet/domain/people/matrix'
import { whyNotWithin } from '@ratchet/domain/people/permission'
import { refuse } from '@ratchet/domain/refusal'
import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import type { ActingContext } from '../context.ts'
import type { Database } from '../database/tables.gen.ts'
import { unitPath } from '../people/unit.queries.ts'
import { findSetting } from '../setting/setting.queries.ts'
import { openDoor } from './door.ts'
import { listVisitors } from './visitor.queries.ts'

export const PAGE_SIZE = 20

export const listInput = z.strictObject({
  unitId: idSchema,
  quarter: quarterSchema,
  stand: householdStandSchema.or(z.literal('all')),
  origin: originSchema.nullable(),
  /** What the contacts of the quarter came to. */
  outcome: visitOutcomeSchema.nullable().default(null),
  /** Asked by several units at once, or by this one alone. */
  how: z.enum(['joint', 'alone']).nullable().default(null),
  placeId: idSchema.nullable(),
  /** Whose list: one person's, or everybody's. */
  visitorId: idSchema.nullable(),
  /** A door, however it is written, or a part of one. */
  q: z.string().trim().max(60),
  page: z.number().int().min(1).max(100_000),
})
type Wanted = z.infer<typeof listInput>

/** One household of a unit's quarter, its door in clear: the caller hides what need not be read. */
export interface ListedHousehold {
  readonly id: string
  readonly placeId: string
  readonly place: string
  readonly street: string | null
  readonly door: string | null
  readonly origin: z.infer<typeof originSchema>
  readonly assignmentId: string | null
  readonly visitorId: string | null
  readonly visitor: string | null
  readonly stand: HouseholdStand
  /** Contacts for this unit in the quarter, and what they came to. */
  readonly contacts: number
  readonly outcome: VisitOutcome | null
  /** Asked on a joint visit in the quarter. */
  readonly isJoint: boolean
  readonly lastAt: Instant | null
  /** From then on it may be asked again; null when it may be now. */
  readonly restUntil: Day | null
  /** Units that have it on their list of the quarter too. */
  readonly alsoFor: readonly string[]
}

interface Row {
  readonly id: string
  readonly placeId: string
  readonly place: string
  readonly street: string | null
  readonly door: Buffer | null
  readonly ownKey: Buffer | null
  readonly ownKeyId: string | null
  readonly origin: string
  readonly erasedAt: string | null
  readonly assignmentId: string | null
  readonly visitorId: string | null
  readonly visitor: string | null
  readonly outcomes: string[] | null
  readonly isJoint: boolean | null
  readonly lastAt: string | null
  readonly askedAt: string | null
  readonly alsoFor: string[] | null
}

/** Every household of the unit's quarter, by place and door. `only` narrows to one person's list. */
export async function listHouseholdsOf(
  ctx: Pick<ActingContext, 'keyring' | 'now'> & { readonly db: Kysely<Database> },
  unitId: string,
  quarter: string,
): Promise<ListedHousehold[]> {
  const { rows } = await sql<Row>`
    with own as (
      select household_id from household_assignment where unit_id = ${unitId} and quarter = ${quarter}
      union select household_id from household_visit_unit where unit_id = ${unitId} and quarter = ${quarter})
    select household.id, place_id, place.name as place, street.name as street, door, own_key, own_key_id, origin, erased_at,
      assignment.id as assignment_id, assignment.visitor_id, assignment.visitor_name as visitor,
      contact.outcomes, contact.is_joint, contact.last_at, asked.asked_at, other.also_for
    from own join household on household.id = own.household_id
    join unit place on place.id = place_id
    left join unit street on street.id = place.parent_id
    left join household_assignment assignment
      on assignment.household_id = household.id and assignment.unit_id = ${unitId} and assignment.quarter = ${quarter}
    left join lateral (
      select array_agg(outcome order by started_at) as outcomes, max(started_at) as last_at,
        bool_or(outcome = 'done' and exists (select from household_visit_unit along
          where along.visit_id = visit.id and along.unit_id <> ${unitId})) as is_joint
      from household_visit_unit served join household_visit visit on visit.id = served.visit_id
      where served.household_id = household.id and served.unit_id = ${unitId} and served.quarter = ${quarter}) contact on true
    left join lateral (
      select max(started_at) as asked_at from household_visit
      where household_id = household.id and outcome = 'done') asked on true
    left join lateral (
      select array_agg(unit.name order by unit.sort, unit.name) as also_for
      from household_assignment also join unit on unit.id = also.unit_id
      where also.household_id = household.id and also.quarter = ${quarter} and also.unit_id <> ${unitId}) other on true`.execute(
    ctx.db,
  )
  const { restDays } = await findSetting(ctx.db, 'household')
  const today = dayOf(ctx.now)
  return rows.map((row) => listed(ctx, row, today, restDays)).toSorted(byDoor)
}

function listed({ keyring }: Pick<ActingContext, 'keyring'>, row: Row, today: Day, restDays: number): ListedHousehold {
  const { askedAt, erasedAt } = row
  const outcomes = visitOutcomeSchema.array().parse(row.outcomes ?? [])
  const rest = askedAt ? restOf([{ day: dayOf(askedAt as Instant), unitIds: [] }], today, restDays) : null
  const isDone = outcomes.includes('done')
  const stand = standOf({ isErased: erasedAt !== null, isDone, isResting: rest !== null, tries: outcomes.length })
  return {
    id: row.id,
    placeId: row.placeId,
    place: row.place,
    street: row.street,
    door: openDoor(keyring, row),
    origin: originSchema.parse(row.origin),
    assignmentId: row.assignmentId,
    visitorId: row.visitorId,
    visitor: row.visitor,
    stand,
    contacts: outcomes.length,
    outcome: finalOutcome(outcomes),
    isJoint: row.isJoint === true,
    lastAt: row.lastAt as Instant | null,
    restUntil: rest?.from ?? null,
    alsoFor: row.alsoFor ?? [],
  }
}

const inOrder = new Intl.Collator('zh', { numeric: true })
/** As somebody walks: place by place, door by door. */
const byDoor = (a: ListedHousehold, b: ListedHousehold) =>
  inOrder.compare(a.place, b.place) ||
  inOrder.compare(doorKey(a.door ?? ''), doorKey(b.door ?? '')) ||
  (a.id < b.id ? -1 : 1)

/** Refused when the caller's role does not reach the unit. */
export async function refuseOutside(
  { db, actor }: Pick<ActingContext, 'db' | 'actor'>,
  procedure: 'household.list' | 'household.find',
  unitId: string,
): Promise<void> {
  refuse(whyNotWithin(matrix[procedure], actor, await unitPath(db, unitId)))
}

/** Whoever goes for the unit must find the doors; who reads along need not. */
export async function goesFor({ db, actor }: Pick<ActingContext, 'db' | 'actor'>, unitId: string): Promise<boolean> {
  const path = await unitPath(db, unitId)
  return whyNotWithin({ who: ['lead_unit', 'unit'], scope: 'unit' }, actor, path) === null
}

/** A door that has still to be found is shown to who goes there; every other one without its flat. */
export function shownDoor({ door, stand }: Pick<ListedHousehold, 'door' | 'stand'>, goes: boolean) {
  const isMasked = door !== null && !(goes && (stand === 'open' || stand === 'tried'))
  return { door: door !== null && isMasked ? maskDoor(door) : door, isMasked }
}

const matches = (row: ListedHousehold, wanted: Wanted) =>
  (wanted.origin === null || row.origin === wanted.origin) &&
  (wanted.outcome === null || row.outcome === wanted.outcome) &&
  (wanted.how === null || (row.outcome === 'done' && row.isJoint === (wanted.how === 'joint'))) &&
  (wanted.placeId === null || row.placeId === wanted.placeId) &&
  (wanted.visitorId === null || row.visitorId === wanted.visitorId) &&
  (wanted.q === '' ||
    (row.door !== null && (row.door.includes(wanted.q) || doorKey(row.door).includes(doorKey(wanted.q)))))

/** One page of the unit's households, and how many stand where under the same filter. */
export async function listHouseholds(ctx: ActingContext, wanted: Wanted) {
  await refuseOutside(ctx, 'household.list', wanted.unitId)
  const goes = await goesFor(ctx, wanted.unitId)
  const all = (await listHouseholdsOf(ctx, wanted.unitId, wanted.quarter)).filter((row) => matches(row, wanted))
  const counts = { all: all.length, open: 0, tried: 0, done: 0, resting: 0, erased: 0 }
  for (const { stand } of all) counts[stand] += 1
  const outcomes = Object.fromEntries(
    visitOutcomes.map((one) => [one, all.filter(({ outcome }) => outcome === one).length]),
  ) as Record<VisitOutcome, number>
  const joint = all.filter(({ outcome, isJoint }) => outcome === 'done' && isJoint).length
  const rows = wanted.stand === 'all' ? all : all.filter((row) => row.stand === wanted.stand)
  const from = (wanted.page - 1) * PAGE_SIZE
  return {
    counts,
    outcomes,
    joint,
    total: rows.length,
    pageSize: PAGE_SIZE,
    rows: rows.slice(from, from + PAGE_SIZE).map((row) => ({ ...row, ...shownDoor(row, goes) })),
  }
}

/**
 * What the caller is to visit in the quarter, for whichever unit: kept on the phone before going where there is no network.
 * Who no longer goes for a unit finds its doors no more, whoever stands on its list.
 */
export async function listMine(ctx: ActingContext, quarter: string) {
  const units = await ctx.db
    .selectFrom('householdAssignment')
    .innerJoin('unit', 'unit.id', 'householdAssignment.unitId')
    .select(['unit.id', 'unit.name'])
    .distinct()
    .where('visitorId', '=', ctx.actor.userId)
    .where('quarter', '=', quarter)
    .execute()
  const lists = []
  for (const unit of units) {
    if (!(await listVisitors(ctx.db, unit.id)).some(({ id }) => id === ctx.actor.userId)) continue
    const rows = (await listHouseholdsOf(ctx, unit.id, quarter)).filter((row) => row.visitorId === ctx.actor.userId)
    lists.push({ unitId: unit.id, unit: unit.name, rows: rows.map((row) => ({ ...row, ...shownDoor(row, true) })) })
  }
  return { quarter, lists }
}

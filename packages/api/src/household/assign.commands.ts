/** Assigning households 分派: a pasted list of doors of one place to a unit and one of its people. Source: SPEC §5. */
import { quarterSchema } from '@ratchet/domain/cycle/cycle-id'
import { addDays, dayOf, instantOf } from '@ratchet/domain/day'
import { whyNotAssign } from '@ratchet/domain/household/assign'
import { readDoors } from '@ratchet/domain/household/door'
import { idSchema } from '@ratchet/domain/id'
import { Refusal, refuse } from '@ratchet/domain/refusal'
import { z } from 'zod'
import type { Perform } from '../command.ts'
import type { ActingContext, Tx } from '../context.ts'
import { findSetting } from '../setting/setting.queries.ts'
import { ensureHouseholds, findDoorPlace, findServed } from './household.queries.ts'
import { listVisitors } from './visitor.queries.ts'

export const assignInput = z.strictObject({
  unitId: idSchema,
  quarter: quarterSchema,
  placeId: idSchema,
  /** One door a line, or parted by commas. */
  text: z.string().max(40_000),
  visitorId: idSchema.nullable(),
})
type AssignInput = z.infer<typeof assignInput>

interface Assigned extends Record<string, unknown> {
  readonly assigned: number
  /** On the unit's list already; the visitor is the one named now. */
  readonly again: number
  /** Asked within the days of rest: they stay on the list and wait. */
  readonly resting: number
  /** On the list of another unit too: one joint visit would do. */
  readonly elsewhere: number
}

export const assign: Perform<AssignInput, ActingContext, Assigned> = async ({ tx, ctx, record, within }, input) => {
  const { unitId, quarter, placeId, text, visitorId } = input
  await within(unitId)
  const [unit] = await findServed(tx, [unitId])
  if (!unit) throw new Refusal('not-found', { kind: 'unit' })
  const place = await findDoorPlace(tx, placeId)
  const person = visitorId ? (await listVisitors(tx, unitId)).find(({ id }) => id === visitorId) : null
  const visitor = visitorId ? { holdsUnit: person !== undefined } : null
  refuse(whyNotAssign({ unit, place, quarter, text, visitor }, dayOf(ctx.now)))
  const { doors } = readDoors(text)
  const ids = [...new Set((await ensureHouseholds(tx, ctx, placeId, doors, 'assigned')).values())]
  const named = { visitorId, visitorName: person?.name ?? null }
  const known = await tx
    .selectFrom('householdAssignment')
    .select(['id', 'householdId', 'version', 'visitorId'])
    .where('unitId', '=', unitId)
    .where('quarter', '=', quarter)
    .where('householdId', 'in', ids)
    .orderBy('id')
    .forUpdate()
    .execute()
  const changed = visitorId ? known.filter((row) => row.visitorId !== visitorId).map((row) => row.id) : []
  if (changed.length > 0) {
    await tx
      .updateTable('householdAssignment')
      .set((eb) => ({ ...named, version: eb('version', '+', 1) }))
      .where('id', 'in', changed)
      .execute()
  }
  const onList = new Set(known.map((row) => row.householdId))
  const fresh = ids.filter((id) => !onList.has(id)).toSorted()
  const by = { unitId, quarter, ...named, assignedByName: ctx.actor.name, assignedAt: ctx.now, version: 1 }
  const made =
    fresh.length === 0
      ? []
      : await tx
          .insertInto('householdAssignment')
          .values(fresh.map((householdId) => ({ id: ctx.newId(), householdId, ...by })))
          .onConflict((conflict) => conflict.columns(['householdId', 'unitId', 'quarter']).doNothing())
          .returning('id')
          .execute()
  const counts = { assigned: made.length, again: ids.length - made.length, ...(await countOthers(tx, ctx, input, ids)) }
  const payload = { quarter, placeId, visitorId, changed: changed.length, ...counts }
  await record({ act: 'household.assigned', subject: ['unit', unitId], payload, unitId })
  return counts
}

/** Of the households, those at rest and those on another unit's list of the quarter. */
async function countOthers(tx: Tx, ctx: ActingContext, { unitId, quarter }: AssignInput, ids: readonly string[]) {
  const { restDays } = await findSetting(tx, 'household')
  const since = instantOf(addDays(dayOf(ctx.now), 1 - restDays))
  const { resting } = await tx
    .selectFrom('householdVisit')
    .select((eb) => eb.fn.count<number>('householdId').distinct().as('resting'))
    .where('householdId', 'in', [...ids])
    .where('outcome', '=', 'done')
    .where('startedAt', '>=', since)
    .executeTakeFirstOrThrow()
  const { elsewhere } = await tx
    .selectFrom('householdAssignment')
    .select((eb) => eb.fn.count<number>('householdId').distinct().as('elsewhere'))
    .where('householdId', 'in', [...ids])
    .where('quarter', '=', quarter)
    .where('unitId', '<>', unitId)
    .executeTakeFirstOrThrow()
  return { resting: Number(resting), elsewhere: Number(elsewhere) }
}

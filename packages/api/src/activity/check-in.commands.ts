import {
  checkIn as atTheDoor,
  attendedOf,
  countSheet as count,
  whyNotCheckIn,
} from '@ratchet/domain/activity/attendance'
import { lettersOf } from '@ratchet/domain/feedback/code'
import { idSchema } from '@ratchet/domain/id'
import { Refusal } from '@ratchet/domain/refusal'
import { z } from 'zod'
import { command, publicCommand } from '../command.ts'
import type { Context } from '../context.ts'
import { findActivity, listAttendance, loadActivity, loadAround, saveAttendance } from './activity.queries.ts'

const countSchema = z.number().int().min(0).max(100_000)
/** More than a stadium of ours: whoever sends more by a machine is stopped. */
const MOST_AT_DOOR = 5000

const codeIn = (typed: string): string => {
  const code = lettersOf(typed, 8)
  if (!code) throw new Refusal('not-found', { kind: 'activity' })
  return code
}

/** What the page behind the QR code says: which activity it is, and whether the door is open. Nothing of who came. */
export async function findDoor(ctx: Context, typed: string) {
  const activity = await findActivity(ctx.db, { code: codeIn(typed) })
  const unit = await ctx.db
    .selectFrom('unit')
    .select('name')
    .where('id', '=', activity.unitId)
    .executeTakeFirstOrThrow()
  const at = activity.placeId
    ? await ctx.db.selectFrom('unit').select('name').where('id', '=', activity.placeId).executeTakeFirst()
    : undefined
  const { code, kind, title, place, startsAt, endsAt, illustrative } = activity
  const why = whyNotCheckIn(activity, ctx.now)
  return { code, kind, title, place, placeName: at?.name ?? null, startsAt, endsAt, unit: unit.name, why, illustrative }
}

/** One tap at the door, without an account and without a name. */
export const checkIn = publicCommand(
  z.strictObject({ code: z.string().max(60), isResident: z.boolean() }),
  async ({ tx, ctx, record }, { code, isResident }) => {
    const activity = await loadActivity(tx, { code: codeIn(code) })
    const { next, fact } = atTheDoor(activity, ctx.newId(), isResident, ctx.now)
    const came = attendedOf(await listAttendance(tx, activity.id)).qr.heads
    if (came >= MOST_AT_DOOR) throw new Refusal('check-in-full', { most: MOST_AT_DOOR })
    await saveAttendance(tx, next)
    await record(fact)
    return { code: activity.code }
  },
)

/** The sheet of signatures, counted by the unit. */
export const countSheet = command(
  z.strictObject({ id: idSchema, residents: countSchema, others: countSchema }),
  async ({ tx, ctx, record, within }, { id, ...figures }) => {
    const activity = await loadActivity(tx, { id })
    await within(activity.unitId)
    const { isPublished } = await loadAround(tx, [activity.quarter])
    const before = (await listAttendance(tx, id)).find((row) => row.mode === 'list') ?? null
    const { next, fact } = count(activity, before, figures, { id: ctx.newId(), now: ctx.now, isPublished })
    await saveAttendance(tx, next)
    await record(fact)
    return { id, version: next.version }
  },
)

/**
 * Check-in 签到: whoever comes scans the code at the door and taps once, or is counted from the sheet. It keeps whether a
 * resident came and nothing about who; the unit enters the headcount itself, and both figures are shown.
 * Source: SPEC §5 (attendance); DOMAIN S-064, G-12.
 */
import { z } from 'zod'
import { type Instant, instantSchema } from '../day.ts'
import { idSchema, versionSchema } from '../id.ts'
import { refuse } from '../refusal.ts'
import { type Activity, type ActivityFact, type ActivityWhyNot, whyNotTouch } from './activity.ts'

const HOUR_MS = 3_600_000
/** Hours before the beginning and after the end in which the code works. */
export const DOOR_HOURS = 2

export const attendanceSchema = z.object({
  id: idSchema,
  activityId: idSchema,
  /** `list` = counted from the sheet of signatures. */
  mode: z.enum(['qr', 'list']),
  residents: z.number().int().min(0).max(100_000),
  others: z.number().int().min(0).max(100_000),
  at: instantSchema,
  version: versionSchema,
})
export type Attendance = z.infer<typeof attendanceSchema>

/** Why nobody can check in by the code now, or null. */
export function whyNotCheckIn(
  { status, startsAt, endsAt }: Pick<Activity, 'status' | 'startsAt' | 'endsAt'>,
  now: Instant,
): ActivityWhyNot {
  if (status === 'cancelled') return { code: 'activity-cancelled' }
  const at = Date.parse(now)
  const isOpen =
    status === 'planned' &&
    at >= Date.parse(startsAt) - DOOR_HOURS * HOUR_MS &&
    at <= Date.parse(endsAt) + DOOR_HOURS * HOUR_MS
  return isOpen ? null : { code: 'check-in-closed', details: { hours: DOOR_HOURS } }
}

type Checked = { readonly next: Attendance; readonly fact: ActivityFact }

/** One person at the door; throws Refusal. */
export function checkIn(activity: Activity, id: string, isResident: boolean, now: Instant): Checked {
  refuse(whyNotCheckIn(activity, now))
  const figures = isResident ? { residents: 1, others: 0 } : { residents: 0, others: 1 }
  const next: Attendance = { id, activityId: activity.id, mode: 'qr', ...figures, at: now, version: 1 }
  return { next, fact: factOf('activity.checkedIn', activity, next) }
}

/** The sheet counted: the last count stands, earlier ones stay in the trail. Throws Refusal. */
export function countSheet(
  activity: Activity,
  before: Attendance | null,
  figures: { readonly residents: number; readonly others: number },
  { id, now, isPublished }: { id: string; now: Instant; isPublished: (quarter: string) => boolean },
): Checked {
  if (activity.status === 'cancelled') refuse({ code: 'activity-cancelled' })
  refuse(whyNotTouch(activity.quarter, { isPublished }))
  if (figures.residents + figures.others === 0) refuse({ code: 'nobody-counted' })
  const kept = { id: before?.id ?? id, version: (before?.version ?? 0) + 1 }
  const next: Attendance = { ...kept, activityId: activity.id, mode: 'list', ...figures, at: now }
  return { next, fact: factOf('activity.counted', activity, next) }
}

/** How many came, by the code and by the sheet. They may be the same people, so they are never added up. */
export function attendedOf(rows: readonly Attendance[]) {
  const by = (mode: Attendance['mode']) => {
    const own = rows.filter((row) => row.mode === mode)
    const residents = own.reduce((sum, row) => sum + row.residents, 0)
    return { residents, heads: residents + own.reduce((sum, row) => sum + row.others, 0) }
  }
  return { qr: by('qr'), list: by('list') }
}

function factOf(act: 'activity.checkedIn' | 'activity.counted', activity: Activity, row: Attendance): ActivityFact {
  const { residents, others, id: attendanceId } = row
  const payload = { attendanceId, residents, others, quarter: activity.quarter }
  return { act, subject: ['activity', activity.id], payload, unitId: activity.unitId }
}

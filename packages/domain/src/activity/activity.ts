/**
 * Activity 活动: a meeting of a trade, a presentation in a community, a special campaign, a talk where experience is shared, or
 * another event on the spot; planned, then held or cancelled, in one register. How many came is a figure and nobody's name.
 * A quarter whose scores are published stands as it was. Source: SPEC §5, §7, §8; DOMAIN S-064, S-066.
 */
import { z } from 'zod'
import type { Fact } from '../audit/fact.ts'
import { personSchema } from '../cycle/actor.ts'
import { quarterOf, quarterSchema } from '../cycle/cycle-id.ts'
import { dayOf, type Instant, instantSchema } from '../day.ts'
import { CODE_ALPHABET } from '../feedback/code.ts'
import { idSchema, versionSchema } from '../id.ts'
import { refuse, type WhyNot } from '../refusal.ts'

export const activityKinds = ['meeting', 'presentation', 'campaign', 'talk', 'offline'] as const
export type ActivityKind = (typeof activityKinds)[number]
export const activityStatuses = ['planned', 'held', 'cancelled'] as const
export type ActivityStatus = (typeof activityStatuses)[number]

/** Pictures and papers of one activity, each. */
export const MOST_FILES = 20
/** Whoever types a wrong year is stopped; a campaign may take a season. */
export const LONGEST_DAYS = 120

const countSchema = z.number().int().min(0).max(100_000)

/** What is settled beforehand. */
export const activityPlanSchema = z.object({
  kind: z.enum(activityKinds),
  title: z.string().trim().min(2).max(80),
  unitId: idSchema,
  /** Units that hold it together with the first: it counts for each of them. */
  coUnitIds: z.array(idSchema).max(20),
  /** The community or village it is held in; null = elsewhere, as `place` says. */
  placeId: idSchema.nullable(),
  place: z.string().trim().max(80),
  startsAt: instantSchema,
  endsAt: instantSchema,
})
export type ActivityPlan = z.infer<typeof activityPlanSchema>

/** What is known once it was held. */
export const activityOutcomeSchema = z.object({
  /** Minutes of a meeting, else what came of it. */
  result: z.string().trim().max(4000),
  headcount: countSchema.min(1),
  /** Of these, residents. */
  residents: countSchema,
  questionsAsked: countSchema,
  questionsAnswered: countSchema,
})
export type ActivityOutcome = z.infer<typeof activityOutcomeSchema>

export const activitySchema = activityPlanSchema.extend({
  id: idSchema,
  /** Eight letters behind the QR code at the door. */
  code: z.string().length(8),
  /** Of its first day. */
  quarter: quarterSchema,
  status: z.enum(activityStatuses),
  result: z.string(),
  cancelReason: z.string().nullable(),
  headcount: z.number().nullable(),
  residents: z.number().nullable(),
  questionsAsked: z.number().nullable(),
  questionsAnswered: z.number().nullable(),
  photoIds: z.array(idSchema),
  fileIds: z.array(idSchema),
  plannedBy: personSchema,
  heldAt: instantSchema.nullable(),
  version: versionSchema,
})
export type Activity = z.infer<typeof activitySchema>
export const cancelReasonSchema = z.string().trim().min(4).max(300)

export const activityRefusals = [
  'ends-before-it-begins',
  'too-long',
  'place-missing',
  'twice-the-same-unit',
  'unit-retired',
  'quarter-published',
  'activity-cancelled',
  'activity-held',
  'activity-not-begun',
  'result-missing',
  'more-residents-than-heads',
  'more-answers-than-questions',
  'tasks-open',
  'files-full',
  'file-not-there',
  'check-in-closed',
  'check-in-full',
  'nobody-counted',
  'task-over',
] as const
export type ActivityRefusal = (typeof activityRefusals)[number]
export type ActivityWhyNot = WhyNot<ActivityRefusal>
export type ActivityAct =
  | 'activity.planned'
  | 'activity.edited'
  | 'activity.cancelled'
  | 'activity.held'
  | 'activity.corrected'
  | 'activity.fileAdded'
  | 'activity.fileRemoved'
  | 'activity.checkedIn'
  | 'activity.counted'
  | 'activity.taskAdded'
  | 'activity.taskDone'
  | 'activity.taskDropped'
export type ActivityFact = Fact<ActivityAct>
export type ActedOn = { readonly next: Activity; readonly fact: ActivityFact }

/** What is known around an activity. */
export interface ActivityAround {
  /** Whether scores of the quarter are published. */
  readonly isPublished: (quarter: string) => boolean
  /** Units that no longer exist, by id, with their names. */
  readonly retired: ReadonlyMap<string, string>
}

/** The code of an activity: the last forty bits of its id, in letters that nobody mixes up. */
export function codeOf(id: string): string {
  const bits = BigInt(`0x${id.replaceAll('-', '').slice(-10)}`)
  return Array.from({ length: 8 }, (_, at) => CODE_ALPHABET[Number((bits >> BigInt(at * 5)) & 31n)]).join('')
}

/** Why nothing of the quarter may change any more, or null. */
export function whyNotTouch(quarter: string, { isPublished }: Pick<ActivityAround, 'isPublished'>): ActivityWhyNot {
  return isPublished(quarter) ? { code: 'quarter-published', details: { quarter } } : null
}

/** Why it cannot be planned like this, or null. */
export function whyNotPlan(plan: ActivityPlan, around: ActivityAround): ActivityWhyNot {
  const { startsAt, endsAt, unitId, coUnitIds } = plan
  if (endsAt <= startsAt) return { code: 'ends-before-it-begins' }
  if (Date.parse(endsAt) - Date.parse(startsAt) > LONGEST_DAYS * 86_400_000) {
    return { code: 'too-long', details: { most: LONGEST_DAYS } }
  }
  if (plan.placeId === null && plan.place === '') return { code: 'place-missing' }
  const units = [unitId, ...coUnitIds]
  if (new Set(units).size < units.length) return { code: 'twice-the-same-unit' }
  const gone = units.find((id) => around.retired.has(id))
  if (gone) return { code: 'unit-retired', details: { unit: around.retired.get(gone) } }
  return whyNotTouch(quarterOf(dayOf(startsAt)), around)
}

/** Plans an activity, or writes down one that was; throws Refusal. */
export function plan(
  wanted: ActivityPlan,
  fresh: { readonly id: string; readonly by: Activity['plannedBy'] },
  around: ActivityAround,
): ActedOn {
  refuse(whyNotPlan(wanted, around))
  const next: Activity = {
    ...wanted,
    ...{ id: fresh.id, code: codeOf(fresh.id), quarter: quarterOf(dayOf(wanted.startsAt)), status: 'planned' },
    ...{ result: '', cancelReason: null, headcount: null, residents: null },
    ...{ questionsAsked: null, questionsAnswered: null, photoIds: [], fileIds: [] },
    ...{ plannedBy: fresh.by, heldAt: null, version: 1 },
  }
  return acted('activity.planned', next)
}

/** Why its plan stands, or null. */
export function whyNotEdit(activity: Activity, around: Pick<ActivityAround, 'isPublished'>): ActivityWhyNot {
  if (activity.status === 'cancelled') return { code: 'activity-cancelled' }
  if (activity.status === 'held') return { code: 'activity-held' }
  return whyNotTouch(activity.quarter, around)
}

/** Changes the plan; throws Refusal. */
export function edit(before: Activity, wanted: ActivityPlan, around: ActivityAround): ActedOn {
  refuse(whyNotEdit(before, around) ?? whyNotPlan(wanted, around))
  const quarter = quarterOf(dayOf(wanted.startsAt))
  return acted('activity.edited', { ...before, ...wanted, quarter, version: before.version + 1 })
}

/** Calls it off; throws Refusal. */
export function cancel(before: Activity, reason: string, around: Pick<ActivityAround, 'isPublished'>): ActedOn {
  refuse(whyNotEdit(before, around))
  const next = { ...before, status: 'cancelled' as const, cancelReason: reason, version: before.version + 1 }
  const { fact } = acted('activity.cancelled', next)
  return { next, fact: { ...fact, reason } }
}

/** Why it cannot be entered as held, whatever is entered, or null. Once held, the same corrects it. */
export function whyNotHold(
  activity: Activity,
  { isPublished, openTasks, now }: Pick<ActivityAround, 'isPublished'> & { openTasks: number; now: Instant },
): ActivityWhyNot {
  if (activity.status === 'cancelled') return { code: 'activity-cancelled' }
  if (now < activity.startsAt) return { code: 'activity-not-begun', details: { day: dayOf(activity.startsAt) } }
  if (openTasks > 0) return { code: 'tasks-open', details: { count: openTasks } }
  return whyNotTouch(activity.quarter, { isPublished })
}

/** Why the figures cannot be, or null. */
export function whyNotCount(outcome: ActivityOutcome, kind: ActivityKind, files: number): ActivityWhyNot {
  const { result, headcount, residents, questionsAsked, questionsAnswered } = outcome
  // Figures first: what is typed wrong is said before what is not yet written.
  if (residents > headcount) return { code: 'more-residents-than-heads', details: { residents, headcount } }
  if (questionsAnswered > questionsAsked) {
    return { code: 'more-answers-than-questions', details: { questionsAnswered, questionsAsked } }
  }
  // The minutes of a meeting are what shows that it was one.
  const least = kind === 'meeting' && files === 0 ? 20 : 4
  return result.length < least ? { code: 'result-missing', details: { kind } } : null
}

/** Enters what was held, or corrects it; throws Refusal. */
export function hold(before: Activity, outcome: ActivityOutcome, given: Parameters<typeof whyNotHold>[1]): ActedOn {
  refuse(whyNotHold(before, given) ?? whyNotCount(outcome, before.kind, before.fileIds.length))
  const heldAt = before.heldAt ?? given.now
  const next = { ...before, ...outcome, status: 'held' as const, heldAt, version: before.version + 1 }
  return acted(before.status === 'held' ? 'activity.corrected' : 'activity.held', next)
}

/** The fact of an activity. What was written of it stays in its row. */
export function acted(act: ActivityAct, next: Activity): ActedOn {
  const { id, result: _, cancelReason: __, ...payload } = next
  return { next, fact: { act, subject: ['activity', id], payload, unitId: next.unitId } }
}

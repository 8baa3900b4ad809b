/**
 * Deciding on time that was asked for 同意或不同意: whom `decider` names, and never whoever asked. Lifting a pause early gives back the days not used, and leaves a working day. Source: SPEC §11; DOMAIN G-04.
 */
import type { Fact } from '../audit/fact.ts'
import { addWorkingDays, type Calendar } from '../calendar/calendar.ts'
import { personOf } from '../cycle/actor.ts'
import { addDays, type Day, dayOf, type Instant } from '../day.ts'
import type { Actor } from '../people/permission.ts'
import { refuse } from '../refusal.ts'
import { dueNow, isRunning } from './clock.ts'
import type { ClockChange } from './clock-change.ts'
import { whyNotDecider } from './decider.ts'
import { isOpen, type RectificationItem } from './item.ts'
import type { RectificationWhyNot } from './rectification-refusal.ts'

/** Why this person may not decide on the request, or null. `byOwner`: see `decider`. */
export function whyNotDecideTime(
  item: Pick<RectificationItem, 'status' | 'number' | 'round'>,
  change: ClockChange,
  byOwner: boolean,
  actor: Actor,
): RectificationWhyNot<
  | 'item-closed'
  | 'contest-open'
  | 'already-decided'
  | 'time-lapsed'
  | 'own-request'
  | 'owner-decides'
  | 'inspector-decides'
> {
  if (change.decision === 'lapsed' || change.round !== item.round) return { code: 'time-lapsed' }
  if (change.decision !== null) return { code: 'already-decided', details: { name: change.decidedBy?.name ?? '' } }
  if (!isOpen(item)) return { code: 'item-closed', details: { number: item.number } }
  return whyNotDecider(change, byOwner, actor)
}

/**
 * Why what was asked for can no longer be granted, or null: a calendar may have moved the deadline since, and an approval
 * never brings it forward.
 */
export function whyNotGrant(
  { dueDay }: Pick<RectificationItem, 'dueDay'>,
  { kind, newDay, fromDay }: Pick<ClockChange, 'kind' | 'newDay' | 'fromDay'>,
): RectificationWhyNot<'extension-not-later' | 'pause-after-due'> {
  if (dueDay === null) return null
  if (kind === 'extension' && newDay !== null && newDay <= dueDay) {
    return { code: 'extension-not-later', details: { dueDay } }
  }
  return kind === 'pause' && fromDay !== null && fromDay > dueDay
    ? { code: 'pause-after-due', details: { dueDay } }
    : null
}

export type TimeDecision = { readonly decision: 'approved' | 'refused'; readonly reason: string }
type Decided = Fact<'rectification.timeApproved' | 'rectification.timeRefused'>

/** The decided request, and the item with its new deadline when it was approved. Throws `Refusal`. */
export function decideTime(
  item: RectificationItem,
  changes: readonly ClockChange[],
  change: ClockChange,
  { decision, reason }: TimeDecision,
  context: { readonly byOwner: boolean; readonly calendar: Calendar },
  actor: Actor,
  now: Instant,
): { item: RectificationItem; change: ClockChange; fact: Decided } {
  refuse(whyNotDecideTime(item, change, context.byOwner, actor))
  if (decision === 'approved') refuse(whyNotGrant(item, change))
  else if (reason.trim() === '') refuse({ code: 'reason-missing' })
  const decided = {
    ...{ decision, decisionReason: reason.trim() || null, decidedBy: personOf(actor), decidedAt: now },
    version: change.version + 1,
  }
  const held: ClockChange = { ...change, ...decided, oldDay: item.dueDay }
  const others = changes.filter((row) => row.id !== change.id)
  const dueDay = decision === 'approved' ? dueNow(item, [...others, held], context.calendar) : item.dueDay
  const after = { ...held, newDay: decision === 'approved' ? dueDay : change.newDay }
  return {
    item: { ...item, dueDay, version: item.version + 1 },
    change: after,
    fact: {
      act: decision === 'approved' ? 'rectification.timeApproved' : 'rectification.timeRefused',
      subject: ['rectification_item', item.id],
      payload: { number: item.number, round: item.round, kind: change.kind, oldDay: after.oldDay, newDay: dueDay },
      reason: decided.decisionReason,
      unitId: item.leadUnitId,
    },
  }
}

/** Why the pause cannot be lifted, or null: one of the present round that holds, and has not run out, of an item that is open. */
export function whyNotLift(
  { round, status, number }: Pick<RectificationItem, 'round' | 'status' | 'number'>,
  change: ClockChange,
  today: Day,
): RectificationWhyNot<'item-closed' | 'pause-over'> {
  // The day by which it was closed stays what it was.
  if (!isOpen({ status })) return { code: 'item-closed', details: { number } }
  if (change.round !== round) return { code: 'pause-over' }
  const isComing = change.decision === 'approved' && change.kind === 'pause' && (change.fromDay ?? '') > today
  return (isRunning(change, today) || isComing) && change.endedDay === null ? null : { code: 'pause-over' }
}

/** Work goes on from today: the days not used are given back, and one working day is left at least. Throws `Refusal`. */
export function liftPause(
  item: RectificationItem,
  changes: readonly ClockChange[],
  change: ClockChange,
  reason: string,
  calendar: Calendar,
  now: Instant,
): { item: RectificationItem; change: ClockChange; fact: Fact<'rectification.pauseLifted'> } {
  const today = dayOf(now)
  refuse(whyNotLift(item, change, today))
  if (reason.trim() === '') refuse({ code: 'reason-missing' })
  const ended: ClockChange = { ...change, endedDay: addDays(today, -1), version: change.version + 1 }
  const counted = dueNow(item, [...changes.filter((row) => row.id !== change.id), ended], calendar)
  const soonest = addWorkingDays(calendar, today, 1)
  const dueDay = counted !== null && counted < soonest ? soonest : counted
  return {
    item: { ...item, dueDay, version: item.version + 1 },
    change: { ...ended, newDay: dueDay },
    fact: {
      act: 'rectification.pauseLifted',
      subject: ['rectification_item', item.id],
      payload: { number: item.number, round: item.round, oldDay: item.dueDay, newDay: dueDay },
      reason: reason.trim(),
      unitId: item.leadUnitId,
    },
  }
}

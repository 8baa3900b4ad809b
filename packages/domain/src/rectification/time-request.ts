/**
 * Asking for time 申请延期、申请暂停: by the unit, with a reason, before the deadline; the owner approves or refuses, of the
 * owner department's own item the inspector does, and never whoever asked. Two extensions a round; one request waits at a
 * time; pauses do not overlap. Lifting a pause early gives back the days not used. Source: SPEC §11; DOMAIN G-04.
 */
import type { Fact } from '../audit/fact.ts'
import { addWorkingDays, type Calendar } from '../calendar/calendar.ts'
import { holds, personOf } from '../cycle/actor.ts'
import { addDays, type Day, dayOf, daysBetween, type Instant } from '../day.ts'
import type { Actor } from '../people/permission.ts'
import { refuse } from '../refusal.ts'
import { dueNow, isRunning } from './clock.ts'
import { type ClockChange, holding, type PauseCause } from './clock-change.ts'
import { isOpen, type RectificationItem } from './item.ts'
import { type LeadNow, whyNotLed } from './lead.ts'
import type { RectificationWhyNot } from './rectification-refusal.ts'

/** Extensions that one round may have; each that was approved, or waits, counts. */
export const MOST_EXTENSIONS = 2
/** Civil days that one pause may take; a longer one is asked for again. */
export const LONGEST_PAUSE = 183

export type TimeRequest =
  | { readonly kind: 'extension'; readonly newDay: Day; readonly reason: string }
  | {
      readonly kind: 'pause'
      readonly cause: PauseCause
      readonly fromDay: Day
      readonly toDay: Day
      readonly reason: string
    }

/** Why no time can be asked for on this item at all, or null. */
export function whyNotAskTime(
  item: RectificationItem,
  changes: readonly ClockChange[],
  lead: Pick<LeadNow, 'name' | 'retired'>,
): RectificationWhyNot<'item-closed' | 'unit-retired' | 'contest-open' | 'no-deadline' | 'time-waiting'> {
  if (!isOpen(item)) return { code: 'item-closed', details: { number: item.number } }
  if (item.status === 'contested') return { code: 'contest-open' }
  if (item.dueDay === null) return { code: 'no-deadline' }
  const waiting = changes.find((change) => change.decision === null)
  return whyNotLed(lead) ?? (waiting ? { code: 'time-waiting', details: { kind: waiting.kind } } : null)
}

function whyNotExtension(
  { dueDay, round }: RectificationItem,
  changes: readonly ClockChange[],
  newDay: Day,
  today: Day,
): RectificationWhyNot<'extension-late' | 'extension-not-later' | 'extension-spent'> {
  if (dueDay !== null && today > dueDay) return { code: 'extension-late', details: { dueDay } }
  const had = holding(changes, round).filter((change) => change.kind === 'extension').length
  if (had >= MOST_EXTENSIONS) return { code: 'extension-spent', details: { most: MOST_EXTENSIONS } }
  return dueDay !== null && newDay <= dueDay ? { code: 'extension-not-later', details: { dueDay } } : null
}

function whyNotPause(
  item: RectificationItem,
  changes: readonly ClockChange[],
  { fromDay, toDay }: { readonly fromDay: Day; readonly toDay: Day },
  today: Day,
): RectificationWhyNot<'pause-past' | 'end-before-start' | 'pause-too-long' | 'pause-after-due' | 'pause-overlaps'> {
  if (fromDay < today) return { code: 'pause-past' }
  if (toDay < fromDay) return { code: 'end-before-start', details: { start: fromDay, end: toDay } }
  if (daysBetween(fromDay, toDay) >= LONGEST_PAUSE) return { code: 'pause-too-long', details: { most: LONGEST_PAUSE } }
  // Time that has run out cannot be stopped.
  if (item.dueDay !== null && fromDay > item.dueDay)
    return { code: 'pause-after-due', details: { dueDay: item.dueDay } }
  const overlaps = holding(changes, item.round).some(
    (held) => held.kind === 'pause' && (held.fromDay ?? '') <= toDay && fromDay <= (held.endedDay ?? held.toDay ?? ''),
  )
  return overlaps ? { code: 'pause-overlaps' } : null
}

/** Why the request may not stand, or null. */
export function whyNotRequest(
  item: RectificationItem,
  changes: readonly ClockChange[],
  request: TimeRequest,
  lead: Pick<LeadNow, 'name' | 'retired'>,
  today: Day,
): RectificationWhyNot {
  const why =
    whyNotAskTime(item, changes, lead) ??
    (request.kind === 'extension'
      ? whyNotExtension(item, changes, request.newDay, today)
      : whyNotPause(item, changes, request, today))
  return why ?? (request.reason.trim() === '' ? { code: 'reason-missing' } : null)
}

type Asked = Fact<'rectification.extensionAsked' | 'rectification.pauseAsked'>

/** The request, waiting for its decision. Throws `Refusal`. */
export function requestTime(
  item: RectificationItem,
  changes: readonly ClockChange[],
  request: TimeRequest,
  context: { readonly id: string; readonly lead: Pick<LeadNow, 'name' | 'retired'> },
  actor: Actor,
  now: Instant,
): { change: ClockChange; fact: Asked } {
  refuse(whyNotRequest(item, changes, request, context.lead, dayOf(now)))
  const isPause = request.kind === 'pause'
  const days = isPause
    ? { cause: request.cause, fromDay: request.fromDay, toDay: request.toDay, newDay: null }
    : { cause: null, fromDay: null, toDay: null, newDay: request.newDay }
  const open = { decision: null, decisionReason: null, decidedBy: null, decidedAt: null, endedDay: null }
  const reason = request.reason.trim()
  return {
    change: {
      ...{ id: context.id, itemId: item.id, round: item.round, kind: request.kind, reason, oldDay: item.dueDay },
      ...days,
      ...{ by: personOf(actor), at: now, ...open, version: 1 },
    },
    fact: {
      act: isPause ? 'rectification.pauseAsked' : 'rectification.extensionAsked',
      subject: ['rectification_item', item.id],
      payload: { number: item.number, round: item.round, ...days, dueDay: item.dueDay },
      reason,
      unitId: item.leadUnitId,
    },
  }
}

/** Why this person may not decide on the request, or null. `ownerDepartment`: it leads the item itself. */
export function whyNotDecideTime(
  item: Pick<RectificationItem, 'status' | 'number'>,
  change: ClockChange,
  ownerDepartment: boolean,
  actor: Actor,
): RectificationWhyNot<
  'item-closed' | 'contest-open' | 'already-decided' | 'own-request' | 'owner-decides' | 'inspector-decides'
> {
  if (change.decision !== null) return { code: 'already-decided', details: { name: change.decidedBy?.name ?? '' } }
  if (!isOpen(item)) return { code: 'item-closed', details: { number: item.number } }
  if (change.by.id === actor.userId) return { code: 'own-request' }
  const decider = ownerDepartment ? 'inspector' : 'owner'
  return holds(actor, decider) ? null : { code: `${decider}-decides` }
}

export type TimeDecision = { readonly decision: 'approved' | 'refused'; readonly reason: string }
type Decided = Fact<'rectification.timeApproved' | 'rectification.timeRefused'>

/** The decided request, and the item with its new deadline when it was approved. Throws `Refusal`. */
export function decideTime(
  item: RectificationItem,
  changes: readonly ClockChange[],
  change: ClockChange,
  { decision, reason }: TimeDecision,
  context: { readonly ownerDepartment: boolean; readonly calendar: Calendar },
  actor: Actor,
  now: Instant,
): { item: RectificationItem; change: ClockChange; fact: Decided } {
  refuse(whyNotDecideTime(item, change, context.ownerDepartment, actor))
  if (decision === 'refused' && reason.trim() === '') refuse({ code: 'reason-missing' })
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

/** Why the pause cannot be lifted, or null: one that holds, and has not run out. */
export function whyNotLift(change: ClockChange, today: Day): RectificationWhyNot<'pause-over'> {
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
  refuse(whyNotLift(change, today))
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

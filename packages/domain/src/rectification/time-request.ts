/**
 * Asking for time 申请延期、申请暂停: by the unit, with a reason, before the deadline. Two extensions a round; one request
 * waits at a time; pauses do not overlap. Source: SPEC §11.
 */
import type { Fact } from '../audit/fact.ts'
import { personOf } from '../cycle/actor.ts'
import { type Day, dayOf, daysBetween, type Instant } from '../day.ts'
import type { Actor } from '../people/permission.ts'
import { refuse } from '../refusal.ts'
import { type ClockChange, holding, type PauseCause, waitingRequest } from './clock-change.ts'
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
  const waiting = waitingRequest(changes, item.round)
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

/**
 * Setting a deadline 定时限 where there is none: what a slip opened by itself, or a ledger from before brought along, began
 * without one, and the owner gives it its first day with the reason. The clock begins on that day, so nobody is late by time
 * that was not running. A day that stands is moved by an extension, a pause or the calendar, and by nothing else.
 * Source: SPEC §1 (edges), §11.
 */
import type { Fact } from '../audit/fact.ts'
import type { Day } from '../day.ts'
import { refuse } from '../refusal.ts'
import { isOpen, type RectificationItem } from './item.ts'
import type { RectificationWhyNot } from './rectification-refusal.ts'

/** Whether the open item waits for its first day. */
export function lacksDeadline(item: Pick<RectificationItem, 'status' | 'dueDay'>): boolean {
  return isOpen(item) && item.dueDay === null
}

/** Why no day can be set, or null: what a page asks before it offers to. */
export function whyNotSetDeadline({
  status,
  number,
  dueDay,
}: Pick<RectificationItem, 'status' | 'number' | 'dueDay'>): RectificationWhyNot<'item-closed' | 'deadline-set'> {
  if (!isOpen({ status })) return { code: 'item-closed', details: { number } }
  return dueDay === null ? null : { code: 'deadline-set', details: { dueDay } }
}

export interface FirstDeadline {
  readonly dueDay: Day
  /** The same in working days, when it was given so; a changed calendar moves it then. */
  readonly clockDays: number | null
  readonly reason: string
}

/** Why this day may not be set, or null. */
export function whyNotFirstDeadline(
  item: Pick<RectificationItem, 'status' | 'number' | 'dueDay'>,
  { dueDay, reason }: Pick<FirstDeadline, 'dueDay' | 'reason'>,
  today: Day,
): RectificationWhyNot<'item-closed' | 'deadline-set' | 'due-past' | 'reason-missing'> {
  const why = whyNotSetDeadline(item)
  if (why) return why
  if (dueDay < today) return { code: 'due-past', details: { dueDay } }
  return reason.trim() === '' ? { code: 'reason-missing' } : null
}

/** The item with its first deadline, and a clock that begins today. Throws `Refusal`. */
export function setDeadline(
  item: RectificationItem,
  given: FirstDeadline,
  today: Day,
): { item: RectificationItem; fact: Fact<'rectification.deadlineSet'> } {
  refuse(whyNotFirstDeadline(item, given, today))
  const { dueDay, clockDays, reason } = given
  return {
    item: { ...item, dueDay, clockStart: today, clockDays, version: item.version + 1 },
    fact: {
      act: 'rectification.deadlineSet',
      subject: ['rectification_item', item.id],
      payload: { number: item.number, round: item.round, dueDay, workDays: clockDays },
      reason: reason.trim(),
      unitId: item.leadUnitId,
    },
  }
}

/**
 * Looking again 到期再看: what could not be done for now 暂不能办 was promised to be looked at again on a day that residents read. The
 * owner opens it again in a new round, on that day or before, with the reason; nobody said that anything was done badly.
 * From a week before the day on it is owed. Source: SPEC §8 ("cannot be done for now, because …"), §11; DOMAIN Q-32.
 */
import type { Fact } from '../audit/fact.ts'
import type { CycleId } from '../cycle/cycle-id.ts'
import { addDays, type Day } from '../day.ts'
import { refuse } from '../refusal.ts'
import { reopenItem } from './assign.ts'
import { isOpen, type RectificationItem } from './item.ts'
import type { RectificationWhyNot } from './rectification-refusal.ts'

/** Days before the promised one from which it is owed: what is told on that day is looked at before it. */
export const LOOK_AHEAD = 7

/** Whether the promised day is so near that somebody owes the look. */
export function isLookDue(againDay: Day | null, today: Day): boolean {
  return againDay !== null && againDay <= addDays(today, LOOK_AHEAD)
}

/** Why the item is not looked at again, or null: what a page asks before it offers to. */
export function whyNotLookAgain({
  status,
  outcome,
  number,
}: Pick<RectificationItem, 'status' | 'outcome' | 'number'>): RectificationWhyNot<'item-not-closed' | 'not-put-off'> {
  if (isOpen({ status })) return { code: 'item-not-closed', details: { number } }
  return outcome === 'cannot' ? null : { code: 'not-put-off', details: { number } }
}

/** The item in a new round with a clock of its own, and the fact. Throws `Refusal`. */
export function lookAgain(
  item: RectificationItem,
  into: Parameters<typeof reopenItem>[1] & { readonly cycleId: CycleId },
  reason: string,
): { item: RectificationItem; fact: Fact<'rectification.lookedAgain'> } {
  refuse(whyNotLookAgain(item))
  if (reason.trim() === '') refuse({ code: 'reason-missing' })
  const { item: after, fact } = reopenItem(item, into)
  return { item: after, fact: { ...fact, act: 'rectification.lookedAgain', reason: reason.trim() } }
}

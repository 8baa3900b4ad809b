/**
 * Working on a management item 管理事项: the unit says why the problem came back, which rule or habit changes, who answers for
 * it and until when; later that it is done, with a note of what shows it. 问题治理闭环促进内部管理闭环. Source: SPEC §1; S-042.
 */
import type { Day } from '../day.ts'
import { refuse } from '../refusal.ts'
import type { CycleWhyNot } from './cycle-refusal.ts'
import type { CycleFact } from './fact.ts'
import type { ManagementItem } from './recurrence.ts'

export interface ManagementContent {
  readonly cause: string
  readonly change: string
  readonly ownerName: string
  readonly dueDay: Day
}

/** Why it may not be filled in, or null. */
export function whyNotFill(
  item: ManagementItem,
  { cause, change, ownerName }: ManagementContent,
): CycleWhyNot<'management-done' | 'management-empty'> {
  if (item.doneDay !== null) return { code: 'management-done' }
  return [cause, change, ownerName].some((text) => text.trim() === '') ? { code: 'management-empty' } : null
}

const factOf = (item: ManagementItem, act: 'cycle.managementFilled' | 'cycle.managementDone'): CycleFact => ({
  act,
  subject: ['cycle', item.cycleId],
  payload: { managementItemId: item.id, itemId: item.sourceItemId, dueDay: item.dueDay },
  unitId: item.unitId,
})

/** What the unit changes so that it does not come back again. Throws `Refusal`. */
export function fill(item: ManagementItem, content: ManagementContent): { item: ManagementItem; fact: CycleFact } {
  refuse(whyNotFill(item, content))
  const { cause, change, ownerName, dueDay } = content
  const filled = { cause: cause.trim(), change: change.trim(), ownerName: ownerName.trim(), dueDay }
  const after = { ...item, ...filled, version: item.version + 1 }
  return { item: after, fact: factOf(after, 'cycle.managementFilled') }
}

/** Why it cannot be ticked as done, or null. */
export function whyNotFinish(
  item: ManagementItem,
  note: string,
): CycleWhyNot<'management-done' | 'management-empty' | 'done-missing'> {
  if (item.doneDay !== null) return { code: 'management-done' }
  if (item.cause === null || item.change === null) return { code: 'management-empty' }
  return note.trim() === '' ? { code: 'done-missing' } : null
}

/** The change is made. Throws `Refusal`. */
export function finish(item: ManagementItem, note: string, today: Day): { item: ManagementItem; fact: CycleFact } {
  refuse(whyNotFinish(item, note))
  const after = { ...item, doneDay: today, doneNote: note.trim(), version: item.version + 1 }
  return { item: after, fact: factOf(after, 'cycle.managementDone') }
}

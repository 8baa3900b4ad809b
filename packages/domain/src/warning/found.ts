/**
 * Found 命中: that a rule holds of a thing now. The rule, the object and the occasion are its name: the same thing found again,
 * on another day or by another instance, is the same warning. Source: RELIABILITY "Outbox" (unique kind, object, due).
 */
import type { Day } from '../day.ts'
import type { Ground } from './ground.ts'
import { ruleTable } from './rule.ts'
import { isDraft, type ObjectKind, type Warning, type WarningRule } from './warning.ts'

export interface Found {
  readonly rule: WarningRule
  readonly objectKind: ObjectKind
  readonly objectId: string
  readonly occasion: string
  readonly cycleId: string | null
  readonly quarter: string | null
  readonly itemId: string | null
  readonly unitId: string
  readonly title: string
  readonly ground: Ground
}

type Named = Pick<Found, 'rule' | 'objectKind' | 'objectId' | 'occasion'>
export const nameOf = ({ rule, objectKind, objectId, occasion }: Named): string =>
  [rule, objectKind, objectId, occasion].join(' ')

/** Without what a heavier rule says of the same thing on the same occasion: one paper, not two. */
export function withoutLighter(found: readonly Found[]): Found[] {
  const names = new Set(found.map(nameOf))
  return found.filter((row) => {
    const heavier = ruleTable[row.rule].gives
    return !(heavier && names.has(nameOf({ ...row, rule: heavier })))
  })
}

/** Why a draft's ground is gone, as far as the data say. */
export const goneReasons = [
  'item-closed',
  'unit-changed',
  'review-passed',
  'due-moved',
  'clock-stopped',
  'heavier-rule',
  'calendar-changed',
  'tasks-done',
  'quarter-over',
  'wave-corrected',
  'cycle-closed',
  'grade-fell',
  'ground-gone',
] as const
export type GoneReason = (typeof goneReasons)[number]

/**
 * The day as of which a draft is looked at again: never before it was drafted or lapsed. The clock of one instance may be
 * behind; what was true for another one's day is not undone by that.
 */
export function lookedAtAgain(
  today: Day,
  { draftedDay, judgedDay }: { readonly draftedDay: Day; readonly judgedDay: Day | null },
): Day {
  const last = judgedDay !== null && judgedDay > draftedDay ? judgedDay : draftedDay
  return last > today ? last : today
}

/** What is to be done with a stored warning: a draft whose ground is gone lapses, one whose ground came back is a draft again. */
export function turnOf(before: Pick<Warning, 'status'>, holds: boolean): 'lapse' | 'revive' | null {
  if (isDraft(before) && !holds) return 'lapse'
  return before.status === 'lapsed' && holds ? 'revive' : null
}

/**
 * The rules of warnings 预警规则, one row each. 80 % of the time gone without a passed progress review → 预警单; overdue, or the
 * same review returned twice → 紧急预警单; a theme under its floor → 预警单, significantly under → 紧急预警单 (probability waves
 * only); a six-ones task open ten working days before the quarter's end → 预警单; a slip at closing → 预警单; an area graded
 * watch → 预警单, urgent → 紧急预警单 (at least ten people, and a rise or a fixed rate). A row only drafts.
 * Source: SPEC §1, §10, §11; DOMAIN A15b, Q-27, Q-28.
 */
import type { ObjectKind, WarningKind, WarningRule } from './warning.ts'

export interface RuleRow {
  readonly kind: WarningKind
  readonly object: ObjectKind
  /** Clause of the office's rules of warning; its words stand in the catalogue. */
  readonly clause: number
  /** A rule whose warning takes the place of this one's while both hold of the same thing. */
  readonly gives?: WarningRule
}

export const ruleTable: Readonly<Record<WarningRule, RuleRow>> = {
  'time-gone': { kind: 'warning', object: 'item', clause: 1, gives: 'overdue' },
  overdue: { kind: 'urgent', object: 'item', clause: 2 },
  'returned-twice': { kind: 'urgent', object: 'item', clause: 3 },
  floor: { kind: 'warning', object: 'theme', clause: 4, gives: 'floor-significant' },
  'floor-significant': { kind: 'urgent', object: 'theme', clause: 5 },
  'task-open': { kind: 'warning', object: 'task', clause: 6 },
  slip: { kind: 'warning', object: 'subject', clause: 7 },
  'grade-watch': { kind: 'warning', object: 'area', clause: 8, gives: 'grade-urgent' },
  'grade-urgent': { kind: 'urgent', object: 'area', clause: 9 },
}

/** The share of its time after which an item without a passed progress review is warned of. */
export const TIME_GONE = 0.8
/** How often the same review came back before it is urgent. */
export const RETURNED_TWICE = 2
/** Working days before the quarter's end from which an open task is warned of. */
export const TASK_DAYS = 10
/** A grade over fewer people only stands in the picture. */
export const LEAST_PEOPLE = 10

/** Working days to answer in, as drafted and at most: an urgent warning asks for a shorter reply. */
export const replyTerms: Readonly<Record<WarningKind, { readonly usual: number; readonly most: number }>> = {
  warning: { usual: 5, most: 20 },
  urgent: { usual: 2, most: 3 },
}
/** Working days after which a warning that nobody acknowledged is told to the leader. */
export const RECEIPT_DAYS: Readonly<Record<WarningKind, number>> = { warning: 2, urgent: 1 }
/** Working days from its receipt in which the unit may object. */
export const OBJECTION_DAYS = 3
/** Working days that an answer which was sent back gives at least. */
export const AGAIN_DAYS: Readonly<Record<WarningKind, number>> = { warning: 2, urgent: 1 }

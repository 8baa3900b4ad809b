/**
 * How the time of an issued warning runs 期限: until when it is acknowledged and answered, worked out of its days and the
 * calendar of now, so that a changed calendar moves it. An objection stops the clock while it waits; an answer that was sent
 * back gives new days. Silence past a day is told to the leader, once for that day. Source: SPEC §11; RELIABILITY.
 */
import { addWorkingDays, type Calendar, workingDaysBetween } from '../calendar/calendar.ts'
import { type Day, dayOf } from '../day.ts'
import { AGAIN_DAYS, RECEIPT_DAYS } from './rule.ts'
import { type Warned, type Warning, warned } from './warning.ts'

type Timed = Pick<
  Warning,
  'kind' | 'status' | 'issuedOn' | 'replyDays' | 'objectedAt' | 'objectionDecidedAt' | 'returns' | 'judgedAt'
>

/** Until when it is to be answered; null before it is issued. */
export function replyDueOf(warning: Timed, calendar: Calendar): Day | null {
  const { kind, issuedOn, replyDays, objectedAt, objectionDecidedAt, returns, judgedAt } = warning
  if (issuedOn === null) return null
  const stopped =
    objectedAt && objectionDecidedAt ? workingDaysBetween(calendar, dayOf(objectedAt), dayOf(objectionDecidedAt)) : 0
  const due = addWorkingDays(calendar, issuedOn, replyDays + stopped)
  if (returns === 0 || judgedAt === null) return due
  const again = addWorkingDays(calendar, dayOf(judgedAt), AGAIN_DAYS[kind])
  if (again > due) return again
  return due
}

/** Until when it is to be acknowledged; null before it is issued. */
export function receiptDueOf({ kind, issuedOn }: Pick<Warning, 'kind' | 'issuedOn'>, calendar: Calendar): Day | null {
  return issuedOn && addWorkingDays(calendar, issuedOn, RECEIPT_DAYS[kind])
}

export const escalationKinds = ['receipt', 'reply'] as const
export type EscalationKind = (typeof escalationKinds)[number]
export interface Silence {
  readonly kind: EscalationKind
  readonly dueDay: Day
}

/** What the unit is silent about on the day: nobody acknowledged, nobody answered. */
export function silencesOf(warning: Timed, calendar: Calendar, today: Day): Silence[] {
  const { status } = warning
  const list: Silence[] = []
  const receipt = receiptDueOf(warning, calendar)
  if (status === 'issued' && receipt !== null && today > receipt) list.push({ kind: 'receipt', dueDay: receipt })
  const reply = replyDueOf(warning, calendar)
  const isOwed = status === 'issued' || status === 'acknowledged' || status === 'returned'
  if (isOwed && reply !== null && today > reply) list.push({ kind: 'reply', dueDay: reply })
  return list
}

/** Past its day while the unit still has it. */
export function isLate({ status, replyDue }: Pick<Warning, 'status' | 'replyDue'>, today: Day): boolean {
  const isOwed = status === 'issued' || status === 'acknowledged' || status === 'returned'
  return isOwed && replyDue !== null && replyDue < today
}

/** The day to answer by moved with the calendar 期限重算; null when it stands. */
export function moveDue(before: Warning, calendar: Calendar): Warned | null {
  const replyDue = replyDueOf(before, calendar)
  if (replyDue === before.replyDue) return null
  return warned('dueMoved', before, { replyDue }, { payload: { from: before.replyDue } })
}

/** An order of the hotline as an opinion: its deadline, its own category, what the hotline says of how it was dealt with. */
import type { HotlineOrder } from '@ratchet/documents/hotline-order'
import { addWorkingDays, type Calendar, isEstimated } from '@ratchet/domain/calendar/calendar'
import { maskNumbers } from '@ratchet/domain/contact/personal-data'
import { addDays, type Day, type Instant } from '@ratchet/domain/day'
import { ownDueOf, type SourceRule } from '@ratchet/domain/intake/source'
import type { GivenOpinion } from './prepare-opinion.ts'

const dayIn = (local: string) => local.slice(0, 10) as Day
/** Local wall clock of the zone, as files carry it, as an instant. */
export const instantIn = (local: string): Instant => new Date(`${local}+08:00`).toISOString() as Instant

/** As much of the hotline's own result as a row has room for. */
const RESULT = 500

export function orderGiven(order: HotlineOrder, rule: SourceRule, calendar: Calendar): GivenOpinion {
  const cameOn = dayIn(order.calledAt)
  const own = ownDueOf(rule, cameOn, givenDue(order, cameOn, calendar), calendar)
  return {
    source: 'hotline',
    text: order.text,
    masked: null,
    placeId: order.placeId,
    kind: 'other',
    urgent: order.urgent,
    phone: order.phone,
    receivedAt: instantIn(order.calledAt),
    number: order.number,
    cameOn,
    own: order.dueIn ? { ...own, dueEstimated: own.due !== null && isEstimated(calendar, own.due) } : own,
    owed: order.isDone ? { due: null, dueEstimated: false } : own,
    replyForm: rule.reply,
    category: order.category,
    facts: {
      calledAt: order.calledAt,
      kind: order.kind,
      unit: order.unit,
      isDone: order.isDone,
      doneAt: order.doneAt,
      satisfaction: order.satisfaction,
      result: order.result === null ? null : maskNumbers(order.result).slice(0, RESULT),
    },
    replied: null,
  }
}

function givenDue({ due, dueIn }: HotlineOrder, cameOn: Day, calendar: Calendar): Day | null {
  if (due) return dayIn(due)
  if (!dueIn) return null
  return dueIn.counting === 'working' ? addWorkingDays(calendar, cameOn, dueIn.days) : addDays(cameOn, dueIn.days)
}

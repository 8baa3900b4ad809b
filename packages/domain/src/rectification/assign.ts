/**
 * Assigning 交办, assigning again 改派, opening again 重新办理: how an item comes to a lead unit. Its deadline is a day, or a
 * number of working days from the day on which it is assigned. Source: SPEC §2, §10, §11.
 */
import type { Fact } from '../audit/fact.ts'
import type { CycleId } from '../cycle/cycle-id.ts'
import type { Day } from '../day.ts'
import { refuse } from '../refusal.ts'
import { isOpen, type RectificationItem, reopened } from './item.ts'
import { type LeadNow, whyNotLed } from './lead.ts'
import type { RectificationWhyNot } from './rectification-refusal.ts'
import { waitingReview } from './submission.ts'

type Given = 'id' | 'number' | 'cycleId' | 'subject' | 'title' | 'origin' | 'leadUnitId' | 'dueDay'
type About = 'concernId' | 'kind' | 'theme' | 'placeId' | 'coUnitIds'
type Clock = 'category' | 'clockStart' | 'clockDays'
export type ItemDraft = Pick<RectificationItem, Given | About> & Partial<Pick<RectificationItem, Clock>>

interface Assigned<Act extends string> {
  readonly item: RectificationItem
  readonly fact: Fact<Act>
}

/** Why the draft may not become an item, or null. What residents said always gets a deadline. */
export function whyNotOpen(
  draft: Pick<ItemDraft, 'concernId' | 'dueDay' | 'leadUnitId' | 'coUnitIds'>,
  lead: Pick<LeadNow, 'name' | 'retired'>,
  today: Day,
): RectificationWhyNot<'unit-retired' | 'unit-twice' | 'due-missing' | 'due-past'> {
  const why = whyNotLed(lead)
  if (why) return why
  const units = [draft.leadUnitId, ...draft.coUnitIds]
  if (new Set(units).size < units.length) return { code: 'unit-twice' }
  if (draft.dueDay === null) return draft.concernId === null ? null : { code: 'due-missing' }
  return draft.dueDay < today ? { code: 'due-past', details: { dueDay: draft.dueDay } } : null
}

/** A new item of the first round, with the fact. The caller has asked `whyNotOpen`, or a slip opens it by itself. */
export function openItem(draft: ItemDraft): Assigned<'rectification.opened'> {
  const fresh = { status: 'assigned', round: 1, outcome: null, closedAt: null, carriedOver: null, version: 1 } as const
  const clock = { category: null, clockStart: null, clockDays: null, recurrences: 0 }
  const { number, origin, subject, title, concernId, dueDay } = draft
  const payload = { number, origin, subject, title, concernId, dueDay }
  return { item: { ...clock, ...draft, ...fresh }, fact: factOf('rectification.opened', draft, payload) }
}

/** Statuses in which no plan has been approved in the round, nor waits for its review. */
const unplanned: readonly RectificationItem['status'][] = ['assigned', 'reopened']

/**
 * Why the item may not be given to another lead unit, or null. Until its plan is approved it may; later only when the
 * unit is gone without a successor, so that work done is not taken from whoever did it.
 */
export function whyNotReassign(
  item: RectificationItem,
  lead: Pick<LeadNow, 'id' | 'name' | 'retired'>,
  next: Pick<LeadNow, 'id' | 'name' | 'retired'>,
  reason: string,
): RectificationWhyNot<
  'item-closed' | 'contest-open' | 'review-waiting' | 'plan-approved' | 'unit-retired' | 'same-lead' | 'reason-missing'
> {
  if (!isOpen(item)) return { code: 'item-closed', details: { number: item.number } }
  // What a unit has returned is answered, and not passed over.
  if (item.status === 'contested') return { code: 'contest-open' }
  const review = waitingReview(item.status)
  if (review) return { code: 'review-waiting', details: { status: item.status, review } }
  if (!unplanned.includes(item.status) && !lead.retired) return { code: 'plan-approved', details: { name: lead.name } }
  const why = whyNotLed(next)
  if (why) return why
  if (next.id === item.leadUnitId || (next.id === lead.id && !lead.retired)) {
    return { code: 'same-lead', details: { name: next.name } }
  }
  return reason.trim() === '' ? { code: 'reason-missing' } : null
}

/**
 * The item with its next lead unit, which stops co-operating if it did. Throws `Refusal`.
 */
export function reassign(
  item: RectificationItem,
  lead: Pick<LeadNow, 'id' | 'name' | 'retired'>,
  next: Pick<LeadNow, 'id' | 'name' | 'retired'>,
  reason: string,
): Assigned<'rectification.reassigned'> {
  refuse(whyNotReassign(item, lead, next, reason))
  const coUnitIds = item.coUnitIds.filter((id) => id !== next.id)
  const after = { ...item, leadUnitId: next.id, coUnitIds, version: item.version + 1 }
  const payload = { number: item.number, round: item.round, from: item.leadUnitId, to: next.id }
  return { item: after, fact: { ...factOf('rectification.reassigned', after, payload), reason: reason.trim() } }
}

/** Why the item cannot be opened again, or null. */
export function whyNotReopen(item: RectificationItem): RectificationWhyNot<'item-not-closed'> {
  return isOpen(item) ? { code: 'item-not-closed', details: { number: item.number } } : null
}

/** A resident said that it is not solved: a new round in the running cycle, due on the given day. Throws `Refusal`. */
export function reopenItem(
  item: RectificationItem,
  into: {
    readonly cycleId: CycleId
    readonly dueDay: Day | null
    readonly clockStart?: Day | null
    readonly clockDays?: number | null
    readonly lastRound?: number
  },
): Assigned<'rectification.reopened'> {
  refuse(whyNotReopen(item))
  const { clockStart = null, clockDays = null } = into
  const after = { ...reopened(item, into.cycleId, into.lastRound), dueDay: into.dueDay, clockStart, clockDays }
  const payload = { number: item.number, round: after.round, dueDay: into.dueDay }
  return { item: after, fact: factOf('rectification.reopened', after, payload) }
}

function factOf<Act extends string>(
  act: Act,
  item: Pick<RectificationItem, 'id' | 'leadUnitId'>,
  payload: Fact['payload'],
): Fact<Act> {
  return { act, subject: ['rectification_item', item.id], payload, unitId: item.leadUnitId }
}

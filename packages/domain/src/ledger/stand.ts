/**
 * Where an item stood at the end of a span 期末状态: a ledger that is frozen late says what was so on the last day, as far as the
 * trail tells: open or closed, in which state, since when. Who leads it and until when is said as of the freezing.
 * Source: SPEC §10; DOMAIN G-18.
 */
import { type Day, dayOf, type Instant } from '../day.ts'
import type { ItemStatus, Outcome } from '../rectification/item.ts'
import { returnedTo } from '../rectification/review.ts'

/** A fact about an item, as far as its state asks. */
export interface StandFact {
  readonly act: string
  readonly at: Instant
  readonly round: number
  readonly outcome: Outcome | null
}

const after: Readonly<Record<string, ItemStatus>> = {
  'rectification.opened': 'assigned',
  'rectification.contested': 'contested',
  'rectification.planSubmitted': 'plan_submitted',
  'rectification.planApproved': 'in_progress',
  'rectification.progressSubmitted': 'progress_submitted',
  'rectification.progressApproved': 'progress_approved',
  'rectification.progressReturned': returnedTo('progress', 1),
  'rectification.resultSubmitted': 'result_submitted',
  'rectification.resultReturned': returnedTo('result', 1),
  'rectification.closed': 'closed',
  'rectification.verified': 'verified',
  'rectification.reopened': 'reopened',
  'cycle.problemRecurred': 'reopened',
  'cycle.recurrenceUndone': 'closed',
}
/** Where a round begins: what is handed back, and what units were decided for. */
const begins = new Set([
  'rectification.planReturned',
  'rectification.arbitrated',
  'rectification.routingInsisted',
  'rectification.routingChanged',
])

/** Acts after which an item stands otherwise. */
export const standActs: readonly string[] = [...Object.keys(after), ...begins]

export interface Stand {
  readonly status: ItemStatus
  readonly closedOn: Day | null
  readonly outcome: Outcome | null
}

/** How the item stood after these facts, the oldest first; `first` where there is none: as it came in. */
export function standOf(facts: readonly StandFact[], first: Stand): Stand {
  const last = facts.findLast(({ act }) => act in after || begins.has(act))
  if (!last) return first
  const status = after[last.act] ?? returnedTo('plan', last.round)
  if (status !== 'closed' && status !== 'verified') return { status, closedOn: null, outcome: null }
  const closing = facts.findLast(({ act }) => act === 'rectification.closed')
  if (!closing) return { ...first, status }
  return { status, closedOn: dayOf(closing.at), outcome: closing.outcome }
}

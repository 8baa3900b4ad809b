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

/** Null: where a round begins, since what is handed back, and what units were decided for, stands as it did then. */
const after: Readonly<Record<string, ItemStatus | null>> = {
  'rectification.opened': 'assigned',
  'rectification.contested': 'contested',
  'rectification.arbitrated': null,
  'rectification.routingInsisted': null,
  'rectification.routingChanged': null,
  'rectification.planSubmitted': 'plan_submitted',
  'rectification.planReturned': null,
  'rectification.planApproved': 'in_progress',
  'rectification.progressSubmitted': 'progress_submitted',
  'rectification.progressReturned': returnedTo('progress', 1),
  'rectification.progressApproved': 'progress_approved',
  'rectification.resultSubmitted': 'result_submitted',
  'rectification.resultReturned': returnedTo('result', 1),
  'rectification.closed': 'closed',
  'rectification.verified': 'verified',
  'rectification.reopened': 'reopened',
  'rectification.lookedAgain': 'reopened',
  'cycle.problemRecurred': 'reopened',
  'cycle.recurrenceUndone': 'closed',
}

/** Acts after which an item stands otherwise, in the order in which they follow each other where one instant has several. */
export const standActs: readonly string[] = Object.keys(after)
const inOrder = (a: StandFact, b: StandFact) =>
  a.at === b.at ? standActs.indexOf(a.act) - standActs.indexOf(b.act) : a.at < b.at ? -1 : 1

export interface Stand {
  readonly status: ItemStatus
  readonly closedOn: Day | null
  readonly outcome: Outcome | null
}

/** How the item stood after these facts; `first` where there is none: as it came in. */
export function standOf(facts: readonly StandFact[], first: Stand): Stand {
  const moves = facts.filter(({ act }) => act in after).toSorted(inOrder)
  const last = moves.at(-1)
  if (!last) return first
  const status = after[last.act] ?? returnedTo('plan', last.round)
  if (status !== 'closed' && status !== 'verified') return { status, closedOn: null, outcome: null }
  const closing = moves.findLast(({ act }) => act === 'rectification.closed')
  if (!closing) return { ...first, status }
  return { status, closedOn: dayOf(closing.at), outcome: closing.outcome }
}

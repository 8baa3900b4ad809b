/**
 * Until when an opinion waits in the inbox 待办期限: until somebody decides what becomes of it. A new one must be handed on, and
 * answered where its source's own deadline comes first; a sorted one, and one that joined a concern of which no item with a
 * deadline was opened, must be answered. Once an item has its deadline that one counts, and the item's pages say when it is
 * late; what was answered waits for nothing. 收件箱里的“超期”，是到期还没人定下怎么办的；已有整改事项且有时限的，按事项算。
 * Source: SPEC §10; issue 7 "Opinions and concerns".
 */
import type { Day } from '../day.ts'
import type { OpinionStatus } from './opinion.ts'

export interface Waiting {
  readonly status: OpinionStatus
  readonly assignDue: Day
  readonly replyDue: Day
  readonly isReplied: boolean
  readonly isErased: boolean
  /** The last deadline among the items of its concern; null while there is none. */
  readonly itemDue: Day | null
}

/** `by`: what is to be done until then; an item's day is told and counted nowhere in the inbox. */
export interface InboxDue {
  readonly by: 'assign' | 'reply' | 'item'
  readonly day: Day
}

/** The one day that the inbox shows, orders by and counts; null when nothing is waited for. */
export function inboxDueOf({ status, assignDue, replyDue, isReplied, isErased, itemDue }: Waiting): InboxDue | null {
  if (isErased || isReplied) return null
  if (status === 'joined' && itemDue !== null) return { by: 'item', day: itemDue }
  return status === 'new' && assignDue <= replyDue ? { by: 'assign', day: assignDue } : { by: 'reply', day: replyDue }
}

/** Nobody has decided by the day. */
export function isLate(due: InboxDue | null, today: Day): boolean {
  return due !== null && due.by !== 'item' && due.day < today
}

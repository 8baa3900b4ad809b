/** `inboxDueOf` the `opinion` of the query, in its own words for the database: it is ordered and filtered by. */
import type { Day } from '@ratchet/domain/day'
import { sql } from 'kysely'
import { answeredAt, replyDue } from '../feedback/present-item.ts'

/** The last deadline among the items of its concern, of which each is a part of what is done. */
export const itemDue = sql<Day | null>`(select max(item.due_day) from rectification_item item
  where item.concern_id = opinion.concern_id)`

/** Until when somebody must decide; null where nobody must, or an item's deadline counts. */
export const undecidedDue = sql<Day | null>`(case
  when opinion.erased_at is not null or ${answeredAt} is not null then null
  when opinion.status = 'new' then least(opinion.assign_due, opinion.reply_due)
  when opinion.status = 'joined' and ${itemDue} is not null then null
  else ${replyDue} end)`

/**
 * 以哪件事项为准: a concern may have several items, and each resident reads of one. It is the one that residents were told
 * of last, whatever became of it since: whoever said no to its answer reads that it was opened again, and not the answer of
 * another one. Before anything was told it is the one opened last.
 */
import type { Day, Instant } from '@ratchet/domain/day'
import { type JoinBuilder, sql } from 'kysely'
import type { Database } from '../database/tables.gen.ts'

/** The order of a concern's items, called `item` in the query: the one that counts comes first. */
export const presentFirst = sql`(select max(told.published_at) from publication told where told.item_id = item.id)
  desc nulls last, item.opened_at desc`

type Answered = Database & { item: Database['rectificationItem'] }

/** Joins to `item` what residents read of its present round; a withdrawn publication answers nothing. */
export const liveAnswer = (join: JoinBuilder<Answered, 'item' | 'publication'>) =>
  join
    .onRef('publication.itemId', '=', 'item.id')
    .onRef('publication.round', '=', 'item.round')
    .on('publication.withdrawnAt', 'is', null)

/** When the present answer to the `opinion` of the query was given, at once or by a publication; null while there is none. */
export const answeredAt = sql<Instant | null>`(case when opinion.status = 'answered' then opinion.answered_at else (
  select publication.published_at from rectification_item item left join publication
    on publication.item_id = item.id and publication.round = item.round and publication.withdrawn_at is null
  where item.concern_id = opinion.concern_id order by ${presentFirst} limit 1) end)`

/** `replyDueOf` the `opinion` of the query. */
export const replyDue = sql<Day>`coalesce((select case when item.round > 1 then item.due_day end
  from rectification_item item where item.concern_id = opinion.concern_id order by ${presentFirst} limit 1
), opinion.reply_due)`

/**
 * 一件事、几家办, in statements over many opinions: the same rules as `domain/feedback/part.ts`. A matter is answered when each of
 * its parts is told; what was closed before use is never told, so it is none of them.
 */
import type { Day, Instant } from '@ratchet/domain/day'
import { type JoinBuilder, sql } from 'kysely'
import type { Database } from '../database/tables.gen.ts'

type Answered = Database & { item: Database['rectificationItem'] }

/** Joins to `item` what residents read of its present round; a withdrawn publication answers nothing. */
export const liveAnswer = (join: JoinBuilder<Answered, 'item' | 'publication'>) =>
  join
    .onRef('publication.itemId', '=', 'item.id')
    .onRef('publication.round', '=', 'item.round')
    .on('publication.withdrawnAt', 'is', null)

/** The parts of the `opinion` of the query: round, deadline, and when it was told. */
const parts = sql`(select item.round, item.due_day, publication.published_at as told_at
  from rectification_item item left join publication
    on publication.item_id = item.id and publication.round = item.round and publication.withdrawn_at is null
  where item.concern_id = opinion.concern_id
    and not (item.origin = 'imported' and item.status = 'closed' and item.round = 1 and item.outcome is null))`

/** When the present answer to the `opinion` of the query was given, at once or by its last part; null while there is none. */
export const answeredAt = sql<Instant | null>`(case when opinion.status = 'answered' then opinion.answered_at else (
  select case when count(*) = count(part.told_at) then max(part.told_at) end from ${parts} part) end)`

/** `replyDueOf` the `opinion` of the query. */
export const replyDue = sql<Day>`coalesce((select case
    when bool_or(part.told_at is null and part.round = 1) then null
    when bool_or(part.told_at is null) then max(part.due_day) filter (where part.told_at is null)
    else max(part.due_day) filter (where part.round > 1) end from ${parts} part), opinion.reply_due)`

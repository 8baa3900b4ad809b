/**
 * 本人对这一件怎么说: what the `opinion` of a query says of the present round of its `item`, and null where it says nothing of it. A
 * word counts for what could be read when it was said: a no to an earlier round, or to another unit's part of the same matter,
 * says nothing of this closing.
 */
import type { Verdict } from '@ratchet/domain/opinion/opinion'
import { sql } from 'kysely'

export const saidOfItem = sql<Verdict | null>`(case when opinion.verdict is not null
  and exists (select from publication read where read.item_id = item.id and read.round = item.round
    and read.published_at <= opinion.verdict_at and (read.withdrawn_at is null or read.withdrawn_at > opinion.verdict_at))
  and not exists (select from fact where fact.subject_kind = 'opinion' and fact.subject_id = opinion.id::text
    and fact.act = 'feedback.answered' and fact.at = opinion.verdict_at and fact.payload -> 'itemIds' is not null
    and not fact.payload -> 'itemIds' @> to_jsonb(item.id::text))
  then opinion.verdict end)`

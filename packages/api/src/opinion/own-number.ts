/** What a source calls the matter, beside the opinion: to be shown in lists and found by. A survey's mark is nobody's number. */
import { sql } from 'kysely'

/** Its own number; null where it has none. */
export const ownNumber = sql<string | null>`(select number from opinion_origin where opinion_id = opinion.id
  and word_id is null and source <> 'survey')`

/** Its own deadline while it still waits for its reply. */
export const ownDue = sql<string | null>`(select due from opinion_origin where opinion_id = opinion.id
  and word_id is null and reply is null and coalesce(facts ->> 'isDone', '') <> 'true')`

/** Every number under which something of the matter came. */
export const ownNumbers = sql<string>`coalesce((select string_agg(number, ' ') from opinion_origin
  where opinion_id = opinion.id and source <> 'survey'), '')`

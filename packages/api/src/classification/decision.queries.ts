/** What people decided about suggestions, read from the facts of sorting: to learn from, and to say how good they are. */
import type { SortedText } from '@ratchet/domain/classification/learn-classifier'
import { sentimentSchema } from '@ratchet/domain/opinion/category'
import { type Sorting, type Suggested, sortingSchema, suggestedSchema } from '@ratchet/domain/opinion/sorting'
import { type Kysely, sql } from 'kysely'
import type { Database } from '../database/tables.gen.ts'

type Db = Kysely<Database>
/** The newest so many decisions are learnt from. */
const MOST_LEARNT = 3000

/** How often somebody has said a category. */
export async function countDecisions(db: Db): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from fact
    where act = 'opinion.classified' and payload ->> 'category' is not null`.execute(db)
  return Number(rows[0]?.count ?? 0)
}

/**
 * Opinions as they are sorted now, each once, in the order of their last sorting. What a person corrected counts three
 * times what they agreed with: agreeing teaches little that was not known.
 */
export async function listDecided(db: Db): Promise<SortedText[]> {
  const { rows } = await sql<{
    text: string
    category: string
    sentiment: string | null
    urgent: boolean
    corrected: boolean
  }>`select opinion.text, opinion.category, opinion.sentiment, opinion.urgent,
      coalesce(last.suggested is not null and last.suggested <> opinion.category, false) as corrected
    from (select distinct on (subject_id) subject_id, at, id, payload #>> '{suggested,category}' as suggested
      from fact where act = 'opinion.classified' order by subject_id, at desc, (payload ->> 'version')::integer desc nulls last) last
    join opinion on opinion.id = last.subject_id::uuid
    where opinion.text is not null and opinion.category is not null and opinion.status <> 'new'
    order by last.at desc, last.id desc limit ${MOST_LEARNT}`.execute(db)
  return rows.toReversed().map(({ text, category, sentiment, urgent, corrected }) => ({
    text,
    category,
    sentiment: sentimentSchema.nullable().parse(sentiment),
    urgent,
    weight: corrected ? 3 : 1,
  }))
}

export interface Decision {
  readonly opinionId: string
  readonly number: string
  readonly suggested: Suggested
  readonly decided: Sorting
}

/** The latest decisions about a suggestion, newest first. */
export async function listDecisions(db: Db, limit: number): Promise<Decision[]> {
  const rows = await db
    .selectFrom('fact')
    .select(['subjectId', 'payload'])
    .where('act', '=', 'opinion.classified')
    .where(sql<boolean>`payload -> 'suggested' <> 'null'::jsonb`)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ subjectId, payload }) => {
    const { number, suggested, ...decided } = payload as Record<string, unknown>
    return {
      opinionId: subjectId,
      number: String(number),
      suggested: suggestedSchema.parse(suggested),
      decided: sortingSchema.parse(decided),
    }
  })
}

/** How often what was suggested is what was decided; a field that nobody decided is left out. */
export async function findAccuracy(db: Db, limit: number) {
  const decisions = await listDecisions(db, limit)
  const share = (field: keyof Sorting, counts: (one: Decision) => boolean) => {
    const counted = decisions.filter(counts)
    return { of: counted.length, right: counted.filter((one) => one.suggested[field] === one.decided[field]).length }
  }
  return {
    decisions: decisions.length,
    model: decisions[0]?.suggested.model ?? null,
    theme: share('theme', () => true),
    category: share('category', ({ decided }) => decided.category !== null),
    sentiment: share('sentiment', ({ decided }) => decided.sentiment !== null),
    urgent: share('urgent', () => true),
    place: share('placeId', ({ decided }) => decided.placeId !== null),
    changed: decisions
      .filter(({ suggested, decided }) => decided.category !== null && suggested.category !== decided.category)
      .slice(0, 20)
      .map(({ opinionId, number, suggested, decided }) => ({
        opinionId,
        number,
        suggested: suggested.category,
        decided: decided.category,
      })),
  }
}

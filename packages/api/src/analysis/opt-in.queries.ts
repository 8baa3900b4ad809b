import type { AnalysisSubject } from '@ratchet/domain/analysis/subject-figures'
import { describeOptIn } from '@ratchet/statistics/statistics'
import { type Kysely, sql } from 'kysely'
import type { Database } from '../database/tables.gen.ts'
import { seenInterviews } from '../survey/case.queries.ts'
import { waveDigest } from '../survey/response.queries.ts'
import { subjectIds } from './sample.queries.ts'

/** How many took part, and of which answers. */
export async function countOptIn(db: Kysely<Database>, waveId: string): Promise<{ n: number; digest: string }> {
  const row = await seenInterviews(db, waveId)
    .select((eb) => eb.fn.countAll().as('count'))
    .executeTakeFirst()
  return { n: Number(row?.count ?? 0), digest: await waveDigest(db, waveId) }
}

/** What those who chose to take part answered, counted by the database and described, never estimated from. */
export async function listOptInAnswers(db: Kysely<Database>, waveId: string) {
  const { rows } = await sql<{ item: AnalysisSubject; answer: number | 'dk'; count: number }>`
    select a.key as item, a.value as answer, (count(*))::int as count
    from (${seenInterviews(db, waveId).select('r.answers')}) r, lateral jsonb_each(r.answers) a
    where a.key = any(${[...subjectIds]}::text[]) group by 1, 2`.execute(db)
  const byItem = Map.groupBy(rows, (row) => row.item)
  return subjectIds.flatMap((subject) => {
    const own = byItem.get(subject)
    if (!own) return []
    const unknown = own.find((row) => row.answer === 'dk')?.count ?? 0
    const answers = own.flatMap(({ answer, count }) => (answer === 'dk' ? [] : new Array<number>(count).fill(answer)))
    const { n, counts } = describeOptIn(answers)
    return [
      { subject, n, unknown, distribution: counts.map(({ value, count }) => ({ step: Number(value), n: count })) },
    ]
  })
}

import type { ScoreRow } from '@ratchet/domain/assessment/score-content'
import type { IndicatorId } from '@ratchet/domain/indicator/indicator'
import type { Kysely } from 'kysely'
import type { Database } from '../database/tables.gen.ts'

/** Questions answered at the activities that a part of a published score rests on. */
export interface AnsweredCount {
  readonly unitId: string
  readonly indicator: IndicatorId
  readonly count: number
}

/** One row for each part that rests on activities of which any has a count; the snapshot says which activities. */
export async function countAnswered(db: Kysely<Database>, rows: readonly ScoreRow[]): Promise<AnsweredCount[]> {
  const parts = rows.flatMap(({ unitId, parts }) =>
    parts.map(({ indicator, evidence }) => ({
      unitId,
      indicator,
      ids: evidence.flatMap((row) => (row.recordKind === 'activity' && row.recordId !== null ? [row.recordId] : [])),
    })),
  )
  const ids = [...new Set(parts.flatMap((part) => part.ids))]
  if (ids.length === 0) return []
  const activities = await db
    .selectFrom('activity')
    .select(['id', 'questionsAnswered'])
    .where('id', 'in', ids)
    .where('questionsAnswered', 'is not', null)
    .execute()
  const countOf = new Map(activities.map((row) => [row.id, row.questionsAnswered ?? 0]))
  return parts.flatMap(({ unitId, indicator, ids: of }) => {
    const counts = of.flatMap((id) => countOf.get(id) ?? [])
    return counts.length === 0 ? [] : [{ unitId, indicator, count: counts.reduce((sum, count) => sum + count, 0) }]
  })
}

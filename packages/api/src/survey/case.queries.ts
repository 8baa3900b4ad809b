/** The cases of a wave that are seen: their import is stored and no later delivery took their place. */
import { type Day, dayOf, daySchema, type Instant } from '@ratchet/domain/day'
import type { Disposition } from '@ratchet/domain/survey/plan'
import { type DispositionCounts, noCounts } from '@ratchet/domain/survey/response-rate'
import { type Kysely, sql } from 'kysely'
import type { Database } from '../database/tables.gen.ts'

/** The seen cases of the wave, as `r`. */
export function seenCases(db: Kysely<Database>, waveId: string) {
  return db
    .selectFrom('surveyResponse as r')
    .innerJoin('surveyImport as i', 'i.id', 'r.importId')
    .where('r.waveId', '=', waveId)
    .where('r.supersededBy', 'is', null)
    .where('i.status', '=', 'stored')
}

/** The seen cases that are interviews. */
export function seenInterviews(db: Kysely<Database>, waveId: string) {
  return seenCases(db, waveId).where('r.disposition', 'in', ['complete', 'partial'])
}

/** Cases by what they ended as; null when no microdata are stored. */
export async function countDispositions(db: Kysely<Database>, waveId: string): Promise<DispositionCounts | null> {
  const rows = await seenCases(db, waveId)
    .select(['r.disposition', (eb) => eb.fn.countAll().as('count')])
    .groupBy('r.disposition')
    .execute()
  if (rows.length === 0) return null
  const counted = rows.map((row) => [row.disposition as Disposition, Number(row.count)] as const)
  return { ...noCounts, ...(Object.fromEntries(counted) as Partial<DispositionCounts>) }
}

/** Interviews by community, with its street. */
export async function countByPlace(db: Kysely<Database>, waveId: string) {
  const rows = await seenInterviews(db, waveId)
    .select(['r.placeId', 'r.streetId', (eb) => eb.fn.countAll().as('count')])
    .groupBy(['r.placeId', 'r.streetId'])
    .execute()
  return rows.map(({ count, ...row }) => ({ ...row, interviews: Number(count) }))
}

/** The day on which the last delivery that still counts was stored; null without any. */
export async function lastDelivery(db: Kysely<Database>, waveId: string): Promise<Day | null> {
  const { rows } = await sql<{ at: Instant | null }>`
    select max(ended_at) as at from survey_import where wave_id = ${waveId} and status = 'stored'`.execute(db)
  const at = rows[0]?.at
  return at ? dayOf(at) : null
}

/** First and last day of the interviews; null where no row says when it was held. */
export async function findFieldwork(db: Kysely<Database>, waveId: string): Promise<{ from: Day; to: Day } | null> {
  const row = await seenInterviews(db, waveId)
    .select((eb) => [eb.fn.min('r.startedAt').as('from'), eb.fn.max('r.startedAt').as('to')])
    .executeTakeFirst()
  if (!row?.from || !row.to) return null
  return { from: daySchema.parse(row.from.slice(0, 10)), to: daySchema.parse(row.to.slice(0, 10)) }
}

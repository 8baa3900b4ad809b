/**
 * What normal-distribution grading 正态分级 says of the area of an item: the category in its street or park. Taken is the
 * latest grade by residents that the area was given until now; runs are kept as they were made, so anybody finds it again.
 */

import { addDays, type Day, instantOf } from '@ratchet/domain/day'
import { areaKey } from '@ratchet/domain/grade/area'
import { type Band, bandSchema } from '@ratchet/domain/grade/grade'
import { leadNow, type Units } from '@ratchet/domain/rectification/lead'
import { type Kysely, sql } from 'kysely'
import type { Database } from '../database/tables.gen.ts'

export type AreaGrades = ReadonlyMap<string, Band>

/** The band of each area that was graded by the day, of its latest run; by the fixed thresholds where no normal grade was given. */
export async function listAreaGrades(db: Kysely<Database>, today: Day): Promise<AreaGrades> {
  const { rows } = await sql<{ key: string; band: string }>`
    select distinct on (area ->> 'key') area ->> 'key' as key, coalesce(area ->> 'band', area ->> 'fixedBand') as band
    from grade_run run, jsonb_array_elements(run.result -> 'areas') area
    where run.exposure = 'residents' and run.at < ${instantOf(addDays(today, 1))}
    order by area ->> 'key', run.quarter desc, run.at desc, run.number desc`.execute(db)
  return new Map(rows.map((row) => [row.key, bandSchema.parse(row.band)]))
}

/** The grade of what was said about a place; null where it has no category or place, or its area was never graded. */
export function gradeOf(
  grades: AreaGrades,
  units: Units,
  category: string | null,
  placeId: string | null,
): Band | null {
  if (category === null || placeId === null) return null
  const path = leadNow(units, placeId).path
  return path.map((id) => grades.get(areaKey(category, id))).find((band) => band !== undefined) ?? null
}

/** The band 分级 of what an item is about, out of the last grading of its category in the street or park where it lies. */
import type { Band } from '@ratchet/domain/grade/grade'
import type { RectificationItem } from '@ratchet/domain/rectification/item'
import { pathOf } from '@ratchet/domain/rectification/lead'
import type { Kysely } from 'kysely'
import type { Database } from '../database/tables.gen.ts'
import { findLastRun } from '../grade/grade.queries.ts'
import { mapUnits } from '../rectification/rectification.queries.ts'

type Graded = Pick<RectificationItem, 'category' | 'placeId'>

/** Answers the band of an item; null where nothing was graded that it belongs to. */
export async function findBands(db: Kysely<Database>): Promise<(item: Graded) => Band | null> {
  const run = await findLastRun(db, 'residents')
  const units = await mapUnits(db)
  return ({ category, placeId }) => {
    if (!run || category === null || placeId === null) return null
    const path = pathOf(units, placeId)
    const area = run.result.areas.find((row) => row.category === category && path.includes(row.placeId))
    return area ? (area.band ?? area.fixedBand) : null
  }
}

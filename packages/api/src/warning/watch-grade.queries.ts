/** Areas of the last grading that draft a warning: its band, enough people, and a rise or the fixed rate. */
import type { Day } from '@ratchet/domain/day'
import { firstCategories } from '@ratchet/domain/opinion/first-categories'
import { findOfGrade } from '@ratchet/domain/warning/find-other'
import type { Found } from '@ratchet/domain/warning/found'
import { warningPaperWords } from '@ratchet/words/warning-paper'
import type { Kysely } from 'kysely'
import { findEdition } from '../catalogue/catalogue.queries.ts'
import type { Database } from '../database/tables.gen.ts'
import { findRun, listGradeDrafts } from '../grade/grade.queries.ts'

/** Chinese names of the categories, as a paper says them. */
async function nameCategories(db: Kysely<Database>): Promise<(id: string) => string> {
  const edition = await findEdition(db, 'category')
  const names = new Map((edition?.content ?? firstCategories).map(({ id, name }) => [id, name.zh]))
  return (id) => names.get(id) ?? id
}

/** The last run by residents drafts; an earlier one no longer does. */
export async function listGradesFound(db: Kysely<Database>, _today: Day): Promise<Found[]> {
  const drafts = await listGradeDrafts(db)
  const [first] = drafts
  if (!first) return []
  const { result, exposure } = await findRun(db, first.runId)
  const lastOf = new Map(result.areas.map((area) => [area.key, area.last?.people ?? null]))
  const nameOf = await nameCategories(db)
  return drafts.flatMap(
    ({ key, category, placeId, place, band, quarter, people, z: composite, rate, low, high, rule }) =>
      findOfGrade({
        ...{ band, areaId: key, quarter, unitId: placeId, by: rule, people, z: composite, rate, low, high, exposure },
        ...{ category: nameOf(category), area: place, before: lastOf.get(key) ?? null },
        title: warningPaperWords.gradeTitle(place, nameOf(category)),
      }),
  )
}

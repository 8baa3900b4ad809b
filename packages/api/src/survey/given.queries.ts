import { surveyFields } from '@ratchet/documents/survey-field'
import type { SurveyGiven, SurveyItem, SurveyPlace } from '@ratchet/documents/survey-wave'
import type { Wave } from '@ratchet/domain/survey/wave'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { Database } from '../database/tables.gen.ts'

/** Communities and villages with every name they had, those that are retired last: files tell of earlier days too. */
export async function listSurveyPlaces(db: Kysely<Database>): Promise<SurveyPlace[]> {
  const places = await db
    .selectFrom('unit as place')
    .innerJoin('unit as street', 'street.id', 'place.parentId')
    .select(['place.id', 'place.code', 'place.name', 'street.id as streetId', 'street.name as streetName'])
    .where('place.kind', 'in', ['community', 'village'])
    .orderBy('place.retiredDay', (order) => order.asc().nullsFirst())
    .orderBy('place.code')
    .execute()
  const periods = await db.selectFrom('unitPeriod').select(['unitId', 'name']).execute()
  const namesOf = Map.groupBy(periods, (row) => row.unitId)
  return places.map((place) => {
    const names = new Set((namesOf.get(place.id) ?? []).map((row) => row.name))
    names.delete(place.name)
    return { ...place, formerNames: [...names] }
  })
}

const standard: ReadonlySet<string> = new Set(surveyFields.map(({ id }) => id))

const storedItem = z.object({
  id: z.string(),
  kind: z.enum(['five', 'ten', 'choice', 'yesno', 'number', 'text', 'place']),
  words: z.object({ zh: z.string(), en: z.string() }),
})

/** The questions of a questionnaire that a column of a file may answer. */
async function listItems(db: Kysely<Database>, questionnaireId: string | null): Promise<SurveyItem[]> {
  if (questionnaireId === null) return []
  const row = await db
    .selectFrom('questionnaire')
    .select('items')
    .where('id', '=', questionnaireId)
    .executeTakeFirstOrThrow()
  return z
    .array(storedItem)
    .parse(row.items)
    .flatMap(({ id, kind, words }) =>
      kind === 'place' || standard.has(id) ? [] : [{ id, kind, names: [words.zh, words.en] }],
    )
}

/** What a file of the wave is read against; without a wave, what every file is. */
export async function givenFor(
  db: Kysely<Database>,
  wave: Pick<Wave, 'questionnaireId' | 'quarter' | 'design'> | null,
): Promise<Pick<SurveyGiven, 'places' | 'items' | 'quarter' | 'design'>> {
  return {
    places: await listSurveyPlaces(db),
    items: await listItems(db, wave?.questionnaireId ?? null),
    quarter: wave?.quarter ?? null,
    design: wave?.design ?? 'probability',
  }
}

/** The places that a file of today is read against: those that there are, those merged away, those given up. */
import type { SurveyPlace } from '@ratchet/documents/survey-wave'
import type { Kysely } from 'kysely'
import type { Database } from '../database/tables.gen.ts'
import { listSurveyPlaces } from '../survey/given.queries.ts'

export interface IntakePlaces {
  readonly places: readonly SurveyPlace[]
  readonly merged: readonly SurveyPlace[]
  readonly retired: readonly SurveyPlace[]
}

export async function listIntakePlaces(db: Kysely<Database>): Promise<IntakePlaces> {
  const all = await listSurveyPlaces(db)
  const units = await db.selectFrom('unit').select(['id', 'retiredDay', 'mergedIntoId']).execute()
  const unitOf = new Map(units.map((unit) => [unit.id, unit]))
  const byId = new Map(all.map((place) => [place.id, place]))
  /** What it became in the end; a ring of mergers ends where it began. */
  const successorOf = (id: string): SurveyPlace | null => {
    const seen = new Set<string>()
    for (let here = unitOf.get(id); here && !seen.has(here.id); here = unitOf.get(here.mergedIntoId ?? '')) {
      seen.add(here.id)
      if (here.retiredDay === null) return byId.get(here.id) ?? null
    }
    return null
  }
  const places: SurveyPlace[] = []
  const merged: SurveyPlace[] = []
  const retired: SurveyPlace[] = []
  for (const place of all) {
    const into = successorOf(place.id)
    if (into?.id === place.id) places.push(place)
    // Under its own names, and lying where the successor lies.
    else if (into)
      merged.push({ ...place, id: into.id, code: null, streetId: into.streetId, streetName: into.streetName })
    else retired.push(place)
  }
  return { places, merged, retired }
}

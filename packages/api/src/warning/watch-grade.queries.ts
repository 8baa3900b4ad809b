/** Areas of the last grading that draft a warning: its band, enough people, and a rise or the fixed rate. */
import type { Day } from '@ratchet/domain/day'
import type { Found } from '@ratchet/domain/warning/found'
import type { Kysely } from 'kysely'
import type { Database } from '../database/tables.gen.ts'

export async function listGradesFound(_db: Kysely<Database>, _today: Day): Promise<Found[]> {
  return []
}

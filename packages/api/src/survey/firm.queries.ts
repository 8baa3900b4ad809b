import type { Actor } from '@ratchet/domain/people/permission'
import { refuse } from '@ratchet/domain/refusal'
import { seesWholeRecords, surveyorUnits, whyNotOfFirm } from '@ratchet/domain/survey/firm'
import type { Wave } from '@ratchet/domain/survey/wave'
import type { Kysely } from 'kysely'
import type { Database } from '../database/tables.gen.ts'
import { findWave } from './survey.queries.ts'

/** The names of the firms whose waves the actor reads; null for whoever reads all. */
export async function firmsOf(
  db: Kysely<Database>,
  actor: Actor,
  procedure?: 'survey.import',
): Promise<string[] | null> {
  const ids = surveyorUnits(actor, procedure)
  if (ids === null || ids.length === 0) return ids && []
  const rows = await db.selectFrom('unit').select('name').where('id', 'in', ids).execute()
  return rows.map((row) => row.name)
}

/** Refused with `other-firm` for a surveyor whose firm does not hold the wave. */
export async function refuseOtherFirm(
  db: Kysely<Database>,
  actor: Actor,
  waveId: string,
  procedure?: 'survey.import',
): Promise<void> {
  refuse(whyNotOfFirm(await firmsOf(db, actor, procedure), await findWave(db, waveId)))
}

/** Whether one of the actor's roles is that of a surveyor of the firm that holds the wave. */
export async function isOwnFirm(
  db: Kysely<Database>,
  { grants }: Actor,
  { firm }: Pick<Wave, 'firm'>,
): Promise<boolean> {
  const ids = grants.filter((grant) => grant.role === 'surveyor').map((grant) => grant.unitId)
  if (ids.length === 0) return false
  const row = await db
    .selectFrom('unit')
    .select('id')
    .where('id', 'in', ids)
    .where('name', '=', firm)
    .executeTakeFirst()
  return row !== undefined
}

/** Whether the actor reads of the wave's records who answered, who asked and when. */
export async function readsWhole(db: Kysely<Database>, actor: Actor, waveId: string): Promise<boolean> {
  return seesWholeRecords(actor, await isOwnFirm(db, actor, await findWave(db, waveId)))
}

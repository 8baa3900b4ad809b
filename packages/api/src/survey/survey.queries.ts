import { Refusal } from '@ratchet/domain/refusal'
import { type Wave, waveSchema } from '@ratchet/domain/survey/wave'
import { type Kysely, sql } from 'kysely'
import type { Tx } from '../context.ts'
import { json } from '../database/json.ts'
import type { Database } from '../database/tables.gen.ts'

type StoredWave = Wave & { readonly illustrative: boolean }

/** Every wave with its published readings, by quarter. */
export async function listWaves(db: Kysely<Database>): Promise<StoredWave[]> {
  const waves = await db.selectFrom('surveyWave').selectAll().orderBy('quarter').orderBy('firm').execute()
  const readings = await db
    .selectFrom('surveyReading')
    .select(['waveId', 'theme', 'estimate', 'se', 'margin', 'n', 'df', 'lower', 'upper'])
    .orderBy('theme')
    .execute()
  const byWave = Map.groupBy(readings, (row) => row.waveId)
  return waves.map((row) => ({
    ...waveSchema.parse({ ...row, results: byWave.get(row.id) ?? [] }),
    illustrative: row.illustrative,
  }))
}

/** Takes the lock that makes two people scheduling the same quarter wait for each other, then reads every wave. */
export async function loadWaves(tx: Tx): Promise<StoredWave[]> {
  // A wave that is not there yet has no row to lock.
  await sql`select pg_advisory_xact_lock(hashtext('survey_wave'))`.execute(tx)
  await tx.selectFrom('surveyWave').select('id').forUpdate().execute()
  return listWaves(tx)
}

export async function loadWave(tx: Tx, id: string): Promise<StoredWave> {
  const wave = (await loadWaves(tx)).find((row) => row.id === id)
  if (!wave) throw new Refusal('not-found', { kind: 'wave' })
  return wave
}

/** Refused with `not-found`. */
export async function findWave(db: Kysely<Database>, id: string): Promise<StoredWave> {
  const wave = (await listWaves(db)).find((row) => row.id === id)
  if (!wave) throw new Refusal('not-found', { kind: 'wave' })
  return wave
}

export async function saveWave(tx: Tx, { results, ...wave }: StoredWave, newId: () => string): Promise<void> {
  const [plan, contract, fieldwork] = [wave.plan, wave.contract, wave.fieldwork].map((it) => it && json(it))
  const row = { ...wave, plan, contract, fieldwork }
  await tx
    .insertInto('surveyWave')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
  if (results.length > 0) {
    await tx
      .insertInto('surveyReading')
      .values(results.map((row) => ({ id: newId(), waveId: wave.id, ...row })))
      .execute()
  }
}

import { Refusal } from '@ratchet/domain/refusal'
import { type SurveyImport, surveyImportSchema } from '@ratchet/domain/survey/import'
import { type Kysely, sql } from 'kysely'
import type { Tx } from '../context.ts'
import { json } from '../database/json.ts'
import type { Database } from '../database/tables.gen.ts'

/** Every import of the wave, oldest first. */
export async function listImports(db: Kysely<Database>, waveId: string): Promise<SurveyImport[]> {
  const rows = await db
    .selectFrom('surveyImport')
    .selectAll()
    .where('waveId', '=', waveId)
    .orderBy('askedAt')
    .orderBy('id')
    .execute()
  return rows.map((row) => surveyImportSchema.parse(row))
}

export async function findImport(db: Kysely<Database>, id: string): Promise<SurveyImport> {
  const row = await db.selectFrom('surveyImport').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not-found', { kind: 'survey_import' })
  return surveyImportSchema.parse(row)
}

export async function saveImport(tx: Tx, row: SurveyImport): Promise<void> {
  const values = { ...row, mapping: json(row.mapping), coding: json(row.coding) }
  await tx
    .insertInto('surveyImport')
    .values(values)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
    .execute()
}

/** Imports that wait although their job has ended: somebody stopped it, or it was given up. */
export async function listAbandoned(tx: Tx, waveId: string): Promise<SurveyImport[]> {
  const rows = await tx
    .selectFrom('surveyImport')
    .leftJoin('job', 'job.id', 'surveyImport.jobId')
    .selectAll('surveyImport')
    .where('surveyImport.waveId', '=', waveId)
    .where('surveyImport.status', '=', 'queued')
    .where(sql<boolean>`coalesce(job.status, 'failed') not in ('queued', 'running')`)
    .execute()
  return rows.map((row) => surveyImportSchema.parse(row))
}

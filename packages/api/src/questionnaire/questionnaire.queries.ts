import { type Questionnaire, questionnaireSchema } from '@ratchet/domain/questionnaire/questionnaire'
import { Refusal } from '@ratchet/domain/refusal'
import { type Kysely, sql } from 'kysely'
import type { Tx } from '../context.ts'
import { json } from '../database/json.ts'
import type { Database } from '../database/tables.gen.ts'

export type StoredQuestionnaire = Questionnaire & { readonly illustrative: boolean }

/** Every edition of every questionnaire, the series by name, the newest edition first. */
export async function listQuestionnaires(db: Kysely<Database>): Promise<StoredQuestionnaire[]> {
  const rows = await db.selectFrom('questionnaire').selectAll().orderBy('name').orderBy('edition', 'desc').execute()
  return rows.map((row) => ({ ...questionnaireSchema.parse(row), illustrative: row.illustrative }))
}

/** One edition; throws when there is none. */
export async function findQuestionnaire(db: Kysely<Database>, id: string): Promise<StoredQuestionnaire> {
  const row = await db.selectFrom('questionnaire').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not-found', { kind: 'questionnaire' })
  return { ...questionnaireSchema.parse(row), illustrative: row.illustrative }
}

/** Takes the lock that makes two people making the next edition wait for each other, then reads all of them. */
export async function loadQuestionnaires(tx: Tx): Promise<StoredQuestionnaire[]> {
  // An edition that is not there yet has no row to lock.
  await sql`select pg_advisory_xact_lock(hashtext('questionnaire'))`.execute(tx)
  await tx.selectFrom('questionnaire').select('id').forUpdate().execute()
  return listQuestionnaires(tx)
}

/** One edition, locked; throws when there is none. */
export async function loadQuestionnaire(tx: Tx, id: string): Promise<StoredQuestionnaire> {
  await tx.selectFrom('questionnaire').select('id').where('id', '=', id).forUpdate().execute()
  return findQuestionnaire(tx, id)
}

export async function saveQuestionnaire(tx: Tx, it: StoredQuestionnaire): Promise<void> {
  const { title, introduction, items, approval } = it
  const row = {
    ...it,
    title: json(title),
    introduction: json(introduction),
    items: json(items),
    approval: approval && json(approval),
  }
  await tx
    .insertInto('questionnaire')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}

/** The waves that have an edition, oldest first. */
export async function listUses(
  db: Kysely<Database>,
): Promise<{ id: string; quarter: string; firm: string; questionnaireId: string }[]> {
  const rows = await db
    .selectFrom('surveyWave')
    .select(['id', 'quarter', 'firm', 'questionnaireId'])
    .where('questionnaireId', 'is not', null)
    .orderBy('quarter')
    .orderBy('firm')
    .execute()
  return rows.map((row) => ({ ...row, questionnaireId: row.questionnaireId ?? '' }))
}

/** Whether an import of the wave is stored or on its way. */
export async function hasImport(db: Kysely<Database>, waveId: string): Promise<boolean> {
  const row = await db
    .selectFrom('surveyImport')
    .select('id')
    .where('waveId', '=', waveId)
    .where('status', 'in', ['queued', 'stored'])
    .executeTakeFirst()
  return row !== undefined
}

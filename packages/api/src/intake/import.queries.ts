import { type Day, instantOf } from '@ratchet/domain/day'
import { type HotlineImport, hotlineImportSchema } from '@ratchet/domain/intake/hotline'
import { Refusal } from '@ratchet/domain/refusal'
import { type Kysely, sql } from 'kysely'
import type { Tx } from '../context.ts'
import { json } from '../database/json.ts'
import type { Database } from '../database/tables.gen.ts'

/** The latest imports, newest first. */
export async function listImports(db: Kysely<Database>, limit = 200): Promise<HotlineImport[]> {
  const rows = await db.selectFrom('hotlineImport').selectAll().orderBy('askedAt', 'desc').limit(limit).execute()
  return rows.map((row) => hotlineImportSchema.parse(row))
}

export async function findImport(db: Kysely<Database>, id: string): Promise<HotlineImport> {
  const row = await db.selectFrom('hotlineImport').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not-found', { kind: 'hotline_import' })
  return hotlineImportSchema.parse(row)
}

/** Two who hand in a file, and two who number an order, wait for each other. */
export async function lockIntake(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('intake'))`.execute(tx)
}

/** Saves it. Only what still waits is read: once it ended in any way, the file as it came is destroyed with its key. */
export async function saveImport(tx: Tx, row: HotlineImport): Promise<void> {
  const values = { ...row, mapping: json(row.mapping), askedBy: json(row.askedBy) }
  await tx
    .insertInto('hotlineImport')
    .values(values)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
    .execute()
  if (row.status === 'queued') return
  await tx.updateTable('hotlineImportFile').set({ ownKey: null, sealed: null }).where('id', '=', row.id).execute()
}

/** Imports that wait although their job has ended: somebody stopped it, or it was given up. */
export async function listAbandoned(tx: Tx): Promise<HotlineImport[]> {
  const rows = await tx
    .selectFrom('hotlineImport')
    .leftJoin('job', 'job.id', 'hotlineImport.jobId')
    .selectAll('hotlineImport')
    .where('hotlineImport.status', '=', 'queued')
    .where(sql<boolean>`coalesce(job.status, 'failed') not in ('queued', 'running')`)
    .execute()
  return rows.map((row) => hotlineImportSchema.parse(row))
}

/** Imports handed in before the day that still wait, whatever became of their job. */
export async function listUnread(tx: Tx, before: Day): Promise<HotlineImport[]> {
  const rows = await tx
    .selectFrom('hotlineImport')
    .selectAll()
    .where('status', '=', 'queued')
    .where('askedAt', '<', instantOf(before))
    .execute()
  return rows.map((row) => hotlineImportSchema.parse(row))
}

/** Opinions of the import that somebody sorted, answered, erased, looked at the number of, marked or added to. */
export async function countWorkedOn(
  db: Kysely<Database>,
  importId: string,
  among: readonly string[] | null = null,
): Promise<number> {
  const some = among === null ? sql`true` : sql`opinion.id = any(${among}::uuid[])`
  const { rows } = await sql<{ worked: number }>`
    select count(*)::int as worked from opinion_origin origin join opinion on opinion.id = origin.opinion_id
    where origin.import_id = ${importId} and origin.word_id is null and ${some} and (
      (opinion.version > 1 and opinion.version > 1 + (select count(*) from fact where act = 'intake.followed' and subject_kind = 'opinion'
        and subject_id = opinion.id::text and payload->>'importId' = ${importId} and payload->>'changed' = 'true'))
      or origin.version > 1
      or exists (select from contact_view where opinion_id = opinion.id)
      or exists (select from opinion_photo where opinion_id = opinion.id)
      or exists (select from same_person where opinion.id in (opinion_id, other_id))
      or exists (select from opinion_word word where word.opinion_id = opinion.id and not exists (
        select from opinion_origin later where later.word_id = word.id and later.import_id = ${importId}))
    )`.execute(db)
  return Number(rows[0]?.worked ?? 0)
}

/** What the import brought: opinions of their own, and further words of earlier ones, which go first. */
export async function listBrought(db: Kysely<Database>, importId: string) {
  return db
    .selectFrom('opinionOrigin')
    .select(['id', 'opinionId', 'wordId'])
    .where('importId', '=', importId)
    .orderBy(sql`word_id is null`)
    .orderBy('id')
    .execute()
}

/** Whether a job is taking the import back, or is about to. */
export async function isUndoing(db: Kysely<Database>, { id, status }: HotlineImport): Promise<boolean> {
  if (status !== 'stored') return false
  const job = db.selectFrom('job').select('id').where('kind', '=', 'hotline-undo').where('object', '=', id)
  return (await job.where('status', 'in', ['queued', 'running']).executeTakeFirst()) !== undefined
}

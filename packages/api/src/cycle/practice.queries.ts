import { type Lesson, lessonSchema } from '@ratchet/domain/cycle/lesson'
import { type Practice, practiceSchema } from '@ratchet/domain/cycle/practice'
import { type ManagementItem, managementItemSchema } from '@ratchet/domain/cycle/recurrence'
import { Refusal } from '@ratchet/domain/refusal'
import type { Kysely } from 'kysely'
import type { Tx } from '../context.ts'
import type { Database } from '../database/tables.gen.ts'

export async function listPractices(db: Kysely<Database>): Promise<Practice[]> {
  const rows = await db.selectFrom('practice').selectAll().orderBy('promotedAt').execute()
  return rows.map((row) => practiceSchema.parse(row))
}

export async function loadPractice(tx: Tx, id: string): Promise<Practice> {
  const row = await tx.selectFrom('practice').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new Refusal('not-found', { kind: 'practice' })
  return practiceSchema.parse(row)
}

export async function savePractice(tx: Tx, practice: Practice): Promise<void> {
  await tx
    .insertInto('practice')
    .values(practice)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(practice))
    .execute()
}

export async function listLessons(db: Kysely<Database>): Promise<Lesson[]> {
  const rows = await db.selectFrom('lesson').selectAll().orderBy('at').execute()
  return rows.map((row) => lessonSchema.parse(row))
}

export async function saveLesson(tx: Tx, lesson: Lesson): Promise<void> {
  await tx.insertInto('lesson').values(lesson).execute()
}

/** What recurring problems ask the units to change; the strategy of a later cycle must contain each. */
export async function listManagementItems(db: Kysely<Database>): Promise<ManagementItem[]> {
  const rows = await db.selectFrom('managementItem').selectAll().orderBy('id').execute()
  return rows.map((row) => managementItemSchema.parse(row))
}

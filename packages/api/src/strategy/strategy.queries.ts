import type { CycleId } from '@ratchet/domain/cycle/cycle-id'
import { type Measure, measureSchema, type Task, taskSchema } from '@ratchet/domain/strategy/measure'
import { type Outline, outlineSchema } from '@ratchet/domain/strategy/outline'
import type { Kysely } from 'kysely'
import type { Tx } from '../context.ts'
import { json } from '../database/json.ts'
import type { Database } from '../database/tables.gen.ts'

export async function listOutlines(db: Kysely<Database>, cycleId: CycleId): Promise<Outline[]> {
  const rows = await db.selectFrom('outline').selectAll().where('cycleId', '=', cycleId).orderBy('edition').execute()
  return rows.map((row) => outlineSchema.parse(row))
}

/** The measures that stand; one that was taken out with a reason is kept as an answer, not as a measure. */
export async function listMeasures(db: Kysely<Database>, cycleId: CycleId): Promise<Measure[]> {
  const rows = await db
    .selectFrom('measure')
    .selectAll()
    .where('cycleId', '=', cycleId)
    .where('droppedReason', 'is', null)
    .orderBy('due')
    .orderBy('id')
    .execute()
  return rows.map((row) => measureSchema.parse(row))
}

/** The measure that was taken out with a reason and stands for the same source; null when there is none. */
export async function findDropped(
  db: Kysely<Database>,
  { cycleId, origin, sourceId }: Pick<Measure, 'cycleId' | 'origin' | 'sourceId'>,
): Promise<Measure | null> {
  if (sourceId === null) return null
  const row = await db
    .selectFrom('measure')
    .selectAll()
    .where('cycleId', '=', cycleId)
    .where('origin', '=', origin)
    .where('sourceId', '=', sourceId)
    .where('droppedReason', 'is not', null)
    .executeTakeFirst()
  return row ? measureSchema.parse(row) : null
}

export async function listTasks(db: Kysely<Database>, cycleId: CycleId): Promise<Task[]> {
  const rows = await db
    .selectFrom('task')
    .innerJoin('measure', 'measure.id', 'task.measureId')
    .selectAll('task')
    .where('measure.cycleId', '=', cycleId)
    .orderBy('task.due')
    .orderBy('task.id')
    .execute()
  return rows.map((row) => taskSchema.parse(row))
}

export async function saveOutline(tx: Tx, outline: Outline): Promise<void> {
  const row = { ...outline, measures: outline.measures && json(outline.measures) }
  await tx
    .insertInto('outline')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}

export async function saveMeasure(tx: Tx, measure: Measure, droppedReason: string | null = null): Promise<void> {
  const row = { ...measure, droppedReason }
  await tx
    .insertInto('measure')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}

export async function removeMeasureRow(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('measure').where('id', '=', id).execute()
}

export async function saveTask(tx: Tx, task: Task): Promise<void> {
  await tx
    .insertInto('task')
    .values(task)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(task))
    .execute()
}

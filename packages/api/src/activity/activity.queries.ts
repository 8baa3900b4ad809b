import { type Activity, type ActivityAround, activitySchema } from '@ratchet/domain/activity/activity'
import { type Attendance, attendanceSchema } from '@ratchet/domain/activity/attendance'
import { type ActivityTask, activityTaskSchema } from '@ratchet/domain/activity/task'
import type { Quarter } from '@ratchet/domain/cycle/cycle-id'
import { Refusal } from '@ratchet/domain/refusal'
import { type Kysely, sql } from 'kysely'
import { isPublished, lockQuarter } from '../assessment/publication.queries.ts'
import type { Tx } from '../context.ts'
import { json } from '../database/json.ts'
import type { Database } from '../database/tables.gen.ts'

type Db = Kysely<Database>
export type StoredActivity = Activity & { readonly illustrative: boolean }

/** Activities of the quarter by their beginning. */
export async function listActivities(db: Db, quarter: Quarter): Promise<StoredActivity[]> {
  const rows = await db
    .selectFrom('activity')
    .selectAll()
    .where('quarter', '=', quarter)
    .orderBy('startsAt')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...activitySchema.parse(row), illustrative: row.illustrative }))
}

/** Quarters in which there is any activity, the latest first. */
export async function listActivityQuarters(db: Db): Promise<Quarter[]> {
  const rows = await db.selectFrom('activity').select('quarter').distinct().orderBy('quarter', 'desc').execute()
  return rows.map((row) => row.quarter as Quarter)
}

/** The activity with this id or this code; refused when there is none. */
export async function findActivity(db: Db, by: { readonly id: string } | { readonly code: string }) {
  const [column, value] = 'id' in by ? (['id', by.id] as const) : (['code', by.code] as const)
  const row = await db.selectFrom('activity').selectAll().where(column, '=', value).executeTakeFirst()
  if (!row) throw new Refusal('not-found', { kind: 'activity' })
  return { ...activitySchema.parse(row), illustrative: row.illustrative }
}

/** The same, locked. */
export async function loadActivity(
  tx: Tx,
  by: { readonly id: string } | { readonly code: string },
): Promise<StoredActivity> {
  const found = await findActivity(tx, by)
  await tx.selectFrom('activity').select('id').where('id', '=', found.id).forUpdate().execute()
  return findActivity(tx, by)
}

export async function saveActivity(tx: Tx, activity: StoredActivity): Promise<void> {
  const row = { ...activity, plannedBy: json(activity.plannedBy) }
  await tx
    .insertInto('activity')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}

export async function listAttendance(db: Db, activityId: string): Promise<Attendance[]> {
  const rows = await db
    .selectFrom('activityAttendance')
    .selectAll()
    .where('activityId', '=', activityId)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map((row) => attendanceSchema.parse(row))
}

export async function saveAttendance(tx: Tx, row: Attendance): Promise<void> {
  await tx
    .insertInto('activityAttendance')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}

export async function listTasks(db: Db, activityId: string): Promise<ActivityTask[]> {
  const rows = await db
    .selectFrom('activityTask')
    .selectAll()
    .where('activityId', '=', activityId)
    .orderBy('dueDay')
    .orderBy('id')
    .execute()
  return rows.map((row) => activityTaskSchema.parse(row))
}

export async function saveTask(tx: Tx, task: ActivityTask): Promise<void> {
  await tx
    .insertInto('activityTask')
    .values(task)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(task))
    .execute()
}

/** What the rules ask about the quarters and units named; the quarters are locked against being published meanwhile. */
export async function loadAround(
  tx: Tx,
  quarters: readonly string[],
  unitIds: readonly string[] = [],
): Promise<ActivityAround> {
  const published = new Set<string>()
  for (const quarter of [...new Set(quarters)].sort()) {
    await lockQuarter(tx, quarter)
    if (await isPublished(tx, quarter)) published.add(quarter)
  }
  const units =
    unitIds.length === 0
      ? []
      : await tx.selectFrom('unit').select(['id', 'name', 'retiredDay']).where('id', 'in', unitIds).execute()
  const missing = unitIds.find((id) => !units.some((unit) => unit.id === id))
  if (missing) throw new Refusal('not-found', { kind: 'unit' })
  const retired = new Map(units.filter((unit) => unit.retiredDay !== null).map((unit) => [unit.id, unit.name]))
  return { isPublished: (quarter) => published.has(quarter), retired }
}

/** Where a photo of the activity was used before, by the hash of what is kept: another activity, or evidence. */
export async function findPhotoReuse(db: Db, activityId: string): Promise<{ photoId: string; title: string }[]> {
  const { rows } = await sql<{ photoId: string; title: string }>`
    with own as (select blob.id, blob.sha256 from activity, unnest(photo_ids) as photo(id)
      join blob on blob.id = photo.id where activity.id = ${activityId})
    select own.id as photo_id, other.title from own
      join blob on blob.sha256 = own.sha256 and blob.id <> own.id
      join activity other on blob.id = any(other.photo_ids) and other.id <> ${activityId}
    union
    select own.id, evidence.title from own join assessment_evidence evidence on evidence.withdrawn_at is null
      join blob on blob.id = evidence.blob_id and blob.sha256 = own.sha256
    order by 1, 2`.execute(db)
  return rows
}

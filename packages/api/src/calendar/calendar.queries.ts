import {
  type Calendar,
  type CalendarEdition,
  calendarEditionSchema,
  calendarOf,
} from '@ratchet/domain/calendar/calendar'
import { type Kysely, sql } from 'kysely'
import type { Tx } from '../context.ts'
import { json } from '../database/json.ts'
import type { Database } from '../database/tables.gen.ts'

/** The edition in force of every year that was entered, by year. */
export async function listCurrentYears(db: Kysely<Database>): Promise<CalendarEdition[]> {
  const rows = await db
    .selectFrom('calendarYear')
    .distinctOn('year')
    .selectAll()
    .orderBy('year')
    .orderBy('edition', 'desc')
    .execute()
  return rows.map((row) => calendarEditionSchema.parse(row))
}

/** Every edition of every year: what a day was counted with at its time. */
export async function listEditions(db: Kysely<Database>): Promise<CalendarEdition[]> {
  const rows = await db.selectFrom('calendarYear').selectAll().orderBy('year').orderBy('edition').execute()
  return rows.map((row) => calendarEditionSchema.parse(row))
}

/** Every edition of one year, newest first. */
export async function listEditionsOf(db: Kysely<Database>, year: number): Promise<CalendarEdition[]> {
  const rows = await db
    .selectFrom('calendarYear')
    .selectAll()
    .where('year', '=', year)
    .orderBy('edition', 'desc')
    .execute()
  return rows.map((row) => calendarEditionSchema.parse(row))
}

/** The working-day calendar as it holds now: what every deadline is counted with. */
export async function findCalendar(db: Kysely<Database>): Promise<Calendar> {
  return calendarOf(await listCurrentYears(db))
}

/** Makes two editors, or two processes that begin, wait for each other: a year not there yet has no row to lock. */
export async function lockCalendar(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('calendar_year'))`.execute(tx)
}

/** The year's edition in force, locked. */
export async function loadYear(tx: Tx, year: number): Promise<CalendarEdition | null> {
  await lockCalendar(tx)
  return (await listEditionsOf(tx, year))[0] ?? null
}

export async function saveCalendarEditions(tx: Tx, editions: readonly CalendarEdition[]): Promise<void> {
  const rows = editions.map((row) => ({ ...row, offDays: json(row.offDays), workDays: json(row.workDays) }))
  await tx.insertInto('calendarYear').values(rows).execute()
}

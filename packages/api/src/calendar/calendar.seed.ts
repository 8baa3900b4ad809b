import type { CalendarEdition, CalendarYear, Festival } from '@ratchet/domain/calendar/calendar'
import type { Day } from '@ratchet/domain/day'
import arrangement from 'chinese-days/dist/chinese-days.json' with { type: 'json' }
import { type Recorder, recordFact } from '../audit/record.ts'
import type { Tx } from '../context.ts'
import type { Db } from '../database/connect.ts'
import { listCurrentYears, lockCalendar, saveCalendarEditions } from './calendar.queries.ts'

/** The package's own questions call every day of an unknown year a working day, so only its table is read. */
const source: {
  readonly holidays: Readonly<Record<string, string>>
  readonly workdays: Readonly<Record<string, string>>
} = arrangement
const FIRST_YEAR = 2018
/** The last year whose arrangement we compared with the State Council's own circular. */
const LAST_YEAR = 2026
const NOTE = '随系统提供：国务院办公厅历年放假安排，取自 chinese-days 1.5.7'

const festivalByName: Readonly<Record<string, Festival>> = {
  元旦: 'new-year',
  春节: 'spring',
  清明: 'qingming',
  劳动节: 'labour',
  端午: 'dragon-boat',
  中秋: 'mid-autumn',
  国庆节: 'national',
}

/** The years for which the package has days, each as the State Council arranged it. */
export function firstYears(): CalendarYear[] {
  const of = (table: Readonly<Record<string, string>>, year: number) =>
    Object.entries(table)
      .filter(([day]) => day.startsWith(`${year}-`))
      // A label is `National Day,国庆节,3`: English, Chinese, days by law.
      .map(([day, label]) => ({ day: day as Day, name: festivalByName[label.split(',')[1] ?? ''] ?? 'other' }))
      .sort((a, b) => (a.day < b.day ? -1 : 1))
  return Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, at) => FIRST_YEAR + at)
    .map((year) => ({ year, offDays: of(source.holidays, year), workDays: of(source.workdays, year) }))
    .filter((year) => year.offDays.length > 0)
}

/** Writes the first edition of every year that the product comes with. Does nothing where a year is there already. */
export async function seedCalendar(tx: Tx, ctx: Recorder): Promise<void> {
  await lockCalendar(tx)
  if ((await listCurrentYears(tx)).length > 0) return
  const editions = firstYears().map(
    (year): CalendarEdition => ({ ...year, id: ctx.newId(), edition: 1, note: NOTE, byName: '', at: ctx.now }),
  )
  await saveCalendarEditions(tx, editions)
  const years = editions.map(({ year }) => year)
  await recordFact(tx, ctx, {
    act: 'calendar.seeded',
    subject: ['calendar_year', String(years.at(-1))],
    payload: { from: years[0], until: years.at(-1), years: years.length },
  })
}

/** The same for an office that began before there was a calendar: its next start brings it what a new one has. */
export async function seedCalendarOfOlderOffice(db: Db, ctx: Recorder): Promise<void> {
  const someone = await db.selectFrom('authUser').select('id').limit(1).executeTakeFirst()
  if (someone) await db.transaction().execute((tx) => seedCalendar(tx, ctx))
}

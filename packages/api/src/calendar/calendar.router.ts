import { calendarOf, calendarYearSchema } from '@ratchet/domain/calendar/calendar'
import { saveYear } from '@ratchet/domain/calendar/edit'
import { dayOf } from '@ratchet/domain/day'
import { z } from 'zod'
import { command, refuseStale } from '../command.ts'
import { movePromises } from '../opinion/calendar-move.commands.ts'
import { moveDeadlines } from '../rectification/calendar-move.commands.ts'
import { memberQuery, noInput, router } from '../trpc.ts'
import { findCalendar, listCurrentYears, listEditionsOf, loadYear, saveCalendarEditions } from './calendar.queries.ts'

const saveInput = z.strictObject({
  ...calendarYearSchema.shape,
  /** The edition that the editor saw; 0 for a year that nobody had entered. */
  seen: z.number().int().min(0),
  note: z.string().trim().max(500),
})

export const calendarRouter = router({
  /** Every known year in its edition in force, how far the run of known years goes, and which day it is. */
  find: memberQuery.input(noInput).query(async ({ ctx }) => {
    const years = await listCurrentYears(ctx.db)
    return { years, knownUntil: calendarOf(years).knownUntil, today: dayOf(ctx.now) }
  }),

  editions: memberQuery
    .input(z.strictObject(calendarYearSchema.pick({ year: true }).shape))
    .query(({ ctx, input }) => listEditionsOf(ctx.db, input.year)),

  /** Appends the year's next edition; what was set or promised in working days moves with it, and says so. */
  saveYear: command(saveInput, async (act, { seen, ...year }) => {
    const { tx, ctx, record } = act
    const last = await loadYear(tx, year.year)
    refuseStale(year, { ...last, version: last?.edition ?? 0 }, seen)
    const { edition, fact } = saveYear({ ...year, id: ctx.newId(), byName: ctx.actor.name }, last, ctx.now)
    const before = await findCalendar(tx)
    await saveCalendarEditions(tx, [edition])
    await record(fact)
    const calendars = { before, after: await findCalendar(tx) }
    const moved = await moveDeadlines(act, calendars, edition.note)
    const promises = await movePromises(act, calendars, edition.note)
    return { id: edition.id, year: edition.year, edition: edition.edition, moved, promises }
  }),
})

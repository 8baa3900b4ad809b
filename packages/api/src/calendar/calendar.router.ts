import { calendarOf, calendarYearSchema } from '@ratchet/domain/calendar/calendar'
import { saveYear } from '@ratchet/domain/calendar/edit'
import { dayOf } from '@ratchet/domain/day'
import { z } from 'zod'
import { command, refuseStale } from '../command.ts'
import { memberQuery, noInput, router } from '../trpc.ts'
import { listCurrentYears, listEditionsOf, loadYear, saveCalendarEditions } from './calendar.queries.ts'

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

  /** Appends the year's next edition; deadlines that were set before stay as they were set. */
  saveYear: command(saveInput, async ({ tx, ctx, record }, { seen, ...year }) => {
    const last = await loadYear(tx, year.year)
    refuseStale(year, { ...last, version: last?.edition ?? 0 }, seen)
    const { edition, fact } = saveYear({ ...year, id: ctx.newId(), byName: ctx.actor.name }, last, ctx.now)
    await saveCalendarEditions(tx, [edition])
    await record(fact)
    return { id: edition.id, year: edition.year, edition: edition.edition }
  }),
})

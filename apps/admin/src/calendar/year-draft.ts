import {
  type CalendarYear,
  calendarOf,
  type Festival,
  isWeekend,
  isWorkingDay,
  type NamedDay,
} from '@ratchet/domain/calendar/calendar'
import { addDays, type Day } from '@ratchet/domain/day'

/** What a day is: as in every week, or off or worked by the year's arrangement. */
export interface DayState {
  readonly is: 'workday' | 'weekend' | 'off' | 'work'
  readonly name: Festival | null
}
/** The days that the editor made different from the edition in force: they stay valid when that edition changes. */
export type Changes = Readonly<Record<string, DayState>>
export type Arrangement = Pick<CalendarYear, 'offDays' | 'workDays'>

export const nothing: Arrangement = { offDays: [], workDays: [] }
const plain = (day: Day): DayState => ({ is: isWeekend(day) ? 'weekend' : 'workday', name: null })

export const worksOn = ({ is }: DayState): boolean => is === 'workday' || is === 'work'

/** Every day of the year in order. */
export function daysOf(year: number): Day[] {
  const first = `${year}-01-01` as Day
  const length = addDays(first, 365).startsWith(String(year)) ? 366 : 365
  return Array.from({ length }, (_, at) => addDays(first, at))
}

/** The states of the listed days; every other day is plain. */
function statesOf({ offDays, workDays }: Arrangement): Map<string, DayState> {
  const rows = (is: 'off' | 'work', list: readonly NamedDay[]) =>
    list.map(({ day, name }): [string, DayState] => [day, { is, name }])
  return new Map([...rows('off', offDays), ...rows('work', workDays)])
}

/** A question for every day of the year: what it is with the changes made to the edition. */
export function reader(edition: Arrangement, changes: Changes): (day: Day) => DayState {
  const states = statesOf(edition)
  return (day) => changes[day] ?? states.get(day) ?? plain(day)
}

const isSame = (a: DayState, b: DayState) => a.is === b.is && a.name === b.name

/** The changes without those that say what the edition says already. */
export function realChanges(edition: Arrangement, changes: Changes): Changes {
  const before = reader(edition, {})
  return Object.fromEntries(Object.entries(changes).filter(([day, state]) => !isSame(state, before(day as Day))))
}

/** The changes with one more day made `state`. */
function withDay(edition: Arrangement, changes: Changes, day: Day, state: DayState): Changes {
  return realChanges(edition, { ...changes, [day]: state })
}

/** The changes with every day of the run of another festival, or with the run taken back. */
export function withRun(edition: Arrangement, changes: Changes, run: Run, name: Festival | null): Changes {
  const before = reader(edition, {})
  const state = (day: Day): DayState => (name ? { is: run.state.is, name } : before(day))
  return realChanges(edition, { ...changes, ...Object.fromEntries(run.days.map((day) => [day, state(day)])) })
}

/** The festival of the nearest listed day within three days, for a day that is joined to a holiday. */
function festivalNear(of: (day: Day) => DayState, day: Day): Festival {
  for (const step of [1, -1, 2, -2, 3, -3]) {
    const { name } = of(addDays(day, step))
    if (name) return name
  }
  return 'other'
}

/** A click on the day: work becomes rest and rest becomes work; back where it was, the edition's own state returns. */
export function toggleDay(edition: Arrangement, changes: Changes, day: Day): Changes {
  const now = reader(edition, changes)
  const before = reader(edition, {})(day)
  const works = !worksOn(now(day))
  if (worksOn(before) === works) return withDay(edition, changes, day, before)
  const asEveryWeek = plain(day)
  if (worksOn(asEveryWeek) === works) return withDay(edition, changes, day, asEveryWeek)
  return withDay(edition, changes, day, { is: works ? 'work' : 'off', name: festivalNear(now, day) })
}

/** Changed days in a row that became the same: one sentence, one festival, one way back. */
export interface Run {
  readonly days: readonly [Day, ...Day[]]
  readonly state: DayState
}

/** The changes in order, days in a row that became the same taken together. */
export function runsOf(changes: Changes): Run[] {
  const runs: Run[] = []
  for (const day of Object.keys(changes).sort() as Day[]) {
    const state = changes[day] as DayState
    const last = runs.at(-1)
    // A weekend or a working day that returned is told by itself: what it was before differs.
    const isNext = last && addDays(last.days.at(-1) as Day, 1) === day && state.name !== null
    if (isNext && isSame(last.state, state)) runs[runs.length - 1] = { state, days: [...last.days, day] }
    else runs.push({ days: [day], state })
  }
  return runs
}

/** The changes that turn the edition into the given arrangement. */
export function changesTo(edition: Arrangement, wanted: Arrangement, year: number): Changes {
  const target = reader(wanted, {})
  return realChanges(edition, Object.fromEntries(daysOf(year).map((day) => [day, target(day)])))
}

/** The year as it would be saved. */
export function arrangementOf(edition: Arrangement, changes: Changes, year: number): CalendarYear {
  const now = reader(edition, changes)
  const listed = (is: 'off' | 'work') =>
    daysOf(year).flatMap((day): NamedDay[] => {
      const state = now(day)
      return state.is === is ? [{ day, name: state.name ?? 'other' }] : []
    })
  return { year, offDays: listed('off'), workDays: listed('work') }
}

/** The working days of a year so arranged, by the rule that counts deadlines. */
export function workingDaysOf(year: CalendarYear): Day[] {
  const calendar = calendarOf([year])
  return daysOf(year.year).filter((day) => isWorkingDay(calendar, day))
}

/** The weeks of a month from Monday on; null where another month's days would stand. */
export function weeksOf(year: number, month: number): (Day | null)[][] {
  const days = daysOf(year).filter((day) => Number(day.slice(5, 7)) === month)
  const lead = (new Date(`${days[0]}T00:00:00Z`).getUTCDay() + 6) % 7
  const cells: (Day | null)[] = [...Array<null>(lead).fill(null), ...days]
  while (cells.length % 7 > 0) cells.push(null)
  return Array.from({ length: cells.length / 7 }, (_, at) => cells.slice(at * 7, at * 7 + 7))
}

/** Where a key leads from the day, within the year; null for a key that leads nowhere. */
export function dayAfterKey(key: string, day: Day): Day | null {
  const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }
  const step = steps[key]
  const target = step ? addDays(day, step) : monthKey(key, day)
  return target?.slice(0, 4) === day.slice(0, 4) ? target : null
}

function monthKey(key: string, day: Day): Day | null {
  const first = `${day.slice(0, 8)}01` as Day
  const next = `${addDays(first, 31).slice(0, 8)}01` as Day
  if (key === 'Home') return first
  if (key === 'End') return addDays(next, -1)
  if (key === 'PageDown') return next
  return key === 'PageUp' ? (`${addDays(first, -1).slice(0, 8)}01` as Day) : null
}

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type Day, daysBetween, type Instant } from '../day.ts'
import {
  addWorkingDays,
  type CalendarYear,
  calendarAt,
  calendarOf,
  isEstimated,
  isWeekend,
  isWorkingDay,
  type NamedDay,
  workingDaysBetween,
} from './calendar.ts'

const days = (name: NamedDay['name'], ...list: string[]) => list.map((day) => ({ day: day as Day, name }))
const to = (from: string, count: number) => Array.from({ length: count }, (_, at) => addDays(from as Day, at))
const year2026: CalendarYear = {
  year: 2026,
  offDays: [
    ...days('new-year', ...to('2026-01-01', 3)),
    ...days('spring', ...to('2026-02-15', 9)),
    ...days('mid-autumn', ...to('2026-09-25', 3)),
    ...days('national', ...to('2026-10-01', 7)),
  ],
  workDays: [...days('spring', '2026-02-14', '2026-02-28'), ...days('national', '2026-09-20', '2026-10-10')],
}
const calendar = calendarOf([year2026])
const nothing = calendarOf([])

test.each([
  ['a make-up Saturday', '2026-10-10', true],
  ['a make-up Sunday', '2026-09-20', true],
  ['the Sunday after it', '2026-10-11', false],
  ['National Day', '2026-10-01', false],
  ['a listed Saturday of the holiday', '2026-10-03', false],
  ['the first day back', '2026-10-08', true],
  ['an ordinary Monday', '2026-11-23', true],
  ['an ordinary Saturday', '2026-11-28', false],
  ['New Year of a year that nobody entered', '2027-01-01', true],
  ['a Saturday of that year', '2027-01-02', false],
])('%s, %s: worked %s', (_, day, works) => {
  expect(isWorkingDay(calendar, day as Day)).toBe(works)
})

test.each([
  ['over the National holiday', '2026-09-30', 2, '2026-10-09'],
  ['and the make-up Saturday counts', '2026-09-30', 3, '2026-10-10'],
  ['and then comes Monday', '2026-09-30', 4, '2026-10-12'],
  ['from within the holiday', '2026-10-03', 1, '2026-10-08'],
  ['ten over both holidays of autumn', '2026-09-18', 10, '2026-10-09'],
  ['none', '2026-10-03', 0, '2026-10-03'],
  ['into the unknown year, Monday to Friday', '2026-12-31', 1, '2027-01-01'],
])('%s: %s + %d = %s', (_, from, count, day) => {
  expect(addWorkingDays(calendar, from as Day, count)).toBe(day)
})

test.each([
  ['2026-09-30', '2026-10-10', 3],
  ['2026-10-10', '2026-09-30', -3],
  ['2026-10-01', '2026-10-07', 0],
  ['2026-11-23', '2026-11-23', 0],
])('from %s to %s there are %d', (from, until, count) => {
  expect(workingDaysBetween(calendar, from as Day, until as Day)).toBe(count)
})

test('what is known ends with the unbroken run of years; beyond it every day is an estimate', () => {
  const year = (number: number): CalendarYear => ({ year: number, offDays: [], workDays: [] })
  expect(calendarOf([2024, 2025, 2026, 2028].map(year)).knownUntil).toBe('2026-12-31')
  expect(calendarOf([2026, 2024, 2025].map(year)).knownUntil).toBe('2026-12-31')
  expect(isEstimated(calendar, '2026-12-31' as Day)).toBe(false)
  expect(isEstimated(calendar, '2027-01-01' as Day)).toBe(true)
  expect(isEstimated(nothing, '2026-01-01' as Day)).toBe(true)
})

const anyDay = fc.integer({ min: 0, max: 1100 }).map((count) => addDays('2025-01-01' as Day, count))
const anyCalendar = fc
  .uniqueArray(anyDay, { maxLength: 120 })
  .map((list) => list.filter((day) => day.startsWith('2026')))
  .map((list) => {
    const named = days('other', ...list)
    return calendarOf([
      {
        year: 2026,
        offDays: named.filter(({ day }) => !isWeekend(day)),
        workDays: named.filter(({ day }) => isWeekend(day)),
      },
    ])
  })

test('the n-th working day is worked, and there are n of them on the way', () => {
  fc.assert(
    fc.property(anyCalendar, anyDay, fc.integer({ min: 1, max: 80 }), (given, from, count) => {
      const day = addWorkingDays(given, from, count)
      expect(isWorkingDay(given, day)).toBe(true)
      expect(workingDaysBetween(given, from, day)).toBe(count)
      expect(addWorkingDays(given, addWorkingDays(given, from, count - 1), 1)).toBe(day)
    }),
  )
})

test('counting adds up over any day between, turns its sign with its direction, and never exceeds civil days', () => {
  fc.assert(
    fc.property(anyCalendar, anyDay, anyDay, anyDay, (given, a, b, c) => {
      const between = (from: Day, until: Day) => workingDaysBetween(given, from, until)
      expect(between(a, b) + between(b, c)).toBe(between(a, c))
      expect(between(a, b) + between(b, a)).toBe(0)
      expect(Math.abs(between(a, b))).toBeLessThanOrEqual(Math.abs(daysBetween(a, b)))
    }),
  )
})

test('the calendar as it stood: later editions do not count, and of a year entered later the first does', () => {
  const edition = (year: number, number: number, at: string, off: string) => ({
    ...{ id: `00000000-0000-4000-8000-00000000000${number}`, year, edition: number, note: '', byName: '' },
    ...{ offDays: [{ day: off as Day, name: 'other' as const }], workDays: [], at: `${at}T00:00:00.000Z` as Instant },
  })
  const all = [
    edition(2026, 2, '2026-06-01', '2026-12-02'),
    edition(2026, 1, '2026-01-01', '2026-12-01'),
    edition(2027, 1, '2026-11-01', '2027-01-01'),
  ]
  const worksOn = (day: string, at: string) =>
    isWorkingDay(calendarAt(all, `${at}T00:00:00.000Z` as Instant), day as Day)
  expect([worksOn('2026-12-01', '2026-05-31'), worksOn('2026-12-02', '2026-05-31')]).toEqual([false, true])
  expect([worksOn('2026-12-01', '2026-06-01'), worksOn('2026-12-02', '2026-06-01')]).toEqual([true, false])
  expect(worksOn('2027-01-01', '2026-05-31')).toBe(false)
})

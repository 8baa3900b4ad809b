import { describe, expect, test } from 'vitest'
import { calendarOf } from '../calendar/calendar.ts'
import type { Day } from '../day.ts'
import { assignDueAfter, type Counted, isMoved, promiseAfter } from './due-move.ts'

const day = (text: string) => text as Day
const year = (number: number, off: string[] = [], work: string[] = []) => ({
  year: number,
  offDays: off.map((one) => ({ day: day(one), name: 'other' as const })),
  workDays: work.map((one) => ({ day: day(one), name: 'other' as const })),
})
const known = calendarOf([year(2026)])
/** Given on Monday 21 December for ten working days, into a year that nobody had entered: Monday 4 January. */
const into: Counted = { start: day('2026-12-21'), due: day('2027-01-04'), estimated: true, isDone: false }
const today = day('2026-12-22')
const enter = (off: string[], work: string[] = []) => ({
  before: known,
  after: calendarOf([year(2026), year(2027, off, work)]),
})

describe('an estimate becomes what the calendar says', () => {
  test('later by the days off, and no estimate any more', () => {
    expect(promiseAfter(into, enter(['2027-01-01']), today)).toEqual({ due: '2027-01-05', estimated: false })
  })
  test('earlier by a make-up day', () => {
    expect(promiseAfter(into, enter([], ['2027-01-02']), today)).toEqual({ due: '2027-01-02', estimated: false })
  })
  test('the same day, and only the mark goes', () => {
    expect(promiseAfter(into, enter(['2027-05-01']), today)).toEqual({ due: '2027-01-04', estimated: false })
  })
  test('as long as the year it reaches into is not known it stays an estimate', () => {
    const far = { ...into, due: day('2028-01-03') }
    expect(promiseAfter(far, enter(['2027-01-01']), today)).toEqual({ due: '2028-01-04', estimated: true })
  })
})

describe('a firm day', () => {
  const firm: Counted = { start: day('2026-11-23'), due: day('2026-12-07'), estimated: false, isDone: false }
  const change = (off: string[], work: string[] = []) => ({ before: known, after: calendarOf([year(2026, off, work)]) })
  const on = day('2026-11-26')
  test('is never made later, and comes forward with a working day left', () => {
    expect(promiseAfter(firm, change(['2026-12-01']), on).due).toBe('2026-12-07')
    expect(promiseAfter(firm, change([], ['2026-11-28']), on).due).toBe('2026-12-04')
    const late = change([], ['2026-11-28'])
    expect(promiseAfter(firm, late, day('2026-12-04')).due).toBe('2026-12-07')
    expect(promiseAfter(firm, late, day('2026-12-20')).due).toBe('2026-12-07')
  })
  test('of what is answered stays, so that no answer in time becomes late', () => {
    expect(promiseAfter({ ...firm, isDone: true }, change([], ['2026-11-28']), on).due).toBe('2026-12-07')
    expect(promiseAfter({ ...into, isDone: true }, enter(['2027-01-01']), today).due).toBe('2027-01-05')
  })
  test('that a paper names stays, also when it was marked as an estimate', () => {
    const given = { ...into, start: null }
    expect(promiseAfter(given, enter(['2027-01-01']), today)).toEqual({ due: '2027-01-04', estimated: false })
  })
  test('of handing on moves either way: nobody outside was told it', () => {
    const assign = (off: string[], work: string[] = []) =>
      assignDueAfter(day('2026-11-27'), day('2026-12-01'), change(off, work), day('2026-11-27'))
    expect(assign(['2026-11-30'])).toBe('2026-12-02')
    expect(assign([], ['2026-11-28'])).toBe('2026-11-30')
    expect(assign([], ['2026-11-28', '2026-11-29'])).toBe('2026-11-29')
  })
})

test('whether anything moved', () => {
  const dues = { assignDue: day('2026-11-25'), replyDue: day('2026-12-07'), dueEstimated: true }
  expect(isMoved(dues, { ...dues })).toBe(false)
  for (const change of [{ assignDue: day('2026-11-26') }, { replyDue: day('2026-12-08') }, { dueEstimated: false }])
    expect(isMoved(dues, { ...dues, ...change })).toBe(true)
})

import { describe, expect, test } from 'vitest'
import { type CalendarYear, calendarOf } from '../calendar/calendar.ts'
import type { Day } from '../day.ts'
import { type DebtSource, dueOf, excerpt, holidaysOwed, isNear, owedOfItem, sortDebts } from './debt.ts'
import { loadOf } from './load.ts'

const day = (text: string) => text as Day
const year = (number: number, off: string[] = [], work: string[] = []): CalendarYear => ({
  year: number,
  offDays: off.map((each) => ({ day: day(each), name: 'national' })),
  workDays: work.map((each) => ({ day: day(each), name: 'national' })),
})
/** National Day of 2026 with the make-up Saturday after it. */
const off = ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07']
const calendar = calendarOf([year(2026, off, ['2026-10-10'])])

test('late first, then what is due first, then by source, then by number; without a day comes last', () => {
  const debt = (number: string, source: DebtSource, dueDay: string | null, late = false) => {
    return { number, source, dueDay: dueDay === null ? null : day(dueDay), late }
  }
  const sorted = sortDebts([
    debt('7', 'cycle', null),
    debt('6', 'recover', '2026-12-02'),
    debt('5', 'manual', '2026-12-01'),
    debt('4', 'concern', '2026-12-01'),
    debt('3', 'concern', '2026-12-01'),
    debt('2', 'recover', '2026-11-20', true),
    debt('1', 'manual', '2026-11-10', true),
  ])
  expect(sorted.map((row) => row.number).join('')).toBe('1234567')
})

test.each([
  ['two working days on, over a weekend', '2026-11-24', { daysLeft: 2, late: false, estimated: false }],
  ['today', '2026-11-20', { daysLeft: 0, late: false, estimated: false }],
  ['yesterday', '2026-11-19', { daysLeft: -1, late: true, estimated: false }],
  ['in a year nobody entered', '2027-01-04', { late: false, estimated: true }],
])('a deadline %s', (_, due, expected) => {
  expect(dueOf(calendar, day('2026-11-20'), day(due))).toMatchObject(expected)
})

test('a deadline on the Saturday that is over is late, though no working day has passed since', () => {
  expect(dueOf(calendar, day('2026-11-22'), day('2026-11-21'))).toMatchObject({ daysLeft: 0, late: true })
  expect(dueOf(calendar, day('2026-11-22'), null)).toEqual({
    dueDay: null,
    daysLeft: null,
    late: false,
    estimated: false,
  })
})

test('near means within three working days, or past', () => {
  // Thursday before the week of National Day: three working days on is the eighth.
  const near = (due: string) => isNear(calendar, day('2026-09-29'), day(due))
  expect(['2026-09-01', '2026-10-09', '2026-10-10'].map(near)).toEqual([true, true, false])
})

describe('what the lead unit owes of an item', () => {
  const returned = { round: 1, review: 'plan', edition: 2, decision: 'returned', reason: '责任人缺失' } as const
  const passed = { ...returned, edition: 3, decision: 'approved', reason: null } as const
  test.each([
    ['a plan', 'assigned', 1, [], { kind: 'plan', review: 'plan' }],
    ['progress', 'in_progress', 1, [passed], { kind: 'progress', review: 'progress' }],
    ['a result', 'progress_approved', 1, [], { kind: 'result', review: 'result' }],
    ['the plan again', 'assigned', 1, [returned], { kind: 'revise', review: 'plan', reason: '责任人缺失' }],
    ['a new round', 'reopened', 2, [returned], { kind: 'redo', review: 'plan', reason: null }],
    ['the plan of the new round again', 'reopened', 2, [{ ...returned, round: 2 }], { kind: 'revise' }],
    ['nothing while it is reviewed', 'plan_submitted', 1, [], null],
    ['nothing once it is closed', 'closed', 1, [], null],
  ] as const)('%s', (_, status, round, submissions, expected) => {
    const owed = owedOfItem({ status, round }, submissions)
    if (expected) expect(owed).toMatchObject(expected)
    else expect(owed).toBeNull()
  })
})

test.each([
  ['in summer nothing', '2026-07-01', null, null],
  ['sixty days before the year ends', '2026-11-01', null, { year: 2027, due: '2026-12-31' }],
  ['earlier, when a deadline lies beyond', '2026-07-01', '2027-01-05', { year: 2027, due: '2026-12-31' }],
  ['not when it lies within', '2026-07-01', '2026-12-31', null],
])('holidays: %s', (_, today, lastDue, expected) => {
  expect(holidaysOwed(calendar, day(today), lastDue === null ? null : day(lastDue))).toEqual(expected)
})

test('an office that knows no year at all owes this one', () => {
  expect(holidaysOwed(calendarOf([]), day('2026-07-01'), null)).toEqual({ year: 2026, due: '2025-12-31' })
})

test('the beginning of what was said: one line, forty characters, no sign cut in two', () => {
  expect(excerpt('路灯坏了\n  三盏')).toBe('路灯坏了 三盏')
  expect(excerpt('灯'.repeat(41))).toBe(`${'灯'.repeat(40)}…`)
  expect(excerpt('🏮'.repeat(41))).toBe(`${'🏮'.repeat(40)}…`)
})

describe('the load of seven working days', () => {
  const load = (today: string, ...dues: string[]) => loadOf(dues.map(day), calendar, day(today))
  test('begins today, steps over the holiday and takes the make-up Saturday along', () => {
    expect(load('2026-09-29').days.map((row) => row.day)).toEqual([
      '2026-09-29',
      '2026-09-30',
      '2026-10-08',
      '2026-10-09',
      '2026-10-10',
      '2026-10-12',
      '2026-10-13',
    ])
  })
  test('counts what is past apart, what is due on a day off on the working day before, and leaves out what is later', () => {
    const { late, days } = load('2026-09-29', '2026-09-28', '2026-09-29', '2026-10-04', '2026-10-04', '2026-12-01')
    expect(late).toBe(1)
    expect(days.map((row) => row.count)).toEqual([1, 2, 0, 0, 0, 0, 0])
  })
  test('on a day off it begins with the next working day, where today’s deadlines go', () => {
    const { late, days } = load('2026-11-21', '2026-11-21', '2026-11-20')
    expect(days[0]).toEqual({ day: '2026-11-23', count: 1 })
    expect(late).toBe(1)
  })
})

import { describe, expect, test } from 'vitest'
import { calendarOf } from '../calendar/calendar.ts'
import { idOf, now } from '../cycle/example.ts'
import type { Day, Instant } from '../day.ts'
import { calendarMove, clockOf, dueNow, elapsedOn, elapsedShare, pausedDays } from './clock.ts'
import type { ClockChange } from './clock-change.ts'

const day = (text: string) => text as Day
const year = (off: string[] = [], work: string[] = []) =>
  calendarOf([
    {
      year: 2026,
      offDays: off.map((one) => ({ day: day(one), name: 'other' as const })),
      workDays: work.map((one) => ({ day: day(one), name: 'other' as const })),
    },
  ])
const plain = year()
const by = { id: idOf(1), name: 'o' }
let n = 0
const change = (given: Partial<ClockChange>): ClockChange => {
  n += 1
  return {
    ...{ id: idOf(900 + n), itemId: idOf(1), round: 1, kind: 'pause', cause: 'decision', reason: 'r' },
    ...{ fromDay: null, toDay: null, oldDay: null, newDay: null, by, at: now, decision: 'approved' },
    ...{ decisionReason: null, decidedBy: by, endedDay: null, version: 2 },
    decidedAt: `2026-11-${String(10 + n).padStart(2, '0')}T01:00:00.000Z` as Instant,
    ...given,
  }
}
/** Given on Monday 2 November for ten working days: until Monday 16. */
const item = { clockStart: day('2026-11-02'), clockDays: 10, dueDay: day('2026-11-16'), round: 1 }
const pause = (from: string, to: string, more: Partial<ClockChange> = {}) =>
  change({ fromDay: day(from), toDay: day(to), oldDay: day('2026-11-16'), ...more })
const at = (text: string) => `${text}T02:00:00.000Z` as Instant

describe('the deadline as the calendar has it', () => {
  test.each<[string, readonly ClockChange[], string]>([
    ['without a change', [], '2026-11-16'],
    ['a pause of three working days over a weekend', [pause('2026-11-06', '2026-11-10')], '2026-11-19'],
    ['a pause that was refused', [pause('2026-11-06', '2026-11-10', { decision: 'refused' })], '2026-11-16'],
    ['a pause that still waits', [pause('2026-11-06', '2026-11-10', { decision: null })], '2026-11-16'],
    ['a pause of another round', [pause('2026-11-06', '2026-11-10', { round: 2 })], '2026-11-16'],
    [
      'a pause lifted on its second day',
      [pause('2026-11-06', '2026-11-10', { endedDay: day('2026-11-06') })],
      '2026-11-17',
    ],
    [
      'a pause lifted before it began',
      [pause('2026-11-06', '2026-11-10', { endedDay: day('2026-11-04') })],
      '2026-11-16',
    ],
  ])('%s', (_, changes, due) => {
    expect(dueNow(item, changes, plain)).toBe(due)
  })
  test('an extension is the day that was granted, and a pause after it moves that', () => {
    const extension = change({ kind: 'extension', cause: null, oldDay: day('2026-11-16'), newDay: day('2026-11-20') })
    expect(dueNow(item, [extension], plain)).toBe('2026-11-20')
    const later = pause('2026-11-18', '2026-11-19', { oldDay: day('2026-11-20') })
    expect(dueNow(item, [extension, later], plain)).toBe('2026-11-24')
  })
  test('of an item with a set day, the first day is the one that the first change kept', () => {
    const set = { ...item, clockDays: null, dueDay: day('2026-11-18') }
    expect(dueNow(set, [pause('2026-11-12', '2026-11-13')], plain)).toBe('2026-11-18')
    expect(dueNow({ ...set, dueDay: null }, [], plain)).toBeNull()
  })
  test('a pause takes working days only, and of a running one those that are gone', () => {
    expect(pausedDays(pause('2026-11-06', '2026-11-10'), plain)).toBe(3)
    expect(pausedDays(pause('2026-11-06', '2026-11-10'), plain, day('2026-11-08'))).toBe(1)
    expect(pausedDays(pause('2026-11-07', '2026-11-08'), plain)).toBe(0)
    expect(pausedDays(change({ kind: 'extension' }), plain)).toBe(0)
  })
})

describe('how much of the time is gone', () => {
  const paused = [pause('2026-11-06', '2026-11-10')]
  const moved = { ...item, dueDay: day('2026-11-19') }
  test.each([
    ['2026-11-02', [], item, 0],
    ['2026-11-09', [], item, 0.5],
    ['2026-11-12', [], item, 0.8],
    ['2026-11-16', [], item, 1],
    ['2026-11-18', [], item, 1.2],
    // It stands still while it is paused.
    ['2026-11-05', paused, moved, 0.3],
    ['2026-11-09', paused, moved, 0.3],
    ['2026-11-10', paused, moved, 0.3],
    ['2026-11-11', paused, moved, 0.4],
    ['2026-11-19', paused, moved, 1],
  ] as const)('%s', (today, changes, of, share) => {
    expect(elapsedShare(of, changes, plain, at(today))).toBeCloseTo(share, 9)
  })
  test('without a deadline there is none, and before the start nothing is gone', () => {
    expect(elapsedShare({ ...item, dueDay: null }, [], plain, now)).toBeNull()
    expect(elapsedShare({ ...item, clockStart: null }, [], plain, now)).toBeNull()
    expect(elapsedShare(item, [], plain, at('2026-10-20'))).toBe(0)
  })
  test('both sides read the same: what is left does not shrink in a pause', () => {
    const left = (today: string) => clockOf(moved, paused, plain, at(today))?.left
    expect(['2026-11-05', '2026-11-06', '2026-11-10', '2026-11-11'].map(left)).toEqual([7, 7, 7, 6])
    expect(clockOf(moved, paused, plain, at('2026-11-09'))).toMatchObject({
      running: paused[0],
      firstDue: '2026-11-16',
    })
    expect(clockOf(moved, paused, plain, at('2026-11-11'))?.running).toBeNull()
  })
})

describe('a changed calendar under a running deadline', () => {
  const today = day('2026-11-09')
  const move = (before: ReturnType<typeof year>, after: ReturnType<typeof year>, of = item, on = today) =>
    calendarMove(of, [], { before, after }, on)
  test('a day off moves it on, a make-up workday brings it forward', () => {
    expect(move(plain, year(['2026-11-11']))).toEqual({ oldDay: '2026-11-16', newDay: '2026-11-17' })
    expect(move(plain, year([], ['2026-11-14']))).toEqual({ oldDay: '2026-11-16', newDay: '2026-11-14' })
  })
  test('nothing moves when the days in between did not change, or when a day was set', () => {
    expect(move(plain, year(['2026-12-11']))).toBeNull()
    expect(move(plain, year(['2026-11-11']), { ...item, clockDays: null as never })).toBeNull()
  })
  test('nobody becomes late silently: what is brought forward leaves a working day', () => {
    const weekend = year([], ['2026-11-07', '2026-11-08', '2026-11-14'])
    expect(move(plain, weekend, item, day('2026-11-13'))).toEqual({ oldDay: '2026-11-16', newDay: '2026-11-14' })
    expect(move(plain, weekend, item, day('2026-11-16'))).toBeNull()
    // One that is late already stays late by the day that it missed.
    expect(move(plain, weekend, item, day('2026-11-20'))).toBeNull()
  })
})

test('a day of the round has the number that the clock had on it: what is paused is in none', () => {
  const held = [pause('2026-11-06', '2026-11-10')]
  const paused = { ...item, dueDay: day('2026-11-19') }
  for (const one of ['2026-11-02', '2026-11-05', '2026-11-06', '2026-11-09', '2026-11-11', '2026-11-20']) {
    const number = elapsedOn(item.clockStart, held, 1, plain, day(one))
    expect(number).toBe(clockOf(paused, held, plain, at(one))?.elapsed)
  }
  expect(elapsedOn(item.clockStart, held, 1, plain, day('2026-11-09'))).toBe(3)
  expect(elapsedOn(item.clockStart, held, 2, plain, day('2026-11-09'))).toBe(5)
})

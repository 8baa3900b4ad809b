import { describe, expect, test } from 'vitest'
import { calendarOf } from '../calendar/calendar.ts'
import type { Day, Instant } from '../day.ts'
import type { ClockChange } from '../rectification/clock-change.ts'
import { findOfItem, type ItemWatch, whyItemGone } from './find-item.ts'
import { findOfGrade, findOfTasks, findOfTheme, type GradeWatch, taskDayOf } from './find-other.ts'
import { lookedAtAgain, nameOf, turnOf, withoutLighter } from './found.ts'
import type { ItemGround } from './ground.ts'

const day = (text: string) => text as Day
const year = (...off: string[]) =>
  calendarOf([{ year: 2026, offDays: off.map((one) => ({ day: day(one), name: 'other' })), workDays: [] }])
const calendar = year()
const id = '00000000-0000-4000-8000-000000000001'
/** Twenty working days from Monday 2 November: sixteen are gone on the 24th. */
const watch: ItemWatch = {
  ...{ id, number: 'ZG-2026-0001', title: '放学拥堵', cycleId: '2026H2' as never, leadUnitId: id, round: 1 },
  ...{ status: 'in_progress', clockStart: day('2026-11-02'), dueDay: day('2026-11-30'), clockDays: null },
  ...{ changes: [], handedIn: [], people: 12 },
}
const found = (change: Partial<ItemWatch>, on: string, by = calendar) =>
  withoutLighter(findOfItem({ ...watch, ...change }, by, day(on))).map((row) => row.rule)
const handed = (
  review: 'plan' | 'progress' | 'result',
  decision: 'approved' | 'returned' | null,
  on = '2026-11-10',
) => ({
  ...{ review, decision, day: day(on) },
})

describe('an item', () => {
  test.each([
    ['79 % of the time gone', {}, '2026-11-23', []],
    ['80 % gone', {}, '2026-11-24', ['time-gone']],
    ['on its last day', {}, '2026-11-30', ['time-gone']],
    ['a day late', {}, '2026-12-01', ['overdue']],
    ['80 % gone, progress passed', { handedIn: [handed('progress', 'approved')] }, '2026-11-24', []],
    ['80 % gone, progress waits for its review', { handedIn: [handed('progress', null)] }, '2026-11-24', ['time-gone']],
    ['late, progress passed', { handedIn: [handed('progress', 'approved')] }, '2026-12-01', ['overdue']],
    [
      'late, but handed in before',
      { status: 'result_submitted', handedIn: [handed('progress', 'approved'), handed('result', null)] },
      '2026-12-01',
      [],
    ],
    [
      'late, and handed in after',
      { status: 'result_submitted', handedIn: [handed('progress', 'approved'), handed('result', null, '2026-12-01')] },
      '2026-12-01',
      ['overdue'],
    ],
    ['returned once', { handedIn: [handed('plan', 'returned')] }, '2026-11-10', []],
    [
      'the same review returned twice',
      { handedIn: [handed('plan', 'returned'), handed('plan', 'returned')] },
      '2026-11-10',
      ['returned-twice'],
    ],
    [
      'two reviews returned once each',
      { handedIn: [handed('plan', 'returned'), handed('progress', 'returned')] },
      '2026-11-10',
      [],
    ],
    [
      'returned twice, then passed',
      { handedIn: [handed('plan', 'returned'), handed('plan', 'returned'), handed('plan', 'approved')] },
      '2026-11-10',
      [],
    ],
    ['contested', { status: 'contested' }, '2026-12-01', []],
    ['closed', { status: 'closed' }, '2026-12-01', []],
    ['verified', { status: 'verified' }, '2026-12-01', []],
    ['opened again', { status: 'reopened' }, '2026-12-01', ['overdue']],
    ['without a deadline', { dueDay: null }, '2026-12-31', []],
  ] as const)('%s', (_, change, on, expected) => {
    expect(found(change as Partial<ItemWatch>, on)).toEqual(expected)
  })

  const pause = {
    ...{ id, itemId: id, round: 1, kind: 'pause', cause: 'season', reason: '停工', by: { id, name: '人' } },
    ...{ fromDay: day('2026-11-09'), toDay: day('2026-11-13'), oldDay: day('2026-11-30'), newDay: day('2026-12-07') },
    ...{ at: '2026-11-08T01:00:00.000Z' as Instant, decision: 'approved', decisionReason: null, decidedBy: null },
    ...{ decidedAt: '2026-11-08T01:00:00.000Z' as Instant, endedDay: null, version: 1 },
  } satisfies ClockChange
  const paused = { changes: [pause], dueDay: day('2026-12-07') }
  test.each([
    ['the pause is in neither what is gone nor what is given', paused, '2026-11-30', []],
    ['and puts the day off', paused, '2026-12-01', ['time-gone']],
    ['nothing runs out in a pause', { changes: [{ ...pause, toDay: day('2026-12-31') }] }, '2026-12-10', []],
  ] as const)('%s', (_, change, on, expected) => {
    expect(found(change, on)).toEqual(expected)
  })

  test('says why a draft no longer stands', () => {
    const [drafted] = findOfItem(watch, calendar, day('2026-11-24'))
    const why = (
      change: Partial<ItemWatch>,
      on = '2026-11-24',
      by = calendar,
      rule: 'time-gone' | 'overdue' = 'time-gone',
    ) => whyItemGone(drafted?.ground as ItemGround, { rule, unitId: id }, { ...watch, ...change }, by, day(on))
    expect(why({ status: 'closed' })).toBe('item-closed')
    expect(why({ round: 2 })).toBe('item-closed')
    expect(why({ dueDay: day('2026-12-30') })).toBe('due-moved')
    expect(
      why({
        dueDay: day('2026-12-01'),
        changes: [{ ...pause, kind: 'calendar', cause: null, fromDay: null, toDay: null }],
      }),
    ).toBe('calendar-changed')
    expect(why({ handedIn: [handed('progress', 'approved')] })).toBe('review-passed')
    expect(why({ changes: [{ ...pause, toDay: day('2026-12-31') }] })).toBe('clock-stopped')
    expect(why({}, '2026-12-01')).toBe('heavier-rule')
    expect(why({}, '2026-11-24', year('2026-11-18', '2026-11-19', '2026-11-20', '2026-11-23'))).toBe('calendar-changed')
  })

  test('that the unit handed in and waits stands in the ground', () => {
    const ground = (change: Partial<ItemWatch>) =>
      findOfItem({ ...watch, ...change }, calendar, day('2026-11-24'))[0]?.ground
    expect(ground({ status: 'progress_submitted', handedIn: [handed('progress', null)] })).toMatchObject({
      waiting: 'progress',
    })
    expect(ground({})).not.toHaveProperty('waiting')
  })

  test('one occasion has one name, whoever finds it on whichever day; another deadline or another unit is another occasion', () => {
    const name = (on: string, change: Partial<ItemWatch> = {}) =>
      findOfItem({ ...watch, ...change }, calendar, day(on)).map(nameOf)[0]
    expect(name('2026-11-24')).toBe(name('2026-11-30'))
    expect(name('2026-12-01', { dueDay: day('2026-12-04') })).not.toBe(name('2026-11-30'))
    expect(name('2026-11-30', { leadUnitId: 'another' })).not.toBe(name('2026-11-30'))
  })
})

const wave = { id: 'w', design: 'probability' as const, estimate: 79, lower95: 77.5, upper95: 80.5, people: 412 }
const theme = {
  theme: 'transport',
  cycleId: '2026H2',
  floor: 80,
  wave,
  unitId: id,
  title: '交通出行',
} as never as Parameters<typeof findOfTheme>[0]
test.each([
  ['at its floor', { estimate: 80 }, []],
  ['under it, not to be told from it', {}, ['floor']],
  ['significantly under it', { upper95: 79.9 }, ['floor-significant']],
  ['under it, without an error', { lower95: null, upper95: null }, ['floor']],
])('a theme %s', (_, change, expected) => {
  expect(findOfTheme({ ...theme, wave: { ...wave, ...change } }).map((row) => row.rule)).toEqual(expected)
})

test.each([
  ['2026-12-16', [0.5], []],
  ['2026-12-17', [0.5, 1], ['task-open']],
  ['2026-12-17', [1, 1], []],
  ['2026-12-31', [0], ['task-open']],
  ['2027-01-01', [0], []],
])('on %s, with cards at %o', (on, shares, expected) => {
  const lastDay = day('2026-12-31')
  expect(taskDayOf(calendar, lastDay)).toBe('2026-12-17')
  const cards = shares.map((share, at) => ({ card: `c${at}`, count: share * 10, wanted: 10, share }))
  const tasks = { unitId: id, quarter: '2026Q4', cycleId: '2026H2', lastDay, title: '任务', cards } as const
  const found = findOfTasks(tasks, calendar, day(on))
  expect(found.map((row) => row.rule)).toEqual(expected)
  if (found[0]?.ground.kind === 'task')
    expect(found[0].ground.cards).toHaveLength(shares.filter((share) => share < 1).length)
})

const grade: GradeWatch = {
  ...{ band: 'watch', areaId: 'T1 x', quarter: '2026Q4', unitId: id, title: '集中', by: 'rise', category: '停车' },
  ...{ area: '新筑街道', people: 10, before: 4, z: 1.4, rate: 3, low: 2, high: 4, exposure: 'residents' },
}
test.each([
  ['ten people and a rise', {}, ['grade-watch']],
  ['urgent', { band: 'urgent' }, ['grade-urgent']],
  ['nine people', { people: 9 }, []],
  ['neither a rise nor the rate', { by: null }, []],
] as const)('a grade of %s', (_, change, expected) => {
  expect(findOfGrade({ ...grade, ...change } as GradeWatch).map((row) => row.rule)).toEqual(expected)
})

test('a draft is looked at as of its own day when a clock is behind, and only drafts turn', () => {
  const seen = { draftedDay: day('2026-11-24'), judgedDay: null }
  expect(lookedAtAgain(day('2026-11-01'), seen)).toBe('2026-11-24')
  expect(lookedAtAgain(day('2026-11-25'), { ...seen, judgedDay: day('2026-11-30') })).toBe('2026-11-30')
  expect(turnOf({ status: 'draft' }, false)).toBe('lapse')
  expect(turnOf({ status: 'lapsed' }, true)).toBe('revive')
  for (const status of ['issued', 'accepted', 'withdrawn', 'upheld'] as const) {
    expect([turnOf({ status }, false), turnOf({ status }, true)]).toEqual([null, null])
  }
})

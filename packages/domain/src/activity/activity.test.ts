import { describe, expect, test } from 'vitest'
import type { Day, Instant } from '../day.ts'
import {
  type Activity,
  type ActivityAround,
  type ActivityPlan,
  cancel,
  codeOf,
  edit,
  hold,
  plan,
  whyNotCount,
  whyNotEdit,
  whyNotHold,
  whyNotPlan,
} from './activity.ts'
import { attendedOf, checkIn, countSheet, whyNotCheckIn } from './attendance.ts'
import { addTask, endTask } from './task.ts'

const id = (at: number) => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`
const now = '2026-11-23T04:00:00.000Z' as Instant
const around: ActivityAround = {
  isPublished: (quarter) => quarter === '2026Q3',
  retired: new Map([[id(9), '原招商办']]),
}
const wanted: ActivityPlan = {
  kind: 'presentation',
  title: '惠民政策进社区',
  unitId: id(1),
  coUnitIds: [id(2)],
  placeId: id(3),
  place: '',
  startsAt: '2026-11-23T01:00:00.000Z' as Instant,
  endsAt: '2026-11-23T03:00:00.000Z' as Instant,
}
const by = { id: id(40), name: '甲' }
const planned = plan(wanted, { id: id(20), by }, around).next
const outcome = { result: '讲了三项政策', headcount: 40, residents: 35, questionsAsked: 6, questionsAnswered: 5 }
const open = { ...around, openTasks: 0, now }
const held = hold(planned, outcome, open).next
const cancelled = cancel(planned, '改期再办', around).next

test('a plan gives an activity of its quarter, under a code of eight letters', () => {
  expect(planned).toMatchObject({ quarter: '2026Q4', status: 'planned', headcount: null, version: 1 })
  expect(planned.code).toMatch(/^[0-9A-Z]{8}$/)
  expect(new Set([...Array(500).keys()].map((at) => codeOf(id(at)))).size).toBe(500)
})

test.each<[string, Partial<ActivityPlan>, string | null]>([
  ['as it is', {}, null],
  ['elsewhere', { placeId: null, place: '政务中心' }, null],
  ['nowhere', { placeId: null }, 'place-missing'],
  ['ending as it begins', { endsAt: wanted.startsAt }, 'ends-before-it-begins'],
  ['for a year', { endsAt: '2027-11-23T03:00:00.000Z' as Instant }, 'too-long'],
  ['with itself', { coUnitIds: [id(1)] }, 'twice-the-same-unit'],
  ['with a unit that is gone', { coUnitIds: [id(9)] }, 'unit-retired'],
  ['in a quarter that is published', { startsAt: '2026-09-30T15:00:00.000Z' as Instant }, 'quarter-published'],
  ['on its last evening, already the next quarter here', { startsAt: '2026-09-30T16:00:00.000Z' as Instant }, null],
])('planning %s', (_, changed, code) => {
  expect(whyNotPlan({ ...wanted, ...changed }, around)?.code ?? null).toBe(code)
})

describe('what follows what', () => {
  const frozen: Activity = { ...planned, quarter: '2026Q3' }
  test.each<[string, Activity, string | null, string | null]>([
    ['planned', planned, null, null],
    ['held', held, 'activity-held', null],
    ['cancelled', cancelled, 'activity-cancelled', 'activity-cancelled'],
    ['published', frozen, 'quarter-published', 'quarter-published'],
  ])('%s: changing the plan, entering it as held', (_, activity, toEdit, toHold) => {
    expect(whyNotEdit(activity, around)?.code ?? null).toBe(toEdit)
    expect(whyNotHold(activity, open)?.code ?? null).toBe(toHold)
  })
  test('not before it began, and not while tasks are open', () => {
    const early = { ...open, now: '2026-11-23T00:59:59.000Z' as Instant }
    expect(whyNotHold(planned, early)?.code).toBe('activity-not-begun')
    expect(whyNotHold(planned, { ...open, openTasks: 1 })).toMatchObject({ code: 'tasks-open', details: { count: 1 } })
  })
  test('the quarter follows the day; correcting keeps when it was first entered', () => {
    const moved = {
      ...wanted,
      startsAt: '2027-01-04T01:00:00.000Z',
      endsAt: '2027-01-04T02:00:00.000Z',
    } as ActivityPlan
    expect(edit(planned, moved, around).next).toMatchObject({ quarter: '2027Q1', version: 2 })
    const corrected = hold(held, { ...outcome, residents: 30 }, { ...open, now: '2026-11-24T04:00:00.000Z' as Instant })
    expect(corrected.fact.act).toBe('activity.corrected')
    expect(corrected.next).toMatchObject({ residents: 30, heldAt: now, version: 3 })
    expect(JSON.stringify(corrected.fact.payload)).not.toContain(outcome.result)
  })
})

test.each<[string, Partial<typeof outcome>, 'meeting' | 'presentation', number, string | null]>([
  ['a presentation', {}, 'presentation', 0, null],
  ['a meeting with a line', {}, 'meeting', 0, 'result-missing'],
  ['a meeting with its file of minutes', {}, 'meeting', 1, null],
  ['nothing said', { result: '' }, 'presentation', 3, 'result-missing'],
  ['all residents', { residents: 40 }, 'presentation', 0, null],
  ['more residents than heads', { residents: 41 }, 'presentation', 0, 'more-residents-than-heads'],
  ['a wrong figure, nothing said yet', { residents: 41, result: '' }, 'presentation', 0, 'more-residents-than-heads'],
  ['more answers than questions', { questionsAnswered: 7 }, 'presentation', 0, 'more-answers-than-questions'],
])('figures of %s', (_, changed, kind, files, code) => {
  expect(whyNotCount({ ...outcome, ...changed }, kind, files)?.code ?? null).toBe(code)
})

test.each<[string, Activity, string, string | null]>([
  ['two hours before', planned, '2026-11-22T23:00:00.000Z', null],
  ['earlier', planned, '2026-11-22T22:59:59.000Z', 'check-in-closed'],
  ['two hours after', planned, '2026-11-23T05:00:00.000Z', null],
  ['later', planned, '2026-11-23T05:00:01.000Z', 'check-in-closed'],
  ['entered as held', held, now, 'check-in-closed'],
  ['cancelled', cancelled, now, 'activity-cancelled'],
])('the door: %s', (_, activity, at, code) => {
  expect(whyNotCheckIn(activity, at as Instant)?.code ?? null).toBe(code)
})

test('those at the door and those on the sheet are told apart and never added up; a sheet is counted over', () => {
  const door = [checkIn(planned, id(50), true, now).next, checkIn(planned, id(51), false, now).next]
  const given = { id: id(52), now, isPublished: around.isPublished }
  const first = countSheet(planned, null, { residents: 3, others: 1 }, given).next
  const again = countSheet(planned, first, { residents: 4, others: 1 }, given).next
  expect(again).toMatchObject({ id: first.id, version: 2 })
  expect(attendedOf([...door, again])).toEqual({ qr: { residents: 1, heads: 2 }, list: { residents: 4, heads: 5 } })
  expect(() => countSheet(planned, null, { residents: 0, others: 0 }, given)).toThrow('nobody-counted')
})

test('a task is given before it is held, and ended once', () => {
  const task = { activityId: planned.id, unitId: id(2), title: '发通知', dueDay: '2026-11-30' as Day }
  const given = addTask(planned, task, id(60), around)
  expect(given.fact).toMatchObject({ act: 'activity.taskAdded', subject: ['activity', planned.id], unitId: id(2) })
  const done = endTask(planned, given.next, { status: 'done', result: '已发出' }).next
  expect(() => endTask(planned, done, { status: 'dropped', result: '不需要' })).toThrow('task-over')
  expect(() => addTask(held, task, id(61), around)).toThrow('activity-held')
  expect(() => addTask(planned, { ...task, unitId: id(9) }, id(61), around)).toThrow('unit-retired')
})

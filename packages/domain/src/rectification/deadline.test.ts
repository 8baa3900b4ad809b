import { describe, expect, test } from 'vitest'
import type { Day, Instant } from '../day.ts'
import { assigned } from './example.ts'
import { type HandedIn, handedInOf, isWithReviewer, timelinessOf } from './in-time.ts'
import { isOpen, itemStatuses } from './item.ts'
import { lacksDeadline, setDeadline, whyNotFirstDeadline, whyNotSetDeadline } from './set-deadline.ts'

const day = (text: string) => text as Day
const due = day('2026-12-18')
const today = day('2026-12-21')
const row = (given: Partial<HandedIn>): HandedIn => ({
  ...{ review: 'result', round: 1, decision: null, day: due },
  ...given,
})

describe('in time', () => {
  const closed = { status: 'closed', round: 1, dueDay: due } as const
  const approved = (on: string, more: Partial<HandedIn> = {}) => row({ decision: 'approved', day: day(on), ...more })
  test.each<[string, readonly HandedIn[], string, string]>([
    ['handed in by the day and approved later', [approved('2026-12-18')], '2026-12-24', 'in-time'],
    ['handed in a day late', [approved('2026-12-19')], '2026-12-24', 'late'],
    [
      'a version in time that was returned, and the next one late',
      [row({ decision: 'returned', day: day('2026-12-17') }), approved('2026-12-21')],
      '2026-12-24',
      'late',
    ],
    ['a result of an earlier round', [approved('2026-12-01', { round: 2 })], '2026-12-24', 'late'],
    ['a progress report alone', [approved('2026-12-01', { review: 'progress' })], '2026-12-24', 'late'],
    ['without reviews, closed by the day', [], '2026-12-18', 'in-time'],
    ['without reviews, closed after it', [], '2026-12-19', 'late'],
  ])('closed: %s', (_, handed, closedOn, expected) => {
    expect(timelinessOf(closed, handed, { closedDay: day(closedOn), today })).toBe(expected)
  })
  test('an open one is late when nobody but its unit has it', () => {
    const of = (status: (typeof itemStatuses)[number], handed: readonly HandedIn[], on = today) =>
      timelinessOf({ status, round: 1, dueDay: due }, handed, { closedDay: null, today: on })
    expect(of('progress_approved', [])).toBe('late')
    expect(of('progress_approved', [], due)).toBe('running')
    expect(of('result_submitted', [row({})])).toBe('running')
    expect(of('result_submitted', [row({ day: day('2026-12-19') })])).toBe('late')
    expect(of('result_submitted', [row({ round: 2 })])).toBe('late')
    expect(timelinessOf({ status: 'assigned', round: 1, dueDay: null }, [], { closedDay: null, today })).toBeNull()
    expect(isWithReviewer({ status: 'plan_submitted', round: 1, dueDay: due }, [row({})])).toBe(false)
  })
  test('the day of handing in is one in Asia/Shanghai', () => {
    const at = '2026-12-18T17:00:00.000Z' as Instant
    const given = { review: 'result', round: 1, decision: null, at } as const
    expect(handedInOf([given])).toEqual([row({ day: day('2026-12-19') })])
  })
})

describe('a first deadline', () => {
  const bare = assigned({ dueDay: null, clockStart: day('2026-06-01') })
  const given = { dueDay: due, clockDays: 20, reason: ' the meeting said so ' }
  test('of open items without one, and of no others', () => {
    const may = itemStatuses.filter((status) => whyNotSetDeadline({ ...bare, status }) === null)
    expect(may).toEqual(itemStatuses.filter((status) => isOpen({ status })))
    expect(itemStatuses.filter((status) => lacksDeadline({ ...bare, status }))).toEqual(may)
    expect(whyNotSetDeadline(assigned())?.code).toBe('deadline-set')
  })
  test.each([
    [{}, undefined],
    [{ dueDay: today }, undefined],
    [{ dueDay: day('2026-12-20') }, 'due-past'],
    [{ reason: ' ' }, 'reason-missing'],
  ])('%j: %s', (change, code) => {
    expect(whyNotFirstDeadline(bare, { ...given, dueDay: day('2026-12-25'), ...change }, today)?.code).toBe(code)
  })
  test('begins the clock on its own day, so that nobody is late by time that was not running', () => {
    const { item, fact } = setDeadline(bare, given, day('2026-11-20'))
    expect(item).toMatchObject({ dueDay: due, clockStart: '2026-11-20', clockDays: 20, version: bare.version + 1 })
    expect(fact).toMatchObject({ act: 'rectification.deadlineSet', reason: 'the meeting said so' })
    expect(fact.payload).toMatchObject({ dueDay: due, workDays: 20 })
    expect(() => setDeadline(item, given, day('2026-11-20'))).toThrow('deadline-set')
  })
})

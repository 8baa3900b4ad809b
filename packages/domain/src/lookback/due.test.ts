import { expect, test } from 'vitest'
import { idOf, itemOf } from '../cycle/example.ts'
import { addDays, type Day } from '../day.ts'
import { itemOrigins, itemStatuses, outcomes } from '../rectification/item.ts'
import { dueStateOn, isClosedAsDone, isLeftOver, type Look, lookbacksOf } from './due.ts'
import type { FoundFact } from './tally.ts'
import { expiringOf } from './turn.ts'

const today = '2026-11-27' as Day

test.each([
  [0, 'young'],
  [13, 'young'],
  [14, 'due'],
  [60, 'due'],
  [61, 'late'],
  [400, 'late'],
] as const)('closed %i days ago: %s', (days, state) => {
  expect(dueStateOn(addDays(today, -days), today)).toBe(state)
})

test('closed as done: closed or verified, not "cannot", and not before use', () => {
  const done = itemStatuses.flatMap((status) =>
    [null, ...outcomes].flatMap((outcome) =>
      itemOrigins.flatMap((origin) =>
        isClosedAsDone(itemOf(1, { status, outcome, origin })) ? [`${status} ${outcome} ${origin}`] : [],
      ),
    ),
  )
  const wanted = ['closed', 'verified'].flatMap((status) =>
    [null, 'solved', 'explained'].flatMap((outcome) => itemOrigins.map((origin) => `${status} ${outcome} ${origin}`)),
  )
  expect(done.toSorted()).toEqual(wanted.filter((one) => one !== 'closed null imported').toSorted())
})

test('left over for the next cycle: closed less than 14 days before its own cycle was', () => {
  expect(isLeftOver(addDays(today, -13), today)).toBe(true)
  expect(isLeftOver(addDays(today, -14), today)).toBe(false)
})

test('the inspector is told two weeks before the sixty days of anything unlisted are over, and after', () => {
  const closed = (...ago: number[]) =>
    ago.map((days) => {
      const closedDay = addDays(today, -days)
      return { id: idOf(days), label: '', closedDay, state: dueStateOn(closedDay, today) }
    })
  expect(expiringOf([], today)).toBeNull()
  expect(expiringOf(closed(0, 14, 45), today)).toBeNull()
  expect(expiringOf(closed(45, 46), today)).toEqual({ count: 1, days: 14, dueDay: addDays(today, 14) })
  expect(expiringOf(closed(50, 60, 20), today)).toEqual({ count: 2, days: 0, dueDay: today })
  expect(expiringOf(closed(63, 60), today)).toMatchObject({ count: 2, days: -3 })
})

test('what look-back says of a subject when its cycle closes', () => {
  const look = (n: number, status: Look['status'], itemRound = 1): Look => ({ itemId: idOf(n), itemRound, status })
  const say = (items: ReturnType<typeof itemOf>[], looks: Look[], outcome: FoundFact['outcome'] = null) =>
    lookbacksOf(items, looks, outcome ? [{ itemId: idOf(1), itemRound: 1, outcome }] : [])['aspect:environment']
  const closed = itemOf(1, { status: 'closed', outcome: 'solved' })
  const second = itemOf(2, { status: 'closed', outcome: 'solved' })
  expect(say([], [])).toBeUndefined()
  expect(say([itemOf(1)], [])).toBe('nothing')
  expect(say([{ ...closed, outcome: 'cannot' }], [])).toBe('nothing')
  expect(say([closed], [])).toBe('pending')
  for (const status of ['frozen', 'published', 'seeded', 'drawn'] as const)
    expect(say([closed], [look(1, status)])).toBe('pending')
  expect(say([closed], [look(1, 'completed')])).toBe('passed')
  // An early round that is complete does not speak for what was closed after it, nor for an earlier closing.
  expect(say([closed, second], [look(1, 'completed')])).toBe('pending')
  expect(say([closed, second], [look(1, 'completed'), look(2, 'drawn')])).toBe('pending')
  expect(say([closed, second], [look(1, 'completed'), look(2, 'completed')])).toBe('passed')
  expect(say([{ ...closed, round: 2 }], [look(1, 'completed')])).toBe('pending')
  // Somebody said that it is done.
  expect(say([{ ...closed, status: 'verified' }], [look(1, 'drawn')])).toBe('passed')
  expect(say([itemOf(1, { status: 'reopened', round: 2 })], [look(1, 'completed')], 'unsatisfied')).toBe('failed')
  expect(say([closed], [look(1, 'completed')], 'not_fixed')).toBe('failed')
  expect(say([closed], [look(1, 'completed')], 'not_reached')).toBe('passed')
  // Done again, and found done by a later round.
  expect(say([itemOf(1, { status: 'verified', round: 2 })], [look(1, 'completed')], 'unsatisfied')).toBe('passed')
})

import { expect, test } from 'vitest'
import type { Day } from '../day.ts'
import { inboxDueOf, isLate, type Waiting } from './inbox-due.ts'
import { opinionStatuses } from './opinion.ts'

const [assign, reply, item, after] = ['2026-11-25', '2026-12-08', '2026-11-20', '2026-12-30'] as [Day, Day, Day, Day]
const waiting = (change: Partial<Waiting> = {}): Waiting => ({
  ...{ status: 'new', assignDue: assign, replyDue: reply },
  ...{ isReplied: false, isErased: false, itemDue: null },
  ...change,
})

test('each state waits for one day, and nothing else', () => {
  const dues = opinionStatuses.map((status) => [status, inboxDueOf(waiting({ status }))])
  expect(dues).toEqual([
    ['new', { by: 'assign', day: assign }],
    ['classified', { by: 'reply', day: reply }],
    ['joined', { by: 'reply', day: reply }],
    ['answered', { by: 'reply', day: reply }],
  ])
  expect(inboxDueOf(waiting({ status: 'joined', itemDue: item }))).toEqual({ by: 'item', day: item })
  // A source that wants its reply sooner than the office hands on.
  expect(inboxDueOf(waiting({ replyDue: item }))).toEqual({ by: 'reply', day: item })
  for (const status of opinionStatuses)
    for (const done of [{ isReplied: true }, { isErased: true }])
      expect(inboxDueOf(waiting({ status, ...done }))).toBeNull()
})

test('late is what nobody decided; an item answers for its own deadline', () => {
  const late = (change: Partial<Waiting>, today: Day) => isLate(inboxDueOf(waiting(change)), today)
  expect(late({}, assign)).toBe(false)
  expect(late({}, after)).toBe(true)
  expect(late({ status: 'joined' }, reply)).toBe(false)
  expect(late({ status: 'joined' }, after)).toBe(true)
  expect(late({ status: 'joined', itemDue: item }, after)).toBe(false)
  expect(late({ isReplied: true }, after)).toBe(false)
})

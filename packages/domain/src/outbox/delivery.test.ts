import { expect, test } from 'vitest'
import { MOST_FAILURES } from '../webhook/webhook.ts'
import { debtOfHook, deliveryStatuses, partOfDelivery, whyNotDrop, whyNotResend } from './delivery.ts'

const states = deliveryStatuses.flatMap((status) => [0, 3].map((attempts) => ({ status, attempts })))
const named = ({ status, attempts }: (typeof states)[number]) => `${status} ${attempts}`
const on = { status: 'active', name: '群' } as const

test('what did not arrive is sent again, and nothing else; to a hook that is off nothing is', () => {
  expect(states.filter((row) => whyNotResend(row, on) === null).map(named)).toEqual([
    'waiting 3',
    'given-up 0',
    'given-up 3',
    'dropped 0',
    'dropped 3',
  ])
  for (const status of ['disabled', 'removed'] as const)
    expect(states.filter((row) => whyNotResend(row, { ...on, status }) === null)).toEqual([])
})

test('what waits or was given up can be dropped, and nothing else', () => {
  expect(states.filter((row) => whyNotDrop(row) === null).map(named)).toEqual([
    'waiting 0',
    'waiting 3',
    'given-up 0',
    'given-up 3',
  ])
})

test('a failed one is not among those that wait for their first try', () => {
  expect(states.map((row) => `${named(row)}: ${partOfDelivery(row)}`)).toContain('waiting 3: failing')
  expect(partOfDelivery({ status: 'waiting', attempts: 0 })).toBe('waiting')
})

test('a hook is a debt when its failures switched it off or something was given up, not when a person switched it off', () => {
  const none = { givenUp: 0, waiting: 4 }
  expect(debtOfHook({ status: 'active', failures: 3 }, none)).toBeNull()
  expect(debtOfHook({ status: 'active', failures: 0 }, { givenUp: 2, waiting: 4 })).toEqual({
    why: 'given-up',
    count: 2,
  })
  expect(debtOfHook({ status: 'disabled', failures: 0 }, none)).toBeNull()
  expect(debtOfHook({ status: 'disabled', failures: MOST_FAILURES }, none)).toEqual({ why: 'off', count: 4 })
  expect(debtOfHook({ status: 'removed', failures: MOST_FAILURES }, { givenUp: 2, waiting: 4 })).toBeNull()
})

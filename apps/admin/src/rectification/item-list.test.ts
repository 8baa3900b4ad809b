import type { Actor } from '@ratchet/domain/people/permission'
import { expect, test } from 'vitest'
import { itemsStateSchema, noFilters, shownItems } from './item-list.ts'
import type { ListedItem } from './items.ts'

const item = (number: string, change: object = {}) =>
  ({
    number,
    origin: 'manual',
    status: 'assigned',
    kind: 'short',
    subject: 'overall',
    theme: null,
    cycleId: '2026H2',
    carriedOver: null,
    leadNow: { id: 'a', path: ['zone', 'a'] },
    deadline: { workingDaysLeft: 3 },
    stand: 'running',
    published: false,
    closedAt: null,
    dueDay: '2026-08-10',
    ...change,
  }) as unknown as ListedItem

const actor = { userId: 'u', name: 'n', grants: [{ role: 'unit', unitId: 'a', path: ['zone', 'a'] }] } as Actor
const items = [
  item('1'),
  item('2', {
    deadline: { workingDaysLeft: -1 },
    stand: 'late',
    theme: 'transport',
    leadNow: { id: 'b', path: ['zone', 'b'] },
  }),
  item('3', { subject: 'theme:transport', status: 'in_progress', carriedOver: { from: '2026H2' }, kind: 'long' }),
  item('4', { status: 'closed', deadline: { workingDaysLeft: -2 }, stand: 'late' }),
  item('5', { status: 'closed', published: true }),
]
const numbers = (filter: Record<string, string>, show: 'open' | 'uncarried' | 'all' = 'open') =>
  shownItems(items, show, itemsStateSchema.parse(filter), actor).map((one) => one.number)

test('open ones are shown until asked otherwise', () => {
  expect(numbers({})).toEqual(['1', '2', '3'])
  expect(numbers({}, 'uncarried')).toEqual(['1', '2'])
  expect(numbers({}, 'all')).toHaveLength(5)
})

test('each filter of the address narrows the list, and nonsense narrows nothing', () => {
  expect(numbers({ status: 'in_progress' })).toEqual(['3'])
  expect(numbers({ kind: 'long' })).toEqual(['3'])
  expect(numbers({ theme: 'transport' })).toEqual(['2', '3'])
  expect(numbers({ lead: 'b' })).toEqual(['2'])
  expect(numbers({ mine: '1' })).toEqual(['1', '3'])
  expect(numbers({ late: '1' }, 'all')).toEqual(['2'])
  // Its day is past, and its reviewer has it.
  expect(shownItems([item('6', { deadline: { workingDaysLeft: -1 } })], 'open', { late: '1' }, actor)).toEqual([])
  const bare = item('7', { dueDay: null, deadline: null, stand: null })
  expect(shownItems([...items, bare], 'open', { undated: '1' }, actor)).toEqual([bare])
  expect(numbers({ status: 'nonsense', kind: '9', mine: 'x' })).toEqual(['1', '2', '3'])
})

test('a quarter has what was closed on its days, in time or late, whatever else is shown', () => {
  const closed = (number: string, closedAt: string, change: object = {}) =>
    item(number, { status: 'closed', closedAt: `2026-${closedAt}.000Z`, theme: 'transport', ...change })
  const all = [
    item('open'),
    closed('before', '06-30T15:59:59'),
    closed('in time', '08-10T15:59:59', { stand: 'in-time' }),
    closed('late', '08-10T16:00:00', { stand: 'late' }),
    closed('never due', '09-30T15:59:59', { dueDay: null, stand: null, theme: null, subject: 'theme:transport' }),
    closed('after', '09-30T16:00:00'),
  ]
  const of = (filter: Record<string, string>) =>
    shownItems(all, 'open', itemsStateSchema.parse({ theme: 'transport', closed: '2026Q3', ...filter }), actor)
  expect(of({}).map(({ number }) => number)).toEqual(['in time', 'late', 'never due'])
  expect(of({ late: '0' }).map(({ number }) => number)).toEqual(['in time', 'never due'])
  expect(of({ late: '1' }).map(({ number }) => number)).toEqual(['late'])
  expect(numbers({ late: '0' })).toEqual(numbers({}))
})

test('what is closed is found by its status, and what waits to be published by that', () => {
  expect(numbers({ status: 'closed' })).toEqual(['4', '5'])
  expect(numbers({ unpublished: '1' })).toEqual(['4'])
})

test('clearing takes every filter out, also those that came later', () => {
  const asked = {
    origin: 'recover',
    status: 'closed',
    kind: 'long',
    theme: 'transport',
    lead: 'b',
    mine: '1',
    late: '1',
  }
  const more = { closed: '2026Q3', unpublished: '1', undated: '1', q: 'x' }
  const cleared = Object.fromEntries(Object.entries({ ...asked, ...more, ...noFilters }).filter(([, value]) => value))
  expect(cleared).toEqual({})
  expect(numbers(cleared, 'all')).toEqual(['1', '2', '3', '4', '5'])
})

import { expect, test } from 'vitest'
import {
  type ConcernRow,
  concernsStateSchema,
  countByStatus,
  fittingConcerns,
  voicesOf,
  waitingOf,
} from './concerns.ts'

const row = (id: string, changed: Partial<ConcernRow>) =>
  ({
    ...{ id, number: `GQ-2026-000${id}`, title: '路灯不亮', theme: 'transport', placeId: 'p1', urgent: false },
    ...{ people: 1, status: 'new', openedAt: '2026-11-20T00:00:00.000Z', items: [] },
    ...changed,
  }) as unknown as ConcernRow

const rows = [
  row('1', { people: 3 }),
  row('2', { people: 12, status: 'working' }),
  row('3', { people: 1, urgent: true, theme: 'property', placeId: null }),
]

test('urgent ones first, then the most people', () => {
  expect(fittingConcerns(rows, {}).map(({ id }) => id)).toEqual(['3', '2', '1'])
  expect(fittingConcerns(rows, { theme: 'transport', place: 'p1' }).map(({ id }) => id)).toEqual(['2', '1'])
  expect(fittingConcerns(rows, { q: '0003' }).map(({ id }) => id)).toEqual(['3'])
})

test('titles to be checked are those that residents cannot read yet, of what was not merged', () => {
  const some = [
    row('1', { isRead: true, mergedIntoId: null }),
    row('2', { isRead: false, mergedIntoId: null }),
    row('3', { isRead: false, mergedIntoId: '2' }),
  ]
  const of = (unread: string) => fittingConcerns(some, concernsStateSchema.parse({ unread })).map(({ id }) => id)
  expect(of('1')).toEqual(['2'])
  expect(of('yes')).toHaveLength(3)
})

test('a quarter has the concerns opened on its days in Asia/Shanghai', () => {
  const opened = ['06-30T15:59:59', '06-30T16:00:00', '09-30T15:59:59', '09-30T16:00:00'].map((at, index) =>
    row(String(index), { openedAt: `2026-${at}.000Z` as ConcernRow['openedAt'] }),
  )
  const of = (quarter: string) => fittingConcerns(opened, concernsStateSchema.parse({ quarter })).map(({ id }) => id)
  expect(of('2026Q3')).toEqual(['2', '1'])
  expect(of('2026Q4')).toEqual(['3'])
  expect(of('third')).toHaveLength(4)
})

test('the sentence speaks of those without an item', () => {
  expect(waitingOf(rows)).toEqual({ waiting: 2, most: 3 })
  expect(waitingOf([])).toEqual({ waiting: 0, most: 0 })
  expect(countByStatus(rows)).toEqual({ all: 3, new: 2, working: 1, settled: 0, merged: 0 })
})

test('what units cannot read is what has words and no mask', () => {
  const voice = (echo: boolean, maskedText: string | null, erasedAt: string | null = null) =>
    ({ echo, maskedText, erasedAt }) as never
  const { said, unmasked, echoes } = voicesOf([
    voice(false, null),
    voice(false, '路灯不亮'),
    voice(true, null),
    voice(false, null, '2026-11-27'),
  ])
  expect([said.length, unmasked.length, echoes]).toEqual([3, 1, 1])
})

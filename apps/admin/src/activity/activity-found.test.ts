import type { Day, Instant } from '@ratchet/domain/day'
import type { Actor } from '@ratchet/domain/people/permission'
import { expect, test } from 'vitest'
import {
  type ActivityRow,
  instantTyped,
  monthsOf,
  onDay,
  planOf,
  presetUnit,
  typedOf,
  whenText,
} from './activity-found.ts'

const row = (startsAt: string, endsAt: string) => ({ startsAt, endsAt }) as unknown as ActivityRow

test('a quarter has three months, each from Monday to Sunday', () => {
  const months = monthsOf('2026Q4')
  expect(months.map((one) => one.month)).toEqual(['2026-10', '2026-11', '2026-12'])
  // 1 October 2026 is a Thursday, 1 November a Sunday.
  expect(months[0]?.weeks[0]).toEqual([null, null, null, '2026-10-01', '2026-10-02', '2026-10-03', '2026-10-04'])
  expect(months[1]?.weeks[0]?.[6]).toBe('2026-11-01')
  expect(months.flatMap((one) => one.weeks.flat()).filter((day) => day !== null)).toHaveLength(92)
})

test('an activity stands on each of its days, as days go in the zone', () => {
  const rows = [row('2026-11-23T16:30:00.000Z', '2026-11-25T01:00:00.000Z')]
  const days = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26'] as Day[]
  expect(days.map((day) => onDay(rows, day).length)).toEqual([0, 1, 1, 0])
})

test('times are typed and read in the time of the zone', () => {
  expect(instantTyped('2026-11-23T09:00')).toBe('2026-11-23T01:00:00.000Z')
  expect(typedOf('2026-11-23T01:00:00.000Z' as Instant)).toBe('2026-11-23T09:00')
  expect(instantTyped('')).toBeNull()
  expect(whenText(row('2026-11-23T01:00:00.000Z', '2026-11-23T03:00:00.000Z'))).toBe('2026-11-23 09:00–11:00')
  const plan = { kind: 'talk', title: ' 交流 ', unitId: 'a', coUnitIds: [], placeId: null, place: '三楼' } as const
  expect(planOf({ ...plan, coUnitIds: [], startsAt: '', endsAt: '' })).toBeNull()
  expect(planOf({ ...plan, coUnitIds: [], startsAt: '2026-11-23T09:00', endsAt: '2026-11-23T10:00' })).toMatchObject({
    title: '交流',
    endsAt: '2026-11-23T02:00:00.000Z',
  })
})

test('a new form stands on the unit that its reader works for, where that is one', () => {
  const actor = (...units: string[]) => ({ grants: units.map((unitId) => ({ unitId })) }) as unknown as Actor
  const street = [{ id: 'street' }, { id: 'village' }]
  expect(presetUnit(actor('street'), street)).toBe('street')
  expect(presetUnit(actor('zone'), street)).toBe('')
  expect(presetUnit(actor('street', 'village'), street)).toBe('')
  expect(presetUnit(actor('zone'), [{ id: 'park' }])).toBe('park')
  expect(presetUnit(actor('zone'), [])).toBe('')
})

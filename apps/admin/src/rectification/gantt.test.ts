import type { Day } from '@ratchet/domain/day'
import { expect, test } from 'vitest'
import { barOf, monthsIn, placeOf, spanOf } from './gantt.ts'

const day = (text: string) => text as Day
const clock = (start: string, due: string, firstDue = due) => ({
  pauses: [],
  clock: {
    ...{ start: day(start), due: day(due), firstDue: day(firstDue), total: 1, elapsed: 0, paused: 0, left: 1 },
    running: null,
  },
})
const today = day('2026-11-27')

test('the span holds every bar and today', () => {
  expect(spanOf([{ clock: null, pauses: [] }], today)).toBeNull()
  expect(spanOf([clock('2026-11-01', '2026-11-10')], today)).toEqual({ from: '2026-11-01', to: '2026-11-27' })
  expect(spanOf([clock('2025-11-01', '2026-12-10')], today)?.from).toBe('2026-08-29')
  const later = clock('2026-12-01', '2026-12-10', '2026-12-20')
  expect(spanOf([later], today)).toEqual({ from: '2026-11-27', to: '2026-12-20' })
})

test('days become shares of the width, and nothing stands outside', () => {
  const span = { from: day('2026-11-01'), to: day('2026-11-11') }
  expect(placeOf(day('2026-11-06'), span)).toBe(50)
  expect(placeOf(day('2026-10-01'), span)).toBe(0)
  expect(placeOf(day('2027-10-01'), span)).toBe(100)
  expect(barOf({ from: day('2026-11-02'), to: day('2026-11-04') }, span)).toEqual({ left: 10, width: 20 })
  expect(barOf({ from: day('2026-11-04'), to: day('2026-11-04') }, span).width).toBeGreaterThan(0)
})

test('months are written at their first days, and thinned when there are many', () => {
  expect(monthsIn({ from: day('2026-11-15'), to: day('2027-01-20') })).toEqual(['2026-12-01', '2027-01-01'])
  expect(monthsIn({ from: day('2026-11-15'), to: day('2026-11-20') })).toEqual([])
  expect(monthsIn({ from: day('2024-01-01'), to: day('2026-12-31') }).length).toBeLessThanOrEqual(8)
})

import { describe, expect, test } from 'vitest'
import { addDays, type Day, dayOf, daysBetween, type Instant, instantOf } from './day.ts'

describe('civil days are Shanghai days, whatever the zone of the machine', () => {
  test.each([
    ['2026-11-22T15:59:59.999Z', '2026-11-22'],
    ['2026-11-22T16:00:00.000Z', '2026-11-23'],
    ['2026-12-31T16:00:00.000Z', '2027-01-01'],
  ])('%s falls on %s', (at, day) => expect(dayOf(at as Instant)).toBe(day))

  test('a day begins at 16:00 UTC of the day before', () => {
    expect(instantOf('2026-11-23' as Day)).toBe('2026-11-22T16:00:00.000Z')
    expect(dayOf(instantOf('2026-11-23' as Day, 23.5))).toBe('2026-11-23')
  })

  test('adding and counting days agree across leap days and years', () => {
    expect(addDays('2028-02-28' as Day, 1)).toBe('2028-02-29')
    expect(daysBetween('2026-12-31' as Day, addDays('2026-12-31' as Day, 400))).toBe(400)
  })
})

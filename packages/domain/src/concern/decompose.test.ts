import { expect, test } from 'vitest'
import type { Day } from '../day.ts'
import { itemStatuses } from '../rectification/item.ts'
import { whyNotDecompose } from './decompose.ts'

const today = '2026-11-27' as Day
const due = '2026-12-18' as Day
const street = { id: 'street', name: '新筑街道', retired: false }
const held = (status: (typeof itemStatuses)[number]) => [{ leadUnitId: 'street', number: 'ZG-2026-0001', status }]

test('each unit gets one open item of a concern, from a living unit, until a day to come', () => {
  const row = { leadUnitId: 'street' }
  expect(whyNotDecompose(row, due, street, [], today)).toBeNull()
  expect(whyNotDecompose(row, due, street, [{ ...held('assigned')[0], leadUnitId: 'park' } as never], today)).toBeNull()
  const free = itemStatuses.filter((status) => whyNotDecompose(row, due, street, held(status), today) === null)
  expect(free).toEqual(['closed', 'verified'])
  const why = whyNotDecompose(row, due, street, held('assigned'), today)
  expect(why).toEqual({ code: 'unit-has-item', details: { unit: '新筑街道', number: 'ZG-2026-0001' } })
  // Merged into the street since: its open item is the street's.
  expect(whyNotDecompose({ leadUnitId: 'old' }, due, street, held('assigned'), today)?.code).toBe('unit-has-item')
  expect(whyNotDecompose(row, due, { ...street, retired: true }, [], today)?.code).toBe('unit-retired')
  expect(whyNotDecompose(row, '2026-11-26' as Day, street, [], today)?.code).toBe('due-past')
})

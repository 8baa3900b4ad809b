import { expect, test } from 'vitest'
import type { Day } from '../day.ts'
import { whyNotAssign } from './assign.ts'
import { erase, whyNotErase, withoutWords } from './erase.ts'

const given = {
  unit: { id: 'a', kind: 'department' as const },
  place: { id: 'p', kind: 'community' as const },
  quarter: '2026Q4' as never,
  text: '3-2-501',
  visitor: null,
}
const today = '2026-11-23' as Day

test.each<[string, object, string | null]>([
  ['an ordinary list', {}, null],
  ['for the next quarter', { quarter: '2027Q1' }, null],
  ['for the one that is over', { quarter: '2026Q3' }, 'quarter-over'],
  ['to a community, which is never scored', { unit: { id: 'c', kind: 'community' } }, 'unit-not-examined'],
  ['doors of a street', { place: { id: 's', kind: 'street' } }, 'place-no-doors'],
  ['to somebody without a role there', { visitor: { holdsUnit: false } }, 'visitor-outside'],
  ['an empty list', { text: '\n' }, 'doors-none'],
])('assigning: %s', (_name, changed, code) =>
  expect(whyNotAssign({ ...given, ...changed } as never, today)?.code ?? null).toBe(code),
)

test('erasing needs a reason that names nobody, and happens once', () => {
  expect(whyNotErase({ erasedAt: null }, '住户要求')).toBeNull()
  expect(whyNotErase({ erasedAt: null }, ' ')?.code).toBe('reason-missing')
  expect(whyNotErase({ erasedAt: null }, '13800001234 要求')?.code).toBe('reason-names-somebody')
  expect(whyNotErase({ erasedAt: '2026-11-23T00:00:00.000Z' as never }, '住户要求')?.code).toBe('household-erased')
  expect(erase({ id: 'h', placeId: 'p', erasedAt: null }, ' 住户要求 ').fact).toEqual({
    act: 'household.erased',
    subject: ['household', 'h'],
    payload: { placeId: 'p' },
    reason: '住户要求',
  })
})

test('grades stay when free words go', () => {
  const items = [
    { id: 'overall', kind: 'five' },
    { id: 'wish', kind: 'text' },
  ] as never
  expect(withoutWords(items, { overall: 4, wish: '电梯' })).toEqual({ overall: 4 })
})

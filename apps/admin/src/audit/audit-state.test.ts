import { expect, test } from 'vitest'
import { factFilter } from './audit-state.ts'

test('only what was asked for is sent', () => {
  expect(factFilter({})).toEqual({})
  expect(factFilter({ act: 'cycle.opened', kind: 'cycle', q: 'x' })).toEqual({
    act: 'cycle.opened',
    subjectKind: 'cycle',
    text: 'x',
  })
})

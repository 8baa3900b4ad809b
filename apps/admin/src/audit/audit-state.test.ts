import { expect, test } from 'vitest'
import { factFilter, subjectKindsOf } from './audit-state.ts'

test('only what was asked for is sent', () => {
  expect(factFilter({})).toEqual({})
  expect(factFilter({ act: 'cycle.opened', kind: 'cycle', q: 'x' })).toEqual({
    act: 'cycle.opened',
    subjectKind: 'cycle',
    text: 'x',
  })
})

test('kinds come from the acts in the trail and from those that have a name, each once', () => {
  expect(subjectKindsOf(['unit.added', 'unit.moved', 'odd.done'], { unit: 'U', cycle: 'C' })).toEqual([
    'cycle',
    'odd',
    'unit',
  ])
})

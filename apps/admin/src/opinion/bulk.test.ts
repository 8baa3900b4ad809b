import { expect, test } from 'vitest'
import { joinable, outcomeOf, turnsOf } from './bulk.ts'

test('many are sent in turns, none twice and none left', () => {
  const rows = Array.from({ length: 120 }, (_, at) => ({ id: String(at), seen: 1 }))
  const turns = turnsOf(rows)
  expect(turns.map((turn) => turn.length)).toEqual([50, 50, 20])
  expect(turns.flat()).toEqual(rows)
  expect(turnsOf([])).toEqual([])
})

test('what was not done is told by its reason, with the numbers', () => {
  const row = (id: string, code: string | null) => ({ id, number: `YJ-${id}`, code, details: {} })
  const { done, failed } = outcomeOf([row('1', null), row('2', 'unsure'), row('3', 'unsure'), row('4', 'stale')])
  expect(done).toBe(1)
  expect(failed).toEqual([
    { code: 'unsure', details: {}, numbers: ['YJ-2', 'YJ-3'], count: 2 },
    { code: 'stale', details: {}, numbers: ['YJ-4'], count: 1 },
  ])
})

test('a merged concern is not offered', () => {
  const living = { id: '1', mergedIntoId: null }
  expect(joinable([living, { id: '2', mergedIntoId: '1' }])).toEqual([living])
})

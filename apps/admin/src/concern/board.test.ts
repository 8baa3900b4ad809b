import { expect, test } from 'vitest'
import { areaOf, bandsOf, boardOf, isUnder } from './board.ts'
import { type ConcernRow, concernsStateSchema, fittingConcerns } from './concerns.ts'

const nodes = [
  { id: 'zone', kind: 'zone', parentId: null },
  { id: 'street', kind: 'street', parentId: 'zone' },
  { id: 'home', kind: 'community', parentId: 'street' },
  { id: 'firm', kind: 'property', parentId: 'home' },
  { id: 'park', kind: 'park', parentId: 'zone' },
] as const
const row = (number: string, category: string | null, placeId: string | null, people: number) =>
  ({ number, title: '', category, placeId, people, urgent: false, openedAt: '', theme: 'property' }) as ConcernRow
const rows = [row('1', 'W2', 'home', 5), row('2', 'W2', 'firm', 2), row('3', 'R1', 'park', 9), row('4', null, null, 1)]
const run = {
  result: {
    areas: [
      { key: 'W2/street', band: 'urgent' },
      { key: 'R1/park', band: null, fixedBand: 'watch' },
    ],
  },
}

test('a place counts to its street or park, and lies under everything above it', () => {
  expect(['firm', 'street', 'park', 'zone', null].map((id) => areaOf(nodes, id))).toEqual([
    ...['street', 'street', 'park', null, null],
  ])
  expect([isUnder(nodes, 'firm', 'street'), isUnder(nodes, 'park', 'street'), isUnder(nodes, null, 'zone')]).toEqual([
    ...[true, false, false],
  ])
})

test('the board adds people by category and area, the most first', () => {
  expect(boardOf(rows, nodes).map(({ category, total, people }) => [category, total, [...people]])).toEqual([
    ['R1', 9, [['park', 9]]],
    ['W2', 7, [['street', 7]]],
    [null, 1, [[null, 1]]],
  ])
})

test('the list filters by category, by everything under a place, and by the band of the last run', () => {
  const known = {
    isUnder: (placeId: string | null, chosen: string) => isUnder(nodes, placeId, chosen),
    bandOf: bandsOf(run as never, nodes),
  }
  const of = (search: object) =>
    fittingConcerns(rows, concernsStateSchema.parse(search), known).map((one) => one.number)
  expect(of({ category: 'W2' })).toEqual(['1', '2'])
  expect(of({ category: 'none' })).toEqual(['4'])
  expect(of({ place: 'street' })).toEqual(['1', '2'])
  expect(of({ band: 'urgent' })).toEqual(['1', '2'])
  expect(of({ band: 'watch' })).toEqual(['3'])
  expect(of({ band: 'grave', category: 'x' })).toHaveLength(4)
})

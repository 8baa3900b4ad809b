import { expect, test } from 'vitest'
import { aboveOf, branchesOf, fittingOf, siblingNames, type UnitNode } from './org-tree.ts'

const node = (id: string, parentId: string | null, name: string, kind: UnitNode['kind'], code: string | null = null) =>
  ({ id, parentId, name, kind, code, sort: 0, illustrative: false, retiredDay: null, version: 1 }) satisfies UnitNode

const nodes = [
  node('z', null, 'Port zone', 'zone'),
  node('s', 'z', 'North street', 'street', '610111008'),
  node('c1', 's', 'Willow', 'community', '610111008001'),
  node('c2', 's', 'Elm', 'village', '610111008200'),
  node('d', 'z', 'Education', 'department'),
]

test('a search keeps what fits and the way up to it, and says which of them fit', () => {
  const found = fittingOf(nodes, 'will', undefined)
  expect([...(found?.shown ?? [])]).toEqual(['c1', 's', 'z'])
  expect([...(found?.fits ?? [])]).toEqual(['c1'])
})

test('codes are found by their beginning, kinds narrow further, and nothing asked shows all', () => {
  expect([...(fittingOf(nodes, '610111008', 'village')?.fits ?? [])]).toEqual(['c2'])
  expect([...(fittingOf(nodes, '008001', undefined)?.fits ?? [])]).toEqual([])
  expect(fittingOf(nodes, '  ', undefined)).toBeNull()
})

test('branches hang under their parent; the way up ends at the zone; a unit is not its own sibling', () => {
  expect(
    branchesOf(nodes)
      .get('s')
      ?.map((it) => it.id),
  ).toEqual(['c1', 'c2'])
  expect(aboveOf(nodes, 'c2')).toEqual(['s', 'z'])
  expect(siblingNames(nodes, 's', 'c1')).toEqual(['Elm'])
})

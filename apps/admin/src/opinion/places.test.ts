import { expect, test } from 'vitest'
import { placeGroups } from './places.ts'

const node = (id: string, kind: string, parentId: string | null) => ({ id, name: id, kind, parentId }) as never

test('places stand under their street; departments and companies are none', () => {
  const nodes = [
    node('zone', 'zone', null),
    node('xinzhu', 'street', 'zone'),
    node('bureau', 'department', 'zone'),
    node('junma', 'community', 'xinzhu'),
    node('keeper', 'property', 'junma'),
    node('park', 'park', 'zone'),
  ]
  const groups = placeGroups<{ id: string; name: string; kind: never; parentId: string | null }>(nodes)
  expect(groups.map(({ street, under }) => [street.id, under.map(({ id }) => id)])).toEqual([
    ['xinzhu', ['junma']],
    ['park', []],
  ])
})

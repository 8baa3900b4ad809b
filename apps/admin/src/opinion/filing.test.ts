import { expect, test } from 'vitest'
import { filingUnits, firstUnit, groupsOf, whyNotFile } from './filing.ts'

const node = (id: string, kind: string, parentId: string | null) => ({ id, name: id, kind, parentId }) as never
const nodes = [
  node('zone', 'zone', null),
  node('xinzhu', 'street', 'zone'),
  node('junma', 'community', 'xinzhu'),
  node('bureau', 'department', 'zone'),
]
const actor = (unitId: string, role = 'unit') =>
  ({ userId: 'u', name: '某', grants: [{ role, unitId, path: [unitId] }] }) as never
const ids = (units: readonly { id: string }[]) => units.map(({ id }) => id)

test('one files for one’s own unit and those under it', () => {
  expect(ids(filingUnits(nodes, actor('xinzhu')))).toEqual(['xinzhu', 'junma'])
  expect(ids(filingUnits(nodes, actor('zone', 'owner')))).toHaveLength(4)
  expect(filingUnits(nodes, actor('zone', 'leader'))).toEqual([])
})

test('it begins with where one works', () => {
  const units = filingUnits(nodes, actor('xinzhu'))
  expect(firstUnit(units, 'junma')).toBe('junma')
  expect(firstUnit(units, 'bureau')).toBe('xinzhu')
  expect(firstUnit([], null)).toBe('')
})

test('the first thing that is missing is said at its field', () => {
  const filing = { kind: 'transport', text: '路灯坏了' } as const
  expect(whyNotFile({ kind: null, text: '' }, '', false)).toEqual({ field: 'kind', why: null })
  expect(whyNotFile({ ...filing, text: ' ' }, '', false)?.field).toBe('text')
  expect(whyNotFile(filing, '123', true)?.field).toBe('phone')
  expect(whyNotFile(filing, '138 1234 5678', true)).toBeNull()
  expect(whyNotFile(filing, '', false)).toBeNull()
})

test('a code is read out in three groups', () => expect(groupsOf('7K3M-9PWX-2HTD')).toEqual(['7K3M', '9PWX', '2HTD']))

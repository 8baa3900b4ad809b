import type { Measure } from '@ratchet/domain/strategy/measure'
import { expect, test } from 'vitest'
import { nearestMeasure } from './plan-rows.ts'

const measure = (id: string, title: string, unitId: string, coUnitIds: string[] = []): Measure => ({
  ...{ id, title, unitId, coUnitIds, cycleId: '2026H2', targetIds: [], start: null, due: null },
  ...{ expectedEffect: '', origin: 'new', sourceId: null, version: 1 },
})
const guards = measure('guards', '改造校门口交通秩序，增设护学岗', 'edu', ['street'])
const nursery = measure('nursery', '新建幼儿园两所', 'edu')
const lanes = measure('lanes', '背街小巷垃圾日产日清', 'city', ['street'])

test.each([
  ['the unit’s only measure', '清运垃圾', 'city', 'lanes'],
  ['of two of a unit, the one that speaks of the same', '完成护学岗改造', 'edu', 'guards'],
  ['also where the unit only helps', '背街小巷巡查', 'street', 'lanes'],
  ['none where nothing is alike', '召开座谈会', 'edu', null],
  ['without a unit, only by what is said', '新建幼儿园开工', null, 'nursery'],
])('%s', (_, title, unitId, id) => {
  expect(nearestMeasure({ title, unitId }, [guards, nursery, lanes])).toBe(id)
})

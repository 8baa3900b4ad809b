import { expect, test } from 'vitest'
import type { Day } from '../day.ts'
import type { Unit, UnitKind, UnitPeriod } from './unit.ts'
import { treeOn } from './unit-tree.ts'

const day = (text: string) => text as Day
const unit = (
  id: string,
  kind: UnitKind,
  parentId: string | null,
  since: string,
  retired: string | null = null,
): Unit => ({
  id,
  kind,
  code: null,
  name: `${id}今名`,
  parentId,
  sort: 0,
  sinceDay: day(since),
  retiredDay: retired === null ? null : day(retired),
  mergedIntoId: null,
  illustrative: true,
  version: 1,
})
const period = (
  unitId: string,
  name: string,
  parentId: string | null,
  from: string,
  before: string | null,
): UnitPeriod => ({
  id: `${unitId}${from}${name}`,
  unitId,
  name,
  parentId,
  fromDay: day(from),
  beforeDay: before === null ? null : day(before),
})

const units = [
  unit('village', 'village', 'south', '2020-01-01'),
  unit('zone', 'zone', null, '2010-01-01'),
  unit('north', 'street', 'zone', '2015-01-01', '2026-06-01'),
  unit('south', 'street', 'zone', '2015-01-01'),
]
const periods = [
  period('zone', '园区', null, '2010-01-01', null),
  period('north', '北街', 'zone', '2015-01-01', '2026-06-01'),
  period('south', '旧南街', 'zone', '2015-01-01', '2022-01-01'),
  period('south', '当天改错', 'zone', '2022-01-01', '2022-01-01'),
  period('south', '南街', 'zone', '2022-01-01', null),
  period('village', '村', 'north', '2020-01-01', '2026-05-01'),
  period('village', '村', 'south', '2026-05-01', null),
]
const on = (text: string) => treeOn(units, periods, day(text)).map((node) => `${node.parentId ?? '-'}/${node.name}`)

test('the tree is told as it was on the day: names, places and who lived', () => {
  expect(on('2014-12-31')).toEqual(['-/园区'])
  expect(on('2021-12-31')).toEqual(['-/园区', 'zone/北街', 'north/村', 'zone/旧南街'])
  expect(on('2022-01-01')).toEqual(['-/园区', 'zone/北街', 'north/村', 'zone/南街'])
  expect(on('2026-05-31')).toEqual(['-/园区', 'zone/北街', 'zone/南街', 'south/村'])
  expect(on('2026-06-01')).toEqual(['-/园区', 'zone/南街', 'south/村'])
})

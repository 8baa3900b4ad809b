import { expect, test } from 'vitest'
import { idOf } from '../cycle/example.ts'
import type { Day } from '../day.ts'
import { type NamedUnit, unitOfWord } from './unit-word.ts'

const unit = (n: number, name: string, change: Partial<NamedUnit> = {}): NamedUnit => ({
  id: idOf(n),
  name,
  kind: 'department',
  parentId: null,
  retiredDay: null,
  mergedIntoId: null,
  formerNames: [],
  ...change,
})
const gone = '2025-12-31' as Day
const all = [
  unit(1, '教育局'),
  unit(2, '新筑街道', { kind: 'street' }),
  unit(3, '新筑社区居委会', { kind: 'community' }),
  unit(4, '市容园林和城市管理局'),
  unit(5, '人力资源和社会保障局'),
  unit(6, '环保局', { retiredDay: gone, mergedIntoId: idOf(7) }),
  unit(7, '生态环境局', { formerNames: ['环境保护局'] }),
  unit(8, '三里村委会', { kind: 'village', retiredDay: gone }),
  unit(9, '政务服务中心'),
  unit(10, '临港产业园（示例）', { kind: 'park' }),
  unit(11, '关中民调公司', { kind: 'survey_firm' }),
]
const units = new Map(all.map((each) => [each.id, each]))
const settled = new Map([
  ['城管', idOf(4)],
  ['各单位', ''],
])
const of = (word: string, wants: 'agency' | 'place' = 'agency') => unitOfWord(word, units, settled, wants)

test.each([
  ['教育局', 1, 'name'],
  ['教育', 1, 'name'],
  [' 新筑街办 ', 2, 'name'],
  ['新筑', 2, 'name'],
  ['市容园林', 4, 'similar'],
  ['人社局', 5, 'similar'],
  ['环保局', 7, 'name'],
  ['环境保护局', 7, 'name'],
  ['临港产业园', 10, 'name'],
  ['政务中心', 9, 'name'],
  ['城管', 4, 'known'],
])('%s is found', (word, n, how) => {
  expect(of(word)).toEqual({ kind: 'found', id: idOf(n), name: units.get(idOf(n))?.name, how })
})

test('a place is looked for among places first, an agency among agencies', () => {
  expect(of('新筑', 'place')).toMatchObject({ kind: 'found', id: idOf(3) })
})

test('what is left out by choice, unknown, of two, and gone without a successor is told apart', () => {
  expect(of('各单位')).toEqual({ kind: 'left' })
  expect(of('文旅局')).toEqual({ kind: 'unknown', candidates: [], was: null })
  expect(of('三里村', 'place')).toEqual({ kind: 'gone', candidates: [], was: '三里村委会' })
  expect(of('关中民调公司')).toMatchObject({ kind: 'unknown' })
  const two = new Map([...units, [idOf(20), unit(20, '教育考试中心')]])
  expect(unitOfWord('教育考', two, new Map())).toMatchObject({ kind: 'found', id: idOf(20) })
  const both = new Map([...units, [idOf(21), unit(21, '教育中心')]])
  expect(unitOfWord('教育', both, new Map())).toEqual({
    kind: 'several',
    candidates: [
      { id: idOf(1), name: '教育局' },
      { id: idOf(21), name: '教育中心' },
    ],
    was: null,
  })
})

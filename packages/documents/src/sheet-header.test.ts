import { describe, expect, test } from 'vitest'
import type { Cell, Merge, Sheet } from './sheet.ts'
import { columnLetter, figureOf, isMissing } from './sheet-fold.ts'
import { findTable } from './sheet-header.ts'
import { columnOf, mappingSchema, suggestMapping } from './sheet-mapping.ts'

const sheetOf = (rows: Cell[][], merges: Merge[] = [], hiddenColumns: number[] = []): Sheet => {
  const width = Math.max(0, ...rows.map((row) => row.length))
  const full = rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? null))
  return { name: '表1', hidden: false, rows: full, merges, hiddenColumns }
}
const textsOf = (sheet: Sheet) => findTable(sheet)?.headers.map((header) => header.text)

describe('the header is found', () => {
  test('under a merged title and a note', () => {
    const sheet = sheetOf(
      [['销号台账'], ['单位：件'], [], ['序号', '问题', '牵头单位'], [1, '渣土扬尘', '生态环境局']],
      [{ top: 0, left: 0, bottom: 0, right: 2 }],
    )
    expect(findTable(sheet)).toMatchObject({ headerRows: [4, 4], rows: [{ row: 5 }] })
  })
  test('over two lines with merged groups, names from the outside in', () => {
    const sheet = sheetOf(
      [
        ['开发区', '教育', null, '环保', null],
        [null, '得分', '排名', '得分', '排名'],
        ['高新区', 90, 1, 80, 2],
      ],
      [
        { top: 0, left: 0, bottom: 1, right: 0 },
        { top: 0, left: 1, bottom: 0, right: 2 },
        { top: 0, left: 3, bottom: 0, right: 4 },
      ],
    )
    expect(textsOf(sheet)).toEqual(['开发区', '教育 得分', '教育 排名', '环保 得分', '环保 排名'])
    expect(findTable(sheet)?.rows.map((row) => row.row)).toEqual([3])
  })
  test('over two lines when CSV has lost the merged ranges', () => {
    const sheet = sheetOf([
      ['开发区', '教育', null, '环保', null],
      [null, '得分', '排名', '得分', '排名'],
      ['高新区', '90', '1', '80', '2'],
    ])
    expect(textsOf(sheet)).toEqual(['开发区', '教育 得分', '教育 排名', '环保 得分', '环保 排名'])
  })
  test('and a first row of words below it is data, not header', () => {
    const sheet = sheetOf([
      ['名称', '类型', '备注'],
      ['新筑街道', '街道', '无'],
      ['新合街道', '街道', '无'],
    ])
    expect(findTable(sheet)).toMatchObject({ headerRows: [1, 1], rows: { length: 2 } })
  })
  test('hidden columns are told', () => {
    expect(
      findTable(
        sheetOf(
          [
            ['a', 'b'],
            ['x', 1],
          ],
          [],
          [1],
        ),
      )?.headers.map((header) => header.hidden),
    ).toEqual([false, true])
  })
  test('nowhere in a blank sheet or a page of text', () => {
    expect(findTable(sheetOf([]))).toBeNull()
    expect(findTable(sheetOf([['说明'], ['请如实填写']]))).toBeNull()
  })
})

test('totals, notes and repeated headers are not data, and are told', () => {
  const sheet = sheetOf([['单位', '件数'], ['新筑', 3], ['单位', '件数'], ['新合', 4], ['合计', 7], ['注：截至6月底']])
  const table = findTable(sheet)
  expect(table?.rows.map((row) => row.row)).toEqual([2, 4])
  expect(table?.skipped).toEqual([
    { row: 3, why: 'repeated-header' },
    { row: 5, why: 'total' },
    { row: 6, why: 'note' },
  ])
})

test('a cell merged over several rows holds for each of them', () => {
  const sheet = sheetOf(
    [
      ['街道', '社区'],
      ['新筑', '甲'],
      [null, '乙'],
    ],
    [{ top: 1, left: 0, bottom: 2, right: 0 }],
  )
  expect(findTable(sheet)?.rows.map((row) => row.cells)).toEqual([
    ['新筑', '甲'],
    ['新筑', '乙'],
  ])
})

describe('mapping', () => {
  const headers =
    findTable(
      sheetOf([
        ['被访者编号', '样本信息 ', '权　重', '所在街道'],
        ['a', 'b', 1, 'c'],
      ]),
    )?.headers ?? []
  const fields = [
    { id: 'respondent', names: ['问卷编号', '被访者编号'], required: true },
    { id: 'weight', names: ['设计权重', '权重'], required: true },
    { id: 'street', names: ['街道'] },
    { id: 'age', names: ['年龄'], required: true },
  ]
  test('pairs by words, each header once, and says what it lacks', () => {
    expect(suggestMapping(headers, fields)).toEqual({
      mapping: { respondent: '被访者编号', weight: '权　重', street: '所在街道' },
      missing: ['age'],
      unused: ['样本信息'],
    })
  })
  test('finds the column again, and none when the header stands there twice', () => {
    expect(columnOf(headers, '权重')).toBe(2)
    expect(columnOf([...headers, ...headers], '权重')).toBeNull()
    expect(columnOf(headers, undefined)).toBeNull()
    expect(mappingSchema.safeParse({ weight: '' }).success).toBe(false)
  })
})

test('figures and gaps as people type them', () => {
  expect(['８２．６１', ' 90 分', '1,234.5', '-3.41', '九十', '2022上', ''].map(figureOf)).toEqual([
    82.61,
    90,
    1234.5,
    -3.41,
    null,
    null,
    null,
  ])
  expect([null, '—', '未公布', ' / ', 'N/A'].every(isMissing)).toBe(true)
  expect(['0', 0, '－3'].some(isMissing)).toBe(false)
  expect([0, 25, 26, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA'])
})

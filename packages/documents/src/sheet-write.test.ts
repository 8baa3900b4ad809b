import { expect, test } from 'vitest'
import { readSheets, type Workbook } from './sheet.ts'
import { writeBadRows, writeSheets } from './sheet-write.ts'

test('XLSX keeps text as text: no cell becomes a formula', async () => {
  const file = await writeSheets([{ name: '2022/上[1]', rows: [['=1+1', '007', 7, null]] }])
  const { sheets } = await readSheets(file)
  expect(sheets[0]).toMatchObject({ name: '2022 上 1', rows: [['=1+1', '007', 7]] })
})

test('the file of the bad rows has their header, the rows as they came, and the reason', async () => {
  const workbook: Workbook = {
    format: 'xlsx',
    sheets: [
      {
        name: '表1',
        hidden: false,
        rows: [
          ['通报', null],
          ['开发区', '得分'],
          ['高新区', 90],
          ['经开区', '九十'],
          ['曲江新区', 120],
        ],
        merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
        hiddenColumns: [],
      },
    ],
  }
  const bad = [
    { sheet: '表1', row: 5, column: '得分', reason: 'score-out-of-range' },
    { sheet: '表1', row: 4, column: '得分', reason: 'not-a-number' },
  ]
  const file = await writeBadRows(workbook, bad, {
    column: '错误原因',
    sentence: (each) => `${each.column} ${each.reason}`,
  })
  expect((await readSheets(file)).sheets[0]?.rows).toEqual([
    ['开发区', '得分', '错误原因'],
    ['经开区', '九十', '得分 not-a-number'],
    ['曲江新区', 120, '得分 score-out-of-range'],
  ])
})

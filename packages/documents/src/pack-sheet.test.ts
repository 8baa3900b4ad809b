import { expect, test } from 'vitest'
import { type PackSheet, writePackSheets } from './pack-sheet.ts'
import { readSheets } from './sheet.ts'
import { partOf } from './test-zip.ts'

const sheet: PackSheet = {
  name: '清单',
  title: '材料清单',
  under: ['2026年下半年'],
  columns: [
    { title: '名称', width: 40 },
    { title: '件数', width: 8 },
  ],
  rows: [
    ['=HYPERLINK("x")', 3],
    ['照片 #1.jpg', null],
  ],
  none: '本期没有',
  links: new Map([['1,0', '03 佐证/照片 #1.jpg']]),
}

test('a title, what stands under it, the head and the rows; text never runs as a formula', async () => {
  const bytes = await writePackSheets([sheet, { ...sheet, name: '空表', rows: [] }])
  const { sheets } = await readSheets(bytes)
  expect(sheets.map(({ name }) => name)).toEqual(['清单', '空表'])
  expect(sheets[0]?.rows.map((row) => row[0])).toEqual([
    '材料清单',
    '2026年下半年',
    '名称',
    '=HYPERLINK("x")',
    '照片 #1.jpg',
  ])
  expect(sheets[1]?.rows.at(-1)?.[0]).toBe('本期没有')
  expect(partOf(bytes, 'xl/worksheets/sheet1.xml')).not.toContain('<f>')
})

test('it prints as wide as an A4 page with its head on each, and a cell opens the file beside the workbook', async () => {
  const bytes = await writePackSheets([sheet])
  const xml = partOf(bytes, 'xl/worksheets/sheet1.xml')
  expect(xml).toMatch(
    /<pageSetup[^>]*orientation="landscape"[^>]*fitToHeight="0"|<pageSetup[^>]*fitToHeight="0"[^>]*orientation="landscape"/,
  )
  expect(xml).toMatch(/<pane[^>]*ySplit="3"/)
  expect(partOf(bytes, 'xl/workbook.xml')).toContain('$3:$3')
  // A cell of three lines has room for three.
  const long = await writePackSheets([{ ...sheet, rows: [['路'.repeat(50), 1]] }])
  expect(partOf(long, 'xl/worksheets/sheet1.xml')).toMatch(/<row r="4"[^>]* ht="45.5"/)
  expect(xml).toMatch(/<hyperlink ref="A5"/)
  // A sign that would end the address is escaped, Chinese stands as it is.
  expect(partOf(bytes, 'xl/worksheets/_rels/sheet1.xml.rels')).toContain('Target="03%20佐证/照片%20%231.jpg"')
})

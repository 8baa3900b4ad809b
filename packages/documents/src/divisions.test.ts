import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readDivisions } from './divisions.ts'
import { readSheets } from './sheet.ts'

const read = async (text: string, options = {}) =>
  readDivisions(await readSheets(new TextEncoder().encode(text)), options)

test('the real list: two streets, 44 communities and villages, none rejected', async () => {
  const { units, rejected } = readDivisions(
    await readSheets(readFileSync(new URL('../../../data/divisions.csv', import.meta.url))),
  )
  expect(rejected).toEqual([])
  expect(Object.entries(Object.groupBy(units, (unit) => unit.kind)).map(([kind, all]) => [kind, all.length])).toEqual([
    ['street', 2],
    ['community', expect.any(Number)],
    ['village', expect.any(Number)],
  ])
  expect(units).toHaveLength(46)
  expect(units.find((unit) => unit.code === '610111008001')).toEqual({
    code: '610111008001',
    name: '西航社区居委会',
    kind: 'community',
    parentCode: '610111008',
  })
})

test('parents come first, whatever the order of rows, headers and words', async () => {
  const { units, mapping } = await read(
    '上级代码,区划名称,类型,区划代码\n610111008,甲社区,社区,610111008001\n,新筑街道,街道,610111008\n',
  )
  expect(units.map((unit) => [unit.code, unit.kind])).toEqual([
    ['610111008', 'street'],
    ['610111008001', 'community'],
  ])
  expect(mapping).toMatchObject({ parentCode: '上级代码', code: '区划代码' })
})

test('every bad row by sheet row, column and reason; its children go with it', async () => {
  const { units, rejected } = await read(`code,name,kind,parent_code
610111008,新筑街道,street,
610111008001,甲社区,community,610111008
610111008001,乙社区,community,610111008
610111008002,丙社区,county,610111008
610111008003,,village,610111008
61011x,丁村,village,610111008
,戊村,village,610111008
610111008005,己村,village,610111099
610111008006,庚村,village,610111008007
610111008007,辛村,village,610111008006
610111008008,壬村,village,610111008002
`)
  expect(units.map((unit) => unit.code)).toEqual(['610111008', '610111008001'])
  expect(rejected.map(({ row, column, reason }) => [row, column, reason])).toEqual([
    [4, 'code', 'duplicate-code'],
    [5, 'kind', 'bad-kind'],
    [6, 'name', 'missing-name'],
    [7, 'code', 'bad-code'],
    [8, 'code', 'missing-code'],
    [9, 'parent_code', 'unknown-parent'],
    [10, 'parent_code', 'parent-cycle'],
    [11, 'parent_code', 'parent-cycle'],
    [12, 'parent_code', 'parent-rejected'],
  ])
})

test('a unit that exists already may be the parent', async () => {
  const text = 'code,name,kind,parent_code\n610111008001,甲社区,community,610111008\n'
  expect((await read(text)).rejected[0]?.reason).toBe('unknown-parent')
  expect((await read(text, { knownCodes: ['610111008'] })).units).toHaveLength(1)
})

test('headers that no word suggests are offered, and read once somebody has said what they are', async () => {
  const text = '编,叫什么,是什么,归谁\n610111008,新筑街道,街道,\n'
  const unread = await read(text)
  expect(unread.rejected).toMatchObject([{ reason: 'no-table' }])
  expect(unread.columns.map(({ header, first }) => [header, first])).toEqual([
    ['编', '610111008'],
    ['叫什么', '新筑街道'],
    ['是什么', '街道'],
    ['归谁', null],
  ])
  const mapping = { code: '编', name: '叫什么', kind: '是什么', parentCode: '归谁' }
  const { units, rows, rejected } = await read(text, { mapping })
  expect(rejected).toEqual([])
  expect(units.map(({ code }) => [code, rows.get(code)])).toEqual([['610111008', 2]])
})

test('a file of something else', async () => {
  expect((await read('诉求,电话\n路灯不亮,1380000\n')).rejected).toMatchObject([{ reason: 'no-table' }])
})

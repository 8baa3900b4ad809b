import { readFileSync } from 'node:fs'
import { writeXlsx } from 'hucre'
import { expect, test } from 'vitest'
import { readLedger } from './ledger-file.ts'
import { writeLedger } from './ledger-out.ts'
import { dueOf, statusOf, themeOf, unitWordsOf } from './ledger-words.ts'
import { type Cell, readSheets } from './sheet.ts'

const open = (name: string) => readFileSync(new URL(`../../../data/open/${name}`, import.meta.url))
const read = async (bytes: Uint8Array, options = {}) => readLedger(await readSheets(bytes), options)
const header = ['序号', '存在问题', '责任单位', '整改措施', '完成时限', '整改情况']
const sheetOf = async (...rows: Cell[][]) => writeXlsx({ sheets: [{ name: '台账', rows: [header, ...rows] as never }] })
const wrong = async (...rows: Cell[][]) =>
  (await read(await sheetOf(...rows))).rejected.map(({ row, column, reason }) => `${row} ${column} ${reason}`)

test.each(['ledger_2026H1_merged.xlsx', 'ledger_2026H1_merged.xls'])(
  '%s: titles, two header lines, cells merged over rows, a hidden column, a total and notes',
  async (name) => {
    const { rows, rejected, shape, columns, skipped } = await read(open(name))
    expect(rejected).toEqual([])
    expect(skipped).toBe(3)
    expect(shape?.titles[0]).toBe('港务区2026年上半年群众满意度反馈问题整改销号台账')
    expect(shape?.headers[4]).toEqual(['责任单位', '牵头单位'])
    expect(columns.find(({ header }) => header === '联系电话')).toMatchObject({
      private: true,
      hidden: true,
      field: null,
    })
    const said = rows.map(({ row, number, leadWords, coWords, due, closed, closedOn, kind, theme }) => [
      row,
      number,
      ...leadWords,
      coWords.join('、'),
      due,
      closed,
      closedOn,
      kind,
      theme,
    ])
    expect(said).toEqual([
      [5, '1', '城管局', '新筑、生态环境', '2026-09-30', false, null, 'short', 'sanitation'],
      [6, '2', '生态环境局', '住建', '2026-08-31', false, null, 'short', 'sanitation'],
      [7, '3', '教育局', '新筑街道、公安分局', '2026-06-15', true, '2026-06-10', 'short', 'teaching'],
      [8, '3', '公安分局', '', '2026-06-15', true, '2026-06-12', 'short', 'teaching'],
      [9, '4', '新合', '住建局', null, false, null, 'long', 'property'],
      [10, '5', '政务中心', '', null, true, '2026-05-20', 'short', 'cadre_style'],
      [11, '6', '市容园林', '新筑', '2026-09-30', false, null, 'short', 'transport'],
    ])
    // The second line of a merged problem is another row of the same problem.
    expect(rows[3]?.text).toBe(rows[2]?.text)
    expect(rows[3]?.key.split('/')[0]).toBe(rows[2]?.key.split('/')[0])
    expect(rows[3]?.key).not.toBe(rows[2]?.key)
  },
)

test('no number of a resident is kept, neither in its own column nor in a remark', async () => {
  const { rows } = await read(open('ledger_2026H1_merged.xlsx'))
  expect(JSON.stringify(rows)).not.toContain('13800001234')
  const remarked = [
    [...header, '备注'],
    [1, '路灯不亮', '城管局', '', '9月底前', '整改中', '回访13800001234'],
  ]
  const mixed = await read(await writeXlsx({ sheets: [{ name: '台账', rows: remarked }] }), { year: 2026 })
  expect(mixed.rows[0]?.cells.at(-1)).toBe('回访***')
})

test('every bad row is named by the row of the spreadsheet, and why', async () => {
  expect(
    await wrong(
      [1, '', '教育局', '', '2026年9月', '整改中'],
      [2, '路灯不亮', '', '', '2026年9月', '整改中'],
      [3, '路灯不亮', '城管局', '', '', '整改中'],
      [4, '路灯又不亮', '城管局', '', '九月份吧', '整改中'],
      [5, '路灯还不亮', '城管局', '', '2026年9月', '红灯'],
      [6, '张先生13800001234反映停水', '城管局', '', '2026年9月', '整改中'],
      [7, '公厕不洁', '城管局', '', '2026-09-31', '整改中'],
      [8, '绿化缺株', '城管局', '', '2026年9月', '整改中'],
      [8, '绿化缺株', '城管局', '', '2026年9月', '整改中'],
    ),
  ).toEqual([
    '2 存在问题 missing-text',
    '3 责任单位 missing-lead',
    '4 完成时限 missing-due',
    '5 完成时限 bad-due',
    '6 整改情况 bad-status',
    '7 存在问题 names-somebody',
    '8 完成时限 bad-due',
    '10 存在问题 duplicate-row',
  ])
})

test('a mapping set by hand holds, and a file without the columns says so', async () => {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: '表',
        rows: [
          ['甲', '乙', '丙', '丁'],
          ['停车难', '公安分局', '长期', '是'],
        ],
      },
    ],
  })
  expect(await read(bytes)).toMatchObject({ rows: [], shape: null, rejected: [{ reason: 'no-table' }] })
  const mapping = { text: '甲', lead: '乙', due: '丙', status: '丁' }
  expect((await read(bytes, { mapping })).rows).toMatchObject([
    { text: '停车难', leadWords: ['公安分局'], closed: true },
  ])
})

test('CSV in GB18030 comes in too; a wide character stays as it was written', async () => {
  const gb = Buffer.from(
    'd0f2bac52cb4e6d4dacecacce22cd4f0c8ceb5a5cebb2ccdeab3c9cab1cfde0a312cc2b7b5c6b2bbc1c12cb3c7b9dcbed62c39d4c2b5d7c7b00a',
    'hex',
  )
  const { rows, rejected } = await read(gb, { year: 2026 })
  expect(rejected).toEqual([])
  expect(rows).toMatchObject([{ text: '路灯不亮', leadWords: ['城管局'], due: '2026-09-30', closed: false }])
})

test('what was written reads the same again: columns, groups, sheet and titles', async () => {
  const first = await read(open('ledger_2026H1_merged.xlsx'))
  if (!first.shape) throw new Error('no shape')
  const bytes = await writeLedger(
    first.shape,
    first.rows.map(({ cells }) => cells),
  )
  const again = await read(bytes)
  expect(again.shape).toEqual(first.shape)
  const plain = (rows: typeof first.rows) => rows.map(({ row: _, ...rest }) => rest)
  expect(plain(again.rows)).toEqual(plain(first.rows))
})

test.each([
  ['已销号', 'closed'],
  ['销号', 'closed'],
  ['√', 'closed'],
  ['未销号', 'open'],
  ['基本完成，持续推进', 'open'],
  ['整改中', 'open'],
  ['', 'open'],
  ['红灯', null],
] as const)('status %s', (word, status) => {
  expect(statusOf(word)).toBe(status)
})

test.each([
  ['9月底前', '2026-09-30', false],
  ['2026.8.31', '2026-08-31', false],
  ['20260831', '2026-08-31', false],
  [46295, '2026-09-30', false],
  ['第三季度', '2026-09-30', false],
  ['长期坚持', null, true],
  ['立行立改', null, true],
  ['2026-09-31', null, false],
  [7, null, false],
] as const)('deadline %s', (cell, day, ongoing) => {
  expect(dueOf(cell, 2026)).toEqual({ day, ongoing })
})

test('several units in one cell, and what their category or the words are about', () => {
  expect(unitWordsOf('牵头：教育局、新筑街道，公安分局和住建局等')).toEqual([
    '教育局',
    '新筑街道',
    '公安分局',
    '住建局',
  ])
  expect(unitWordsOf('—')).toEqual([])
  expect(themeOf('物业类', '路灯')).toBe('property')
  expect(themeOf(null, '窗口推诿')).toBe('cadre_style')
  expect(themeOf('其他', '数字乡村')).toBe(null)
})

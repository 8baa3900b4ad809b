import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type CircularEntry, type CircularOptions, readCircular } from './examination-circular.ts'
import { circularAspects, parseRound } from './examination-circular-names.ts'
import { type Cell, readSheets, type Workbook } from './sheet.ts'

const sheetOf = (name: string, rows: Cell[][]): Workbook['sheets'][number] => {
  const width = Math.max(...rows.map((row) => row.length))
  const full = rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? null))
  return { name, hidden: false, rows: full, merges: [], hiddenColumns: [] }
}
const read = (name: string, rows: Cell[][], options?: CircularOptions) =>
  readCircular({ sheets: [sheetOf(name, rows)] }, options)
const figures = (entries: readonly CircularEntry[]) =>
  entries.map(({ round, zone, subject, score, rank }) => [round, zone, subject, score, rank].join(' ')).sort()
const real = async () =>
  readSheets(readFileSync(new URL('../../../data/open/city_circular_open.xlsx', import.meta.url)))

describe('the circular as it comes', () => {
  test('112 figures pairs of two rounds, none rejected, the published facts among them', async () => {
    const { entries, rejected, ignored, unreadSheets, mapping } = readCircular(await real())
    expect(entries).toHaveLength(112)
    expect([rejected, ignored, unreadSheets]).toEqual([[], [], []])
    expect(mapping['cadre_conduct.rank']).toBe('改进干部作风、为群众办实事排名')
    const ours = (round: string, subject: string) =>
      entries.find((row) => row.round === round && row.zone === '国际港务区' && row.subject === subject)
    expect([ours('2020H2', 'overall')?.rank, ours('2022H1', 'overall')?.rank]).toEqual([8, 3])
    expect((ours('2022H1', 'investment')?.score ?? 0) - (ours('2020H2', 'investment')?.score ?? 0)).toBeCloseTo(
      -3.41,
      9,
    )
    expect(ours('2022H1', 'education')).toMatchObject({ sheet: '2022上半年', row: 10 })
  })
  test('its own mapping gives the same reading', async () => {
    const workbook = await real()
    const { entries, mapping } = readCircular(workbook)
    expect(readCircular(workbook, { mapping })).toMatchObject({ entries, rejected: [] })
  })
  test('shuffled columns and rows give the same figures', async () => {
    const workbook = await real()
    const order = [14, 3, 0, 8, 5, 1, 13, 2, 11, 4, 7, 6, 12, 9, 10]
    const sheets = workbook.sheets.map((sheet) => {
      const [title, note, header, ...rows] = sheet.rows.map((row, at) =>
        at < 2 ? row : order.map((from) => row[from] ?? null),
      )
      return { ...sheet, rows: [title ?? [], note ?? [], header ?? [], ...rows.reverse()] }
    })
    expect(figures(readCircular({ sheets }).entries)).toEqual(figures(readCircular(workbook).entries))
  })
})

describe('other hands, other layouts', () => {
  const expected = [
    '2022H1 国际港务区 education 91.06 3',
    '2022H1 国际港务区 overall 87.53 3',
    '2022H1 高新区 education 93.8 1',
    '2022H1 高新区 overall 85.45 8',
  ]

  test('one line per zone and aspect', () => {
    const rows: Cell[][] = [
      ['考核期', '名次', '开发区名称', '测评项目', '得分'],
      ['2022年上半年', 1, '高新区', '教育', 93.8],
      ['2022上', '第8名', '西安高新技术产业开发区', '总体满意度', '85.45分'],
      ['2022H1', 3, '西安国际港务区', '发展教育事业', '９１．０６'],
      ['2022年上半年', 3, '国际港务区', '总分', 87.53],
    ]
    expect(figures(read('Sheet1', rows).entries)).toEqual(expected)
  })
  test('aspects over two header lines, the rank column without a name of its own', () => {
    const rows: Cell[][] = [
      ['二〇二二年上半年测评结果'],
      ['单位', '提高教学质量', null, '综合', null],
      [null, '得分', '名次', '得分', '名次'],
      ['高新区', 93.8, 1, 85.45, 8],
      ['国际港务区', 91.06, 3, 87.53, 3],
      ['平均', 92.43, null, 86.49, null],
    ]
    expect(figures(read('Sheet1', rows).entries)).toEqual(expected)
    const flat: Cell[][] = [['开发区', '教育', '排名', '总分', '排名'], ...rows.slice(3)]
    expect(figures(read('2022上', flat).entries)).toEqual(expected)
  })
  test('aspects down, zones across', () => {
    const rows: Cell[][] = [
      ['指标', '高新区得分', '高新区排名', '国际港务区得分', '国际港务区排名'],
      ['教育', 93.8, 1, 91.06, 3],
      ['总体', 85.45, 8, 87.53, 3],
    ]
    expect(figures(read('2022年上半年', rows).entries)).toEqual(expected)
  })
  test('both rounds side by side', () => {
    const { entries } = read('汇总', [
      ['开发区', '2020下半年总排名', '2022上半年总排名'],
      ['国际港务区', 8, 3],
    ])
    expect(figures(entries)).toEqual(['2020H2 国际港务区 overall  8', '2022H1 国际港务区 overall  3'])
  })
  test('words that only the mapping knows', () => {
    const rows: Cell[][] = [
      ['片区', 'A1', 'B1'],
      ['国际港务区', 91.06, 3],
    ]
    expect(read('x', rows).rejected).toMatchObject([{ reason: 'no-table' }])
    const mapping = { zone: '片区', 'education.score': 'A1', 'education.rank': 'B1' }
    expect(figures(read('x', rows, { mapping, round: '2022H1' }).entries)).toEqual([expected[0]])
    expect(read('x', rows, { mapping: { ...mapping, 'overall.rank': 'C1' }, round: '2022H1' })).toMatchObject({
      entries: [],
      rejected: [{ row: 1, column: 'C1', reason: 'column-absent', value: 'overall.rank' }],
    })
  })
  test.each(circularAspects.flatMap(({ id, names }) => names.map((name) => [name, id])))('%s is %s', (name, id) => {
    expect(
      read('2022上', [
        ['开发区', `${name}得分`],
        ['高新区', 80],
      ]).entries[0]?.subject,
    ).toBe(id)
  })
})

describe('what is wrong is named by sheet row and reason', () => {
  const header: Cell[] = ['开发区', '教育得分', '教育排名', '环保得分', '环保排名']

  test('figures: a blank stays missing, nonsense rejects the whole row', () => {
    const { entries, rejected } = read('2022上', [
      header,
      ['高新区', 93.8, 1, null, '—'],
      ['经开区', '九十', 2, 80, 1],
      ['曲江新区', 120, 3, 79, 2],
      ['航空基地', 70, 9, 78, 3],
      ['航天基地', 70, 2.5, 78, 3],
    ])
    expect(figures(entries)).toEqual(['2022H1 高新区 education 93.8 1', '2022H1 高新区 environment  '])
    expect(rejected.map(({ sheet, row, column, reason, value }) => [sheet, row, column, reason, value])).toEqual([
      ['2022上', 3, '教育得分', 'not-a-number', '九十'],
      ['2022上', 4, '教育得分', 'score-out-of-range', 120],
      ['2022上', 5, '教育排名', 'rank-out-of-range', 9],
      ['2022上', 6, '教育排名', 'rank-out-of-range', 2.5],
    ])
  })
  test('zones: unknown, missing, twice', () => {
    const { entries, rejected } = read('2022上', [
      header,
      ['高新区', 90, 1],
      ['雁塔区', 80, 2],
      [null, 70, 3],
      ['西安高新区', 60, 4],
    ])
    expect(entries.map((row) => row.zone)).toEqual(['高新区', '高新区'])
    expect(rejected.map(({ row, reason, value }) => [row, reason, value])).toEqual([
      [3, 'unknown-zone', '雁塔区'],
      [4, 'missing-zone', null],
      [5, 'duplicate', '2022上!2'],
    ])
  })
  test('subjects and rounds', () => {
    const rows: Cell[][] = [
      ['开发区', '项目', '轮次', '得分'],
      ['高新区', '医疗卫生', '2022上', 90],
      ['高新区', '教育', '2022年', 90],
    ]
    expect(read('Sheet1', rows).rejected.map((each) => each.reason)).toEqual(['unknown-subject', 'unknown-round'])
    expect(read('Sheet1', [header, ['高新区', 90, 1]]).rejected).toMatchObject([{ row: 1, reason: 'missing-round' }])
    expect(read('Sheet1', [header, ['高新区', 90, 1]], { round: '2022H1' }).entries).toHaveLength(2)
  })
  test('two columns for one thing stop the sheet until somebody chooses', () => {
    const rows: Cell[][] = [
      ['开发区', '发展教育事业得分', '提高教学质量得分'],
      ['高新区', 90, 80],
    ]
    expect(read('2022上', rows)).toMatchObject({
      entries: [],
      rejected: [{ row: 1, column: '提高教学质量得分', reason: 'column-twice' }],
    })
    expect(
      read('2022上', rows, { mapping: { zone: '开发区', 'education.score': '提高教学质量得分' } }).entries[0]?.score,
    ).toBe(80)
  })
  test('columns and sheets that are not read are named', () => {
    const sheets = [
      sheetOf('说明', [['填表须知'], ['请核对']]),
      sheetOf('2022上', [
        ['序号', '开发区', '教育得分', '联系人'],
        [1, '高新区', 90, '张三'],
      ]),
    ]
    const { entries, ignored, unreadSheets } = readCircular({ sheets })
    expect(entries).toHaveLength(1)
    expect(ignored.map((each) => each.column)).toEqual(['序号', '联系人'])
    expect(unreadSheets).toEqual(['说明'])
  })
})

test.each([
  ['2022上', '2022H1'],
  ['西安市开发区考核情况通报（2020下半年）', '2020H2'],
  ['2022年度 上半年', '2022H1'],
  ['2022年第一个半年', '2022H1'],
  ['二〇二二年下半年', '2022H2'],
  ['2022H2', '2022H2'],
  ['２０２２年上半年', '2022H1'],
  ['2022年', null],
  ['上半年', null],
])('the half-year of %s is %s', (text, round) => expect(parseRound(text)).toBe(round))

import { describe, expect, test } from 'vitest'
import type { Cell, Sheet } from './sheet.ts'
import { bookOf, cases, columnsWith, number, plain, readBook, sheetOf, steps } from './survey-sample.ts'

const complete = cases.filter((of) => of.disposition === 'complete')
const columns = columnsWith({
  wave: plain('调查批次', 'wave'),
  age: number('年龄', 'age'),
  weight: number('设计权重', 'weight'),
})
const at = (header: string) => columns.findIndex(([name]) => name === header)

/** A sheet of complete interviews in which the second row has the given cells. */
function broken(cells: Readonly<Record<string, Cell>>, options: Partial<Sheet> = {}): Sheet {
  const sheet = sheetOf(columns, complete)
  const rows = sheet.rows.map((row, i) => {
    if (i !== 2) return row
    const changed = [...row]
    for (const [header, value] of Object.entries(cells)) changed[at(header)] = value
    return changed
  })
  return { ...sheet, rows, ...options }
}
async function findings(cells: Readonly<Record<string, Cell>>, options: Partial<Sheet> = {}) {
  const { reading } = await readBook(bookOf(broken(cells, options)))
  expect(reading.rejected.every((each) => each.row === 3 && each.sheet === '数据')).toBe(true)
  expect(reading.counts).toMatchObject({
    rows: complete.length,
    rejected: reading.rejected.length > 0 ? 1 : 0,
    accepted: complete.length - (reading.rejected.length > 0 ? 1 : 0),
  })
  return reading.rejected.map(({ field, reason, value }) => [field, reason, value])
}

test.each<[string, Readonly<Record<string, Cell>>, (string | null)[][]]>([
  ['nothing', {}, []],
  ['a child', { 年龄: 7 }, [['age', 'impossible_age', '7']]],
  ['half a year', { 年龄: 41.5 }, [['age', 'impossible_age', '41.5']]],
  ['an age in words', { 年龄: '四十多' }, [['age', 'text_in_number', '四十多']]],
  ['no age', { 年龄: null }, []],
  ['an age with its unit', { 年龄: '41岁', 年龄段: '40-49' }, []],
  ['an age outside its band', { 年龄: 66, 年龄段: '18-29' }, [['age_band', 'age_band_mismatch', '18-29']]],
  ['a sex that is none', { 性别: '3' }, [['gender', 'unknown_gender', '3']]],
  ['no interviewer', { 访员编号: ' ' }, [['interviewer_id', 'missing_required', null]]],
  ['a theme left out', { 教育教学: '—' }, [['teaching', 'missing_required', '—']]],
  ['不了解 for everything', { 总体满意度: '不清楚' }, [['overall', 'answer_out_of_scale', '不清楚']]],
  ['a fraction', { 教育教学: '3.5' }, [['teaching', 'answer_out_of_scale', '3.5']]],
  ['an error value', { 教育教学: '#N/A' }, [['teaching', 'error_cell', '#N/A']]],
  ['a formula as text', { 设计权重: '=1/2' }, [['weight', 'formula_cell', '=1/2']]],
  ['an unknown street', { 街道: '灞桥街道' }, [['stratum', 'unknown_street', '灞桥街道']]],
  ['no street', { 街道: null }, [['stratum', 'missing_required', null]]],
  ['no weight', { 设计权重: null }, [['weight', 'missing_required', null]]],
  ['a huge weight', { 设计权重: 101 }, [['weight', 'implausible_weight', '101']]],
  ['another wave', { 调查批次: '2022年第二季度' }, [['wave', 'wave_mismatch', '2022年第二季度']]],
  ['a month late', { 结束时间: '2022-09-20 10:00' }, [['end_time', 'duration_implausible', '2022-09-20 10:00']]],
  ['a year late', { 结束时间: '2023-08-07 16:27' }, [['end_time', 'out_of_wave_date', '2023-08-07 16:27']]],
  ['a day without its year', { 开始时间: '8月7日 10:00', 结束时间: '8月7日10时20分' }, []],
  ['no day', { 开始时间: '2022-02-30 10:00' }, [['start_time', 'invalid_date', '2022-02-30 10:00']]],
  [
    'answers of somebody who refused',
    { 访问结果: '拒访' },
    steps.map((field) => [field, 'answers_without_interview', null]),
  ],
  [
    'three things at once, in the order of the columns',
    { 访问结果: '待定', 年龄: 5, 物业监管: 7 },
    [
      ['disposition', 'unknown_disposition', '待定'],
      ['age', 'impossible_age', '5'],
      ['property', 'answer_out_of_scale', '7'],
    ],
  ],
])('%s', async (_, cells, wanted) => {
  const found = await findings(cells)
  if (wanted.some(([, reason]) => reason === 'answers_without_interview')) {
    expect(found.map(([field, reason]) => [field, reason])).toEqual(wanted.map(([field, reason]) => [field, reason]))
  } else expect(found).toEqual(wanted)
})

describe('formulas', () => {
  test('the value that the last program left is not trusted, whatever it is', async () => {
    const formulas = [{ row: 2, column: at('教育教学'), text: 'A1+1' }]
    expect(await findings({ 教育教学: 4 }, { formulas })).toEqual([['teaching', 'formula_cell', '=A1+1']])
  })
  test('in XLS the formula is not told, so its value is', async () => {
    const formulas = [{ row: 2, column: at('教育教学'), text: '' }]
    expect(await findings({ 教育教学: 4 }, { formulas })).toEqual([['teaching', 'formula_cell', '4']])
  })
  test('in a column that nobody reads they are nobody’s concern', async () => {
    const sheet = sheetOf([...columns, ['辅助列', () => 1]], complete)
    const formulas = [{ row: 2, column: columns.length, text: 'A1' }]
    expect((await readBook(bookOf({ ...sheet, formulas }))).reading.counts.rejected).toBe(0)
  })
})

test('the second row with an id is the wrong one, also when blanks hide it', async () => {
  const id = complete[0]?.resp_id ?? ''
  expect(await findings({ 问卷编号: `${id}\u3000` })).toEqual([['resp_id', 'duplicate_id', `${id}\u3000`]])
})

test('blemishes are put right and told, and the row is accepted', async () => {
  const of = complete[1] ?? expect.unreachable()
  const cells = {
    问卷编号: ` ${of.resp_id}`,
    教育教学: '４',
    设计权重: '０．５',
    年龄段: of.age_band?.replace('-', '－') ?? '',
  }
  const { reading, rows } = await readBook(bookOf(broken(cells)))
  expect(reading.counts).toMatchObject({ rejected: 0, fixed: 1 })
  expect(reading.fixed.map(({ field, reason, normalised }) => [field, reason, normalised])).toEqual([
    ['resp_id', 'leading_trailing_spaces', of.resp_id],
    ['teaching', 'full_width_digit', '4'],
    ['weight', 'full_width_digit', '0.5'],
  ])
  expect(rows[1]).toMatchObject({ caseId: of.resp_id, answers: { teaching: 4 }, weight: 0.5 })
})

test('a day in one column and the hours in two others', async () => {
  const clock = (field: string) => (of: Readonly<Record<string, string>>) => of[field]?.slice(11) ?? null
  const apart = columnsWith({
    start_time: ['开始时间', clock('start_time')],
    end_time: ['结束时间', clock('end_time')],
    day: ['访问日期', (of) => of.start_time?.slice(0, 10).replaceAll('-', '/') ?? null],
  })
  const { rows } = await readBook(bookOf(sheetOf(apart)))
  const { rows: base } = await readBook(bookOf(sheetOf(columnsWith())))
  expect(rows.map((row) => [row.startedAt, row.seconds])).toEqual(base.map((row) => [row.startedAt, row.seconds]))
})

test('in a workbook of 1904 bare serials count from there', async () => {
  const start: Cell = 44780.67569444444 - 1462
  const { rows } = await readBook({ ...bookOf(broken({ 开始时间: start, 结束时间: start + 0.01 })), is1904: true })
  expect(rows[1]).toMatchObject({ startedAt: '2022-08-07T16:13:00', seconds: 864 })
})

test('a quarter given beats all others', async () => {
  const { reading } = await readBook(bookOf(sheetOf(columnsWith(), complete)), { quarter: '2022Q4' })
  expect(reading.counts).toMatchObject({ accepted: 0, rejected: complete.length })
  expect(new Set(reading.rejected.map((each) => each.reason))).toEqual(new Set(['out_of_wave_date']))
})

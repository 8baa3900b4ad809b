import { describe, expect, test } from 'vitest'
import type { Cell } from './sheet.ts'
import {
  bookOf,
  type Case,
  type Column,
  cases,
  coded,
  columnsWith,
  dispositionNames,
  plain,
  readBook,
  saying,
  sheetOf,
  steps,
} from './survey-sample.ts'

const { rows: base, reading: baseReading } = await readBook(bookOf(sheetOf(columnsWith())))
const dk = { 9: '不了解' }
const scale = (words: readonly Cell[], unknown: Readonly<Record<string, Cell>> = dk) => ({
  ...Object.fromEntries(words.map((word, at) => [String(5 - at), word])),
  ...unknown,
})
const answersAs = (words: Readonly<Record<string, Cell>>, header = (name: string) => name) =>
  Object.fromEntries(
    steps.map((field) => {
      const name = columnsWith().find(([, value]) => value({ [field]: 'x' }) === 'x')?.[0] ?? field
      return [field, coded(header(name), field, words)]
    }),
  )
async function same(columns: readonly Column[], without: readonly string[] = [], tail: Parameters<typeof bookOf> = []) {
  const { rows, reading } = await readBook(bookOf(sheetOf(columns), ...tail))
  expect(reading.rejected.slice(0, 3)).toEqual([])
  expect(saying(rows, without)).toEqual(saying(base, without))
  return reading
}

test('the plain delivery is read whole', () => {
  expect(cases.length).toBe(240)
  expect(baseReading.counts).toMatchObject({ rows: 240, accepted: 240, rejected: 0 })
  expect(baseReading).toMatchObject({ codingBasis: 'assumed', missing: [], quarter: '2022Q3', quarterBasis: 'dates' })
})

describe('other headers', () => {
  test.each<[string, Readonly<Record<string, string>>]>([
    [
      'a second firm',
      {
        resp_id: '样本编号',
        stratum: '镇街',
        community: '村居',
        interviewer_id: '访问员',
        start_time: '访问开始',
        end_time: '访问结束',
        disposition: '完成状态',
        overall: '总体评价',
        weight: '权数',
        comment: '您还有哪些意见和建议？',
      },
    ],
    [
      'a third firm, questions in full',
      {
        resp_id: '受访者编号',
        stratum: '所属街道',
        community: '小区所在社区',
        disposition: '样本状态',
        teaching: 'Q1教育',
        transport: 'Q2. 您对交通出行状况的满意程度',
        poverty_employment: 'Q3、您对扶贫就业工作是否满意',
        cadre_style: '4.您对干部作风的评价',
        sanitation: 'Q5 环境卫生满意度',
        resettlement: 'Q6您对拆迁安置工作的满意程度（单选）',
        property: 'q7_物业管理',
        overall: 'Q8 总体来说，您对本地的整体满意度',
        weight: '加权系数',
        aware_city_survey: 'Q9 您是否听说过市级满意度调查',
      },
    ],
    [
      'English',
      {
        resp_id: 'Respondent ID',
        stratum: 'Subdistrict',
        community: 'Community',
        interviewer_id: 'Interviewer',
        start_time: 'Start Time',
        end_time: 'End Time',
        disposition: 'Status',
        gender: 'Sex',
        age: 'Age',
        age_band: 'Age group',
        residency: 'Residence type',
        aware_city_survey: 'Aware of city survey',
        teaching: 'Q1 Education',
        transport: 'Q2 Traffic',
        poverty_employment: 'Q3 Employment',
        cadre_style: 'Q4 Cadres',
        sanitation: 'Q5 Environment',
        resettlement: 'Q6 Relocation',
        property: 'Q7 Property management',
        overall: 'Overall satisfaction',
        comment: 'Comments',
        weight: 'Weight',
      },
    ],
  ])('%s', async (_, names) => {
    const reading = await same(
      columnsWith(Object.fromEntries(Object.entries(names).map(([field, header]) => [field, plain(header, field)]))),
    )
    expect(reading.mapping).toMatchObject(names)
  })
  test('a reason behind each question is no answer', async () => {
    const reading = await same(
      columnsWith({
        teaching: plain('Q1 教育教学满意度', 'teaching'),
        why: ['Q1a 对教育教学不满意的原因', () => '学位不够'],
        weighty: ['Q1b 教育教学的重要程度', () => 5],
        no: ['序号', () => 1],
      }),
    )
    expect(reading.unused).toEqual(['Q1a 对教育教学不满意的原因', 'Q1b 教育教学的重要程度', '序号'])
  })
  test('in another order', async () => void (await same(columnsWith().toReversed())))
  test('a header twice is told apart by its column', async () => {
    const reading = await same([...columnsWith(), ['备注', () => 'x'], ['备注', () => 'y']])
    expect(reading.unused).toEqual(['备注 [W]', '备注 [X]'])
  })
})

describe('answers in other words', () => {
  test.each<[string, readonly Cell[], Readonly<Record<string, Cell>>]>([
    ['非常满意', ['非常满意', '比较满意', '一般', '不太满意', '非常不满意'], dk],
    ['很满意', ['很满意', '满意', '一般', '不满意', '很不满意'], { 9: '不清楚' }],
    ['满意 as the best', ['满意', '较满意', '一般', '不太满意', '不满意'], { 9: '说不清' }],
    ['基本满意 as the middle', ['非常满意', '满意', '基本满意', '不满意', '非常不满意'], { 9: '不知道' }],
    ['好', ['好', '较好', '一般', '较差', '差'], { 9: '拒答' }],
    ['one strong end', ['非常满意', '比较满意', '一般', '不太满意', '不满意'], dk],
    ['the other strong end', ['满意', '比较满意', '一般', '不太满意', '很不满意'], dk],
    ['很好', ['很好', '好', '一般', '差', '很差'], dk],
    ['letters', ['A', 'B', 'C', 'D', 'E'], { 9: '不了解' }],
    ['full-width digits', ['５', '４', '３', '２', '１'], { 9: '９' }],
    ['分', ['5分', '4分', '3分', '2分', '1分'], dk],
    ['code and word', ['5-非常满意', '4-比较满意', '3-一般', '2-不太满意', '1-非常不满意'], { 9: '9-不了解' }],
    ['turned code and word', ['1.非常满意', '2.比较满意', '3.一般', '4.不太满意', '5.非常不满意'], { 9: '9.不清楚' }],
    ['English', ['Very satisfied', 'Satisfied', 'Neutral', 'Dissatisfied', 'Very dissatisfied'], { 9: "Don't know" }],
  ])('%s', async (_, words, unknown) => void (await same(columnsWith(answersAs(scale(words, unknown))))))
  test.each(['99', '98', '-1'])('%s for 不了解', async (code) => {
    const reading = await same(columnsWith(answersAs({ 9: Number(code) })))
    expect(reading.coding.dontKnow).toEqual([code])
  })
  test('a 99 that stands there once is no 不了解', async () => {
    const columns = columnsWith({ teaching: ['教育教学', (of) => (of === cases[1] ? 99 : (of.teaching ?? null))] })
    const many = [...cases, ...cases.map((of): Case => ({ ...of, resp_id: `${of.resp_id}-b` }))]
    const { reading } = await readBook(bookOf(sheetOf(columns, many)))
    expect(reading.rejected).toMatchObject([{ row: 3, field: 'teaching', reason: 'answer_out_of_scale', value: '99' }])
  })
  test('words that fit two scales stop the file instead of being guessed', async () => {
    const words = { 5: '满意', 4: '满意', 3: '一般', 2: '不满意', 1: '不满意', ...dk }
    await expect(readBook(bookOf(sheetOf(columnsWith(answersAs(words)))))).rejects.toMatchObject({
      code: 'coding-ambiguous',
    })
  })
})

describe('numbers the other way round', () => {
  const turned = scale([1, 2, 3, 4, 5], { 9: 9 })
  const codebook = (rows: Cell[][]) => ({ name: '编码说明', hidden: false, rows, merges: [], hiddenColumns: [] })
  test('by a note in every header', async () => {
    const columns = columnsWith(answersAs(turned, (name) => `${name}（1=非常满意，5=非常不满意，9=不了解）`))
    expect(await same(columns)).toMatchObject({ codingBasis: 'header', coding: { best: 'low', dontKnow: ['9'] } })
  })
  test('by the title', async () => {
    const sheet = sheetOf(columnsWith(answersAs(turned)))
    const width = sheet.rows[0]?.length ?? 0
    const title: Cell[] = ['2022年第三季度测评数据（1=非常满意 … 5=非常不满意）', ...Array<Cell>(width - 1).fill(null)]
    const { rows, reading } = await readBook(bookOf({ ...sheet, rows: [title, ...sheet.rows] }))
    expect(saying(rows)).toEqual(saying(base))
    expect(reading).toMatchObject({ codingBasis: 'header', coding: { best: 'low' }, quarterBasis: 'title' })
  })
  test.each<[string, Cell[][]]>([
    [
      'one table',
      [
        ['编码', '含义'],
        [1, '非常满意'],
        [2, '比较满意'],
        [3, '一般'],
        [4, '不太满意'],
        [5, '非常不满意'],
        [9, '不了解'],
      ],
    ],
    [
      'a list in one cell',
      [
        ['题目', '编码'],
        ['Q1-Q8', '1=非常满意；2=比较满意；3=一般；4=不太满意；5=非常不满意；9=不了解'],
      ],
    ],
    [
      'by variable',
      steps.map((field): Cell[] => [field, '1 非常满意 2 比较满意 3 一般 4 不太满意 5 非常不满意 9 不了解']),
    ],
  ])('by a code book: %s', async (_, rows) => {
    const reading = await same(columnsWith(answersAs(turned)), [], [codebook(rows)])
    expect(reading).toMatchObject({ codingBasis: 'codebook', coding: { best: 'low', steps: 5, dontKnow: ['9'] } })
    expect(reading.unreadSheets).toEqual(['编码说明'])
  })
  test('a note at one question alone is nothing to guess from', async () => {
    const columns = columnsWith({ overall: coded('总体满意度（1=非常满意，5=非常不满意）', 'overall', turned) })
    await expect(readBook(bookOf(sheetOf(columns)))).rejects.toMatchObject({
      code: 'coding-ambiguous',
      details: { low: ['overall'] },
    })
    const coding = { best: 'high', steps: 5, dontKnow: ['9'], reversed: ['overall'] } as const
    const { rows } = await readBook(bookOf(sheetOf(columns)), { coding })
    expect(saying(rows)).toEqual(saying(base))
  })
  test('codes of outcome, sex, residence and awareness', async () => {
    const columns = columnsWith({
      disposition: coded('访问结果', 'disposition', {
        complete: 1,
        partial: 2,
        refused: 3,
        not_contacted: 4,
        ineligible: 5,
      }),
      gender: coded('性别', 'gender', { 男: 1, 女: 2 }),
      residency: coded('居住类型', 'residency', { 本地户籍: 1, 外来常住: 2, 租住流动: 3 }),
      aware_city_survey: coded('是否知道市级满意度调查', 'aware_city_survey', { 1: 1, 0: 2 }),
    })
    const rows: Cell[][] = [
      ['变量', '编码', '含义'],
      ['访问结果', 1, '成功'],
      [null, 2, '中止'],
      [null, 3, '拒访'],
      [null, 4, '未接触'],
      [null, 5, '不合格'],
      ['居住类型', 1, '本地户籍'],
      [null, 2, '外来常住'],
      [null, 3, '租住流动'],
    ]
    await same(columns, [], [codebook(rows)])
    const { reading } = await readBook(bookOf(sheetOf(columns)))
    expect(reading.rejected.filter((each) => each.reason === 'unknown_disposition')).toHaveLength(240)
  })
  test('by notes in the headers of traits', async () => {
    const words = { '18-29': 1, '30-39': 2, '40-49': 3, '50-59': 4, '60+': 5 }
    const notes = columnsWith({
      gender: coded('性别（1=女 2=男）', 'gender', { 女: 1, 男: 2 }),
      age_band: coded('年龄段（1=18-29岁；2=30-39岁；3=40-49岁；4=50-59岁；5=60岁及以上）', 'age_band', words),
      aware_city_survey: coded('是否知道市级满意度调查（1=否 2=是）', 'aware_city_survey', { 0: 1, 1: 2 }),
      disposition: coded('访问结果（1=完成，2=部分完成，3=拒访，4=未接触，5=不合格）', 'disposition', {
        complete: 1,
        partial: 2,
        refused: 3,
        not_contacted: 4,
        ineligible: 5,
      }),
    })
    await same(notes)
  })
  test('a 0 beside 1 is no sex that could be guessed', async () => {
    const { reading } = await readBook(
      bookOf(sheetOf(columnsWith({ gender: coded('性别', 'gender', { 男: 1, 女: 0 }) }))),
    )
    expect(new Set(reading.rejected.map((each) => `${each.reason} ${each.value}`))).toEqual(
      new Set(['unknown_gender 0']),
    )
  })
  test('a scale without a middle, as the code book lists it', async () => {
    const four = { 5: 1, 4: 2, 3: 3, 2: 3, 1: 4, 9: 9 }
    const rows: Cell[][] = [
      ['编码', '含义'],
      [1, '非常满意'],
      [2, '比较满意'],
      [3, '不太满意'],
      [4, '非常不满意'],
      [9, '不了解'],
    ]
    const { rows: read, reading } = await readBook(bookOf(sheetOf(columnsWith(answersAs(four))), codebook(rows)))
    expect(reading.counts.rejected).toBe(0)
    const wanted = (value: unknown) => (value === 3 ? 2 : value)
    expect(read.map((row) => row.answers.overall)).toEqual(base.map((row) => wanted(row.answers.overall)))
  })
  test('letters that the first header explains, 不了解 among them', async () => {
    const letters = { 5: 'A', 4: 'B', 3: 'C', 2: 'D', 1: 'E', 9: 'F' }
    const note = '（A非常满意 B比较满意 C一般 D不太满意 E非常不满意 F不了解）'
    await same(columnsWith(answersAs(letters, (name) => (name === '教育教学' ? `${name}${note}` : name))))
  })
  test('a person knows better', async () => {
    const coding = { best: 'low', steps: 5, dontKnow: ['9'] } as const
    const { rows, reading } = await readBook(bookOf(sheetOf(columnsWith(answersAs(turned)))), { coding })
    expect(saying(rows)).toEqual(saying(base))
    expect(reading.codingBasis).toBe('given')
  })
})

test('ten steps are kept as ten', async () => {
  const ten = scale([10, 8, 6, 4, 2], { 9: 99 })
  const { rows, reading } = await readBook(bookOf(sheetOf(columnsWith(answersAs(ten)))))
  expect(reading).toMatchObject({ coding: { steps: 10, dontKnow: ['99'] }, counts: { rejected: 0 } })
  const doubled = base.map((row) => ({
    ...row,
    answers: Object.fromEntries(
      Object.entries(row.answers).map(([field, value]) => [
        field,
        typeof value === 'number' && field !== 'aware_city_survey' ? value * 2 : value,
      ]),
    ),
  }))
  expect(saying(rows)).toEqual(saying(doubled))
})

describe('outcomes, yes and no, sex', () => {
  test.each<[string, Readonly<Record<string, string>>]>([
    ['words', { complete: '成功', partial: '中止', refused: '拒绝', not_contacted: '无人在家', ineligible: '空户' }],
    ['AAPOR', { complete: '1.1', partial: '1.2', refused: '2.11', not_contacted: '2.20', ineligible: '4.70' }],
    ['three digits', { complete: '110', partial: '120', refused: '211', not_contacted: '220', ineligible: '470' }],
    [
      'code and word',
      {
        complete: '1-完成',
        partial: '2-部分完成',
        refused: '3-拒访',
        not_contacted: '4-未接触',
        ineligible: '5-不合格',
      },
    ],
  ])('%s', async (_, words) => void (await same(columnsWith({ disposition: coded('样本状态', 'disposition', words) }))))
  test.each<[string, Cell, Cell]>([
    ['是否', '是', '否'],
    ['知道', '知道', '不知道'],
    ['听说过', '听说过', '没听说过'],
    ['1 and 2', 1, 2],
    ['true', true, false],
  ])('awareness: %s', async (_, yes, no) => {
    await same(
      columnsWith({ aware_city_survey: coded('是否知晓市级满意度调查', 'aware_city_survey', { 1: yes, 0: no }) }),
    )
  })
  test.each([
    ['1', '2'],
    ['男性', '女性'],
    ['M', 'F'],
  ])('sex: %s and %s', async (male, female) => {
    await same(columnsWith({ gender: coded('性别', 'gender', { 男: male, 女: female }) }))
  })
  test.each<[string, (band: string) => string]>([
    ['岁', (band) => `${band.replace('+', '岁及以上').replace('-', '—')}${band.includes('+') ? '' : '岁'}`],
    ['a tilde', (band) => band.replace('-', '～')],
  ])('age bands with %s', async (_, write) => {
    await same(columnsWith({ age_band: ['年龄段', (of) => (of.age_band ? write(of.age_band) : null)] }))
  })
})

test('blank rows between, repeated headers and totals are no data', async () => {
  const sheet = sheetOf(columnsWith({ disposition: coded('访问结果', 'disposition', dispositionNames) }))
  const [header = [], ...data] = sheet.rows
  const blank: Cell[] = header.map(() => null)
  const rows = [header, ...data.flatMap((row) => [row, blank]), header, ['合计', 240, ...blank.slice(2)]]
  const { rows: read, reading } = await readBook(bookOf({ ...sheet, rows }))
  expect(saying(read)).toEqual(saying(base))
  expect(reading.counts).toMatchObject({ rows: 240, ignored: 2 })
})

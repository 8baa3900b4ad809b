import { expect, test } from 'vitest'
import { hotlineLimits, readHotlineFile } from './hotline-file.ts'
import type { HotlineGiven } from './hotline-order.ts'
import { readHotline } from './hotline-read.ts'
import { parseText } from './sheet-text.ts'
import { openData, places } from './survey-sample.ts'

const given: HotlineGiven = { places, merged: [], retired: [], mapping: null, longestText: 4000 }
const expected = JSON.parse(openData('expected.json').toString('utf8')).hotline
interface Planted {
  readonly sheet: string
  readonly row: number
  readonly column: string
  readonly column_letter: string
  readonly field: string
  readonly kind: string
  readonly value: string | null
  readonly action: 'reject' | 'fix'
  readonly normalised?: string
}
const { files } = JSON.parse(openData('errors.json').toString('utf8')) as {
  files: { file: string; errors: Planted[] }[]
}
const planted = files.find(({ file }) => file.startsWith('hotline'))?.errors ?? []

test('the open export comes out as expected: counts, every planted error by its place and name, the total ignored', async () => {
  const { reading, orders } = await readHotlineFile(openData('hotline_12345_2022Q3.xlsx'), given)
  const { rows, accepted, rejected, fixed, ignored_total_rows: ignored } = expected
  expect(reading.counts).toEqual({ rows, accepted, rejected, fixed, ignored })
  expect([...new Set(reading.rejected.map(({ row }) => row))]).toEqual(expected.rejected_sheet_rows)
  const asPlanted = (action: Planted['action']) =>
    planted
      .filter((each) => each.action === action)
      .map(({ sheet, row, column, column_letter: letter, field, kind: reason, value, normalised }) => ({
        sheet,
        row,
        column,
        letter,
        field,
        reason,
        value,
        ...(normalised === undefined ? {} : { normalised }),
      }))
  expect(reading.rejected).toEqual(asPlanted('reject'))
  expect(reading.fixed).toEqual(asPlanted('fix'))
  expect(reading.skipped).toEqual([{ sheet: '工单导出', row: 302, why: 'total' }])
  expect(reading.missing).toEqual(['original', 'title'])
  expect(orders).toHaveLength(accepted)
  expect(orders[0]).toEqual({
    sheet: '工单导出',
    row: 2,
    number: 'XA202207010001',
    original: null,
    calledAt: '2022-07-01T12:51:00',
    placeId: places.find(({ name }) => name === '杨庄社区居民委员会')?.id,
    text: '市民咨询杨庄社区安置项目何时交房。',
    phone: '13800007994',
    kind: '咨询',
    category: '征地拆迁',
    urgent: false,
    unit: '区征迁安置办',
    due: '2022-07-08T12:51:00',
    dueIn: null,
    isDone: false,
    doneAt: null,
    result: null,
    satisfaction: null,
  })
})

const heads = '工单号,受理时间,联系方式,街道,所属社区,主要内容,紧急级别,截止时间,工单状态,完成时间,满意度,关联工单号'
const order = (over: Partial<Record<string, string>> = {}) => {
  const cells = {
    no: 'A1',
    call: '2022-07-01 09:00',
    phone: '',
    street: '新筑街道',
    comm: '杨庄社区',
    text: '路灯不亮',
    urgency: '一般',
    due: '2022-07-08',
    status: '办理中',
    done: '',
    sat: '',
    original: '',
    ...over,
  }
  return Object.values(cells)
    .map((cell) => `"${cell}"`)
    .join(',')
}
/** Without the thread: each would take half a second. */
const read = async (rows: readonly string[], more: Partial<HotlineGiven> = {}) =>
  readHotline(parseText(new TextEncoder().encode([heads, ...rows].join('\n')), hotlineLimits), { ...given, ...more })
const place = (name: string) => places.find((each) => each.name === name) ?? places[0]

test('another hotline’s headers, words and deadlines in days', async () => {
  const { orders, reading } = await read([
    order({ urgency: '特急', due: '5个工作日', status: '已办结', sat: '非常满意', original: 'B9' }),
    order({ no: 'a 2', due: '7天', comm: '', call: '2022年7月1日' }),
    '合计：2件,,,,,,,,,,,',
  ])
  expect(reading.rejected).toEqual([])
  expect(reading.counts).toMatchObject({ rows: 2, accepted: 2, ignored: 1 })
  expect(orders[0]).toMatchObject({
    urgent: true,
    isDone: true,
    due: null,
    dueIn: { days: 5, counting: 'working' },
    satisfaction: 'very_satisfied',
    original: 'B9',
  })
  // Numbers are compared in capitals and without blanks; an order of no community lies in its street.
  expect(orders[1]).toMatchObject({ number: 'A2', placeId: '610111008', dueIn: { days: 7, counting: 'calendar' } })
})

test.each([
  ['138-0000-7994', '13800007994'],
  ['+86 138 0000 7994', '13800007994'],
  ['１３８００００７９９４（本人）', '13800007994'],
  ['029-83456789转8001', '02983456789'],
  ['13800007994/13900001111', '13800007994'],
  ['手机：13800007994', '13800007994'],
  ['不愿透露', null],
  ['12345', null],
])('the telephone %s is %s', async (phone, digits) => {
  const { orders, reading } = await read([order({ phone })])
  expect(orders[0]?.phone).toBe(digits)
  if (digits === null) expect(reading.fixed).toMatchObject([{ field: 'phone', reason: 'phone_unreadable' }])
})

test.each([
  [{ text: '😀😀👍' }, 'no_words'],
  [{ text: '路灯一直不亮' }, 'text_too_long'],
  [{ no: '' }, 'missing_required'],
  [{ no: '13800001234' }, 'number_names_somebody'],
  [{ street: '新合街道' }, 'street_community_mismatch'],
  [{ street: '无此街道' }, 'unknown_street'],
  [{ comm: '旧村' }, 'retired_community'],
  [{ comm: '空港花园社区' }, 'unknown_community'],
  [{ call: '昨天' }, 'invalid_date'],
  [{ sat: '8分' }, 'unknown_satisfaction'],
  [{ text: '=A1' }, 'formula_cell'],
  [{ comm: '#N/A' }, 'error_cell'],
])('%j is refused as %s', async (over, reason) => {
  const { id: _id, ...old } = place('杨庄社区居民委员会') as (typeof places)[number]
  const retired = [{ ...old, id: 'old', name: '旧村村委会' }]
  const { orders, reading } = await read([order(over)], { retired, longestText: 5 })
  expect(orders).toEqual([])
  expect(reading.rejected.map((bad) => bad.reason)).toEqual([reason])
})

test('a place that was merged away is read as what it became, and told', async () => {
  const into = place('杨庄社区居民委员会') as (typeof places)[number]
  const { orders, reading } = await read([order({ comm: '小杨村' })], {
    merged: [{ ...into, name: '小杨村委会', code: null }],
  })
  expect(orders[0]?.placeId).toBe(into.id)
  expect(reading.fixed).toMatchObject([{ reason: 'merged_community', value: '小杨村', normalised: into.name }])
})

test('GB18030 is read, no table is said, and columns that are not there can be mapped by hand', async () => {
  const gb = Buffer.from(
    'b9a4b5a5b1e0bac52cc0b4b5e7cab1bce42ccbdfc7f3c4dac8dd0a58312c323032322d30372d30312cc2b7b5c6b2bbc1c10a',
    'hex',
  )
  expect((await readHotlineFile(gb, given)).orders[0]).toMatchObject({ number: 'X1', text: '路灯不亮' })
  const none = readHotlineFile(new TextEncoder().encode('姓名,年龄\n张三,3\n'), given)
  await expect(none).rejects.toMatchObject({ code: 'mapping-missing', details: { missing: ['no', 'call', 'text'] } })
  const odd = new TextEncoder().encode('甲,乙,丙\nX1,2022-07-01,路灯不亮\n')
  const mapping = { no: '甲', call: '乙', text: '丙' }
  expect((await readHotlineFile(odd, { ...given, mapping })).orders).toHaveLength(1)
  await expect(readHotlineFile(new TextEncoder().encode('%PDF-1.7'), given)).rejects.toMatchObject({
    code: 'not-a-spreadsheet',
  })
})

import { expect, test } from 'vitest'
import type { Day, Instant } from '../day.ts'
import { findNumbers, hide, holdsOwnNumbers, maskNumbers, suggestSpans } from './personal-data.ts'
import { maskPhone, phoneOf } from './phone.ts'
import { eraseFrom, isOver } from './retention.ts'
import { whyNotReveal, whyNotUnmask } from './unmask.ts'

test.each([
  ['138 0000 1234', '13800001234'],
  ['+86-138-0000-1234', '13800001234'],
  ['0086 13800001234', '13800001234'],
  ['１３８００００１２３４', '13800001234'],
  ['029-8765 4321', '02987654321'],
])('%s is a number', (typed, digits) => {
  expect(phoneOf(typed)).toBe(digits)
})

test.each(['', '12345', '110', '12800001234', '138000012345', '1380000123a', '不留'])('%j is none', (typed) => {
  expect(phoneOf(typed)).toBeNull()
})

test('a number is shown by its first three figures and its last', () => {
  expect(maskPhone('13800001234')).toBe('138****1234')
  expect(maskPhone('02987654321')).toBe('029****21')
})

test.each([
  ['打13800001234', '打138****1234'],
  ['打138 0000 1234谢谢', '打138****1234谢谢'],
  ['打１３８００００１２３４', '打138****1234'],
  ['座机029-87654321', '座机029****4321'],
  ['身份证610111190001011238', '身份证****'],
  ['身份证61011119000101123X。', '身份证****。'],
  ['卡号6222 0200 0000 0000 123', '卡号****'],
  ['邮箱a.b@example.com', '邮箱****'],
  ['车牌陕A·12345拉土', '车牌陕A*****拉土'],
  ['号码紧跟着字母ID610111190001011238', '号码紧跟着字母ID****'],
  ['tel029-87654321', 'tel029****4321'],
  ['打138 - 0000 - 1234', '打138****1234'],
  ['打138 0000　1234', '打138****1234'],
  ['连着写61011119000101123813800001234', '连着写****'],
  ['后面紧跟门牌138000012345栋', '后面紧跟门牌****栋'],
  ['两个13800001234 13900005678', '两个138****1234 139****5678'],
])('%s → %s', (text, masked) => {
  expect(maskNumbers(text)).toBe(masked)
  // What was hidden stays hidden, and hiding again changes nothing.
  expect(maskNumbers(masked)).toBe(masked)
})

test.each([
  '3号楼12层',
  '1、3、4、5、6、7、8、9、10、11号楼',
  '第1-3-5-7栋',
  '2026.11.26-2026.12.26',
  '2026年11月26日',
  '交了12000元',
  '每天7:30到18:00',
  '工单XA20260417',
  '等了40分钟，来了3趟',
])('%s names nobody', (text) => {
  expect(findNumbers(text)).toEqual([])
})

test('an office may give its telephone and address of mail, and nobody’s own number', () => {
  for (const office of ['请打029-83456789', '写信到fuwu@example.com', '打12345'])
    expect(holdsOwnNumbers(office)).toBe(false)
  for (const own of ['请打13800001234', '029-83456789或13800001234', '车主陕A12345', '证号610111190001011238'])
    expect(holdsOwnNumbers(own)).toBe(true)
})

test('names are only suggested: after "I am" and before a title', () => {
  const text = '我叫王小明，找过李主任，打13800001234'
  expect(suggestSpans(text).map((span) => [span.kind, text.slice(span.from, span.to)])).toEqual([
    ['name', '王小明'],
    ['name', '李'],
    ['phone', '13800001234'],
  ])
  expect(hide(text, suggestSpans(text))).toBe('我叫王某某，找过李某主任，打138****1234')
  expect(suggestSpans('我是本村居民，我们社区没有路灯')).toEqual([])
})

test.each([
  ['张建国反映3号楼二单元下水道堵', ['张建国']],
  ['11月3日，李秀英投诉楼上噪声', ['李秀英']],
  ['王芳来电反映停水', ['王芳']],
  ['居民反映路灯不亮', []],
  ['安置户反映漏水，车主反映停车难，常有人反映噪声', []],
  ['万科物业投诉多，经常反映无果', []],
])('who is named at the head of what was said: %s', (text, found) => {
  expect(suggestSpans(text).map((span) => text.slice(span.from, span.to))).toEqual(found)
})

test('a look needs a number, consent unless there is danger, and room in the day', () => {
  const contact = { erasedAt: null, consentedAt: '2026-11-23T01:00:00.000Z' }
  const asked = { contact, purpose: 'callback', today: 0, perDay: 20 } as const
  expect(whyNotUnmask(asked)).toBeNull()
  expect(whyNotUnmask({ ...asked, contact: null })?.code).toBe('no-contact')
  expect(whyNotUnmask({ ...asked, contact: { ...contact, erasedAt: '2026-11-24T01:00:00.000Z' } })?.code).toBe(
    'contact-erased',
  )
  const silent = { ...contact, consentedAt: null }
  expect(whyNotUnmask({ ...asked, contact: silent })?.code).toBe('no-consent')
  expect(whyNotUnmask({ ...asked, contact: silent, purpose: 'urgent' })).toBeNull()
  expect(whyNotUnmask({ ...asked, today: 19 })).toBeNull()
  expect(whyNotUnmask({ ...asked, today: 20 })?.code).toBe('quota-used')
})

test('a look is open to who asked, for ten minutes', () => {
  const view = { byId: 'a', at: '2026-11-23T01:00:00.000Z' }
  const at = (time: string) => `2026-11-23T${time}.000Z` as Instant
  expect(whyNotReveal(view, 'a', at('01:10:00'))).toBeNull()
  expect(whyNotReveal(view, 'a', at('01:10:01'))?.code).toBe('view-closed')
  expect(whyNotReveal(view, 'b', at('01:00:01'))?.code).toBe('view-closed')
})

test('each class ends on the day after its days, and never while the matter is open', () => {
  const days = { contact: 90, photo: 365, words: 1095 }
  const settled = '2026-01-01' as Day
  expect(eraseFrom('contact', settled, days)).toBe('2026-04-02')
  expect(isOver('contact', settled, days, '2026-04-01' as Day)).toBe(false)
  expect(isOver('contact', settled, days, '2026-04-02' as Day)).toBe(true)
  expect(isOver('words', null, days, '2199-01-01' as Day)).toBe(false)
})

test.each([
  ['我是于新村三组的雷小莲，家里5口人', ['雷小莲']],
  ['东阳村秦守田，身份证号见后', ['秦守田']],
  ['南郑村何满仓，68岁，腿有残疾', ['何满仓']],
  ['来电人白春霞，反映窗口态度', ['白春霞']],
  ['姓名：王小明 电话不留', ['王小明']],
  ['卫先生来电，找过张师傅', ['卫', '张']],
  ['我住3号楼2单元1502，楼上漏水', ['2单元1502']],
  ['3号楼1502室漏水', ['1502室']],
  ['7-2-1101室门口堆杂物', ['7-2-1101室']],
  ['我妈刘桂兰今年78岁，上下楼难', ['刘桂兰']],
  ['张伟（13800001234）反映停水', ['张伟', '13800001234']],
  ['居民李秀英反映楼道堆物', ['李秀英']],
  ['联系人：陈红，请回电', ['陈红']],
])('%s: %j is suggested', (text, found) => {
  expect(suggestSpans(text).map((span) => text.slice(span.from, span.to))).toEqual(found)
})

test.each([
  '不交钱老师就在群里点名',
  '班主任特别负责',
  '打印个证明要村主任签字',
  '贺韶村村民代表：安置楼再不复工',
  '骗子冒充社区干部打电话',
  '3号楼二单元电梯坏了',
  '居民表扬杨庄网格员',
  '村民要求公开账目',
  '2022-7-1到现在没人管',
  '来电人反映电梯故障',
  '我妈有病，我爸公司拖欠工资',
  '居民高兴地说路修好了',
  '我儿子上学没学位',
])('%s suggests nobody', (text) => {
  expect(suggestSpans(text)).toEqual([])
})

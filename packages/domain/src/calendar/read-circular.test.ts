import { expect, test } from 'vitest'
import { whyNotSaveYear } from './edit.ts'
import { readCircular } from './read-circular.ts'

const circular2026 = `国务院办公厅关于2026年部分节假日安排的通知
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、
2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作。`

test('the circular of 2026 gives its thirty-three days off and six make-up days, without a doubt', () => {
  const { offDays, workDays, doubts } = readCircular(circular2026, 2026)
  expect(doubts).toEqual([])
  expect(offDays).toHaveLength(33)
  expect(workDays.map(({ day, name }) => `${day} ${name}`)).toEqual([
    '2026-01-04 new-year',
    '2026-02-14 spring',
    '2026-02-28 spring',
    '2026-05-09 labour',
    '2026-09-20 national',
    '2026-10-10 national',
  ])
  expect(whyNotSaveYear({ year: 2026, offDays: [...offDays], workDays: [...workDays] }, null, 'x')).toBeNull()
})

test('a single day, a month left out, two festivals in one, and days that belong to the year before', () => {
  const text = `一、元旦：2022年12月31日至2023年1月2日放假调休，共3天。二、清明节：4月5日放假，共1天。
    三、劳动节：4月29日至5月3日放假调休，共5天。4月23日（星期日）、5月6日(星期六)上班。
    四、中秋节、国庆节：9月29日至10月6日放假调休，共8天。10月7日（星期六）、8日（星期日）上班。`
  const { offDays, workDays, doubts } = readCircular(text, 2023)
  expect(doubts).toEqual([])
  expect(offDays.slice(0, 3).map(({ day }) => day)).toEqual(['2023-01-01', '2023-01-02', '2023-04-05'])
  expect(offDays.at(-1)).toEqual({ day: '2023-10-06', name: 'mid-autumn' })
  expect(workDays.map(({ day }) => day)).toEqual(['2023-04-23', '2023-05-06', '2023-10-07', '2023-10-08'])
})

test.each([
  ['the circular of another year', circular2026, 2027, 'other-year'],
  ['a weekday that the day is not', '一、元旦：1月1日（周五）放假1天，不调休。', 2026, 'weekday-differs'],
  ['fewer days than it says', '一、元旦：1月1日（周四）至2日（周五）放假，共3天。', 2026, 'count-differs'],
  ['a day that does not exist', '二、春节：2月28日至30日放假，共3天。', 2026, 'no-such-day'],
] as const)('%s is a doubt', (_, text, year, code) => {
  expect(readCircular(text, year).doubts.map((doubt) => doubt.code)).toContain(code)
})

test('the circular of another year is not taken for this one', () => {
  expect(readCircular(circular2026, 2027)).toMatchObject({ offDays: [], workDays: [] })
})

test.each(['', '明天放假', '一、元旦：', '国庆节：10月1日至2199年12月31日放假'])(
  'text that arranges nothing, %j, gives little and does not hang',
  (text) => {
    expect(readCircular(text, 2026).offDays.length).toBeLessThan(40)
  },
)

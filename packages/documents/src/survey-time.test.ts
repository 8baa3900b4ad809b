import { expect, test } from 'vitest'
import { clockOf, momentOf, parseQuarter } from './survey-time.ts'

test.each([
  '2022年8月11日 14:05',
  '2022年8月11日14时5分',
  '2022年8月11日下午2点05分',
  '2022年08月11日 星期四 14:05',
  '2022/8/11 14:05',
  '2022/08/11 14:05:00',
  '2022.8.11 14:05',
  '2022.8.11 下午2:05',
  '2022-08-11 下午 02:05:00',
  '2022-08-11 14:05',
  '2022-08-11T14:05:00',
  '2022-08-11T14:05:00+08:00',
  '2022-08-11 14:05:00.000',
  '2022/8/11 2:05 PM',
  '２０２２年８月１１日　１４：０５',
  '202208111405',
  '44784.58680555',
  44784.58680555,
  202208111405,
])('%s', (cell) => expect(momentOf(cell)).toEqual({ at: '2022-08-11T14:05:00', isDay: false }))

test.each(['2022.8.11', '2022年8月11日', '20220811', 44784, '2022-08-11'])('%s is only a day', (cell) =>
  expect(momentOf(cell)).toEqual({ at: '2022-08-11T00:00:00', isDay: true }),
)
test('a day without its year is in the year of the wave, and in none where no wave is known', () => {
  expect(momentOf('8月11日 14:05', false, '2022')).toEqual({ at: '2022-08-11T14:05:00', isDay: false })
  expect(momentOf('8月11号', false, '2022')).toEqual({ at: '2022-08-11T00:00:00', isDay: true })
  expect(momentOf('2021年8月11日', false, '2022')).toEqual({ at: '2021-08-11T00:00:00', isDay: true })
  expect(momentOf('2月30日', false, '2022')).toBeNull()
  expect(momentOf('8月11日')).toBeNull()
})
test.each(['2022-13-45 10:00', '2022-02-30', '2022-08-11 25:00', '8/11/2022', '昨天', '14:05', 41, null, true])(
  '%s is no moment',
  (cell) => expect(momentOf(cell)).toBeNull(),
)
test('the half hours and the ends of the day', () => {
  expect(['凌晨12:10', '中午12:30', '中午1:00', '上午9点半', '24:00'].map(clockOf)).toEqual([
    [0, 10, 0],
    [12, 30, 0],
    [13, 0, 0],
    [9, 30, 0],
    null,
  ])
})
test.each([
  ['2022Q3', '2022Q3'],
  ['2022年第三季度', '2022Q3'],
  ['２０２２年３季度', '2022Q3'],
  ['22Q3', '2022Q3'],
  ['国际港务区群众满意度自测调查 2022年第三季度 数据表', '2022Q3'],
  ['2022年', null],
  ['第三批', null],
])('the quarter of %s is %s', (text, quarter) => expect(parseQuarter(text)).toBe(quarter))

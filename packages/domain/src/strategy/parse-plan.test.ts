import { describe, expect, test } from 'vitest'
import { parsePlan } from './parse-plan.ts'
import { planTime } from './plan-day.ts'
import { matchUnits } from './plan-unit.ts'

const units = [
  { id: 'edu', name: '教育卫体局', aliases: ['教育局'] },
  { id: 'eco', name: '生态环境局' },
  { id: 'xinzhu', name: '新筑街道办事处', aliases: ['新筑街道'] },
  { id: 'xinhe', name: '新合街道办事处', aliases: ['新合街道'] },
]
const text = `国际港务区2026年群众满意度提升实施方案
一、指导思想
坚持以人民为中心。
二、重点任务
（一）发展教育事业
1.改造校门口交通秩序，增设护学岗。（牵头单位：教育局；配合单位：新筑街道、交警大队；完成时限：2026年9月底前）
2. 新建幼儿园两所
责任单位：教育卫体局
完成时限：3月至12月
预期效果：新增学位720个
（二）治污降霾
（1）渣土车全程密闭运输。责任单位：生态环境局和新合街道。时限：长期坚持

三、工作要求
各单位要高度重视。
3\t绿化带清理\t生态环境局\t6月15日前`

describe('a pasted plan', () => {
  const { candidates, headings, unrecognised } = parsePlan(text, units)

  test('gives a measure per task, with units, times and the lines they came from', () => {
    expect(
      candidates.map(({ line, title, unitId, coUnitIds, start, due }) => [line, title, unitId, coUnitIds, start, due]),
    ).toEqual([
      [6, '改造校门口交通秩序，增设护学岗', 'edu', ['xinzhu'], null, '2026-09-30'],
      [7, '新建幼儿园两所', 'edu', [], '2026-03-01', '2026-12-31'],
      [12, '渣土车全程密闭运输', 'eco', ['xinhe'], null, null],
      [16, '绿化带清理', 'eco', [], null, '2026-06-15'],
    ])
    expect(candidates[0]?.unknownUnits).toEqual(['交警大队'])
    expect(candidates[0]?.headings).toEqual(['重点任务', '发展教育事业'])
    expect(candidates[1]).toMatchObject({ expectedEffect: '新增学位720个', sources: { length: 4 } })
    expect(candidates[2]?.timeText).toBe('长期坚持')
  })
  test('drops no line that says something', () => {
    const kept = [
      ...candidates.flatMap((row) => row.sources),
      ...headings.map((row) => row.text),
      ...unrecognised.map((row) => row.text),
    ]
    expect(new Set(kept)).toEqual(new Set(text.split('\n').filter((line) => line !== '')))
    expect(unrecognised.map((row) => row.line)).toEqual([1, 3, 15])
  })
  test('a time without any year has no day', () => {
    expect(parsePlan('1.清理绿化带。完成时限：9月底前', units).candidates[0]).toMatchObject({
      due: null,
      timeText: '9月底前',
    })
    expect(parsePlan('1.清理绿化带。完成时限：9月底前', units, 2027).candidates[0]?.due).toBe('2027-09-30')
  })
})

test.each([
  ['2026年12月底前', null, '2026-12-31'],
  ['２０２６年６月３０日前', null, '2026-06-30'],
  ['2026.6.15', null, '2026-06-15'],
  ['2026-06-15', null, '2026-06-15'],
  ['2026年2月', null, '2026-02-28'],
  ['7月中旬', null, '2026-07-20'],
  ['第三季度', null, '2026-09-30'],
  ['2026年上半年', null, '2026-06-30'],
  ['年底前', null, '2026-12-31'],
  ['2026年11月至2027年3月', '2026-11-01', '2027-03-31'],
  ['3月1日—5月31日', '2026-03-01', '2026-05-31'],
  ['2026年3月起', '2026-03-01', null],
  ['2026年2月30日', null, null],
  ['长期坚持', null, null],
  ['', null, null],
])('the time %s runs from %s to %s', (written, start, due) =>
  expect(planTime(written, 2026)).toMatchObject({ start, due }),
)

test('two units that fit equally well are left to a person', () => {
  expect(matchUnits('街道办事处、生态环境局', units)).toEqual({ ids: ['eco'], unknown: ['街道办事处'] })
})

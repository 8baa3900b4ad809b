import { describe, expect, test } from 'vitest'
import { parsePlan } from './parse-plan.ts'

const units = [
  { id: 'edu', name: '教育局' },
  { id: 'city', name: '城市管理局' },
  { id: 'eco', name: '生态环境局' },
  { id: 'xinzhu', name: '新筑街道' },
  { id: 'xinhe', name: '新合街道' },
]
const minutes = `群众满意度工作专题会议纪要
〔2026〕第7期
2026年8月12日，管委会召开专题会议，听取第二季度测评情况汇报。会议强调，各单位要高度重视。
会议议定以下事项：
一、关于校门口秩序。会议议定，由教育局牵头，新筑街道、新合街道配合，于9月底前完成护学岗改造。每校不少于两岗。
二、关于背街小巷。一是由城市管理局负责，10月15日前清理完存量垃圾；二是生态环境局要在三季度内完成扬尘巡查，会同新合街道；三是各街道要加强宣传。
三、由督查考核办负责，一个月内通报落实情况。
出席：张某、李某`

describe('pasted minutes', () => {
  const { candidates, headings, unrecognised } = parsePlan(minutes, units, 2026)
  test('give one candidate per resolution: who leads, who helps, until when, and what', () => {
    expect(
      candidates.map(({ title, unitId, coUnitIds, due, unknownUnits, timeText }) => ({
        ...{ title, unitId, coUnitIds, due, unknownUnits, timeText },
      })),
    ).toEqual([
      {
        ...{ title: '完成护学岗改造', unitId: 'edu', coUnitIds: ['xinzhu', 'xinhe'] },
        ...{ due: '2026-09-30', unknownUnits: [], timeText: '9月底前' },
      },
      {
        ...{ title: '清理完存量垃圾', unitId: 'city', coUnitIds: [] },
        ...{ due: '2026-10-15', unknownUnits: [], timeText: '10月15日前' },
      },
      {
        ...{ title: '完成扬尘巡查', unitId: 'eco', coUnitIds: ['xinhe'] },
        ...{ due: '2026-09-30', unknownUnits: [], timeText: '三季度内' },
      },
      {
        ...{ title: '通报落实情况', unitId: null, coUnitIds: [] },
        ...{ due: null, unknownUnits: ['督查考核办'], timeText: '一个月内' },
      },
    ])
  })
  test('each has a line of its own, the heading above it, and how it is to be done', () => {
    expect(new Set(candidates.map((row) => row.line)).size).toBe(4)
    expect(candidates[0]?.headings).toEqual(['关于校门口秩序'])
    expect(candidates[0]?.sources).toEqual([
      '会议议定，由教育局牵头，新筑街道、新合街道配合，于9月底前完成护学岗改造。每校不少于两岗。',
    ])
    expect(headings.map((row) => row.text)).toEqual(['一、关于校门口秩序。', '二、关于背街小巷。'])
  })
  test('nothing is dropped, and nobody is told to do what everybody is', () => {
    const all = [...candidates.flatMap((row) => row.sources), ...[...headings, ...unrecognised].map((row) => row.text)]
    const order = [...candidates, ...headings, ...unrecognised].map((row) => row.line)
    const inOrder = all.map((text, at) => ({ text, line: order[at] ?? 0 })).toSorted((a, b) => a.line - b.line)
    expect(inOrder.map((row) => row.text).join('')).toBe(minutes.replaceAll('\n', ''))
    expect(unrecognised.map((row) => row.text)).toContain('三是各街道要加强宣传。')
  })
})

test.each([
  ['各单位要高度重视，切实抓好落实。'],
  ['会议指出，上半年满意度有所提升，教育工作要点已经印发。'],
  ['出席人员：教育局负责人、新筑街道主任。'],
])('%s holds no resolution', (text) => {
  expect(parsePlan(text, units, 2026).candidates).toEqual([])
})

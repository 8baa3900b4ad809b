import { expect, test } from 'vitest'
import { type Brief, briefPage, briefPaperOf, cutTo, fitted, linesOf } from './brief.ts'

const words = {
  heading: (_: 1 | 2, number: number, text: string) => `${number}、${text}`,
  heads: { facts: '情况', figures: '数据', late: '超期', asks: '请示' },
  columns: ['指标', '数值', '区间', '依据'],
  item: (number: number, text: string) => `${number}.${text}`,
  more: (count: number) => `另有${count}件。`,
  asksOf: (asks: readonly string[]) => `${asks.join('；')}。`,
  nothingLate: '没有超期。',
  nothingAsked: '没有请示。',
  none: '—',
}
const long = '生态环境局牵头的ZG-2026-0012渣土车夜间遗撒问题已超期6个工作日仍没有销号且未说明原因'

test('a list takes no more lines than it may, and says how many are left out', () => {
  expect(fitted(['甲', '乙'], 4, words)).toEqual(['1.甲', '2.乙'])
  for (const count of [1, 2, 5, 300]) {
    const rows = fitted(Array<string>(count).fill(long), 4, words)
    expect(rows.reduce((sum, row) => sum + linesOf(row), 0)).toBeLessThanOrEqual(4)
    const shown = rows.filter((row) => row.includes('生态')).length
    expect(rows.at(-1) === `另有${count - shown}件。` || shown === count).toBe(true)
  }
  expect(linesOf(cutTo(long, 1))).toBe(1)
})

test('whatever the data, the brief has the same blocks on one page', () => {
  const figures = Array.from({ length: 3 }, () => ({ name: '按时销号率', value: '87.5%', interval: '', basis: long }))
  const about = { title: long.repeat(3), under: '截至', issuer: '组织人事部', day: '2026年11月23日' }
  const blocks = (brief: Pick<Brief, 'facts' | 'late' | 'asks'>) =>
    briefPaperOf({ ...about, figures, ...brief }, words).pages[0]?.blocks ?? []
  const lines = (brief: Parameters<typeof blocks>[0]) =>
    blocks(brief).reduce((sum, block) => sum + (block.kind === 'paragraph' ? linesOf(block.text) : 0), 0)
  const most = briefPage.facts + briefPage.late + briefPage.asks
  const many = Array<string>(100).fill(long)
  expect(lines({ facts: many, late: many, asks: many })).toBeLessThanOrEqual(most)
  expect(blocks({ facts: [], late: [], asks: [] }).filter((block) => block.kind === 'paragraph')).toEqual(
    ['—', '没有超期。', '没有请示。'].map((text) => ({ kind: 'paragraph', text })),
  )
  // Three short ones are all said; to an inspector nothing is asked.
  const said = (asks: Brief['asks']) =>
    blocks({ facts: [], late: [], asks }).flatMap((block) => ('text' in block ? [block.text] : []))
  expect(said(['签发紧急预警单1件', '督办超期未销号的1件', '审定表单1份']).at(-1)).toBe(
    '签发紧急预警单1件；督办超期未销号的1件；审定表单1份。',
  )
  expect(said(null).some((text) => text.includes('请示'))).toBe(false)
  const table = blocks({ facts: [], late: [], asks: [] }).find((block) => block.kind === 'table')
  expect(table?.kind === 'table' && table.rows.map((row) => [row[2], [...(row[3] ?? '')].length])).toEqual(
    Array(3).fill(['—', 14]),
  )
})

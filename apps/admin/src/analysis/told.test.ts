import type { Explanation } from '@ratchet/domain/analysis/explanation'
import type { Figure } from '@ratchet/domain/analysis/figure'
import type { Change } from '@ratchet/domain/analysis/subject-figures'
import { describe, expect, test } from 'vitest'
import { rowsPath } from './rows-path.ts'
import { copied, tell } from './told.ts'
import { analysisWords } from './use-analysis-words.ts'

const zh = analysisWords('zh')
const figure: Figure = {
  ...{ estimate: 68.2, se: 1.02, low: 66.2, high: 70.2, level: 0.95, n: 1204, nMissing: 26, nEff: 803, deff: 1.5 },
  ...{ df: 41, method: 'hajek-mean/taylor', interval: 't', reason: null, warnings: [] },
}
const change: Change = {
  against: { waveId: 'before', quarter: '2026Q2', n: 1187 },
  ...{ estimate: -5.2, se: 1.4, low: -8, high: -2.4, df: 82, p: 0.0005, adjusted: 0.003, q: 0.0035 },
  ...{ verdict: 'confirmed_decline', relation: 'independent' },
}
const found = {
  kind: 'change',
  subject: 'transport',
  place: null,
  formula: 'difference-independent',
  figure,
  unknown: { share: 0.021, n: 26, low: 66.8, high: 68.9, rateLow: 0.6, rateHigh: 0.62 },
  change,
  noChange: null,
  against: { quarter: '2026Q2', n: 1187 },
  family: 7,
  rank: { from: 3, to: 7, of: 7 },
  response: { rr3: 0.436 },
  scale: {
    ...{ edition: null, five: [0, 25, 50, 75, 100], ten: [], positiveFive: [4, 5], positiveTen: [] },
  },
  wave: { id: 'w', illustrative: true, questionnaire: { id: 'q', name: '季度满意度', edition: 7 } },
  provenance: {
    ...{ digest: '0123456789abcdef0123456789abcdef', statistics: '1.4.0', cutOff: '2026-10-12T10:00:00.000Z' },
    imports: [{ fileName: '2026Q3.csv' }],
    design: {
      ...{ source: 'planned', strata: 'street', clusters: 'place', strataCount: 2, clusterCount: 43, fpc: 'none' },
      ...{ weights: 'given', lonelyPsu: 'error', margins: [{ trait: 'gender', categories: 2 }], kish: 1.12 },
    },
  },
} as unknown as Explanation
const textOf = (told: ReturnType<typeof tell>, term: string) => told.facts.find((row) => row.term === term)?.text

describe('where a figure comes from', () => {
  test('a change says its side, its interval, its verdict, its test with the family, and both sizes', () => {
    const told = tell(found, zh)
    expect(told).toMatchObject({
      heading: '交通出行 · 与2026年第二季度之差',
      side: -1,
      figure: '5.2 分',
      interval: '95% 区间 −8.0 至 −2.4',
      verdict: '有把握下降',
    })
    expect(told.formula[1]).toBe('d = Ŷ₁ − Ŷ₀，SE = √(V₁ + V₂)')
    expect(textOf(told, 'n')).toBe('1,204（那一期 1,187）')
    expect(textOf(told, '检验')).toContain('Holm 校正后 p=0.003')
    expect(textOf(told, '检验')).toContain('7 个主题为一族')
    expect(textOf(told, '方法')).toBe('设计加权，Taylor 线性化；t 区间，自由度 82')
    expect(textOf(told, '数据截止')).toBe('2026-10-12 18:00')
    expect(textOf(told, '换算表')).toBe('五级 100/75/50/25/0（默认）；算作满意：第 4、5 级')
  })
  test('a score says what the unknown could make of it; a rank says its set and no interval', () => {
    const score = tell({ ...found, kind: 'score', formula: 'hajek-mean' }, zh)
    expect(score).toMatchObject({ side: 0, figure: '68.2 分', interval: '95% 区间 66.2 至 70.2', verdict: null })
    expect(textOf(score, '不了解')).toBe('2.1%；全按最低／最高计，66.8–68.9')
    expect(tell({ ...found, kind: 'rank', formula: 'rank-set' }, zh)).toMatchObject({
      figure: '第3–7名',
      interval: null,
    })
  })
  test('awareness is a share of everybody asked', () => {
    const told = tell(
      {
        ...found,
        ...{ kind: 'awareness', subject: 'aware_work', formula: 'hajek-share', unknown: null, change: null },
        figure: { ...figure, estimate: 0.384, low: 0.35, high: 0.42, interval: 'wilson' },
      },
      zh,
    )
    expect(told).toMatchObject({ heading: '工作知晓率 · 知晓率', figure: '38.4%', interval: '95% 区间 35.0% 至 42.0%' })
    expect(told.formula[0]).toContain('分母')
  })
  test('what is hidden or cannot be compared says why, with no number in its place', () => {
    const hidden = { ...figure, estimate: null, low: null, high: null, reason: 'suppressed' as const }
    expect(tell({ ...found, kind: 'score', figure: hidden }, zh)).toMatchObject({
      figure: '—',
      interval: null,
      verdict: '人数太少，不显示',
    })
    expect(tell({ ...found, change: null, noChange: 'other-scale' }, zh)).toMatchObject({
      figure: '—',
      verdict: '上期换算表不同，序列中断，不比较',
    })
  })
  test('a figure outside the family is not judged', () => {
    const outside = {
      ...found,
      subject: 'overall' as const,
      change: { ...change, verdict: null, adjusted: null, q: null },
    }
    const told = tell({ ...outside, family: 0 }, zh)
    expect(told.verdict).toBeNull()
    expect(textOf(told, '检验')).toContain('不作判定')
  })
  test('copied text holds all of it, the mark of invented figures first', () => {
    const text = copied(tell(found, zh), true, zh)
    expect(text.split('\n').slice(0, 4)).toEqual([
      '这个数怎么来的 · 示例',
      '交通出行 · 与2026年第二季度之差',
      '▼ 5.2 分',
      '95% 区间 −8.0 至 −2.4',
    ])
    expect(text).toContain('数据摘要：0123456789abcdef')
    const en = analysisWords('en')
    expect(copied(tell(found, en), false, en).replace('季度满意度', '')).not.toMatch(/\p{Script=Han}/u)
  })
})

test('the records of a figure are filtered as they were counted', () => {
  const rows = { waveId: 'w', streetId: null, placeId: 'p', subject: 'transport', count: 9 }
  expect(rowsPath({ ...rows, answered: true })).toBe('/surveys/w/collect?item=transport&place=p&answer=valid')
  expect(rowsPath({ ...rows, placeId: null, answered: false })).toBe('/surveys/w/collect?item=transport&answer=dk')
})

/** Quota, duration and outcome pictures: their widths and heights follow the numbers, and nothing clashes whatever the figures. */
import { fieldworkPictureWords } from '@ratchet/words/fieldwork-picture'
import { expect, test } from 'vitest'
import { durationHistogram, durationTable } from './duration-histogram.ts'
import { durationSample, outcomeSample, quotaSample } from './fieldwork-sample.ts'
import { type PictureNode, walk } from './node.ts'
import { pictureFaults } from './picture-faults.ts'
import { quotaBars, quotaTable } from './quota-bars.ts'
import { shareStack, shareTable } from './share-stack.ts'

type Words = (typeof fieldworkPictureWords)['zh']
type Draw = (layout: { id: string; width: number }, words: Words) => PictureNode
const zh = fieldworkPictureWords.zh
const eight = ['西航社区', '骏马社区', '杏园社区', '上善社区', '港盛社区', '陶家社区', '深渡社区', '园区企业'].map(
  (name) => ({ name }),
)
const long = '国际港务区教育科技文化体育和人力资源社会保障局（名称很长的单位）'
const many = Array.from({ length: 44 }, (_, at) => ({
  name: `Railway New Village ${at}`,
  group: `${long}${Math.floor(at / 9)}`.slice(16),
}))
const all = (tree: PictureNode, kind: string) => [...walk(tree)].filter(({ attrs }) => attrs.class === kind)
const texts = (tree: PictureNode) =>
  [...walk(tree)].filter(({ tag }) => tag === 'text').map(({ children }) => children[0])
const numbers = (nodes: readonly PictureNode[], name: string) => nodes.map(({ attrs }) => Number(attrs[name]))

const duration = { title: 't', ...durationSample() }
const none = { title: 't', bins: duration.bins.map((bin) => ({ ...bin, count: 0 })), threshold: 90 }
const one = { title: 't', bins: [{ from: 0, to: 60, count: 3 }], threshold: 600 }
const pictures: Record<string, Draw> = {
  quota: (layout, words) => quotaBars({ title: 't', rows: quotaSample(eight) }, layout, words.quota),
  quotaMany: (layout, words) => quotaBars({ title: 't', rows: quotaSample(many) }, layout, words.quota),
  quotaLong: (layout, words) =>
    quotaBars({ title: 't', rows: quotaSample([{ name: long }, { name: 'a' }]) }, layout, words.quota),
  quotaNone: (layout, words) =>
    quotaBars({ title: 't', rows: quotaSample(eight).map((row) => ({ ...row, complete: 0 })) }, layout, words.quota),
  quotaEmpty: (layout, words) => quotaBars({ title: 't', rows: [] }, layout, words.quota),
  duration: (layout, words) => durationHistogram(duration, layout, words.duration),
  durationNone: (layout, words) => durationHistogram(none, layout, words.duration),
  durationOne: (layout, words) => durationHistogram(one, layout, words.duration),
  outcome: (layout, words) =>
    shareStack({ title: 't', segments: outcomeSample(words.outcome.names) }, layout, words.outcome),
  outcomeOne: (layout, words) =>
    shareStack({ title: 't', segments: outcomeSample(words.outcome.names).slice(0, 1) }, layout, words.outcome),
  outcomeLong: (layout, words) =>
    shareStack({ title: 't', segments: [{ key: 'a', name: long, count: 7, tone: 'other' }] }, layout, words.outcome),
  outcomeEmpty: (layout, words) => shareStack({ title: 't', segments: [] }, layout, words.outcome),
}

test.each(Object.keys(pictures))('nothing clashes or is cut: %s', (name) => {
  for (const width of [320, 390, 600, 771, 1200])
    for (const language of ['zh', 'en'] as const) {
      const tree = pictures[name]?.({ id: 'one', width }, fieldworkPictureWords[language] as Words)
      expect(tree && pictureFaults(tree, 'one')).toEqual([])
    }
})

test.each([326, 771])('a quota bar is as long as its interviews, the tick stands at the target, at %i px', (width) => {
  const rows = quotaSample(eight)
  const tree = quotaBars({ title: 't', rows }, { id: 'one', width }, zh.quota)
  const unit = (numbers(all(tree, 'picture-target'), 'width')[0] ?? 0) / 50
  const expected = rows.map(({ target, complete }) => Math.min(complete, target || complete) * unit)
  for (const [at, wide] of numbers(all(tree, 'picture-complete'), 'width').entries())
    expect(wide).toBeCloseTo(expected[at] ?? 0, 1)
  expect(numbers(all(tree, 'picture-over'), 'width')[0]).toBeCloseTo(3 * unit, 1)
  const start = numbers(all(tree, 'picture-complete'), 'x')[0] ?? 0
  for (const tick of numbers(all(tree, 'picture-quota'), 'x1')) expect(tick).toBeCloseTo(start + 50 * unit, 1)
  expect(all(tree, 'picture-quota')).toHaveLength(7)
})

test('what is missing and what is over is said; a street sums its places', () => {
  const said = texts(quotaBars({ title: 't', rows: quotaSample(eight) }, { id: 'one', width: 771 }, zh.quota))
  expect(said).toEqual(expect.arrayContaining(['38/50', '缺12', '已满', '超3', '没有配额']))
  const grouped = texts(
    quotaBars({ title: 't', rows: quotaSample(many.slice(0, 9)) }, { id: 'one', width: 771 }, zh.quota),
  )
  expect(grouped).toContain('358/400')
  expect(quotaTable({ title: 't', rows: quotaSample(eight) }, zh.quota).rows[0]).toEqual([
    '西航社区',
    '38',
    '50',
    '缺12',
  ])
})

test('a duration bar is as high as its count and as wide as its seconds; flagged ones are hatched, left of the line', () => {
  const tree = durationHistogram(duration, { id: 'one', width: 771 }, zh.duration)
  const bars = all(tree, 'picture-duration')
  expect(all(tree, 'picture-slip')).toHaveLength(3)
  expect(bars).toHaveLength(17)
  const unit = (numbers(bars, 'height')[3] ?? 0) / 187
  for (const [at, high] of numbers(bars, 'height').entries())
    expect(high).toBeCloseTo((duration.bins[at + 3]?.count ?? 0) * unit, 1)
  const line = numbers(all(tree, 'picture-threshold'), 'x1')[0] ?? 0
  expect(Math.min(...numbers(bars, 'x'))).toBeCloseTo(line + 1, 1)
  expect(texts(tree)).toContain('不足90秒的17份，已标记')
})

test('a bin that the line cuts is not flagged: who answered in it, nobody knows', () => {
  const cut = { ...duration, threshold: 100 }
  expect(all(durationHistogram(cut, { id: 'one', width: 771 }, zh.duration), 'picture-slip')).toHaveLength(3)
  expect(durationTable(cut, zh.duration).rows[3]).toEqual(['1.5–2', '38', '—'])
})

test('the parts of the sample are as wide as their shares and fill the bar', () => {
  const segments = outcomeSample(zh.outcome.names)
  const total = segments.reduce((sum, { count }) => sum + count, 0)
  const widths = numbers(
    all(shareStack({ title: 't', segments }, { id: 'one', width: 771 }, zh.outcome), 'picture-share'),
    'width',
  )
  for (const [at, wide] of widths.entries()) expect(wide).toBeCloseTo(((segments[at]?.count ?? 0) / total) * 771, 1)
  expect(widths.reduce((sum, wide) => sum + wide, 0)).toBeCloseTo(771, 0)
  expect(shareTable({ title: 't', segments }, zh.outcome).rows[0]).toEqual(['完成访问', '1,204', '43.6%'])
})

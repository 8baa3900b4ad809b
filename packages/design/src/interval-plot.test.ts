import { resultPictureWords } from '@ratchet/words/result-picture'
import { expect, test } from 'vitest'
import { intervalPlot } from './interval-plot.ts'
import { type IntervalInput, intervalTable } from './interval-rows.ts'
import { type PictureNode, walk } from './node.ts'
import { pictureFaults } from './picture-faults.ts'
import { intervalSample } from './survey-sample.ts'

const words = resultPictureWords.zh.interval
const eight = ['西航社区', '骏马社区', '杏园社区', '上善社区', '港盛社区', '陶家社区', '深渡社区', '园区企业']
const long = '国际港务区教育科技文化体育和人力资源社会保障局（名称很长的单位）'
const references = [
  { kind: 'mean', value: 72, label: words.mean(72) },
  { kind: 'floor', value: 76.1, label: words.floor(76.1) },
] as const
const sample: IntervalInput = { title: 't', rows: intervalSample(eight, words.ranks), references }
const all = (tree: PictureNode, kind: string) => [...walk(tree)].filter(({ attrs }) => attrs.class === kind)

const cases: Record<string, IntervalInput> = {
  sample,
  many: {
    ...sample,
    rows: intervalSample(
      Array.from({ length: 44 }, (_, at) => `Railway New Village ${at}`),
      words.ranks,
    ),
  },
  long: { ...sample, rows: intervalSample([long, `${long}2`], words.ranks) },
  few: { title: 't', rows: sample.rows.map((row) => ({ ...row, estimate: null, interval: null })) },
  near: { ...sample, references: [references[0], { kind: 'floor', value: 72.1, label: words.floor(72.1) }] },
  high: {
    title: 't',
    rows: [{ key: 'a', name: 'a', n: 9, estimate: 99, interval: [97, 100] }],
    references: [
      { kind: 'mean', value: 99, label: words.mean(99) },
      { kind: 'floor', value: 99.5, label: words.floor(99.5) },
    ],
  },
  one: { ...sample, rows: sample.rows.slice(0, 1) },
  empty: { ...sample, rows: [] },
}

test.each(Object.entries(cases))('nothing clashes or is cut: %s', (_, input) => {
  for (const width of [320, 390, 600, 771, 1200])
    for (const language of ['zh', 'en'] as const)
      expect(
        pictureFaults(intervalPlot(input, { id: 'one', width }, resultPictureWords[language].interval), 'one'),
      ).toEqual([])
})

test.each([326, 771])('dots, intervals and lines stand on one scale at %i px', (width) => {
  const tree = intervalPlot(sample, { id: 'one', width }, words)
  const shown = sample.rows.filter(({ estimate }) => estimate !== null)
  const dots = all(tree, 'picture-estimate')
  const x = (index: number) => Number(dots[index]?.attrs.cx)
  const first = shown[0]?.estimate ?? 0
  const unit = (x(0) - x(6)) / (first - (shown[6]?.estimate ?? 0))
  const place = (value: number) => x(0) + (value - first) * unit
  for (const [index, line] of all(tree, 'picture-interval').entries()) {
    const [low = 0, high = 0] = shown[index]?.interval ?? []
    expect(Number(line.attrs.x1)).toBeCloseTo(place(low), 1)
    expect(Number(line.attrs.x2)).toBeCloseTo(place(high), 1)
  }
  expect(Number(all(tree, 'picture-mean')[0]?.attrs.x1)).toBeCloseTo(place(72), 1)
  expect(Number(all(tree, 'picture-floor')[0]?.attrs.x1)).toBeCloseTo(place(76.1), 1)
})

test('a dot is filled only where something is confirmed; too few answers have none', () => {
  const dots = all(intervalPlot(sample, { id: 'one', width: 771 }, words), 'picture-estimate')
  expect(dots.map(({ attrs }) => attrs.fill === attrs.stroke)).toEqual([true, false, false, false, false, false, true])
})

test('an axis that does not begin at 0 shows its break', () => {
  const low: IntervalInput = { title: 't', rows: [{ key: 'a', name: 'a', n: 9, estimate: 3, interval: [0, 8] }] }
  const breaks = (input: IntervalInput) =>
    all(intervalPlot(input, { id: 'one', width: 771 }, words), 'picture-break').length
  expect([breaks(sample) > 0, breaks(low)]).toEqual([true, 0])
})

test('the table has n, interval and ranks', () => {
  expect(intervalTable(sample, words).rows[0]).toEqual(['西航社区', '120', '81.4', '79.6–83.2', '第1–4名'])
  expect(intervalTable(sample, words).rows[2]?.slice(1, 4)).toEqual(['3', '人数少', '—'])
})

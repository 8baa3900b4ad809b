/** Bounds, trend and planner: what is drawn follows the numbers, gaps stay gaps, and nothing clashes. */
import { fieldworkPictureWords } from '@ratchet/words/fieldwork-picture'
import { rangePictureWords } from '@ratchet/words/range-picture'
import { expect, test } from 'vitest'
import { boundsSample, plannerSample, trendSample } from './fieldwork-sample.ts'
import { type PictureNode, walk } from './node.ts'
import { pictureFaults } from './picture-faults.ts'
import { plannerCurve, plannerTable } from './planner-curve.ts'
import { trendBand, trendTable } from './trend-band.ts'
import { bounds, boundsTable } from './unknown-bounds.ts'

type Language = 'zh' | 'en'
type Draw = (layout: { id: string; width: number }, language: Language) => PictureNode
const themes = ['教育教学', '环境卫生', '干部作风', 'Poverty relief and jobs', '交通出行', '物业监管', '拆迁安置']
const long = '国际港务区教育科技文化体育和人力资源社会保障局（名称很长的单位）'
const labels = [
  '24年三季',
  '24年四季',
  '25年一季',
  '25年二季',
  '25年三季',
  '25年四季',
  '26年一季',
  '26年二季',
  '26年三季',
]
const all = (tree: PictureNode, kind: string) => [...walk(tree)].filter(({ attrs }) => attrs.class === kind)
const texts = (tree: PictureNode) =>
  [...walk(tree)].filter(({ tag }) => tag === 'text').map(({ children }) => children[0])
const numbers = (nodes: readonly PictureNode[], name: string) => nodes.map(({ attrs }) => Number(attrs[name]))
const { bounds: boundsWords, trend: trendWords } = rangePictureWords.zh
const plannerWords = fieldworkPictureWords.zh.planner

const rows = boundsSample(themes)
const waves = trendSample(labels)
const few = rows.map((row) => ({ ...row, estimate: null }))
const planner = { title: 't', ...plannerSample() }
const pictures: Record<string, Draw> = {
  bounds: (layout, language) => bounds({ title: 't', rows }, layout, rangePictureWords[language].bounds),
  boundsMany: (layout, language) =>
    bounds(
      { title: 't', rows: boundsSample(Array.from({ length: 44 }, (_, at) => `${long}${at}`)) },
      layout,
      rangePictureWords[language].bounds,
    ),
  boundsFew: (layout, language) => bounds({ title: 't', rows: few }, layout, rangePictureWords[language].bounds),
  boundsEmpty: (layout, language) => bounds({ title: 't', rows: [] }, layout, rangePictureWords[language].bounds),
  trend: (layout, language) => trendBand({ title: 't', waves }, layout, rangePictureWords[language].trend),
  trendMany: (layout, language) =>
    trendBand(
      { title: 't', waves: trendSample([...labels, ...labels, ...labels]) },
      layout,
      rangePictureWords[language].trend,
    ),
  trendOne: (layout, language) =>
    trendBand({ title: 't', waves: waves.slice(-1) }, layout, rangePictureWords[language].trend),
  trendNone: (layout, language) =>
    trendBand(
      { title: 't', waves: waves.map((wave) => ({ ...wave, score: null, interval: null })) },
      layout,
      rangePictureWords[language].trend,
    ),
  trendEmpty: (layout, language) => trendBand({ title: 't', waves: [] }, layout, rangePictureWords[language].trend),
  planner: (layout, language) => plannerCurve(planner, layout, fieldworkPictureWords[language].planner),
  plannerFar: (layout, language) =>
    plannerCurve(
      { ...planner, here: { n: 1000, margin: 3.04, change: 6.14 } },
      layout,
      fieldworkPictureWords[language].planner,
    ),
  plannerNowhere: (layout, language) =>
    plannerCurve({ ...planner, here: null }, layout, fieldworkPictureWords[language].planner),
  plannerEmpty: (layout, language) =>
    plannerCurve({ ...planner, curve: [] }, layout, fieldworkPictureWords[language].planner),
}

test.each(Object.keys(pictures))('nothing clashes or is cut: %s', (name) => {
  for (const width of [320, 390, 600, 771, 1200])
    for (const language of ['zh', 'en'] as const) {
      const tree = pictures[name]?.({ id: 'one', width }, language)
      expect(tree && pictureFaults(tree, 'one')).toEqual([])
    }
})

test.each([326, 771])(
  'the bar of the unknown is as wide as its share of 100 points, the score lies in it, at %i px',
  (width) => {
    const tree = bounds({ title: 't', rows }, { id: 'one', width }, boundsWords)
    const ranges = all(tree, 'picture-range')
    const unit = (numbers(ranges, 'width')[6] ?? 0) / 18.2
    for (const [at, wide] of numbers(ranges, 'width').entries())
      expect(wide).toBeCloseTo((rows[at]?.unknown ?? 0) * 100 * unit, 1)
    for (const [at, dot] of numbers(all(tree, 'picture-estimate'), 'cx').entries()) {
      const { estimate, lowest } = rows[at] ?? { estimate: 0, lowest: 0 }
      expect(dot - Number(ranges[at]?.attrs.x)).toBeCloseTo(((estimate ?? 0) - lowest) * unit, 1)
    }
    expect(boundsTable({ title: 't', rows: few }, boundsWords).rows[0]).toEqual(['教育教学', '1.2%', '—', '人数少'])
  },
)

test('no line and no band crosses a wave that was not held; a wave alone keeps a whisker', () => {
  const tree = trendBand({ title: 't', waves }, { id: 'one', width: 771 }, trendWords)
  expect(all(tree, 'picture-profile')).toHaveLength(2)
  expect(all(tree, 'picture-wave')).toHaveLength(7)
  expect(all(tree, 'picture-band')).toHaveLength(3)
  const dots = numbers(all(tree, 'picture-wave'), 'cx')
  const [second = 0, third = 0] = dots.slice(2, 4)
  for (const path of [...all(tree, 'picture-profile'), ...all(tree, 'picture-band')]) {
    const across = [...String(path.attrs.d).matchAll(/[ML]([\d.]+)/g)].map(([, x]) => Number(x))
    expect(across.some((x) => x <= second) && across.some((x) => x >= third)).toBe(false)
  }
  expect(texts(tree).filter((text) => text === trendWords.missing)).toHaveLength(2)
})

test('the last score is written, however short the names of the waves are', () => {
  const rising = [74.6, 75.3, 76, 76.8, 84.5].map((score, at) => ({ label: `2${at}Q3`, score, interval: null }))
  const tree = trendBand({ title: 't', waves: rising }, { id: 'one', width: 377 }, rangePictureWords.en.trend)
  expect(texts(tree)).toContain('84.5')
})

test('waves and floors stand on one scale', () => {
  const tree = trendBand({ title: 't', waves }, { id: 'one', width: 771 }, trendWords)
  const y = numbers(all(tree, 'picture-wave'), 'cy')
  const shown = waves.flatMap(({ score }) => (score === null ? [] : [score]))
  const unit = ((y[1] ?? 0) - (y[5] ?? 0)) / (76.8 - 71.1)
  for (const [at, score] of shown.entries()) expect(y[at]).toBeCloseTo((y[1] ?? 0) - (score - 71.1) * unit, 1)
  const floors = numbers(all(tree, 'picture-floor'), 'y1')
  expect(floors[0]).toBeCloseTo((y[1] ?? 0) - (72.2 - 71.1) * unit, 1)
  expect(all(tree, 'picture-break')).toHaveLength(1)
  expect(trendTable({ title: 't', waves }, trendWords).rows[3]).toEqual(['25年二季', '没有测评', '—', '72.2'])
})

test('the plan stands on both curves, and more answers never show less', () => {
  const tree = plannerCurve(planner, { id: 'one', width: 771 }, plannerWords)
  const points = (kind: string) =>
    [...String(all(tree, kind)[0]?.attrs.d).matchAll(/[ML]([\d.]+) ([\d.]+)/g)].map(([, x, y]) => ({
      x: Number(x),
      y: Number(y),
    }))
  const here = all(tree, 'picture-here').map(({ attrs }) => ({ x: Number(attrs.cx), y: Number(attrs.cy) }))
  expect(points('picture-margin')[5]).toEqual(here[0])
  expect(points('picture-change')[5]).toEqual(here[1])
  for (const kind of ['picture-margin', 'picture-change'])
    for (const [at, { y }] of points(kind).slice(1).entries()) expect(y).toBeGreaterThan(points(kind)[at]?.y ?? 0)
  // The figures of STATISTICS §0 for 200 answers at 80 % and a design effect of 1.5.
  expect(texts(tree)).toEqual(expect.arrayContaining(['±6.8分', '13.7分', '现在：200份']))
  expect(plannerTable(planner, plannerWords).rows[5]).toEqual(['200', '±6.8分', '13.7分'])
})

/** What holds for every picture at every width, in both languages. */
import { pictureWords } from '@ratchet/words/picture'
import { describe, expect, test } from 'vitest'
import { bumpChart } from './bump-chart.ts'
import { floorRuler, floorStrip } from './interval-strip.ts'
import { type PictureNode, walk } from './node.ts'
import { ratchetChart } from './ratchet-chart.ts'
import { referenceCase, runningHistory, specHistory } from './ratchet-sample.ts'
import { renderString } from './render-string.ts'
import { residentRatchet } from './resident-ratchet.ts'
import { saidBar } from './said-bar.ts'
import { smallRatchet } from './small-ratchet.ts'
import { stageBand } from './stage-band.ts'
import { type Anchor, type Box, overlaps, textBox } from './text-box.ts'
import { type Seals, threeSeals } from './three-seals.ts'

type Words = (typeof pictureWords)['zh']
type Draw = (layout: { id: string; width: number }, words: Words) => PictureNode

const resident = {
  title: '守住不退步',
  periods: [
    { label: '24年下', score: 74.2, floor: null, fell: null },
    { label: '25年上', score: null, floor: 74.2, fell: null },
    { label: '25年下', score: 75.4, floor: 76.1, fell: 0.7 },
    { label: '26年上', score: 79.3, floor: 76.1, fell: null },
    { label: '26年下', score: null, floor: 77.7, fell: null },
  ],
}
const table = [
  [8, 6, 5, 3, 4],
  [1, 1, 2, 1, 1],
  [2, 3, 1, 2, 2],
  [3, 2, 3, 4, 3],
  [4, 5, 4, 5, 6],
  [5, 4, 6, 6, 5],
  [6, 7, 8, 8, null],
  [7, 8, 7, 7, 8],
]
const zones = table.map((ranks, index) => ({ id: String(index), name: `开发区${index}`, ranks, own: index === 0 }))
const own = { id: 'own', name: '国际港务区', own: true, ranks: [7, 5, 8, null, null, 3] }
const stages = (['done', 'forced', 'current', 'future', 'before-use', 'future'] as const).map((state, index) => ({
  name: ['目标', '策略', '组织', '考核', 'Rectification', '总结结转'][index] ?? '',
  state,
  lines: ['10月27日 特批转段', '李岚＋周主任 · 条件 1/2'],
}))

const seals: Seals = {
  plan: { state: 'passed', timesReturned: 2 },
  progress: { state: 'returned', timesReturned: 12 },
  result: { state: 'none', timesReturned: 0 },
}

const pictures: Record<string, Draw> = {
  history: (layout, words) => ratchetChart(specHistory, layout, words.ratchet),
  running: (layout, words) => ratchetChart(runningHistory, layout, words.ratchet),
  reference: (layout, words) => ratchetChart(referenceCase, layout, words.ratchet),
  empty: (layout, words) => ratchetChart({ ...specHistory, teeth: [] }, layout, words.ratchet),
  small: (layout, words) => smallRatchet(runningHistory, layout, words.ratchet),
  resident: (layout, words) => residentRatchet(resident, layout, words.resident),
  elder: (layout, words) => residentRatchet(resident, { ...layout, textSize: 22 }, words.resident),
  said: (layout, words) => saidBar({ solved: 208, working: 71, cannot: 1 }, layout, words.saidBar),
  saidNothing: (layout, words) => saidBar({ solved: 0, working: 0, cannot: 0 }, layout, words.saidBar),
  bump: (layout, words) =>
    bumpChart({ title: '名次', periods: ['24上', '24下', '25上', '25下', '26上'], zones }, layout, words.bump),
  ownRank: (layout, words) =>
    bumpChart(
      { title: '名次', periods: ['2018', '2019', '20年下', '21年上', '21年下', '22年上'], zones: [own] },
      { ...layout, textSize: 15 },
      words.bump,
    ),
  band: (layout, words) => stageBand({ title: '五段', stages }, layout, words.stage),
  strip: (layout, words) => floorStrip({ before: 79.1, achieved: 77, after: 79.1 }, layout, words.strip),
  seals: ({ id }, words) => threeSeals(seals, { id, size: 28, captions: true }, words.seals),
  largeSeals: ({ id }, words) => threeSeals(seals, { id, size: 44 }, words.seals),
  ruler: (layout, words) => floorRuler({ floor: 79.1, last: 76.2, target: 80, min: 74, max: 92 }, layout, words.strip),
}

const labelBox = ({ attrs, children }: PictureNode): Box & { text: string } => ({
  ...textBox(
    String(children[0]),
    Number(attrs.x),
    Number(attrs.y),
    Number(attrs['font-size']),
    (attrs['text-anchor'] ?? 'start') as Anchor,
  ),
  text: String(children[0]),
})

describe.each(Object.keys(pictures))('%s', (name) => {
  test.each(
    [320, 390, 600, 900, 1200].flatMap((width) =>
      (['zh', 'en'] as const).map((language) => [width, language] as const),
    ),
  )('at %i px in %s', (width, language) => {
    const tree = pictures[name]?.({ id: 'one', width }, pictureWords[language] as Words)
    if (!tree) throw new Error(name)
    const nodes = [...walk(tree)]
    expect(tree.attrs.viewBox).toBe(`0 0 ${tree.attrs.width} ${tree.attrs.height}`)
    for (const { attrs } of nodes)
      for (const value of Object.values(attrs)) expect(String(value)).not.toMatch(/NaN|Infinity|undefined/)

    const labels = nodes.filter((node) => node.tag === 'text')
    for (const label of labels) expect(label.attrs['font-size']).toBeGreaterThanOrEqual(12)
    const boxes = labels.map(labelBox)
    const clashes = boxes.flatMap((box, at) =>
      boxes
        .slice(at + 1)
        .filter((other) => overlaps(box, other))
        .map((other) => `${box.text} | ${other.text}`),
    )
    expect(clashes).toEqual([])
    const outside = boxes.filter(
      (box) => box.left < -1 || box.right > width + 1 || box.bottom > Number(tree.attrs.height),
    )
    expect(outside.map((box) => box.text)).toEqual([])

    const ids = nodes.flatMap(({ attrs }) => (attrs.id === undefined ? [] : [String(attrs.id)]))
    expect(ids.every((id) => id.startsWith('one-'))).toBe(true)
    expect(new Set(ids).size).toBe(ids.length)
    expect(renderString(tree)).not.toContain('<结论>')
  })
})

test.each([17, 22])(
  'residents read a missing score beside the floor, not struck through by it, at %i px',
  (textSize) => {
    const width = 640
    const words = pictureWords.zh.resident
    for (const floor of [73, 73.6, 74.2, 75]) {
      const periods = resident.periods.map((period) => ({
        ...period,
        floor: period.label === '25年上' ? floor : period.floor,
      }))
      const nodes = [...walk(residentRatchet({ ...resident, periods }, { id: 'one', width, textSize }, words))]
      const note = nodes.find((node) => node.tag === 'text' && node.children[0] === words.missing)
      if (!note) throw new Error('no note')
      const box = labelBox(note)
      const lines = nodes.filter(({ attrs }) => attrs.class === 'picture-floor')
      const struck = lines.filter(
        ({ attrs }) =>
          Number(attrs.x1) < box.right &&
          Number(attrs.x2) > box.left &&
          Number(attrs.y1) > box.top &&
          Number(attrs.y1) < box.bottom,
      )
      expect(struck).toEqual([])
    }
  },
)

test('the parts of the bar add up to its width, the smallest is seen, and each number stands where it has room', () => {
  const counts = { solved: 208, working: 71, cannot: 1 }
  const nodes = [...walk(saidBar(counts, { id: 'one', width: 322 }, pictureWords.zh.saidBar))]
  const wide = nodes.filter(({ attrs }) => attrs.class !== undefined && attrs.x !== undefined)
  const widths = wide.map(({ attrs }) => Number(attrs.width))
  expect(widths.reduce((sum, width) => sum + width, 0) + 2 * 3).toBeCloseTo(322, 1)
  expect(Math.min(...widths)).toBeGreaterThanOrEqual(8)
  expect(nodes.filter(({ tag }) => tag === 'text').map(({ children }) => children[0])).toEqual(['208', '71'])
  const desc = nodes.find(({ tag }) => tag === 'desc')
  expect(desc?.children[0]).toBe('共 280 件：解决了 208 件，在办 71 件，办不到或只作了说明 1 件。')
})

test('each seal says in words what its look says, a return before it included', () => {
  const tree = threeSeals(seals, { id: 'one', size: 32, captions: true }, pictureWords.zh.seals)
  const nodes = [...walk(tree)]
  const texts = nodes.filter(({ tag }) => tag === 'text').map(({ children }) => children[0])
  expect(texts).toEqual(['计划', '通过', '进度', '退回×12', '结果', '未到'])
  const desc = nodes.find(({ tag }) => tag === 'desc')
  expect(desc?.children[0]).toBe('计划通过（此前退回2次），进度退回12次，结果未到。')
  expect(Number(tree.attrs.width)).toBeLessThan(200)
})

import { pictureWords } from '@ratchet/words/picture'
import { expect, test } from 'vitest'
import { type PictureNode, walk } from './node.ts'
import { ratchetChart } from './ratchet-chart.ts'
import { hiddenTeeth, ratchetFrame } from './ratchet-layout.ts'
import { referenceCase, runningHistory, sampleTooth, specHistory } from './ratchet-sample.ts'
import { smallRatchet } from './small-ratchet.ts'
import { overlaps, textBox } from './text-box.ts'

const words = pictureWords.zh.ratchet
const wide = { id: 'r', width: 1200 }
const all = (tree: PictureNode, css: string) => [...walk(tree)].filter((found) => found.attrs.class === css)
const texts = (tree: PictureNode) =>
  [...walk(tree)].filter((found) => found.tag === 'text').map((found) => found.children[0])
const xs = (d: unknown) => [...String(d).matchAll(/[ML](-?[\d.]+) /g)].map((match) => Number(match[1]))
const tipY = (tree: PictureNode) =>
  Number(/translate\(\S+ (\S+)\)/.exec(String(all(tree, 'picture-pawl')[0]?.attrs.transform))?.[1])

test.each([
  ['closed', ratchetChart(specHistory, wide, words)],
  ['running', ratchetChart(runningHistory, wide, words)],
  ['narrow', ratchetChart(runningHistory, { id: 'r', width: 390 }, words)],
  ['small', smallRatchet(runningHistory, { id: 'r', width: 340 }, words)],
])('the tip of the pawl lies exactly on the floor: %s', (_, tree) => {
  expect(tipY(tree)).toBe(all(tree, 'picture-floor').at(-1)?.attrs.y1)
})

test('only the slip is hatched, and it is written out', () => {
  const tree = ratchetChart(specHistory, wide, words)
  const { plot, pitch } = ratchetFrame(specHistory, wide, words)
  const [hatch, ...others] = all(tree, 'picture-slip')
  expect(others).toEqual([])
  const slipped = { left: plot.left + 3 * pitch, right: plot.left + 4 * pitch + 0.01 }
  for (const x of xs(hatch?.attrs.d)) expect(x >= slipped.left && x <= slipped.right).toBe(true)
  expect(texts(tree)).toContain('跌破 0.5')
})

test('a result under the floor that the rule did not call a slip is not hatched', () => {
  const teeth = [
    sampleTooth('一', { achieved: 70, floorAfter: 70 }),
    sampleTooth('二', { achieved: 69.5, floorBefore: 70, verdict: 'strengthen' }),
  ]
  expect(all(ratchetChart({ ...specHistory, teeth }, wide, words), 'picture-slip')).toEqual([])
})

test('no profile and no area enters a half-year without a result or a reading', () => {
  const tree = ratchetChart(referenceCase, wide, words)
  const { plot, pitch } = ratchetFrame(referenceCase, wide, words)
  const gap = { left: plot.left + 4 * pitch, right: plot.left + 6 * pitch }
  for (const path of [...all(tree, 'picture-profile'), ...all(tree, 'picture-area')]) {
    const reached = xs(path.attrs.d)
    expect(Math.max(...reached) <= gap.left + 0.01 || Math.min(...reached) >= gap.right).toBe(true)
  }
  expect(texts(tree).filter((text) => text === words.noResult)).toHaveLength(2)
})

test('a missing quarter breaks the line between its neighbours', () => {
  const tree = ratchetChart(specHistory, wide, words)
  const { plot, pitch } = ratchetFrame(specHistory, wide, words)
  const [from, to] = [plot.left + pitch * (4 / 3) + 1, plot.left + pitch * (5 / 3) - 1]
  for (const path of all(tree, 'picture-profile')) {
    const reached = xs(path.attrs.d)
    expect(Math.min(...reached) < from && Math.max(...reached) > to).toBe(false)
  }
})

test('a rebase stays dashed with its figures and the number of the minutes', () => {
  const tree = ratchetChart(specHistory, wide, words)
  expect(all(tree, 'picture-floor').filter((line) => line.attrs['stroke-dasharray'])).toHaveLength(1)
  expect(texts(tree)).toEqual(expect.arrayContaining(['基数调整 82.0→78.0', '纪要〔2026〕7号']))
})

test('a running half-year is dashed, with its interval, and can be followed', () => {
  const tree = ratchetChart(runningHistory, wide, words)
  expect(all(tree, 'picture-profile').filter((path) => path.attrs['stroke-dasharray'])).toHaveLength(1)
  expect(texts(tree)).toEqual(expect.arrayContaining(['±1.8', '进行中 · 暂定']))
  expect([...walk(tree)].find((found) => found.tag === 'a')?.attrs.href).toBe('/cycles/2026H2')
})

test('the axis shows its break only where it does not start at 0', () => {
  expect(all(ratchetChart(specHistory, wide, words), 'picture-break')).toHaveLength(1)
  const low = { ...specHistory, teeth: [sampleTooth('一', { achieved: 4 }), sampleTooth('二', { achieved: 60 })] }
  expect(all(ratchetChart(low, wide, words), 'picture-break')).toEqual([])
})

test('a narrow picture shows three teeth and says what it hides', () => {
  expect(hiddenTeeth(specHistory, { id: 'r', width: 390 }, words)).toEqual({ periods: 4, slips: 1 })
  expect(hiddenTeeth(specHistory, wide, words)).toEqual({ periods: 0, slips: 0 })
})

test('rank 1 is on top', () => {
  const ticks = [...walk(ratchetChart(referenceCase, wide, words))].filter(
    (found) => found.attrs['text-anchor'] === 'end' && found.attrs['font-size'] === 12,
  )
  expect(ticks.map((tick) => tick.children[0]).slice(0, 2)).toEqual(['第1名', '第2名'])
  expect(Number(ticks[0]?.attrs.y)).toBeLessThan(Number(ticks[7]?.attrs.y))
})

test.each([900, 1200, 1600])('the name of a floor never lies on a hatch, at %i px on a narrow scale', (width) => {
  const teeth = [
    sampleTooth('一', { achieved: 90, floorAfter: 90, verdict: 'consolidate' }),
    sampleTooth('二', { quarters: [], achieved: 70, floorBefore: 90, floorAfter: 90, verdict: 'recover' }),
    sampleTooth('三', { achieved: 88, floorBefore: 89, floorAfter: 89, verdict: 'recover' }),
    sampleTooth('四', { floorBefore: 89, running: true }),
  ]
  const tree = ratchetChart({ measure: 'score', title: '结论', teeth }, { id: 'r', width }, words)
  const hatches = all(tree, 'picture-slip').flatMap(({ attrs }) =>
    String(attrs.d)
      .split('Z')
      .filter((part) => part.includes('M'))
      .map((part) =>
        [...part.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const),
      ),
  )
  const boxes = hatches.map((points) => ({
    left: Math.min(...points.map(([x]) => x)),
    right: Math.max(...points.map(([x]) => x)),
    top: Math.min(...points.map(([, y]) => y)),
    bottom: Math.max(...points.map(([, y]) => y)),
  }))
  const floors = [...walk(tree)].filter(
    ({ tag, attrs, children }) =>
      tag === 'text' &&
      Number(attrs.x) < ratchetFrame({ ...specHistory, teeth }, { id: 'r', width }, words).plot.right &&
      [words.floor(90), words.floor(89)].includes(String(children[0])),
  )
  expect(boxes.length).toBeGreaterThan(0)
  expect(floors.length).toBeGreaterThan(0)
  for (const { attrs, children } of floors) {
    const anchor = attrs['text-anchor'] as 'start'
    const box = textBox(String(children[0]), Number(attrs.x), Number(attrs.y), Number(attrs['font-size']), anchor)
    expect(boxes.filter((hatch) => overlaps(box, hatch))).toEqual([])
  }
})

test('the small picture tells a closed half-year without a result from a running one without readings', () => {
  const small = (teeth: readonly ReturnType<typeof sampleTooth>[], measure: 'score' | 'rank' = 'score') =>
    texts(smallRatchet({ measure, title: '结论', teeth }, { id: 's', width: 340 }, words))
  const before = sampleTooth('一', { achieved: 80, rank: 3, floorAfter: 80 })
  expect(small([before, sampleTooth('二', { quarters: [{ value: 81, low: null, high: null }] })])).toEqual([
    words.noResult,
  ])
  expect(small([before, sampleTooth('二', { running: true })])).toEqual([words.noReading])
  expect(small([before, sampleTooth('二', { running: true })], 'rank')).toEqual([])
})

/** Figures of a wave that nobody ran 样本数据: for the gallery and the tests, the awkward cases included. */
import type { ChangeVerdict, DivergingRow, Shares } from './diverging-rows.ts'
import type { HeatCell, HeatInput } from './heat-layout.ts'
import type { IntervalRow } from './interval-rows.ts'
import type { QuadrantInput } from './quadrant-points.ts'

const figures: readonly (readonly [Shares, number, number, number, number, ChangeVerdict])[] = [
  [[0.01, 0.04, 0.13, 0.39, 0.43], 172, 79.8, 4.9, 1.9, 'rise'],
  [[0.02, 0.05, 0.19, 0.38, 0.36], 1204, 75.4, 1.1, 3.0, 'not-distinguishable'],
  [[0.02, 0.04, 0.17, 0.38, 0.39], 1190, 77.1, 0.6, 2.9, 'not-distinguishable'],
  [[0.02, 0.06, 0.2, 0.36, 0.36], 986, 74.6, -0.4, 3.4, 'not-distinguishable'],
  [[0.05, 0.1, 0.23, 0.31, 0.31], 1201, 68.2, -5.2, 2.8, 'fall'],
  [[0.06, 0.12, 0.24, 0.28, 0.3], 1143, 65.9, -3.6, 3.6, 'possible-fall'],
  [[0.08, 0.14, 0.23, 0.27, 0.28], 618, 63.1, -2.1, 4.3, 'not-distinguishable'],
]

/** Seven themes under the names given, with a link on the first and buttons on the second. */
export function divergingSample(names: readonly string[]): readonly DivergingRow[] {
  return figures.map(([shares, n, score, points, half, verdict], at) => {
    const name = names[at] ?? `${at + 1}`
    const part = (what: string) => ({ key: `${what}:${at}`, label: `${name} ${score}` })
    return {
      ...{ key: `${at}`, name, n, shares, score, change: { points, half, verdict } },
      parts: { score: part('score'), change: part('change') },
    }
  })
}

/** What hurts: a group too small to show, one that nobody belongs to, one grade only, no wave before. */
export function awkwardRows(names: readonly string[]): readonly DivergingRow[] {
  const name = (at: number) => names[at] ?? `${at + 1}`
  const nothing = { shares: null, score: null, change: null }
  return [
    { key: 'few', name: name(0), n: 4, ...nothing },
    { key: 'none', name: name(1), n: 0, ...nothing },
    { key: 'one', name: name(2), n: 12, shares: [0, 0, 0, 0, 1], score: 100, change: null },
    {
      ...{ key: 'worst', name: name(3), n: 30, shares: [0.7, 0.2, 0.1, 0, 0], score: 8.4 },
      change: { points: -31.2, half: 12.6, verdict: 'fall' },
    },
  ]
}

const grid = [
  [78, 81, 80, 83, 79, 76, 80, 77],
  [73, 77, 79, 78, 71, 74, 76, 75],
  [76, 78, 79, 80, 74, 77, 78, 75],
  [72, 75, null, 77, 73, 74, 76, 76],
  [66, 70, 69, 72, 61, 67, 70, 71],
  [64, 68, 67, 73, 58, 66, 65, null],
  [60, 66, 65, 68, 57, 63, 62, null],
]

/** Seven themes by as many places as are named; some cells have too few answers, and every fifteenth has none. */
export function heatSample(themes: readonly string[], places: readonly { name: string; group?: string }[]): HeatInput {
  return {
    title: 'heat',
    themes: themes.map((name) => ({ key: name, name })),
    places: places.map((place) => ({ key: place.name, ...place })),
    cells: themes.map((theme, row) =>
      places.map(({ name }, column): HeatCell => {
        if (places.length > 8 && (row + column * 4) % 15 === 14) return { kind: 'none' }
        const value = grid[row]?.[column % 8]
        if (value === undefined || value === null) return { kind: 'few' }
        const moved = value - ((column * 5 + row) % 7 > 4 && column > 7 ? 4 : 0)
        const part = { key: `${theme}:${name}`, label: `${name} ${theme} ${moved}` }
        return { kind: 'score', value: moved, ...(places.length > 8 ? {} : { part }) }
      }),
    ),
  }
}

const influences = [0.39, 0.37, 0.33, 0.3, 0.38, 0.41, 0.36]

/** Importance and performance of the seven themes; with whiskers on request. */
export function quadrantSample(names: readonly string[], whiskers = false): QuadrantInput {
  const points = figures.map(([, , score], at) => {
    const name = names[at] ?? `${at + 1}`
    const interval = [score - 1.8, score + 1.8] as const
    const part = { key: name, label: `${name} ${score}` }
    return { key: name, name, score, influence: influences[at] ?? 0.3, part, ...(whiskers ? { interval } : {}) }
  })
  return { title: 'quadrant', points, boundary: { score: 72, influence: 0.35 } }
}

/** Places from best to worst with intervals of unlike width; the third has too few answers. */
export function intervalSample(
  names: readonly string[],
  ranks: (from: number, to: number) => string,
): readonly IntervalRow[] {
  return names.map((name, at): IntervalRow => {
    if (at === 2) return { key: name, name, n: 3, estimate: null, interval: null }
    const estimate = 81.4 - (17 * at) / Math.max(1, names.length - 1)
    const half = 1.8 + ((at * 7) % 5) * 0.6
    const last = at === names.length - 1
    return {
      ...{ key: name, name, n: 120 + at * 31, estimate, interval: [estimate - half, estimate + half] },
      rank: ranks(Math.max(1, at - 2), Math.min(names.length, at + 4)),
      ...(at === 0 ? { verdict: 'above' } : last ? { verdict: 'below' } : {}),
    }
  })
}

/** The same grid where every cell has too few answers. */
export const withoutScores = (input: HeatInput): HeatInput => ({
  ...input,
  cells: input.cells.map((row) => row.map(() => ({ kind: 'few' }))),
})

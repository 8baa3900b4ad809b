/** Answers of a campaign that nobody held 样本数据: for the gallery and the tests, the awkward cases included. */
import type { ControlDay } from './control-chart.ts'
import type { Shares } from './diverging-rows.ts'
import type { OptInRow } from './opt-in-bars.ts'

const figures: readonly (readonly [Shares, number, number, number, number])[] = [
  [[0.05, 0.09, 0.22, 0.38, 0.26], 3218, 101, 64, 61.8],
  [[0.12, 0.21, 0.25, 0.28, 0.14], 1187, 42, 42, 47.5],
  [[0, 0, 0.01, 0.19, 0.8], 412, 230, 99, 98.7],
]

/** Three questions with answers, one with few and one with none. */
export function optInSample(names: readonly string[]): readonly OptInRow[] {
  const name = (at: number) => names[at] ?? `${at + 1}`
  const rows = figures.map(([shares, n, unknown, standard, all], at) => {
    const part = { key: `row:${at}`, label: `${name(at)} ${n}` }
    return { key: `${at}`, name: name(at), n, unknown, shares, percent: { standard, all }, part }
  })
  const nothing = { shares: null, percent: { standard: null, all: null } }
  return [
    ...rows,
    { key: 'few', name: name(3), n: 12, unknown: 3, ...nothing },
    { key: 'none', name: name(4), n: 0, unknown: 0, ...nothing },
  ]
}

/** Five days of a baseline, a day with few, and days of which two stand outside. */
export function controlSample(): readonly ControlDay[] {
  const values = [0.21, 0.24, 0.2, 0.22, 0.23, null, 0.24, 0.41, 0.26, 0.05, 0.22, 0.25]
  return values.map((value, at) => ({
    label: `11-${String(at + 9).padStart(2, '0')}`,
    value,
    limits: value === null ? null : { low: 0.12 - (at % 3) * 0.02, high: 0.32 + (at % 3) * 0.02 },
    isBaseline: at < 5,
    signal: at === 7 ? 'above' : at === 9 ? 'below' : null,
  }))
}

import { ewma, pChart } from '@ratchet/statistics/statistics'
import { expect, test } from 'vitest'
import { charted } from './signal.queries.ts'

const days = (counts: readonly (readonly [x: number, n: number])[]) =>
  counts.map(([x, n], at) => ({ day: `2026-11-${String(at + 1).padStart(2, '0')}`, x, n }))
const baseline = [
  [10, 100],
  [12, 110],
  [9, 95],
  [11, 105],
  [10, 100],
] as const

test('before the baseline is complete there is no chart, and nothing is a signal', () => {
  const { points, missing, center } = charted(days([...baseline.slice(0, 4), [20, 20]]))
  expect({ missing, center }).toEqual({ missing: 1, center: null })
  expect(points.every(({ limits, signal, smooth }) => limits === null && signal === null && smooth === null)).toBe(true)
  expect(points.map(({ share }) => share === null)).toEqual([false, false, false, false, true])
})

test('the baseline is frozen: later days do not move its centre, and a day outside is a signal', () => {
  const calm = charted(days([...baseline, [11, 100]]))
  const loud = charted(days([...baseline, [40, 100], [3, 12], [0, 100]]))
  expect(calm.center).toBeCloseTo(52 / 510, 12)
  expect(loud.center).toBe(calm.center)
  expect(loud.method).toBe('p-chart')
  expect(loud.points.map(({ state, signal }) => [state, signal]).slice(5)).toEqual([
    ['watched', 'above'],
    ['few', null],
    ['watched', 'below'],
  ])
  const plain = pChart({ x: [10, 12, 9, 11, 10, 40], n: [100, 110, 95, 105, 100, 100] }, { baseline: 5 })
  expect(loud.points[5]?.limits).toEqual({ low: plain.points[5]?.lcl, high: plain.points[5]?.ucl })
})

test('a day of the baseline is never a signal, however odd', () => {
  const { points } = charted(days([[90, 100], ...baseline.slice(0, 4), [12, 100]]))
  expect(points[0]).toMatchObject({ state: 'baseline', signal: null })
})

test('a baseline that varies more than chance gets wider limits', () => {
  const uneven = [
    [5, 400],
    [90, 400],
    [10, 400],
    [80, 400],
    [20, 400],
    [70, 400],
  ] as const
  const { method, sigmaZ, points } = charted(days(uneven))
  expect(method).toBe('laney-p-prime')
  expect(sigmaZ).toBeGreaterThan(1)
  expect(points[5]?.signal).toBeNull()
})

test('a small change that lasts is found by the smoothed line, which begins after the baseline', () => {
  const { points } = charted(days([...baseline, ...Array.from({ length: 8 }, () => [17, 100] as const)]))
  const smooth = points.map((point) => point.smooth)
  expect(smooth.slice(0, 5)).toEqual([null, null, null, null, null])
  expect(points.every(({ signal }) => signal === null)).toBe(true)
  expect(smooth.findIndex((one) => one?.signal === 'above')).toBeGreaterThan(5)
  const z = (0.17 - 52 / 510) / Math.sqrt(((52 / 510) * (1 - 52 / 510)) / 100)
  expect(smooth[6]?.value).toBeCloseTo(ewma([z, z], { center: 0, sigma: 1 }).values[1] ?? 0, 9)
})

test('nothing counted, nothing shown', () => {
  expect(charted([])).toMatchObject({ missing: 5, points: [], center: null })
})

import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { expect, test } from 'vitest'
import { createDesign } from './design.ts'
import type { CiOption } from './interval.ts'
import { mean, proportion } from './mean.ts'

const samples = 2000
const seed = 20261127

/** Share of simulated samples whose interval holds the truth. */
function coverage(n: number, p: number, ci: CiOption | undefined): number {
  const chance = xoroshiro128plus(seed)
  const design = createDesign({ weights: new Float64Array(n).fill(1) })
  let held = 0
  for (let s = 0; s < samples; s++) {
    const y = Float64Array.from({ length: n }, () => Number(uniformFloat64(chance) < p))
    const { ci: interval } = ci ? proportion(design, y, { ci }) : mean(design, y)
    if (interval && interval.low <= p && p <= interval.high) held++
  }
  return held / samples
}

const cases = [0.5, 0.8, 0.95].flatMap((p) => [50, 200].map((n) => ({ p, n })))

test.each(cases)('Wilson at p = $p, n = $n covers 93 … 97 %', ({ p, n }) => {
  const share = coverage(n, p, 'wilson')
  expect(share).toBeGreaterThanOrEqual(0.93)
  expect(share).toBeLessThanOrEqual(0.972)
})

test.each(cases)('Korn–Graubard at p = $p, n = $n is not below 94 %', ({ p, n }) => {
  expect(coverage(n, p, 'kornGraubard')).toBeGreaterThanOrEqual(0.94)
})

test('why Wald is banned: at p = .95 and n = 50 the t interval of a mean of 0 and 1 holds the truth too seldom', () => {
  expect(coverage(50, 0.95, undefined)).toBeLessThan(0.93)
})

test('with clusters of unlike people the interval still covers, and one that forgets the clusters does not', () => {
  const chance = xoroshiro128plus(seed)
  const [clusters, size, p] = [40, 10, 0.7]
  const psu = Int32Array.from({ length: clusters * size }, (_, k) => Math.floor(k / size))
  const weights = new Float64Array(clusters * size).fill(1)
  const [design, blind] = [createDesign({ weights, psu }), createDesign({ weights })]
  const held = { design: 0, blind: 0 }
  for (let s = 0; s < samples; s++) {
    const y = new Float64Array(clusters * size)
    for (let c = 0; c < clusters; c++) {
      const own = p + (uniformFloat64(chance) < 0.5 ? 0.2 : -0.2)
      for (let k = 0; k < size; k++) y[c * size + k] = Number(uniformFloat64(chance) < own)
    }
    for (const [name, one] of [
      ['design', design],
      ['blind', blind],
    ] as const) {
      const { ci } = proportion(one, y)
      if (ci && ci.low <= p && p <= ci.high) held[name]++
    }
  }
  expect(held.design / samples).toBeGreaterThan(0.93)
  expect(held.design / samples).toBeLessThan(0.97)
  expect(held.blind / samples).toBeLessThan(0.9)
})

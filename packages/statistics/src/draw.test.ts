import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codeOf, unspeakable } from '../golden/error-code.ts'
import { goldenExpected, goldenTable } from '../golden/golden-data.ts'
import { drawSrs, drawStratified, drawSystematic } from './draw.ts'
import { drawPps } from './draw-pps.ts'
import { byBytes, type FrameUnit, frameHash, publicSeed } from './frame.ts'
import { permanentNumber } from './permanent-number.ts'

interface Pps {
  readonly n: number
  readonly takeAll: string[]
  readonly selected: string[]
  readonly targetInclusionProbability: number[]
}
const expected = goldenExpected<{
  frameSha256: string
  fullSeed: string
  prn_first3_by_id: { id: string; u: number; sha256: string }[]
  srs: { n: number; ids: string[] }
  stratified: { allocation: Record<string, number>; ids: Record<string, string[]> }
  systematic: { n: number; interval: number; start: number; ids: string[] }
  pps_sequential_poisson: Pps
  pps_pareto: Pps
  extend_srs_by_5_more: string[]
}>('O11.json')
const table = goldenTable('O11.csv')
const [strata, sizes] = [table.text('stratum'), table.numbers('size')]
const frame = table.text('id').map((id, i) => ({ id, stratum: strata[i] as string, size: sizes[i] as number }))
const seed = expected.fullSeed

describe('O11: 589 municipalities', () => {
  test('the hash of the frame, the seed it is part of, and the random numbers', () => {
    expect(frameHash(frame)).toBe(expected.frameSha256)
    expect(publicSeed('lookback-2026Q3|beacon:0000-demo', frame)).toBe(seed)
    for (const { id, u, sha256 } of expected.prn_first3_by_id) expect(permanentNumber(seed, id)).toEqual({ u, sha256 })
  })
  test('a simple random sample, and five more', () => {
    const { ids, units, seedBound, population } = drawSrs(frame, expected.srs.n, seed)
    expect(ids).toEqual(expected.srs.ids)
    expect([seedBound, population, units[0]?.inclusionProbability]).toEqual([true, 589, 20 / 589])
    expect(drawSrs(frame, 25, seed).ids).toEqual([...expected.srs.ids, ...expected.extend_srs_by_5_more])
  })
  test('strata', () => {
    const { allocation, ids } = expected.stratified
    const drawn = drawStratified(frame, allocation, seed)
    expect(drawn.byStratum).toEqual(ids)
    expect(drawn.ids).toEqual(Object.values(ids).flat())
    expect(drawn.units[0]?.weight).toBeCloseTo(70 / 3, 12)
    expect(drawStratified(frame, 3, seed)).toEqual(drawn)
    expect(drawStratified(frame, new Map(Object.entries(allocation)), seed)).toEqual(drawn)
  })
  test('systematic', () => {
    const { ids, interval, start } = drawSystematic(frame, expected.systematic.n, seed)
    expect(ids).toEqual(expected.systematic.ids)
    expect(interval).toBeCloseTo(expected.systematic.interval, 12)
    expect(start).toBeCloseTo(expected.systematic.start, 12)
  })
  test.each([
    ['sequential-poisson', expected.pps_sequential_poisson],
    ['pareto', expected.pps_pareto],
  ] as const)('proportional to size: %s', (method, golden) => {
    const { takeAll, selected, units, ids } = drawPps(frame, golden.n, seed, { method })
    expect({ takeAll, selected }).toEqual({ takeAll: golden.takeAll, selected: golden.selected })
    expect(ids).toEqual([...golden.takeAll, ...golden.selected])
    const lambda = units.filter((unit) => !unit.takeAll).map(({ inclusionProbability }) => inclusionProbability)
    for (const [i, value] of golden.targetInclusionProbability.entries())
      expect(Math.abs((lambda[i] as number) / value - 1)).toBeLessThan(1e-12)
    expect(units[0]).toMatchObject({ takeAll: true, inclusionProbability: 1, weight: 1 })
  })
  test('a shuffled frame gives the same draws', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(frame, { minLength: frame.length }), (shuffled) => {
        expect(frameHash(shuffled)).toBe(expected.frameSha256)
        expect(drawSrs(shuffled, 20, seed)).toEqual(drawSrs(frame, 20, seed))
        expect(drawStratified(shuffled, 3, seed)).toEqual(drawStratified(frame, 3, seed))
        expect(drawSystematic(shuffled, 25, seed)).toEqual(drawSystematic(frame, 25, seed))
        expect(drawPps(shuffled, 30, seed)).toEqual(drawPps(frame, 30, seed))
      }),
      { numRuns: 5 },
    )
  })
})

test('an auditor needs sha256 and sort only', () => {
  const ids = ['锦江·001', '锦江·002', 'a', '😀', '\uffee']
  const sorted = [...ids].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
  expect([...ids].sort(byBytes)).toEqual(sorted)
  expect(frameHash(ids)).toBe(
    createHash('sha256')
      .update(sorted.map((id) => `${id}\n`).join(''))
      .digest('hex'),
  )
  const digest = (id: string) => createHash('sha256').update(`2026|x\u001f${id}`).digest('hex')
  expect(drawSrs(ids, 5, '2026|x').ids).toEqual([...ids].sort((a, b) => byBytes(digest(a), digest(b))))
})

test('draw(n) ⊂ draw(n + m) under any seed, and every draw holds n different units', () => {
  const seeds = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => !text.includes('\u001f'))
  fc.assert(
    fc.property(seeds, fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }), (own, n, m) => {
      const small = drawSrs(frame, n, own)
      expect(drawSrs(frame, n + m, own).ids.slice(0, n)).toEqual(small.ids)
      expect(unspeakable(small)).toEqual([])
      for (const draw of [
        drawSystematic(frame, n + 1, own),
        drawPps(frame, n + 1, own),
        drawPps(frame, n + 1, own, { method: 'pareto' }),
      ]) {
        expect(new Set(draw.ids).size).toBe(n + 1)
        expect(unspeakable(draw)).toEqual([])
      }
    }),
    { numRuns: 15 },
  )
}, 60_000)

describe('over 5,000 seeds', { timeout: 120_000 }, () => {
  const units = Array.from({ length: 20 }, (_, i) => ({ id: `v${i}`, size: i === 19 ? 90 : i + 1 }))
  const shareOf = (draw: (own: string) => readonly string[]) => {
    const seen = new Map<string, number>()
    for (let turn = 0; turn < 5000; turn += 1)
      for (const id of draw(`audit-${turn}`)) seen.set(id, (seen.get(id) ?? 0) + 1)
    return units.map(({ id }) => (seen.get(id) ?? 0) / 5000)
  }
  // 90 of 280 with n = 6 is taken for certain; the others share n = 5 over 190. Four binomial deviations are 0.028.
  const lambda = units.map(({ size }) => (size === 90 ? 1 : (5 * size) / 190))
  test.each(['sequential-poisson', 'pareto'] as const)('PPS includes with about λ: %s', (method) => {
    const shares = shareOf((own) => drawPps(units, 6, own, { method }).ids)
    const off = shares.map((share, i) => Math.abs(share - (lambda[i] as number)))
    expect(off.filter((one) => one > 0.028)).toEqual([])
    expect(shares[19]).toBe(1)
  })
  test('SRS includes each alike', () => {
    const shares = shareOf((own) => drawSrs(units, 5, own).ids)
    expect(shares.filter((share) => Math.abs(share - 0.25) > 0.025)).toEqual([])
  })
})

describe('sizes at the ends', () => {
  test('a census takes all, nothing can be drawn from size 0, equal sizes are a simple random sample', () => {
    const equal = ['a', 'b', 'c', 'd'].map((id) => ({ id, size: 7 }))
    expect(drawPps(equal, 4, 's').takeAll).toEqual(['a', 'b', 'c', 'd'])
    expect(drawPps(equal, 2, 's').ids).toEqual(drawSrs(equal, 2, 's').ids)
    const none = [...equal, { id: 'e', size: 0 }]
    expect(drawPps(none, 4, 's').ids).not.toContain('e')
    expect(codeOf(() => drawPps(none, 5, 's'))).toBe('FpcBelowSampleSize')
    expect(drawSystematic(equal, 4, 's').ids).toEqual(['a', 'b', 'c', 'd'])
    expect(drawSrs([], 0, 's').ids).toEqual([])
  })
  test('a seed that does not hold the hash of this frame says so', () => {
    expect(drawSrs(['a'], 1, 'x').seedBound).toBe(false)
    expect(drawSrs(['a'], 1, publicSeed('x', ['a', 'b'])).seedBound).toBe(false)
  })
})

test('what cannot be a frame or a draw is an error', () => {
  const bad = (units: readonly (FrameUnit | string)[]) => codeOf(() => frameHash(units))
  expect(bad(['a', 'a'])).toBe('InvalidValue')
  expect(bad([{ id: 1 }, { id: '1' }])).toBe('InvalidValue')
  expect(bad([''])).toBe('InvalidValue')
  expect(bad(['a\tb'])).toBe('InvalidValue')
  expect(bad(['\ud83d'])).toBe('InvalidValue')
  expect(bad([{ id: 'a', size: -1 }])).toBe('ValueOutOfScale')
  expect(bad([{ id: 'a', size: Number.NaN }])).toBe('InvalidValue')
  expect(codeOf(() => drawSrs(['a'], 2, 's'))).toBe('FpcBelowSampleSize')
  expect(codeOf(() => drawSrs(['a'], 0.5, 's'))).toBe('ValueOutOfScale')
  expect(codeOf(() => drawSrs(['a'], 1, ''))).toBe('InvalidValue')
  expect(codeOf(() => drawSrs(['a'], 1, 's\u001f'))).toBe('InvalidValue')
  expect(codeOf(() => drawSystematic(['a'], 0, 's'))).toBe('ValueOutOfScale')
  expect(codeOf(() => drawPps(['a'], 1, 's'))).toBe('InvalidValue')
  expect(codeOf(() => drawStratified(['a'], 1, 's'))).toBe('InvalidValue')
  expect(codeOf(() => drawStratified(frame, { P1: 1 }, 's'))).toBe('InvalidValue')
  expect(codeOf(() => drawStratified(frame, { ...expected.stratified.allocation, P10: 1 }, 's'))).toBe('InvalidValue')
  expect(codeOf(() => drawStratified(frame, 71, 's'))).toBe('FpcBelowSampleSize')
})

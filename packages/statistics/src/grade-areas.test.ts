import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codeOf, unspeakable } from '../golden/error-code.ts'
import { close, goldenExpected } from '../golden/golden-data.ts'
import { gradeAreas } from './grade-areas.ts'
import { gradeComposite } from './grade-composite.ts'

const { rank, grade_of_mean: golden } = goldenExpected<{
  rank: { ranks: Record<string, { estimate: number }> }
  grade_of_mean: Record<'z' | 'percentileNormal' | 'robustZ_exact' | 'averageRank' | 'rankNormalScore_Blom', number[]> &
    Record<'mean' | 'sd_n_minus_1' | 'median' | 'mad_constant_exact' | 'max_possible_abs_z', number>
}>('O08.json')
const twelve = [3, 4, 5, 5, 6, 6, 7, 7, 8, 9, 10, 30]

describe('O08: four groups', () => {
  const { areas, scale, reason } = gradeAreas(
    Object.values(rank.ranks).map(({ estimate }) => estimate),
    { method: 'z' },
  )
  test('z, robust z, percentiles, ranks and normal scores', () => {
    close(scale?.mean, golden.mean)
    close(scale?.sd, golden.sd_n_minus_1)
    close(scale?.median, golden.median)
    close(scale?.mad, golden.mad_constant_exact)
    close(scale?.maxAbsZ, golden.max_possible_abs_z)
    areas.forEach((area, i) => {
      close(area.z, golden.z[i] as number)
      close(area.robustZ, golden.robustZ_exact[i] as number)
      close(area.percentile, golden.percentileNormal[i] as number)
      close(area.rank, golden.averageRank[i] as number)
      close(area.normalScore, golden.rankNormalScore_Blom[i] as number)
    })
  })
  test('fewer than ten get no grade by the normal distribution, but fixed thresholds hold', () => {
    expect(reason).toBe('fewer_than_ten')
    expect(areas.map(({ grade }) => grade)).toEqual([null, null, null, null])
    const fixed = gradeAreas([40, 55, 70], { method: 'z', thresholds: [50, 60], higherIsWorse: false })
    expect(fixed.areas.map(({ fixedGrade }) => fixedGrade)).toEqual([2, 1, 0])
  })
})

describe('ten and more', () => {
  test('one outlier hides the others in z, not in robust z', () => {
    const plain = gradeAreas(twelve, { method: 'z' })
    const robust = gradeAreas(Float64Array.from(twelve), { method: 'robust' })
    expect(plain.areas.map(({ grade }) => grade)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2])
    expect(robust.areas.map(({ grade }) => grade)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 2])
    const low = gradeAreas(twelve, { method: 'robust', higherIsWorse: false, cuts: [1] })
    expect(low.areas.map(({ grade }) => grade)).toEqual([1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])
  })
  test('frequency by the funnel: the same rate in a small street is less unusual', () => {
    const exposure = [50, 1000, ...Array(10).fill(500)]
    const observed = [8, 160, ...Array(10).fill(50)]
    const { areas } = gradeAreas({ observed, exposure }, { method: 'funnel', cuts: [1, 2] })
    expect(areas[0]?.value).toBeCloseTo(areas[1]?.value ?? 0, 12)
    expect(areas[1]?.funnelZ).toBeGreaterThan(2)
    expect(areas.slice(0, 2).map(({ grade }) => grade)).toEqual([0, 2])
  })
  test('ties share the mean of their ranks', () => {
    const ranks = gradeAreas([3, 5, 5, 9], { method: 'z' }).areas.map(({ rank: own }) => own)
    expect(ranks).toEqual([4, 2.5, 2.5, 1])
  })
  test('an area without a figure is not graded and does not count', () => {
    const { areas, scale } = gradeAreas([null, ...twelve], { method: 'z' })
    expect(areas[0]).toMatchObject({ value: null, z: null, rank: null, grade: null })
    expect(scale?.k).toBe(12)
  })
})

describe('nothing to tell', () => {
  const reasonOf = (values: (number | null)[], method: 'z' | 'robust' = 'z') => gradeAreas(values, { method }).reason
  test('no variation: one grade for all, also where rounding left some', () => {
    const { areas, reason } = gradeAreas(Array(12).fill(7), { method: 'z' })
    expect(reason).toBe('no_variation')
    expect(new Set(areas.map(({ grade, z }) => `${grade} ${z}`))).toEqual(new Set(['0 null']))
    expect(reasonOf([0.3, 0.1 + 0.2, 0.3])).toBe('no_variation')
  })
  test('MAD = 0 is null with a reason, never an endless z', () => {
    const { areas, reason } = gradeAreas([...Array(11).fill(5), 9], { method: 'robust' })
    expect(reason).toBe('mad_zero')
    expect(areas[11]).toMatchObject({ robustZ: null, grade: null })
    expect(areas[11]?.z).toBeGreaterThan(3)
  })
  test('no area, one area', () => {
    expect(reasonOf([])).toBe('empty_domain')
    expect(reasonOf([null])).toBe('empty_domain')
    expect(reasonOf([4])).toBe('n_lt_2')
  })
})

describe('a composite', () => {
  const parts = [
    { name: 'frequency', figures: [...twelve], weight: 3 },
    { name: 'severity', figures: [...twelve].reverse(), weight: 1 },
  ]
  test('publishes its weights and what a weight 10 % larger or smaller would change', () => {
    const { areas, weights, flips } = gradeComposite(parts, { cuts: [1, 2] })
    expect(weights).toEqual({ frequency: 0.75, severity: 0.25 })
    expect(flips.map(({ name, factor }) => `${name} ${factor}`)).toEqual([
      'frequency 0.9',
      'frequency 1.1',
      'severity 0.9',
      'severity 1.1',
    ])
    expect(areas[11]?.grade).toBe(2)
    const changed = new Set(flips.flatMap((flip) => flip.areas))
    areas.forEach(({ stable }, i) => {
      expect(stable).toBe(!changed.has(i))
    })
  })
  test('a grade that hangs on the weights is not stable', () => {
    const close1 = Array.from({ length: 12 }, (_, i) => (i === 0 ? 10 : i % 3))
    const close2 = Array.from({ length: 12 }, (_, i) => (i === 1 ? 10 : i % 4))
    const { areas } = gradeComposite([
      { name: 'a', figures: close1, weight: 1 },
      { name: 'b', figures: close2, weight: 1 },
    ])
    const z = areas[0]?.z ?? Number.NaN
    const near = gradeComposite(
      [
        { name: 'a', figures: close1, weight: 1 },
        { name: 'b', figures: close2, weight: 1 },
      ],
      { cuts: [z - 0.001] },
    )
    expect(near.areas[0]).toMatchObject({ grade: 1, stable: false })
  })
  test('sides without variation add nothing, unknown sides leave it null', () => {
    const flat = { name: 'flat', figures: Array(12).fill(1), weight: 5 }
    const [with0, alone] = [gradeComposite([...parts, flat]), gradeComposite(parts)]
    expect(with0.areas.map(({ grade }) => grade)).toEqual(alone.areas.map(({ grade }) => grade))
    const unknown = { name: 'mad', figures: [...Array(11).fill(5), 9], weight: 1, method: 'robust' as const }
    const result = gradeComposite([...parts, unknown])
    expect(result.reason).toBe('mad_zero')
    expect(result.areas[0]).toMatchObject({ composite: null, grade: null, stable: false })
  })
  test('counts and figures together; a lower satisfaction is heavier', () => {
    const { areas } = gradeComposite([
      { name: 'frequency', figures: { observed: twelve, exposure: Array(12).fill(100) }, weight: 1 },
      { name: 'satisfaction', figures: twelve.map((one) => 100 - one), weight: 1, higherIsWorse: false },
    ])
    expect(areas[11]).toMatchObject({ rank: 1, grade: 2 })
  })
})

test('ties get one grade, order of areas does not matter, and no number is unspeakable', () => {
  const figures = fc.array(fc.option(fc.integer({ min: 0, max: 8 })), { maxLength: 30 })
  fc.assert(
    fc.property(figures, fc.constantFrom('z' as const, 'robust' as const), (values, method) => {
      const result = gradeAreas(values, { method })
      expect(unspeakable(result)).toEqual([])
      for (const [i, a] of result.areas.entries())
        for (const b of result.areas.slice(0, i)) if (a.value === b.value) expect(a).toEqual(b)
      const turned = gradeAreas([...values].reverse(), { method }).areas
      expect([...turned].reverse().map(({ grade, rank: own }) => [grade, own])).toEqual(
        result.areas.map(({ grade, rank: own }) => [grade, own]),
      )
      const composite = gradeComposite([{ name: 'a', figures: values, weight: 1, method }])
      expect(unspeakable(composite)).toEqual([])
    }),
  )
})

test('impossible input is an error', () => {
  expect(codeOf(() => gradeAreas([1, 2], { method: 'funnel' }))).toBe('InvalidValue')
  expect(codeOf(() => gradeAreas([1, Number.NaN], { method: 'z' }))).toBe('InvalidValue')
  expect(codeOf(() => gradeAreas([1, 1e308, -1e308], { method: 'z' }))).toBe('InvalidValue')
  expect(codeOf(() => gradeAreas([1, 2], { method: 'z', cuts: [2, 1] }))).toBe('ValueOutOfScale')
  expect(codeOf(() => gradeAreas({ observed: [1], exposure: [1, 2] }, { method: 'funnel' }))).toBe('LengthMismatch')
  expect(codeOf(() => gradeComposite([{ name: 'a', figures: [1], weight: 0 }]))).toBe('AllWeightsZero')
  expect(codeOf(() => gradeComposite([{ name: 'a', figures: [1], weight: -1 }]))).toBe('ValueOutOfScale')
  const unequal = [
    { name: 'a', figures: [1], weight: 1 },
    { name: 'b', figures: [1, 2], weight: 1 },
  ]
  expect(codeOf(() => gradeComposite(unequal))).toBe('LengthMismatch')
})

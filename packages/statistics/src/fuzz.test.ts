import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byDomain } from './by-domain.ts'
import { createDesign, type LonelyPsu } from './design.ts'
import { difference } from './difference.ts'
import { mean, proportion } from './mean.ts'
import { postStratify } from './post-stratify.ts'
import { rake } from './rake.ts'
import { ratio } from './ratio.ts'
import { StatError } from './stat-error.ts'
import { total } from './total.ts'
import { trimWeights } from './trim-weights.ts'
import { unknownBounds } from './unknown-bounds.ts'

/** Numbers of every size, with those that break formulas more often than chance would bring them. */
const number = fc.oneof(
  fc.constantFrom(0, -0, 1, 1e9, 1e-300, 1e300, 5e-324, Number.MAX_VALUE, -Number.MAX_VALUE, Number.NaN, Infinity),
  fc.double(),
  fc.integer({ min: -5, max: 5 }),
)
const weight = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(0, 1, 1, 2, 1e-12, 1e12) },
  { weight: 1, arbitrary: number },
)
const row = fc.record({
  w: weight,
  y: fc.oneof({ weight: 6, arbitrary: fc.constantFrom(0, 1, 1, null) }, { weight: 1, arbitrary: number }),
  x: fc.oneof({ weight: 6, arbitrary: fc.constantFrom(0, 1, 3, null) }, { weight: 1, arbitrary: number }),
  inside: fc.boolean(),
  stratum: fc.integer({ min: 0, max: 2 }),
  psu: fc.integer({ min: 0, max: 3 }),
  group: fc.constantFrom('a', 'b', null),
  population: fc.constantFrom(4, 4, 4, 4, 9),
})
const world = fc.record({
  rows: fc.array(row, { maxLength: 14 }),
  strata: fc.boolean(),
  psu: fc.boolean(),
  fpc: fc.boolean(),
  lonelyPsu: fc.constantFrom<LonelyPsu>('error', 'certainty', 'adjust', 'average'),
  ci: fc.constantFrom('wilson' as const, 'kornGraubard' as const, 'logit' as const),
})

/** Every number anywhere in a result. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  if (ArrayBuffer.isView(value)) return [...(value as Float64Array)]
  if (value && typeof value === 'object') return Object.values(value).flatMap(numbersIn)
  return []
}

/** A finite result, or a typed error: nothing else. */
function sound<T>(compute: () => T): T | undefined {
  try {
    const result = compute()
    expect(numbersIn(result).filter((one) => !Number.isFinite(one))).toEqual([])
    return result
  } catch (error) {
    if (error instanceof StatError) return undefined
    throw error
  }
}

test('whatever comes in, no NaN and no Infinity comes out: a finite result, null, or a typed error', () => {
  let made = 0
  fc.assert(
    fc.property(world, ({ rows, strata, psu, fpc, lonelyPsu, ci }) => {
      const y = rows.map((one) => one.y)
      const options = { domain: rows.map((one) => one.inside) }
      const groups = rows.map((one) => one.group)
      let design: ReturnType<typeof createDesign>
      try {
        design = createDesign({
          weights: rows.map((one) => one.w),
          ...(strata && { strata: Int32Array.from(rows, (one) => one.stratum) }),
          ...(psu && { psu: Int32Array.from(rows, (one) => one.psu) }),
          ...(fpc && { populationPsu: rows.map((one) => one.population) }),
          lonelyPsu,
        })
      } catch (error) {
        expect(error).toBeInstanceOf(StatError)
        return
      }
      made++
      const all = [{}, options].flatMap((own) => [
        sound(() => mean(design, y, own)),
        sound(() => total(design, y, own)),
        sound(() =>
          ratio(
            design,
            y,
            rows.map((one) => one.x),
            own,
          ),
        ),
        sound(() => proportion(design, y, { ...own, ci })),
      ])
      sound(() => unknownBounds(design, y, options))
      const each = [
        sound(() => byDomain(design, y, groups)),
        sound(() => byDomain(design, y, groups, { ...options, of: 'proportion', ci })),
      ]
      const estimates = [...all, ...each.flatMap((one) => one?.estimates ?? [])].filter((one) => one !== undefined)
      for (const one of estimates.slice(1)) {
        expect(one.se === null ? one.ci : (one.se ?? -1) >= 0 || null).toBe(one.se === null ? null : true)
        sound(() => difference(estimates[0] as typeof one, one, { relation: 'shared-psu' }))
      }
      const halves = { a: 3, b: 5 }
      const classes = rows.map((one) => (one.inside ? 'a' : 'b'))
      for (const calibrate of [
        () => postStratify(design, { by: classes, totals: halves }).design,
        () => rake(design, { one: { by: classes, totals: halves } }, { maxCycles: 50 }).design,
        () => trimWeights(design, { upper: 3 }).design,
      ]) {
        const other = sound(calibrate)
        if (!other) continue
        sound(() => mean(other, y, options))
        sound(() => byDomain(other, y, groups))
      }
    }),
    { numRuns: 1500, seed: 20261127 },
  )
  expect(made).toBeGreaterThan(300)
}, 60_000)

import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { byDomain, createDesign, type DesignInput } from '../src/statistics.ts'

/** Time of 7 themes × 44 places over a million rows with SEs and covariances; a tenth of the answers is missing. */
const rows = 1_000_000
const chance = xoroshiro128plus(20261127)
const weights = Float64Array.from({ length: rows }, () => 0.5 + uniformFloat64(chance))
const place = Int32Array.from({ length: rows }, () => Math.floor(uniformFloat64(chance) * 44))
const street = place.map((code) => Number(code >= 22))
const cluster = place.map((code) => code * 100 + Math.floor(uniformFloat64(chance) * 100))
const themes = Array.from({ length: 7 }, () =>
  Float64Array.from({ length: rows }, () => {
    const share = uniformFloat64(chance)
    return share < 0.1 ? Number.NaN : Math.floor(share * 5) * 25
  }),
)

const designs: Readonly<Record<string, DesignInput>> = {
  '44 clusters': { weights, strata: street, psu: place },
  '4,400 clusters': { weights, strata: place, psu: cluster },
  'no clusters': { weights, strata: street },
}
for (const [name, input] of Object.entries(designs)) {
  const start = performance.now()
  const design = createDesign(input)
  const made = performance.now()
  for (const y of themes) byDomain(design, y, place)
  const done = performance.now()
  process.stdout.write(`${name}: design ${Math.round(made - start)} ms, estimates ${Math.round(done - made)} ms\n`)
}

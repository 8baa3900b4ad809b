import { adjustP } from './adjust-p.ts'
import { type Dispersion, dispersionOf } from './dispersion.ts'
import {
  type CountTails,
  negativeBinomialTails,
  normalCdf,
  normalUpperQuantileOfLog,
  poissonTails,
} from './distribution.ts'
import { countList, equalLengths, type Numbers, notNegativeList } from './number-range.ts'
import { tooLarge } from './stat-error.ts'

/** Counts of areas or periods with what they would be expected to be, or with their exposure (households, not people who complained). */
export interface Counts {
  readonly observed: Numbers
  /** Expected counts; instead of `exposure`. */
  readonly expected?: Numbers
  /** Households at risk; the rate is that of the baseline. Left out (and no `expected`): all the same. */
  readonly exposure?: Numbers
}

export interface CountAnomalyInput extends Counts {
  /** Earlier counts that fix rate and dispersion. Default: the counts themselves. */
  readonly baseline?: Counts
}

export interface CountTest {
  /** P(as many or more) if nothing is unusual; a tail below 1e-308 reads 0, its z is still right. */
  readonly p: number
  /** null where nothing was observed: fewer cannot be. */
  readonly z: number | null
  /** Holm-adjusted over the cells. */
  readonly holm: number
}

export interface CountCell {
  readonly observed: number
  readonly expected: number
  /** (O−E)/√E: far too large where counts are overdispersed. */
  readonly naiveZ: number | null
  readonly poisson: CountTest | null
  /** (O−E)/√(φE), φ ≥ 1. */
  readonly quasi: CountTest | null
  /** The one to judge by where the counts are overdispersed; the Poisson tail where they are not. */
  readonly negativeBinomial: CountTest | null
  /** 2(√O − √E): about normal for Poisson counts. */
  readonly anscombe: number | null
  /** `zero_expected`: nothing was expected, so that no count is unusual by measure. */
  readonly reason?: 'zero_expected'
}

export interface CountAnomaly {
  /** Events per unit of exposure in the baseline; null where expectations were given or nothing was exposed. */
  readonly rate: number | null
  readonly dispersion: Dispersion
  readonly cells: readonly CountCell[]
  readonly method: 'negative-binomial' | 'poisson'
}

/**
 * Unusually many events by cell: E = rate × exposure, a test of dispersion, quasi-Poisson z with φ ≥ 1, the negative
 * binomial's upper tail with ML θ and its z, Holm over the cells. Throws LengthMismatch, InvalidValue, ValueOutOfScale.
 */
export function countAnomaly({ baseline, ...counts }: CountAnomalyInput): CountAnomaly {
  const reference = baseline ?? counts
  const base = weighed(reference)
  const own = baseline ? weighed(counts) : base
  const rate = rateOf(reference, base)
  const dispersion = dispersionOf(base.observed, expectedBy(reference, base, rate))
  const expected = expectedBy(counts, own, rate)
  const theta = dispersion.theta.ml ?? Number.POSITIVE_INFINITY
  const raw = Array.from(own.observed, (o, i) => judged(o, expected[i] as number, dispersion.phi, theta))
  const holm = (name: 'poisson' | 'quasi' | 'negativeBinomial') => {
    const adjusted = adjustP(
      raw.map((cell) => cell[name]?.p ?? null),
      'holm',
    )
    return (test: { p: number; z: number | null } | null, i: number) =>
      test ? { ...test, holm: adjusted[i] ?? 1 } : null
  }
  const [poisson, quasi, negativeBinomial] = [holm('poisson'), holm('quasi'), holm('negativeBinomial')] as const
  const cells = raw.map((cell, i) => ({
    ...cell,
    poisson: poisson(cell.poisson, i),
    quasi: quasi(cell.quasi, i),
    negativeBinomial: negativeBinomial(cell.negativeBinomial, i),
  }))
  return { rate, dispersion, cells, method: Number.isFinite(theta) ? 'negative-binomial' : 'poisson' }
}

interface Weighed {
  readonly observed: Numbers
  /** Expectation or exposure; 1 each where neither is given. */
  readonly weight: Numbers
}

function weighed({ observed, expected, exposure }: Counts): Weighed {
  countList(observed, 'observed')
  const weight = expected ?? exposure ?? Float64Array.from(observed, () => 1)
  const name = expected ? 'expected' : 'exposure'
  notNegativeList(weight, name)
  equalLengths('observed', observed, name, weight)
  return { observed, weight }
}

/** Events per exposure; null where expectations are given. */
function rateOf({ expected }: Counts, { observed, weight }: Weighed): number | null {
  if (expected) return null
  const [events, exposed] = [observed, weight].map((values) =>
    Array.from(values).reduce((sum, one) => sum + one, 0),
  ) as [number, number]
  if (exposed === 0) return null
  const rate = events / exposed
  if (!Number.isFinite(rate)) throw tooLarge('count-anomaly')
  return rate
}

function expectedBy({ expected }: Counts, { weight }: Weighed, rate: number | null): Float64Array {
  return Float64Array.from(weight, (one) => (expected ? one : (rate ?? 0) * one))
}

function judged(observed: number, expected: number, phi: number, theta: number) {
  const own = { observed, expected }
  if (expected === 0)
    return {
      ...own,
      ...{ naiveZ: null, poisson: null, quasi: null, negativeBinomial: null, anscombe: null },
      reason: 'zero_expected' as const,
    }
  const naiveZ = (observed - expected) / Math.sqrt(expected)
  const quasiZ = naiveZ / Math.sqrt(phi)
  return {
    ...own,
    naiveZ,
    poisson: upper(poissonTails(observed, expected)),
    quasi: { z: quasiZ, p: normalCdf(-quasiZ) },
    negativeBinomial: upper(negativeBinomialTails(observed, expected, theta)),
    anscombe: 2 * (Math.sqrt(observed) - Math.sqrt(expected)),
  }
}

/** p and its z, each taken from the tail that keeps its digits; where nothing was seen P(Y ≥ 0) = 1 has no z. */
function upper({ atLeast, below }: CountTails): { p: number; z: number | null } {
  const p = Math.exp(atLeast)
  if (below === Number.NEGATIVE_INFINITY) return { p, z: null }
  return { p, z: p < 0.5 ? normalUpperQuantileOfLog(atLeast) : -normalUpperQuantileOfLog(below) }
}

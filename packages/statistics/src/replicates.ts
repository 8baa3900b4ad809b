import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { type Design, frameOf, reweighted } from './design.ts'
import type { PsuIndex } from './psu-index.ts'
import { baseOf, recalibrate } from './recalibrate.ts'
import { StatError } from './stat-error.ts'

/**
 * `JK1`: one PSU left out at a time, no strata. `JKn`: the same within strata. `bootstrap`: n_h − 1 PSUs of each stratum
 * drawn with replacement and rescaled (Rao & Wu 1988), `replicates` times from `seed`.
 */
export type ReplicateKind =
  | { readonly kind: 'JK1' | 'JKn' }
  | { readonly kind: 'bootstrap'; readonly replicates: number; readonly seed: number }

export interface Replicates {
  readonly kind: ReplicateKind['kind']
  readonly design: Design
  readonly count: number
  /** V = Σ_r scale(r)·(θ_r − θ)². */
  readonly scale: (r: number) => number
  /** The design under the weights of replicate r, its calibrations repeated. */
  readonly replicate: (r: number) => Design
}

/**
 * Replicate weights of a design, made one at a time. Finite populations are in the scale (jackknife) or in the rescaling
 * (bootstrap). A stratum with one PSU is refused unless it is the whole stratum or the design says `certainty`.
 */
export function replicateWeights(design: Design, how: ReplicateKind): Replicates {
  const { index } = frameOf(design)
  const lone = index.lonely[0]
  if (lone !== undefined && design.lonelyPsu !== 'certainty') {
    throw new StatError(
      'SinglePsuStratum',
      `stratum ${index.stratumNames[lone]} has only one PSU: nothing to leave out`,
      {
        stratum: index.stratumNames[lone],
      },
    )
  }
  if (how.kind === 'bootstrap') return bootstrap(design, index, how)
  if (how.kind === 'JK1' && index.stratumCount > 1) {
    throw new StatError('InvalidValue', 'JK1 knows no strata; the design has some: use JKn', {})
  }
  return jackknife(design, index, how.kind)
}

/** SE of any figure of a design, and the mean of its replicates: √ Σ_r scale·(θ_r − θ)². null where the figure is null. */
export function replicateError(
  { design, count, scale, replicate }: Replicates,
  figure: (design: Design) => number | null,
): { readonly estimate: number | null; readonly se: number | null; readonly df: number } {
  const { index } = frameOf(design)
  const df = index.psuCount - index.stratumCount
  const estimate = figure(design)
  if (estimate === null) return { estimate, se: null, df }
  let variance = 0
  for (let r = 0; r < count; r++) {
    const own = figure(replicate(r))
    if (own === null) return { estimate, se: null, df }
    variance += scale(r) * (own - estimate) ** 2
  }
  return { estimate, se: Math.sqrt(variance), df }
}

function jackknife(design: Design, index: PsuIndex, kind: 'JK1' | 'JKn'): Replicates {
  const left = Int32Array.from({ length: index.psuCount }, (_, i) => i).filter((i) => sizeOf(index, i) > 1)
  const open = (i: number) => index.open[index.stratumOfPsu[i] as number] as number
  return {
    kind,
    design,
    count: left.length,
    scale: (r) => {
      const n = sizeOf(index, left[r] as number)
      return (open(left[r] as number) * (n - 1)) / n
    },
    replicate: (r) => {
      const out = left[r] as number
      const h = index.stratumOfPsu[out]
      const n = sizeOf(index, out)
      return weightedBy(design, index, (i) => (i === out ? 0 : index.stratumOfPsu[i] === h ? n / (n - 1) : 1))
    },
  }
}

const sizeOf = (index: PsuIndex, psu: number) => {
  const h = index.stratumOfPsu[psu] as number
  return (index.stratumStart[h + 1] as number) - (index.stratumStart[h] as number)
}

function bootstrap(
  design: Design,
  index: PsuIndex,
  { replicates, seed }: { readonly replicates: number; readonly seed: number },
): Replicates {
  if (!Number.isInteger(replicates) || replicates < 2 || !Number.isInteger(seed)) {
    throw new StatError('InvalidValue', 'a bootstrap needs at least 2 replicates and an integer seed', {
      replicates,
      seed,
    })
  }
  // Every replicate has a generator of its own, so that any of them can be made again without the others.
  const seeds = xoroshiro128plus(seed)
  const starts = Int32Array.from({ length: replicates }, () => uniformInt(seeds, -0x80000000, 0x7fffffff))
  const factorsOf = (r: number) => {
    const chance = xoroshiro128plus(starts[r] as number)
    const drawn = new Int32Array(index.psuCount)
    for (let h = 0; h < index.stratumCount; h++) {
      const from = index.stratumStart[h] as number
      const n = (index.stratumStart[h + 1] as number) - from
      for (let draw = 0; draw < n - 1; draw++) {
        const i = uniformInt(chance, from, from + n - 1)
        drawn[i] = (drawn[i] as number) + 1
      }
    }
    return (i: number) => {
      const n = sizeOf(index, i)
      if (n === 1) return 1
      const root = Math.sqrt(index.open[index.stratumOfPsu[i] as number] as number)
      return 1 - root + (root * n * (drawn[i] as number)) / (n - 1)
    }
  }
  return {
    kind: 'bootstrap',
    design,
    count: replicates,
    scale: () => 1 / replicates,
    replicate: (r) => weightedBy(design, index, factorsOf(r)),
  }
}

function weightedBy(design: Design, index: PsuIndex, factor: (psu: number) => number): Design {
  const base = baseOf(design)
  const weights = base.map((w, k) => w * factor(index.psuOf[k] as number))
  return design.calibration ? recalibrate(design, weights) : reweighted(design, weights, undefined)
}

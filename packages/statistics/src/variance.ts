import type { LonelyPsu } from './design.ts'
import type { PsuIndex } from './psu-index.ts'
import { StatError } from './stat-error.ts'

/** Which PSUs hold rows of positive weight that entered an estimate (1) or not (0). */
export type Contributing = Uint8Array

export interface Contribution {
  readonly psus: number
  /** Contributing PSUs − contributing strata (R `degf` of the subset). */
  readonly df: number
  /** Every contributing stratum was taken whole. */
  readonly census: boolean
  readonly strata: Uint8Array
}

/** Counts what contributes. */
export function contribution(index: PsuIndex, contributing: Contributing): Contribution {
  const strata = new Uint8Array(index.stratumCount)
  let psus = 0
  let touched = 0
  let census = true
  for (let i = 0; i < index.psuCount; i++) {
    if (!contributing[i]) continue
    psus++
    const h = index.stratumOfPsu[i] as number
    if (strata[h]) continue
    strata[h] = 1
    touched++
    if ((index.open[h] as number) > 0) census = false
  }
  return { psus, df: psus - touched, census: census && psus > 0, strata }
}

/**
 * SE of Σ z over PSUs: √ Σ_h (1 − n_h/N_h)·n_h/(n_h−1)·Σ_i (z_hi − z̄_h)², two passes, scaled by max |z| so that neither
 * squares nor small answers leave the range of doubles (Särndal, Swensson & Wretman 1992). null where it cannot be known.
 */
export function standardError(
  index: PsuIndex,
  z: Float64Array,
  strata: Uint8Array,
  lonelyPsu: LonelyPsu = 'error',
): number | null {
  if (index.rows === 1 && (index.open[0] as number) > 0) return null
  let scale = 0
  for (const value of z) scale = Math.max(scale, Math.abs(value))
  if (scale === 0) return 0
  let variance = 0
  let lone = 0
  let known = 0
  for (let h = 0; h < index.stratumCount; h++) {
    const from = index.stratumStart[h] as number
    const to = index.stratumStart[h + 1] as number
    const open = index.open[h] as number
    if (to - from === 1 && open > 0) {
      variance += loneVariance(open, (z[from] as number) / scale, lonelyPsu, index.stratumNames[h])
      lone += strata[h] as number
    } else {
      known += strata[h] as number
      if (open > 0) variance += open * spread(z, from, to, scale)
    }
  }
  if (lonelyPsu === 'average' && lone > 0) {
    if (known === 0) return null
    variance *= (known + lone) / known
  }
  return scale * Math.sqrt(variance)
}

/** `adjust` centres at the grand mean of the scores, which is 0 (as R `survey` does); the others add nothing here. */
function loneVariance(open: number, z: number, lonelyPsu: LonelyPsu, stratum: string | undefined): number {
  if (lonelyPsu === 'error') {
    throw new StatError('SinglePsuStratum', `stratum ${stratum} has only one PSU: its variance is unknown`, { stratum })
  }
  return lonelyPsu === 'adjust' ? open * z * z : 0
}

/** n/(n−1)·Σ (z/scale − mean)² of the PSUs from … to − 1. */
function spread(z: Float64Array, from: number, to: number, scale: number): number {
  const n = to - from
  let sum = 0
  for (let i = from; i < to; i++) sum += (z[i] as number) / scale
  const mean = sum / n
  let squares = 0
  for (let i = from; i < to; i++) {
    const off = (z[i] as number) / scale - mean
    squares += off * off
  }
  return (n / (n - 1)) * squares
}

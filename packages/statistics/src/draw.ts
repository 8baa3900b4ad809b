import { byBytes, type Frame, type Framed, framed, hashOf } from './frame.ts'
import { whole } from './number-range.ts'
import { checkSeed, type Numbered, numbered, permanentNumber, smallest } from './permanent-number.ts'
import { StatError } from './stat-error.ts'

export interface DrawnUnit {
  readonly id: string
  readonly stratum?: string
  /** Permanent random number and digest it is from; null in a systematic draw, which has one for the start only. */
  readonly u: number | null
  readonly sha256: string | null
  readonly inclusionProbability: number
  /** 1 / inclusion probability. */
  readonly weight: number
  /** So large that it is in every sample. */
  readonly takeAll: boolean
}

export interface Draw {
  readonly method: 'srs' | 'stratified' | 'systematic' | 'pps-sequential-poisson' | 'pps-pareto'
  readonly algorithm: 'PRN-SHA256/1'
  readonly frameHash: string
  readonly seed: string
  /** The seed ends with the frame's hash, so that the frame was fixed before it. */
  readonly seedBound: boolean
  readonly population: number
  readonly n: number
  /** In the order drawn; strata one after the other; take-all units first. */
  readonly ids: readonly string[]
  readonly units: readonly DrawnUnit[]
}

export interface StratifiedDraw extends Draw {
  readonly byStratum: Readonly<Record<string, readonly string[]>>
}

export interface SystematicDraw extends Draw {
  readonly interval: number
  /** 0 ≤ start < interval, counted from 0. */
  readonly start: number
}

/** Simple random sample: the n smallest random numbers. A larger n with the same seed keeps all that were drawn. */
export function drawSrs(frame: Frame, n: number, seed: string): Draw {
  const units = framed(frame)
  enough(n, units.length)
  const drawn = smallest(numbered(units, seed), ({ u }) => u).slice(0, n)
  return { ...about('srs', units, seed), ...listed(drawn.map((one) => drawnOf(one, n / units.length))) }
}

/** SRS in every stratum; `allocation` names each stratum's sample size (or one size for all). Throws InvalidValue where they disagree. */
export function drawStratified(
  frame: Frame,
  allocation: number | Readonly<Record<string, number>> | ReadonlyMap<string | number, number>,
  seed: string,
): StratifiedDraw {
  const units = framed(frame)
  const strata = Map.groupBy(numbered(units, seed), ({ unit }) => stratumOf(unit))
  const sizes = sizesBy(allocation, [...strata.keys()].sort(byBytes))
  const drawn = sizes.map(([stratum, n]) => {
    const own = strata.get(stratum) ?? []
    enough(n, own.length, stratum)
    const first = smallest(own, ({ u }) => u).slice(0, n)
    return [stratum, first.map((one) => drawnOf(one, n / own.length))] as const
  })
  return {
    ...about('stratified', units, seed),
    ...listed(drawn.flatMap(([, own]) => own)),
    byStratum: Object.fromEntries(drawn.map(([stratum, own]) => [stratum, own.map(({ id }) => id)])),
  }
}

/** Every N/n-th unit in the order of ids from a random start (key U+001E `start`). */
export function drawSystematic(frame: Frame, n: number, seed: string): SystematicDraw {
  const units = framed(frame)
  whole(n, 'n', 1)
  enough(n, units.length)
  checkSeed(seed)
  const interval = units.length / n
  const start = permanentNumber(seed, '\u001estart').u * interval
  const drawn = Array.from({ length: n }, (_, i) => {
    const unit = units[Math.min(units.length - 1, Math.floor(start + i * interval))] as Framed
    return { ...drawnOf({ unit, u: 0, sha256: '' }, n / units.length), u: null, sha256: null }
  })
  return { ...about('systematic', units, seed), ...listed(drawn), interval, start }
}

export function enough(n: number, population: number, stratum?: string): void {
  whole(n, 'n')
  if (n > population)
    throw new StatError(
      'FpcBelowSampleSize',
      `${n} cannot be drawn from ${population}${stratum === undefined ? '' : ` in stratum ${stratum}`}`,
      { n, population, ...(stratum !== undefined && { stratum }) },
    )
}

export function about<M extends Draw['method']>(method: M, units: readonly Framed[], seed: string) {
  const hash = hashOf(units)
  return {
    method,
    algorithm: 'PRN-SHA256/1' as const,
    frameHash: hash,
    seed,
    seedBound: seed.endsWith(`|${hash}`),
    population: units.length,
  }
}

export const listed = (units: readonly DrawnUnit[]) => ({ n: units.length, ids: units.map(({ id }) => id), units })

export function drawnOf({ unit, u, sha256 }: Numbered, inclusionProbability: number, takeAll = false): DrawnUnit {
  const { id, stratum } = unit
  const weight = 1 / inclusionProbability
  return { id, ...(stratum !== undefined && { stratum }), u, sha256, inclusionProbability, weight, takeAll }
}

function stratumOf({ id, stratum }: Framed): string {
  if (stratum === undefined) throw new StatError('InvalidValue', `unit ${id} has no stratum`, { id })
  return stratum
}

function sizesBy(
  allocation: number | Readonly<Record<string, number>> | ReadonlyMap<string | number, number>,
  strata: readonly string[],
): [string, number][] {
  if (typeof allocation === 'number') return strata.map((stratum) => [stratum, allocation])
  const given = allocation instanceof Map ? [...allocation] : Object.entries(allocation)
  const sizes = new Map(given.map(([stratum, n]) => [String(stratum), n as number]))
  for (const stratum of sizes.keys())
    if (!strata.includes(stratum))
      throw new StatError('InvalidValue', `no unit of the frame is in stratum ${stratum}`, { stratum })
  return strata.map((stratum) => {
    const n = sizes.get(stratum)
    if (n === undefined)
      throw new StatError('InvalidValue', `the allocation says nothing of stratum ${stratum}`, { stratum })
    return [stratum, n]
  })
}

import { about, type Draw, drawnOf, enough, listed } from './draw.ts'
import { type Frame, type Framed, framed } from './frame.ts'
import { whole } from './number-range.ts'
import { type Numbered, numbered, smallest } from './permanent-number.ts'
import { StatError, tooLarge } from './stat-error.ts'

export interface PpsOptions {
  /** Sequential Poisson (Ohlsson 1998) orders by u/λ, Pareto (Rosén 1997) by odds(u)/odds(λ). Default `sequential-poisson`. */
  readonly method?: 'sequential-poisson' | 'pareto'
}

export interface PpsDraw extends Draw {
  /** Units with n·size/Σsize ≥ 1, by id; they are in every sample. */
  readonly takeAll: readonly string[]
  /** The others, in the order drawn. */
  readonly selected: readonly string[]
}

/**
 * n units with probability proportional to `size`: λ = n·x/Σx after units with λ ≥ 1 were taken for certain; the
 * inclusion probabilities are the λ aimed at (both methods meet them but for some hundredths where n is 2 or 3). Units of size 0 cannot be drawn. Throws FpcBelowSampleSize, InvalidValue.
 */
export function drawPps(
  frame: Frame,
  n: number,
  seed: string,
  { method = 'sequential-poisson' }: PpsOptions = {},
): PpsDraw {
  if (method !== 'sequential-poisson' && method !== 'pareto')
    throw new StatError('InvalidValue', `${String(method)} is no way of drawing: sequential-poisson or pareto`, {
      method,
    })
  const units = framed(frame)
  whole(n, 'n', 1)
  const sized = numbered(units, seed).filter(({ unit }) => sizeOf(unit) > 0)
  enough(n, sized.length)
  const { certain, rest, scale } = takeAll(sized, n)
  const lambda = ({ unit }: Numbered) => scale * sizeOf(unit)
  const key = {
    'sequential-poisson': (one: Numbered) => one.u / lambda(one),
    pareto: (one: Numbered) => (one.u / (1 - one.u)) * ((1 - lambda(one)) / lambda(one)),
  }[method]
  const drawn = smallest(rest, key).slice(0, n - certain.length)
  return {
    ...about(`pps-${method}`, units, seed),
    ...listed([
      ...certain.map((one) => drawnOf(one, 1, true)),
      ...drawn.map((one) => drawnOf(one, Math.min(1, lambda(one)))),
    ]),
    takeAll: certain.map(({ unit }) => unit.id),
    selected: drawn.map(({ unit }) => unit.id),
  }
}

/** Units whose λ reaches 1 are set aside and the others' λ computed again, until none does. */
function takeAll(units: readonly Numbered[], n: number) {
  const certain: Numbered[] = []
  let rest = units
  for (;;) {
    const total = rest.reduce((sum, { unit }) => sum + sizeOf(unit), 0)
    const scale = rest.length > 0 ? (n - certain.length) / total : 0
    if (!Number.isFinite(total) || !Number.isFinite(scale)) throw tooLarge('draw-pps')
    const reaches = ({ unit }: Numbered) => scale * sizeOf(unit) >= 1 - 1e-12
    const large = rest.filter(reaches)
    if (large.length === 0) {
      const order = new Set(certain)
      return { certain: units.filter((one) => order.has(one)), rest, scale }
    }
    certain.push(...large)
    rest = rest.filter((one) => !reaches(one))
  }
}

function sizeOf({ id, size }: Framed): number {
  if (size === undefined) throw new StatError('InvalidValue', `unit ${id} has no size`, { id })
  return size
}

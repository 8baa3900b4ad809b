import { normalQuantile } from './distribution.ts'
import { number, openShare, positive, share, whole } from './number-range.ts'
import { StatError } from './stat-error.ts'

/** What is expected before fieldwork. */
export interface PlannedFigure {
  /** Expected share, 0 < p < 1. Default 0.5, the worst case. Ignored where `sd` is given. */
  readonly p?: number
  /** Expected standard deviation, for a mean score instead of a share (in points, as the margin). */
  readonly sd?: number
  /** Two-sided level of the margin. Default 0.95. */
  readonly level?: number
  /** Households (or people) in all. Default: without end. */
  readonly population?: number
  /** Design effect. Default 1. */
  readonly deff?: number
}

export interface SampleSizeInput extends PlannedFigure {
  /** Half width of the interval, as a share (0.05 = 5 points) or in points with `sd`. */
  readonly margin: number
  /** Expected share of the issued addresses that answer. Default 1. */
  readonly responseRate?: number
}

export interface SampleSize {
  /** z²p(1−p)/e²: without design effect and population. */
  readonly n0: number
  /** With design effect and population, before rounding up. */
  readonly exact: number
  /** Answers needed. */
  readonly required: number
  /** Addresses to issue: required / response rate, rounded up. */
  readonly toIssue: number
  /** The population has that many to issue. */
  readonly feasible: boolean
}

/** Answers and addresses for a margin: n₀ = deff·z²p(1−p)/e², n = n₀/(1+(n₀−1)/N), rounded up, over the response rate. */
export function sampleSize({ margin, responseRate = 1, ...figure }: SampleSizeInput): SampleSize {
  const { spread, z, population, deff } = planned(figure)
  positive(margin, 'margin')
  if (!Number.isFinite(margin)) throw new StatError('InvalidValue', 'margin is infinite', { margin })
  positive(responseRate, 'responseRate')
  share(responseRate, 'responseRate')
  const n0 = (z * z * spread) / (margin * margin)
  const wide = n0 * deff
  if (!Number.isFinite(wide))
    throw new StatError('ValueOutOfScale', `a margin of ${margin} needs no finite sample`, { margin })
  const exact = wide / (1 + (wide - 1) / population)
  const required = Math.max(1, roundUp(exact))
  const toIssue = roundUp(required / responseRate)
  return { n0, exact, required, toIssue, feasible: toIssue <= population }
}

/** Half width of the interval that n answers give: z·√(deff·p(1−p)/n·(N−n)/(N−1)). Throws FpcBelowSampleSize where n > N. */
export function marginOfError({ n, ...figure }: PlannedFigure & { readonly n: number }): number {
  const { spread, z, population, deff } = planned(figure)
  positive(n, 'n')
  if (n > population)
    throw new StatError('FpcBelowSampleSize', `${n} answers of a population of ${population}`, { n, population })
  const rest = population === Number.POSITIVE_INFINITY ? 1 : population === 1 ? 0 : (population - n) / (population - 1)
  return z * Math.sqrt(((deff * spread) / n) * rest)
}

export interface DetectableInput {
  /** Expected share. Default 0.5. Ignored where `sd` is given. */
  readonly p?: number
  readonly sd?: number
  /** Answers in each of the two periods (or groups), where they are equal. */
  readonly n?: number
  /** Answers in the first one. Default n. */
  readonly n1?: number
  /** Answers in the second one. Default n1. */
  readonly n2?: number
  readonly deff?: number
  /** Two-sided. Default 0.05. */
  readonly alpha?: number
  /** Chance of finding a change of this size. Default 0.8. */
  readonly power?: number
  /** Correlation of the two answers in a panel. Default 0: independent samples. */
  readonly correlation?: number
}

/** The smallest change found with the power asked for: (z_{1−α/2}+z_power)·√(deff·p(1−p)(1/n₁+1/n₂−2ρ/√(n₁n₂))). */
export function minimumDetectable({
  n,
  n1 = n ?? Number.NaN,
  n2 = n ?? n1,
  alpha = 0.05,
  power = 0.8,
  correlation = 0,
  ...figure
}: DetectableInput): number {
  const { spread, deff } = planned(figure)
  positive(n1, 'n1')
  positive(n2, 'n2')
  openShare(alpha, 'alpha')
  openShare(power, 'power')
  number(correlation, 'correlation')
  if (correlation < -1 || correlation > 1)
    throw new StatError('ValueOutOfScale', `correlation must lie in −1…1, it is ${correlation}`, { correlation })
  const variance = deff * spread * Math.max(0, 1 / n1 + 1 / n2 - (2 * correlation) / Math.sqrt(n1 * n2))
  return (normalQuantile(1 - alpha / 2) + normalQuantile(power)) * Math.sqrt(variance)
}

/** Up to the next whole number; what rounding left above one does not count. */
export const roundUp = (value: number) => Math.ceil(value * (1 - 1e-12) - 1e-9)

function planned({ p = 0.5, sd, level = 0.95, population = Number.POSITIVE_INFINITY, deff = 1 }: PlannedFigure) {
  openShare(level, 'level')
  positive(deff, 'deff')
  if (!Number.isFinite(deff)) throw new StatError('InvalidValue', 'deff is infinite', { deff })
  if (population !== Number.POSITIVE_INFINITY) whole(population, 'population', 1)
  if (sd === undefined) openShare(p, 'p')
  else positive(sd, 'sd')
  return { spread: sd === undefined ? p * (1 - p) : sd * sd, z: normalQuantile((1 + level) / 2), population, deff }
}

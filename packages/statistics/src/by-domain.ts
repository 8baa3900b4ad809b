import { warningsFor } from './answers.ts'
import { type Design, frameOf } from './design.ts'
import { calibrationSlopes } from './domain-calibration.ts'
import { type DomainCells, fillCells } from './domain-cells.ts'
import { domainVariances, scoresOfDomain } from './domain-covariance.ts'
import { sumsByDomain } from './domain-sums.ts'
import { type Classes, encoded, type Label } from './encode.ts'
import type { Estimate } from './estimate.ts'
import { ciWanted, type EstimateOptions, finish, unknown } from './finish.ts'
import { sharesOf } from './mean.ts'
import { withScores } from './scores.ts'
import { tooLarge } from './stat-error.ts'
import { domainOf, sameLength, type Values, valuesOf } from './typed-arrays.ts'

export interface ByDomainOptions extends EstimateOptions {
  /** `proportion`: y is 0, 1 or missing and intervals are those of shares. Default `mean`. */
  readonly of?: 'mean' | 'proportion'
}

export interface DomainEstimates {
  /** Sorted labels or codes of the domains; in the order of `levels` where the caller gave an encoding. */
  readonly levels: readonly Label[]
  readonly estimates: readonly Estimate[]
  /** Covariances of the estimates, `covariance[i][j]`; 0 in the rows and columns of domains whose SE is null. */
  readonly covariance: readonly Float64Array[]
  /** Contributing PSUs − contributing strata of all domains together. */
  readonly df: number
}

/**
 * Means (or shares) of y in every class of `groups` with Taylor SEs and the full covariance matrix through common PSUs.
 * Two passes over the rows whatever the number of classes. Rows without a class are in no domain but stay in the design.
 */
export function byDomain(design: Design, y: Values, groups: Classes, options: ByDomainOptions = {}): DomainEstimates {
  const kind = options.of === 'proportion' ? 'share' : 'mean'
  const wanted = ciWanted(kind, options)
  const method = kind === 'mean' ? 'hajek-mean/taylor' : 'hajek-proportion/taylor'
  const { index } = frameOf(design)
  const { rows } = index
  const given = valuesOf('y', y, rows)
  if (kind === 'share') sharesOf(given)
  const { codes, levels } = encoded(groups)
  sameLength('groups', codes.length, rows)
  const lonelyPsu = options.lonelyPsu ?? design.lonelyPsu
  const mask = domainOf(options.domain, rows)
  const sums = sumsByDomain(design, given, codes, levels.length, mask)
  const cells = fillCells(design, given, codes, sums, mask)
  const slopes = calibrationSlopes(design, given, codes, { sums, cells, mask })
  const variances = domainVariances(design, cells, slopes, lonelyPsu)
  const size = levels.length
  const se = (g: number) => (sums.scale[g] as number) * Math.sqrt(Math.max(0, variances.matrix[g * size + g] as number))
  const estimates = levels.map((_, g) => {
    const n = sums.n[g] as number
    const counts = { n, nMissing: sums.nMissing[g] as number, nEff: n === 0 ? null : (cells.nEff[g] as number) }
    const scores = {
      design,
      z: () => scoresOfDomain(design, cells, slopes, { g, unit: sums.scale[g] as number }),
      contributing: () => contributingTo(cells, index.psuCount, g),
    }
    if (n === 0) return withScores(unknown(method, 'empty_domain', counts), scores)
    const psus = variances.psus[g] as number
    const share = (sums.heaviest[g] as number) / (sums.weight[g] as number)
    const estimate = finish(
      {
        ...counts,
        kind,
        method,
        psus,
        estimate: cells.mean[g] as number,
        se: variances.unknown[g] ? null : se(g),
        seSrs: cells.seSrs[g] as number,
        noVariation: sums.low[g] === sums.high[g],
        df: variances.df[g] as number,
        census: variances.census[g] === 1,
        warnings: warningsFor(lonelyPsu, { ...counts, share, psus, lone: variances.lone[g] === 1 }),
      },
      wanted,
    )
    return withScores(estimate, scores)
  })
  const covariance = estimates.map((one, g) =>
    Float64Array.from(estimates, (other, q) => {
      if (one.se === null || other.se === null) return 0
      const value = (variances.matrix[g * size + q] as number) * (sums.scale[g] as number) * (sums.scale[q] as number)
      if (!Number.isFinite(value)) throw tooLarge(method)
      return value
    }),
  )
  return { levels, estimates, covariance, df: variances.dfAll }
}

/** Which PSUs hold answering rows of domain g. */
function contributingTo(cells: DomainCells, psuCount: number, g: number): Uint8Array {
  const contributing = new Uint8Array(psuCount)
  for (let i = 0; i < psuCount; i++) {
    for (let c = cells.start[i] as number; c < (cells.start[i + 1] as number); c++) {
      if (cells.domain[c] === g) contributing[i] = 1
    }
  }
  return contributing
}

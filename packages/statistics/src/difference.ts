import { frameOf } from './design.ts'
import { tCdf } from './distribution.ts'
import type { ConfidenceInterval, Estimate, Reason, Warning } from './estimate.ts'
import { tInterval } from './interval.ts'
import { countingPsus, type Degrees, joinedScores, type Pairing } from './joined-psus.ts'
import { openShare } from './number-range.ts'
import { type Scores, scoresOf } from './scores.ts'
import { StatError, tooLarge } from './stat-error.ts'
import { contribution } from './variance.ts'
import { version } from './version.ts'

/**
 * `independent`: two samples that share nobody. `shared-psu`: two figures of one sample, or of two files whose strata and
 * PSUs carry the same codes or labels. `pairBy`: a panel, the same units asked twice.
 */
export type Relation = 'independent' | 'shared-psu' | Pairing

export interface Difference {
  /** b − a: the later or other figure less the first one, so a fall is negative. */
  readonly estimate: number | null
  readonly se: number | null
  readonly df: number
  readonly t: number | null
  /** Two-sided. */
  readonly p: number | null
  readonly ci: ConfidenceInterval | null
  readonly relation: 'independent' | 'shared-psu' | 'paired'
  readonly reason?: Reason
  readonly warnings: readonly Warning[]
  readonly method: string
  readonly version: string
}

export interface DifferenceOptions {
  readonly relation: Relation
  /** Two-sided level of the interval, default 0.95. */
  readonly level?: number
  /**
   * Degrees of freedom of t: contributing PSUs − strata of the whole samples (R `degf` of the design, the default), or only
   * of the PSUs with rows of the two domains, which is the cautious choice where a domain is in few of them.
   */
  readonly degrees?: Degrees
}

/**
 * Difference b − a of two estimates. Independent: SE = √(V₁+V₂), df₁+df₂. Otherwise V₁+V₂−2Cov by summing u₂−u₁ per PSU;
 * df = PSUs − strata of both together. Throws OverlapNotDeclared where `independent` samples share units.
 */
export function difference(a: Estimate, b: Estimate, options: DifferenceOptions): Difference {
  // A call without types may forget the options altogether.
  const { relation, level = 0.95, degrees = 'design' }: Partial<DifferenceOptions> = options ?? {}
  const { named, pairBy } = declared(relation)
  openShare(level, 'level')
  const common = {
    relation: named,
    warnings: [...new Set([...a.warnings, ...b.warnings])],
    method: `difference/${named}/taylor`,
    version,
  } as const
  const own = [scoresOf(a), scoresOf(b)] as const
  if (named === 'independent') refuseOverlap(own)
  if (a.estimate === null || b.estimate === null || a.se === null || b.se === null) {
    const reason = a.reason && (a.estimate === null || a.se === null) ? a.reason : (b.reason ?? 'n_lt_2')
    const estimate = a.estimate === null || b.estimate === null ? null : b.estimate - a.estimate
    return { ...common, estimate, se: null, df: 0, t: null, p: null, ci: null, reason }
  }
  const estimate = b.estimate - a.estimate
  const { se, df } =
    named === 'independent'
      ? { se: Math.hypot(a.se, b.se), df: degreesOf(a, degrees) + degreesOf(b, degrees) }
      : joinedScores(...carried(own), { pairBy, degrees })
  if (!Number.isFinite(estimate) || (se !== null && !Number.isFinite(se))) throw tooLarge(common.method)
  if (se === null) return { ...common, estimate, se, df, t: null, p: null, ci: null, reason: 'n_lt_2' }
  const t = estimate / se
  if (!Number.isFinite(t)) {
    const reason = a.reason === 'census' && b.reason === 'census' ? 'census' : 'no_variation'
    return { ...common, estimate, se, df, t: null, p: null, ci: null, reason }
  }
  if (df < 1) return { ...common, estimate, se, df, t: null, p: null, ci: null }
  const p = Math.min(1, 2 * tCdf(-Math.abs(t), df))
  return { ...common, estimate, se, df, t, p, ci: tInterval({ estimate, se, df, level }) }
}

/** The relation by its name. Whoever forgets to name it, or names another, must not get independence or a pairing for it. */
function declared(relation: Relation | undefined) {
  if (relation === 'independent' || relation === 'shared-psu') return { named: relation, pairBy: undefined }
  if (typeof relation === 'object' && relation?.pairBy) return { named: 'paired' as const, pairBy: relation.pairBy }
  throw new StatError('OverlapNotDeclared', 'name the relation: independent, shared-psu or pairBy', { relation })
}

/** A copied estimate has lost its sample; its own degrees of freedom are all that is known. */
function degreesOf(estimate: Estimate, degrees: Degrees): number {
  const own = scoresOf(estimate)
  return own ? contribution(frameOf(own.design).index, countingPsus(own, degrees)).df : estimate.df
}

function carried([a, b]: readonly [Scores | undefined, Scores | undefined]): [Scores, Scores] {
  if (a && b) return [a, b]
  throw new StatError(
    'OverlapNotDeclared',
    'an estimate that was copied or read from a file has lost the scores of its PSUs: its covariance is unknown',
  )
}

/** Samples called independent may share neither the design nor anyone whose id was given. */
function refuseOverlap([a, b]: readonly [Scores | undefined, Scores | undefined]): void {
  if (!a || !b) return
  const [one, other] = [frameOf(a.design), frameOf(b.design)]
  if (one.index === other.index) {
    throw new StatError('OverlapNotDeclared', 'both estimates come from one sample: name shared-psu or pairBy', {})
  }
  const known = new Set(one.ids)
  const shared = other.ids?.filter((id) => known.has(id)) ?? []
  if (shared.length > 0) {
    throw new StatError(
      'OverlapNotDeclared',
      `${shared.length} units are in both samples (${shared[0]} …): name shared-psu or pairBy`,
      { shared: shared.length, first: shared[0] },
    )
  }
}

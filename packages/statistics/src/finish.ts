import { type LonelyPsu, namedLonelyPsu } from './design.ts'
import type { CiMethod, ConfidenceInterval, Estimate, Reason, Warning } from './estimate.ts'
import { type CiOption, shareInterval, tInterval } from './interval.ts'
import { StatError, tooLarge } from './stat-error.ts'
import type { Mask } from './typed-arrays.ts'
import { version } from './version.ts'

/** What may be asked of every estimator. */
export interface EstimateOptions {
  /** Rows the figure is about; the others stay in the design for the variance. */
  readonly domain?: Mask
  readonly ci?: CiOption
  /** Two-sided level of the interval, default 0.95. */
  readonly level?: number
  /** Overrides the design's answer for strata with one PSU. */
  readonly lonelyPsu?: LonelyPsu
}

/** What an estimator found, before it is decided what may be said. */
export interface Findings {
  readonly kind: 'mean' | 'share' | 'total' | 'ratio'
  readonly method: string
  readonly estimate: number
  /** null: unknown even to the variance formula. */
  readonly se: number | null
  /** √V_srs, for the design effect; 0 where nothing varies. */
  readonly seSrs: number
  readonly noVariation: boolean
  readonly n: number
  readonly nMissing: number
  readonly nEff: number | null
  readonly df: number
  readonly psus: number
  readonly census: boolean
  readonly warnings: readonly Warning[]
}

/** Method and level of the wanted interval. Wald is banned: `t` is not a method for shares. */
export function ciWanted(kind: Findings['kind'], { ci, level, lonelyPsu }: EstimateOptions) {
  namedLonelyPsu(lonelyPsu)
  const named = typeof ci === 'object' ? ci.method : ci
  const method: CiMethod = named ?? (kind === 'share' ? 'wilson' : 't')
  const width = (typeof ci === 'object' ? ci.level : undefined) ?? level ?? 0.95
  if (!(width > 0 && width < 1)) throw new StatError('InvalidValue', `the level ${width} is not between 0 and 1`)
  const offered: readonly CiMethod[] = kind === 'share' ? ['wilson', 'kornGraubard', 'logit'] : ['t']
  if (!offered.includes(method)) {
    throw new StatError('InvalidValue', `the interval ${method} is not offered for a ${kind}`, { method, kind })
  }
  return { method, level: width }
}

/** The estimate with what may be said of its error: null and a reason where nothing is known, never NaN, Infinity or 0. */
export function finish(found: Findings, wanted: { readonly method: CiMethod; readonly level: number }): Estimate {
  const { estimate, n, nMissing, nEff, df, method } = found
  if (!Number.isFinite(estimate) || (found.se !== null && !Number.isFinite(found.se))) {
    throw tooLarge(method)
  }
  const { se, reason } = knownError(found)
  const warnings = [...found.warnings]
  if (reason === 'census') warnings.push('census')
  else if (se === 0) warnings.push('zeroVariance')
  if (se !== null && se > 0 && df < 1) warnings.push('noDegreesOfFreedom')
  const deff = se !== null && found.seSrs > 0 ? (se / found.seSrs) ** 2 : null
  return {
    estimate,
    se,
    df,
    ci: se === null ? null : intervalOf({ ...found, se }, reason, wanted),
    n,
    nMissing,
    nEff,
    deff: deff !== null && Number.isFinite(deff) ? deff : null,
    ...(reason && { reason }),
    warnings,
    method,
    version,
  }
}

/** One PSU tells nothing of the spread between PSUs; a mean inside it has scores that sum to 0, which is no knowledge. */
function knownError({ kind, se, census, psus, noVariation }: Findings): { se: number | null; reason?: Reason } {
  if (census) return { se: 0, reason: 'census' }
  if (se === null || (psus < 2 && kind !== 'total')) return { se: null, reason: 'n_lt_2' }
  if (noVariation) return { se: 0, reason: 'no_variation' }
  return { se }
}

function intervalOf(
  found: Findings & { readonly se: number },
  reason: Reason | undefined,
  { method, level }: { readonly method: CiMethod; readonly level: number },
): ConfidenceInterval | null {
  const { kind, estimate, se, n, nEff, df } = found
  if (reason === 'census') return { low: estimate, high: estimate, level, method }
  if (se > 0 && df < 1) return null
  if (kind === 'share') return shareInterval({ estimate, se, df, level }, { n, nEff: nEff ?? n, method })
  // A mean without any spread has no interval that could be told from its rows.
  return se === 0 ? null : tInterval({ estimate, se, df, level })
}

/** A domain in which nobody answered: nothing is said of it. */
export function unknown(method: string, reason: Reason, counts: Pick<Findings, 'n' | 'nMissing' | 'nEff'>): Estimate {
  const { n, nMissing, nEff } = counts
  return {
    estimate: null,
    se: null,
    df: 0,
    ci: null,
    n,
    nMissing,
    nEff,
    deff: null,
    reason,
    warnings: [],
    method,
    version,
  }
}

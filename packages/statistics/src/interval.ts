import { betaQuantile, normalQuantile, tQuantile } from './distribution.ts'
import type { CiMethod, ConfidenceInterval } from './estimate.ts'
import { tooLarge } from './stat-error.ts'

/** How an interval is wanted: its method by name, or method and level. */
export type CiOption = CiMethod | { readonly method?: CiMethod; readonly level?: number }

/** What an interval needs beside the estimate. */
export interface IntervalInput {
  readonly estimate: number
  readonly se: number
  readonly df: number
  readonly level: number
}

const memo = new Map<string, number>()

/** t quantile of a two-sided level; asked for thousands of domains of one df, so the last ones are kept. */
function twoSidedT(level: number, df: number): number {
  const key = `${level}/${df}`
  const known = memo.get(key)
  if (known !== undefined) return known
  const q = tQuantile(1 - (1 - level) / 2, df)
  if (memo.size > 500) memo.clear()
  memo.set(key, q)
  return q
}

/** Estimate ± t_df·SE; df ≥ 1. */
export function tInterval({ estimate, se, df, level }: IntervalInput): ConfidenceInterval {
  const half = twoSidedT(level, df) * se
  if (!Number.isFinite(estimate - half) || !Number.isFinite(estimate + half)) throw tooLarge('t')
  return { low: estimate - half, high: estimate + half, level, method: 't' }
}

/** Wilson's score interval of a share p on n (may be fractional) with quantile q. */
export function wilson(p: number, n: number, q: number): { readonly low: number; readonly high: number } {
  const square = (q * q) / n
  const centre = (p + square / 2) / (1 + square)
  const half = (q / (1 + square)) * Math.sqrt((p * (1 - p)) / n + square / (4 * n))
  return { low: p === 0 ? 0 : Math.max(0, centre - half), high: p === 1 ? 1 : Math.min(1, centre + half) }
}

/**
 * Interval of a share. Wilson on n* = p(1−p)/V with t_df; `kornGraubard`: Clopper–Pearson on n*·(t_{n−1}/t_df)²; `logit`:
 * ± t_df·SE/(p(1−p)) on the log odds. SE = 0 says nothing about uncertainty: Wilson on Kish's n_eff with z, never [1, 1].
 */
export function shareInterval(
  { estimate: p, se, df, level }: IntervalInput,
  { n, nEff, method }: { readonly n: number; readonly nEff: number; readonly method: CiMethod },
): ConfidenceInterval {
  if (se === 0 || p <= 0 || p >= 1) {
    return { ...wilson(p, nEff, normalQuantile(1 - (1 - level) / 2)), level, method: 'wilson' }
  }
  const t = twoSidedT(level, df)
  const effective = (p / se) * ((1 - p) / se)
  if (method === 'kornGraubard') {
    const exact = effective * (twoSidedT(level, n - 1) / t) ** 2
    // Both intervals are the normal one here: they differ by less than 1/n*, and the beta function would not end.
    if (exact > 1e10) return { ...wilson(p, exact, t), level, method }
    const x = p * exact
    const low = betaQuantile((1 - level) / 2, x, exact - x + 1)
    return { low, high: betaQuantile(1 - (1 - level) / 2, x + 1, exact - x), level, method }
  }
  if (method === 'logit') {
    const odds = Math.log(p) - Math.log1p(-p)
    const half = (t * se) / (p * (1 - p))
    return { low: 1 / (1 + Math.exp(half - odds)), high: 1 / (1 + Math.exp(-half - odds)), level, method }
  }
  if (method === 't') return tInterval({ estimate: p, se, df, level })
  return { ...wilson(p, effective, t), level, method: 'wilson' }
}

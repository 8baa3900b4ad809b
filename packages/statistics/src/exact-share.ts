import { betaQuantile } from './distribution.ts'
import { logGamma } from './log-gamma.ts'
import { openShare, whole } from './number-range.ts'
import { StatError } from './stat-error.ts'

/** Cases found among those looked at. */
export interface ExactShareInput {
  readonly found: number
  /** Looked at and known; those not reached are in neither. */
  readonly n: number
  /** Cases in all, from which the n were drawn without putting back. Left out: without end. */
  readonly population?: number
  /** Default 0.95. */
  readonly level?: number
}

export interface ExactShare {
  readonly estimate: number | null
  readonly low: number
  readonly high: number
  readonly level: number
  /** None found, or nothing else: all of the error is on the one side that is open. */
  readonly oneSided: boolean
  readonly method: 'hypergeometric' | 'clopper-pearson'
  readonly reason?: 'n_zero' | 'census'
}

/**
 * Share with an exact interval by inverting both tails (Clopper & Pearson 1934); for a draw without putting back out of a
 * finite population by the hypergeometric distribution. Zero found gives "at most": 0 of 56 out of 500 is at most 5 %, which is what
 * `auditSampleSize` promised. n = 0 says nothing: 0…1.
 */
export function exactShare({ found, n, population, level = 0.95 }: ExactShareInput): ExactShare {
  whole(n, 'n')
  whole(found, 'found')
  openShare(level, 'level')
  if (found > n) throw new StatError('ValueOutOfScale', `${found} cannot be found among ${n}`, { found, n })
  const method = population === undefined ? 'clopper-pearson' : 'hypergeometric'
  if (population !== undefined) {
    whole(population, 'population')
    if (n > population) throw new StatError('FpcBelowSampleSize', `${n} of ${population}`, { n, population })
  }
  const oneSided = found === 0 || found === n
  const about = { level, oneSided, method } as const
  if (n === 0) return { estimate: null, low: 0, high: 1, ...about, reason: 'n_zero' }
  const estimate = found / n
  if (population === n) return { estimate, low: estimate, high: estimate, ...about, reason: 'census' }
  const alpha = oneSided ? 1 - level : (1 - level) / 2
  const ends = population === undefined ? infinite(found, n, alpha) : finitely(found, n, population, alpha)
  return { estimate, ...ends, ...about }
}

function infinite(found: number, n: number, alpha: number) {
  return {
    low: found === 0 ? 0 : betaQuantile(alpha, found, n - found + 1),
    high: found === n ? 1 : betaQuantile(1 - alpha, found + 1, n - found),
  }
}

/** The fewest and the most cases of the population that do not contradict what was found. */
function finitely(found: number, n: number, population: number, alpha: number) {
  const [least, most] = [found, population - (n - found)]
  // More cases make finding as many likelier, and finding as few less likely: both tails are searched by halves.
  const fewest = firstWhere(least, most, (cases) => 1 - below(found - 1, n, population, cases) > alpha + 1e-12)
  const beyond = firstWhere(
    least,
    most + 1,
    (cases) => cases > most || below(found, n, population, cases) <= alpha + 1e-12,
  )
  return {
    low: found === 0 ? 0 : fewest / population,
    high: found === n ? 1 : Math.max(found, beyond - 1) / population,
  }
}

/** The first whole number of the range for which it holds; it holds at the end. */
function firstWhere(from: number, to: number, holds: (value: number) => boolean): number {
  let [low, high] = [from, to]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

const logChoose = (n: number, k: number) => logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1)

/** P(X ≤ x), X cases among n drawn out of a population that holds so many. */
function below(x: number, n: number, population: number, cases: number): number {
  let sum = 0
  const first = Math.max(0, n - (population - cases))
  for (let k = first; k <= Math.min(x, cases, n); k += 1)
    sum += Math.exp(logChoose(cases, k) + logChoose(population - cases, n - k) - logChoose(population, n))
  return sum
}

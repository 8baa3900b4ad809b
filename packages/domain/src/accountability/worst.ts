/**
 * Which aspect fell most 降幅最大: all that cannot be told apart from the largest, each with its own verdict. The gate lets
 * a rule name an aspect only where its fall is real, the sample large enough and the one-sided test, corrected over the
 * aspects, beyond chance; where the city told no sample size nothing can be tested, and that is said. Source: SPEC §6
 * (`gate`); DOMAIN, E-2; STATISTICS §1.
 */
import type { Verdict } from './finding.ts'
import type { Gate } from './regulation.ts'
import type { AspectTest } from './year-figure.ts'

export type Direction = 'fall' | 'rise'

/** Circulars give two decimals: what differs by less is a tie 并列. */
const TIE = 0.005 + 1e-9
const ZERO = 1e-9

/** What the test says of one aspect. */
export function verdictOf(test: AspectTest, direction: Direction, gate: Gate): Verdict {
  const tail = test[direction]
  if (tail === null || test.least === null) return 'untestable'
  if (test.least < gate.leastSample) return 'sample_too_small'
  return tail.adjusted <= gate.alpha ? 'beyond_chance' : 'within_chance'
}

/** Whether a rule may name an aspect with this verdict. What cannot be tested is named with that mark. */
export function mayPropose(verdict: Verdict, { mode }: Pick<Gate, 'mode'>): boolean {
  return mode === 'advisory' || verdict === 'beyond_chance' || verdict === 'untestable'
}

export const fell = ({ change }: Pick<AspectTest, 'change'>): boolean => change !== null && change < -ZERO
export const rose = ({ change }: Pick<AspectTest, 'change'>): boolean => change !== null && change > ZERO

export interface Extreme {
  /** Those that fell (rose) and cannot be told apart from the one that did most, it first. */
  readonly tests: readonly AspectTest[]
  /** Two of them have the same figure. */
  readonly tied: boolean
}

/** The aspects that may be the one that fell (rose) most; none where nothing did. */
export function extremeOf(tests: readonly AspectTest[], direction: Direction, gate: Gate): Extreme {
  const moved = tests.filter(direction === 'fall' ? fell : rose)
  const size = (test: AspectTest) => Math.abs(test.change ?? 0)
  const ordered = moved.toSorted((a, b) => size(b) - size(a))
  const [top] = ordered
  if (!top) return { tests: [], tied: false }
  const isTie = (test: AspectTest) => size(top) - size(test) < TIE
  const notApart = (test: AspectTest) => {
    const p = direction === 'fall' ? test.apartFromLowest : test.apartFromHighest
    return p !== null && p > gate.alpha
  }
  const near = ordered.filter((test) => test === top || isTie(test) || notApart(test))
  return { tests: near, tied: near.filter(isTie).length > 1 }
}

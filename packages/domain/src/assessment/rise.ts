/**
 * Rise 一提升: how the rank of the aspects that a unit leads changed in the city's result against the round before. Rank →
 * points by table; a top rank kept counts in full. The points are by the rank as written; beside them stands whether the
 * change can be told from chance, by simultaneous rank sets. Source: SPEC §5; DOMAIN S-070, S-071, Q-04, Q-05, Q-16, E-5.
 */
import type { RuleOf } from '../indicator/indicator.ts'
import type { AspectRise } from './score-content.ts'

type RiseRule = RuleOf<'rankChange'>

/** Share of the weight that a change of rank earns, and whether it is a top rank kept. */
export function riseShare(rule: RiseRule, before: number, after: number): { share: number; kept: boolean } {
  const kept = before <= rule.topRankKept && after <= rule.topRankKept
  if (kept) return { share: 1, kept }
  const row = rule.points.toSorted((a, b) => b.atLeast - a.atLeast).find(({ atLeast }) => before - after >= atLeast)
  return { share: row?.share ?? 0, kept }
}

/** Share of the weight that the unit earns: the mean over its aspects whose change is known; null when none is. */
export function riseCredit(aspects: readonly Pick<AspectRise, 'share'>[]): number | null {
  const known = aspects.flatMap((row) => (row.share === null ? [] : [row.share]))
  return known.length === 0 ? null : known.reduce((sum, share) => sum + share, 0) / known.length
}

type Range = readonly [number, number] | null

/** Two rank sets that share a rank do not tell the ranks of the two rounds apart. */
export function chanceOf(before: Range, after: Range): AspectRise['chance'] {
  if (!before || !after) return 'unknown'
  return before[0] <= after[1] && after[0] <= before[1] ? 'not-told' : 'told'
}

/** One aspect's change between two rounds; ranks that the circular did not give earn nothing and take nothing. */
export function aspectRise(
  rule: RiseRule,
  found: Pick<AspectRise, 'aspect' | 'roundId' | 'previousId' | 'before' | 'after'> & {
    readonly rangeBefore: Range
    readonly rangeAfter: Range
  },
): AspectRise {
  const { before, after, rangeBefore, rangeAfter } = found
  const known = before !== null && after !== null ? riseShare(rule, before, after) : { share: null, kept: false }
  const range = (given: Range): AspectRise['rangeBefore'] => given && [given[0], given[1]]
  return {
    ...found,
    places: before !== null && after !== null ? before - after : null,
    ...known,
    chance: chanceOf(rangeBefore, rangeAfter),
    rangeBefore: range(rangeBefore),
    rangeAfter: range(rangeAfter),
  }
}

/**
 * The test of a year 年度检验: each aspect against the year before, one-sided, corrected over all aspects (Holm), with the
 * design effect of each round. Where a round has no sample size nothing is tested, and nothing is guessed. The aspects are
 * taken as independent, for the city publishes no covariance. Source: SPEC §6; DOMAIN Q-06, E-2; STATISTICS §1.
 */

import type { Gate } from '@ratchet/domain/accountability/regulation'
import type { AspectTest, Part, YearFigure } from '@ratchet/domain/accountability/year-figure'
import type { AspectId } from '@ratchet/domain/cycle/aspect'
import { adjustP } from '@ratchet/statistics/adjust-p'
import { normalCdf } from '@ratchet/statistics/distribution'

export interface YearPair {
  readonly aspect: AspectId
  readonly before: YearFigure
  readonly after: YearFigure
}

type Assumed = Pick<Gate, 'assumedSd' | 'assumedDeff'>

/** Variance of one round's figure in points², or null where its sample size is not known. */
function varianceOf({ n, deff, sd }: Part, { assumedSd, assumedDeff }: Assumed): number | null {
  return n === null ? null : ((deff ?? assumedDeff) * (sd ?? assumedSd) ** 2) / n
}

function varianceOfYear({ parts, score }: YearFigure, assumed: Assumed): number | null {
  if (score === null) return null
  const each = parts.map((part) => varianceOf(part, assumed))
  const known = each.filter((value) => value !== null)
  return known.length < each.length ? null : known.reduce((sum, value) => sum + value, 0) / each.length ** 2
}

/** Each aspect with its change in points, its error and its one-sided p, in the order given; they are one family. */
export function testYear(pairs: readonly YearPair[], assumed: Assumed): AspectTest[] {
  const changes = pairs.map(({ before, after }) => {
    if (before.score === null || after.score === null) return { change: null, se: null }
    const [was, is] = [varianceOfYear(before, assumed), varianceOfYear(after, assumed)]
    // Circulars have two decimals; without rounding a mean of two would differ from itself in the last bit.
    const change = Math.round((after.score - before.score) * 1e6) / 1e6
    return { change, se: was === null || is === null ? null : Math.sqrt(was + is) }
  })
  const tail = (sign: 1 | -1) =>
    changes.map(({ change, se }) => (change === null || se === null ? null : normalCdf((sign * change) / se)))
  const [fall, rise] = [tail(1), tail(-1)]
  const [fallHolm, riseHolm] = [adjustP(fall, 'holm'), adjustP(rise, 'holm')]
  const [lowest, highest] = [apartFrom(changes, 'lowest'), apartFrom(changes, 'highest')]
  return pairs.map(({ aspect, before, after }, at) => {
    const parts = [...before.parts, ...after.parts]
    const sizes = parts.map((part) => part.n)
    const known = sizes.filter((n) => n !== null)
    const told = parts.filter((part) => part.n !== null)
    const both = (p: number | null | undefined, adjusted: number | null | undefined) =>
      p == null || adjusted == null ? null : { p, adjusted }
    return {
      aspect,
      before,
      after,
      change: changes[at]?.change ?? null,
      se: changes[at]?.se ?? null,
      fall: both(fall[at], fallHolm[at]),
      rise: both(rise[at], riseHolm[at]),
      least: known.length === sizes.length && known.length > 0 ? Math.min(...known) : null,
      assumed: (['sd', 'deff'] as const).filter((what) => told.some((part) => part[what] === null)),
      apartFromLowest: lowest[at] ?? null,
      apartFromHighest: highest[at] ?? null,
    }
  })
}

/** For each aspect the corrected p of its difference to the one that fell (rose) most; 1 for that one itself. */
function apartFrom(
  changes: readonly { readonly change: number | null; readonly se: number | null }[],
  end: 'lowest' | 'highest',
): (number | null)[] {
  const sign = end === 'lowest' ? 1 : -1
  const known = changes.flatMap(({ change }, at) => (change === null ? [] : [{ at, value: sign * change }]))
  const extreme = known.toSorted((a, b) => a.value - b.value)[0]?.at
  const top = extreme === undefined ? undefined : changes[extreme]
  const others = changes.map(({ change, se }, at) => {
    if (at === extreme || change === null || se === null || top?.change == null || top.se === null) return null
    return normalCdf((-sign * (change - top.change)) / Math.hypot(se, top.se))
  })
  // The one itself is no comparison and does not count in the family.
  const family = others.filter((_, at) => at !== extreme)
  const adjusted = adjustP(family, 'holm')
  if (extreme === undefined) return changes.map(() => null)
  return [...adjusted.slice(0, extreme), top?.se == null ? null : 1, ...adjusted.slice(extreme)]
}

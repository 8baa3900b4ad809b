import type { BumpInput } from '@ratchet/design/bump-chart'
import type { SlopeInput } from '@ratchet/design/slope-chart'
import { type AspectId, aspectIds } from '@ratchet/domain/cycle/aspect'
import { cycleAfter } from '@ratchet/domain/cycle/cycle-id'
import { type ExaminationList, entriesOf, entryOf, roundBefore } from './rounds.ts'

/** Every half-year from the first to the last round: one without a round is an empty place, never bridged. */
export function periodsOf(ids: readonly string[]): string[] {
  const halves = ids.filter((id) => id.includes('H')).sort()
  const [first, last] = [halves[0], halves.at(-1)]
  if (!first || !last) return [...ids].sort()
  const periods: string[] = []
  for (let id = first; id <= last; id = cycleAfter(id)) periods.push(id)
  return periods
}

interface Shown {
  readonly reference: boolean
  /** Years and half-years are never compared with each other (DOMAIN Q-04), so no line joins them. */
  readonly span: 'years' | 'halves'
  readonly zones: readonly string[]
  readonly own: string
}

/** Overall ranks of every zone that has any, ours in front; null when no rank is known. */
export function bumpOf(
  list: ExaminationList,
  { reference, span, zones: peers, own }: Shown,
  words: { readonly title: string; readonly period: (id: string) => string },
): BumpInput | null {
  const ids = list.rounds.filter((round) => round.reference === reference).map((round) => round.id)
  const periods = periodsOf(ids.filter((id) => id.includes('H') === (span === 'halves')))
  const zones = peers
    .map((zone) => {
      const ranks = periods.map((id) => entryOf(entriesOf(list, id), zone, 'overall')?.rank ?? null)
      return { id: zone, name: zone, ranks, own: zone === own }
    })
    .filter((zone) => zone.ranks.some((rank) => rank !== null))
  if (zones.length === 0) return null
  return { title: words.title, periods: periods.map(words.period), zones, places: peers.length }
}

/** Our six aspects in the latest round against the one before; null when there is nothing to compare. */
export function slopeOf(
  list: ExaminationList,
  own: string,
  words: {
    readonly title: (from: string, to: string) => string
    readonly period: (id: string) => string
    readonly aspect: (id: AspectId) => string
  },
): SlopeInput | null {
  const round = list.rounds.filter((row) => !row.reference).at(-1)
  const before = round && roundBefore(list, round)
  if (!before) return null
  const [now, then] = [entriesOf(list, round.id), entriesOf(list, before.id)]
  const lines = aspectIds.map((id) => ({
    name: words.aspect(id),
    from: entryOf(then, own, id)?.score ?? null,
    to: entryOf(now, own, id)?.score ?? null,
  }))
  if (!lines.some(({ from, to }) => from !== null && to !== null)) return null
  const periods = [words.period(before.id), words.period(round.id)] as const
  return { title: words.title(...periods), periods, lines }
}

import { dayOf, type Instant } from '@ratchet/domain/day'
import { listedOf } from '@ratchet/domain/lookback/stratum'
import { lookbackWords } from '@ratchet/words/lookback'
import { lookbackSiteWords } from '@ratchet/words/lookback-site'
import { placeName } from '@ratchet/words/place-name'
import type { RenderDeps } from '../render.ts'
import { dayText, periodOf, type View } from '../view.ts'

type Caller = RenderDeps['caller']['lookback']
export type Rounds = Awaited<ReturnType<Caller['published']>>
export type Round = NonNullable<Awaited<ReturnType<Caller['redraw']>>>

export const wordsOf = (view: View) => lookbackSiteWords[view.locale]
export const dayAt = (view: View, at: string | null): string => (at === null ? '' : dayText(view, dayOf(at as Instant)))

/** 2026年第四季度, or the half-year where the list is of all of it. */
export function spanText(view: View, { cycleId, quarter }: Pick<Round, 'cycleId' | 'quarter'>): string {
  if (quarter === null) return periodOf(view, cycleId)
  return wordsOf(view).quarter(quarter.slice(0, 4), Number(quarter.slice(5)))
}

/** What is said of the share first of all, with how uncertain it is. */
export function findingOf(view: View, { tally, share }: Pick<Round, 'tally' | 'share'>): readonly string[] {
  const words = wordsOf(view)
  const asked = tally.satisfied + tally.unsatisfied
  if (asked === 0 || share.estimate === null) return tally.drawn > 0 ? [words.nobody] : []
  if (share.reason === 'census') return [words.rate(asked, tally.unsatisfied, share.estimate), words.all]
  if (tally.unsatisfied === 0) return [words.atMost(asked, share.high)]
  return [words.rate(asked, tally.unsatisfied, share.estimate), words.range(share.low, share.high)]
}

/** Lines of the result with a number each; what is zero and needs no saying is left out. */
export function tallyRows(
  view: View,
  { tally }: Pick<Round, 'tally'>,
): readonly { name: string; n: number; bad?: true }[] {
  const words = wordsOf(view)
  return [
    { name: words.done, n: tally.satisfied },
    { name: words.notDone, n: tally.unsatisfied, bad: true as const },
    { name: words.notReached, n: tally.notReached },
    ...(tally.withdrawn > 0 ? [{ name: words.withdrawn, n: tally.withdrawn }] : []),
    ...(tally.open > 0 ? [{ name: words.open, n: tally.open }] : []),
  ]
}

/** Those on the list who are looked at in time: of them the result speaks. */
export const inTimeOf = ({ allocation }: Pick<Round, 'allocation'>): number => listedOf(allocation).inTime

/** What is said of those looked at after their time, or nothing where there are none. */
export function lateText(view: View, { late, drawnAt }: Pick<Round, 'late' | 'drawnAt'>): string {
  const words = wordsOf(view)
  const { listed, tally } = late
  if (listed === 0) return ''
  if (drawnAt === null) return words.lateWait(listed)
  return words.late(listed, tally.drawn, tally.satisfied + tally.unsatisfied, tally.unsatisfied)
}

export function unitTable(view: View, { byUnit }: Pick<Round, 'byUnit'>) {
  const { units, count } = wordsOf(view)
  const { interval, percent } = lookbackWords[view.locale]
  return {
    columns: [units.unit, units.asked, units.bad, units.range],
    rows: byUnit.map(({ name, tally, share }) => [
      placeName(name),
      count(tally.satisfied + tally.unsatisfied),
      count(tally.unsatisfied),
      share ? (share.reason === 'census' ? percent(share.low) : interval(share.low, share.high)) : '',
    ]),
  }
}

/** The fingerprint in groups of eight, as it is compared by eye. */
export const groupedHash = (hash: string): string => hash.replace(/(.{8})(?=.)/g, '$1 ')

/** What a browser needs to draw again. */
export const drawData = ({ list, allocation, seedText, listHash, drawn }: Round): string =>
  JSON.stringify({ list: list.map(({ id, stratum }) => [id, stratum]), allocation, seedText, listHash, drawn })

export const stratumText = (view: View, stratum: string) => lookbackWords[view.locale].stratum(stratum)

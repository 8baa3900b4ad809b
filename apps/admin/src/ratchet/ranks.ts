/** Ranks of all zones along the half-years shown, and of the reference case; what was not published stays empty. */
import type { BumpInput } from '@ratchet/design/bump-chart'
import { type CycleId, cycleAfter } from '@ratchet/domain/cycle/cycle-id'
import type { Overview } from './overview.ts'

type Named = (id: string) => string

/** Own zone first, then by the last published rank. */
export function bumpOf(
  overview: Pick<Overview, 'cycles' | 'rankings' | 'own'>,
  label: Named,
  title: string,
): BumpInput {
  const shown = [...overview.cycles.map((row) => row.id), ...overview.rankings.map((row) => row.id)]
  const periods = [...new Set(shown)].toSorted()
  while (periods.length > 0 && !overview.rankings.some((row) => row.id === periods.at(-1))) periods.pop()
  const roundOf = new Map(overview.rankings.map((row) => [row.id, row]))
  const rankIn = (zone: string, period: string) =>
    roundOf.get(period)?.zones.find((row) => row.zone === zone)?.rank ?? null
  const names = [...new Set(overview.rankings.flatMap((row) => row.zones.map((zone) => zone.zone)))]
  const zones = names.map((zone) => ({
    id: zone,
    name: zone,
    ranks: periods.map((period) => rankIn(zone, period)),
    own: zone === overview.own,
  }))
  const last = (ranks: readonly (number | null)[]) => ranks.findLast((rank) => rank !== null) ?? 99
  return {
    title,
    periods: periods.map(label),
    zones: zones.toSorted((a, b) => Number(b.own) - Number(a.own) || last(a.ranks) - last(b.ranks)),
    places: Math.max(2, names.length),
  }
}

const isHalfYear = (id: string) => id.length === 6

/** The reference case: years and half-years apart, since they are never compared; missing half-years are null. */
export function referenceRanks(
  reference: Overview['reference'],
  label: Named,
): { years: BumpInput; halves: BumpInput } {
  const rankOf = (id: string) => reference.find((row) => row.id === id)?.rank ?? null
  const ids = reference.map((row) => row.id)
  const halves = ids.filter(isHalfYear)
  const between: string[] = []
  for (let id = halves[0]; id && id <= (halves.at(-1) ?? ''); id = cycleAfter(id as CycleId)) between.push(id)
  const input = (periods: readonly string[], title: string): BumpInput => ({
    title,
    periods: periods.map(label),
    zones: [{ id: 'own', name: title, ranks: periods.map(rankOf), own: true }],
  })
  return {
    years: input(
      ids.filter((id) => !isHalfYear(id)),
      '',
    ),
    halves: input(between, ''),
  }
}

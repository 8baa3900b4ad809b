import { type Opening, siteSchema, whyNotOpen } from '@ratchet/domain/point/point'
import type { WhyNot } from '@ratchet/domain/refusal'
import type { PlaceOption } from './places.ts'

/** One part of the form: the sites on its lines are opened in each of its places. */
export interface Group {
  readonly places: readonly string[]
  readonly sites: string
}

export const blankGroup: Group = { places: [], sites: '' }

const STREET = 'street:'
/** What stands for all places of a street in the list of choices. */
export const wholeStreet = (streetId: string) => `${STREET}${streetId}`

/** What was picked, with a street put out into its places. */
export function pickedPlaces(values: readonly string[], choices: readonly PlaceOption[]): string[] {
  const ids = values.flatMap((value) =>
    value.startsWith(STREET)
      ? choices.filter((row) => wholeStreet(row.streetId) === value).map((row) => row.id)
      : [value],
  )
  return [...new Set(ids)]
}

export const linesOf = (sites: string): string[] =>
  sites
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

/** The first line that is too short or too long for a site. */
export const badSite = (group: Group): string | undefined =>
  linesOf(group.sites).find((line) => !siteSchema.safeParse(line).success)

/** The input of the act: place by place, the sites of all groups together. */
export function openingsOf(groups: readonly Group[]): { placeId: string; sites: string[] }[] {
  const sites = new Map<string, string[]>()
  for (const group of groups)
    for (const placeId of group.places) sites.set(placeId, [...(sites.get(placeId) ?? []), ...linesOf(group.sites)])
  return [...sites].filter(([, lines]) => lines.length > 0).map(([placeId, lines]) => ({ placeId, sites: lines }))
}

/** The same answer as the server's, with the open points that the page knows of. */
export function whyNotOpenings(
  openings: readonly { readonly placeId: string; readonly sites: readonly string[] }[],
  known: readonly {
    readonly id: string
    readonly name: string
    readonly points: readonly { site: string; status: string }[]
  }[],
): WhyNot<string> {
  return whyNotOpen(
    openings.map(({ placeId, sites }): Opening => {
      const place = known.find((row) => row.id === placeId)
      const taken = (place?.points ?? []).filter((point) => point.status === 'open').map((point) => point.site)
      return { place: { id: placeId, kind: 'community', name: place?.name ?? '', retiredDay: null }, sites, taken }
    }),
  )
}

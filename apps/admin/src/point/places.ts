import type { AppRouter } from '@ratchet/api/router'
import type { inferRouterOutputs } from '@trpc/server'
import { hrefOf } from '../shell/page.ts'

type Listed = inferRouterOutputs<AppRouter>['point']['list']
export type PlaceRow = Listed['places'][number]
export type PointRow = PlaceRow['points'][number]
export type PlaceOption = Listed['choices'][number]

/** The streets of the places, in their order. */
export function streetsOf(places: readonly { streetId: string; street: string }[]): { id: string; name: string }[] {
  return [...new Map(places.map(({ streetId, street }) => [streetId, street]))].map(([id, name]) => ({ id, name }))
}

/** How many living places have no point. */
export const missingIn = (places: readonly PlaceRow[]): number =>
  places.filter((place) => !place.isRetired && place.points.length === 0).length

export const formsOf = (points: readonly Pick<PointRow, 'formsToday'>[]): number =>
  points.reduce((sum, point) => sum + point.formsToday, 0)

export type SheetPoint = inferRouterOutputs<AppRouter>['point']['sheet']['points'][number]
export type SheetList = Listed

/** Where the forms of today can be read, of a place or of a point. */
export type FormsHref = (of: { readonly place: string } | { readonly point: string }) => string

/** Answers null where no campaign runs, so that there is nothing to open. */
export function formsHref({ campaign, today }: Pick<Listed, 'campaign' | 'today'>): FormsHref | null {
  if (!campaign || campaign.firstDay > today) return null
  return (of) => hrefOf(`/qr/${campaign.id}`, { rows: '1', ...of, day: today, among: 'all' })
}

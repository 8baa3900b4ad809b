import { apportion, type Quota } from '@ratchet/domain/survey/quota'
import type { SurveyOutputs } from './use-wave.ts'

export type QuotaPlace = SurveyOutputs['quotas'][number]

export interface StreetStand {
  readonly id: string
  readonly name: string
  readonly target: number
  readonly completed: number
  /** Interviews still missing in those of its communities that are behind. */
  readonly missing: number
  readonly behind: number
}

const missingOf = ({ target, completed }: QuotaPlace) => Math.max(0, (target ?? 0) - completed)

/** The communities of each street summed, in the order of the list. */
export function streetsOf(places: readonly QuotaPlace[]): StreetStand[] {
  return [...Map.groupBy(places, (place) => place.streetId)].map(([id, own]) => ({
    id,
    name: own[0]?.streetName ?? '',
    ...summed(own),
  }))
}

/** Everything together. What one community has over its quota does not make up for another. */
export function summed(places: readonly QuotaPlace[]) {
  return {
    target: places.reduce((sum, place) => sum + (place.target ?? 0), 0),
    completed: places.reduce((sum, place) => sum + place.completed, 0),
    missing: places.reduce((sum, place) => sum + missingOf(place), 0),
    behind: places.filter((place) => missingOf(place) > 0).length,
  }
}

/** What is typed into the editor: text by place. */
export interface TypedQuotas {
  readonly total: string
  readonly method: 'equal' | 'sizes' | 'typed'
  readonly targets: Readonly<Record<string, string>>
  readonly sizes: Readonly<Record<string, string>>
}

/** A whole number above 0, also in full-width digits; null when the text is another. */
export function wholeOf(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/[\s,]/g, '')
  return /^\d{1,9}$/.test(plain) && Number(plain) > 0 ? Number(plain) : null
}

export function typedFrom(places: readonly QuotaPlace[], planned: number | null): TypedQuotas {
  const set = places.filter((place) => place.target !== null)
  const sum = set.reduce((all, place) => all + (place.target ?? 0), 0)
  return {
    total: String(planned ?? (sum === 0 ? '' : sum)),
    method: set.length > 0 ? 'typed' : 'equal',
    targets: Object.fromEntries(set.map((place) => [place.id, String(place.target)])),
    sizes: {},
  }
}

/** The total divided by the chosen method; places that get nothing stay blank. */
export function divided(typed: TypedQuotas, places: readonly QuotaPlace[]): TypedQuotas {
  const total = wholeOf(typed.total) ?? 0
  const sizes = places.map((place) => (typed.method === 'equal' ? 1 : (wholeOf(typed.sizes[place.id] ?? '') ?? 0)))
  const parts = apportion(total, sizes)
  const targets = places.flatMap((place, at) => (parts[at] ? [[place.id, String(parts[at])]] : []))
  return { ...typed, targets: Object.fromEntries(targets) }
}

/** The list as it would be sent, and the places whose text is no number. */
export function readQuotas(typed: TypedQuotas): { readonly quotas: Quota[]; readonly wrong: ReadonlySet<string> } {
  const entries = Object.entries(typed.targets).filter(([, text]) => text.trim() !== '')
  const quotas = entries.flatMap(([placeId, text]) => {
    const target = wholeOf(text)
    return target === null || target > 100_000 ? [] : [{ placeId, target }]
  })
  const good = new Set(quotas.map((quota) => quota.placeId))
  return { quotas, wrong: new Set(entries.flatMap(([id]) => (good.has(id) ? [] : [id]))) }
}

/** What the page of the grading says and shows, out of a run. */
import type { AppRouter } from '@ratchet/api/router'
import { type Band, bandSchema } from '@ratchet/domain/grade/grade'
import type { SchemeContent } from '@ratchet/domain/grade/scheme'
import { idSchema } from '@ratchet/domain/id'
import type { inferRouterOutputs } from '@trpc/server'
import { z } from 'zod'
import type { Tone } from '../design/StatusChip.tsx'

export type Found = inferRouterOutputs<AppRouter>['grade']['find']
export type Run = NonNullable<Found['run']>
export type Area = Run['result']['areas'][number]
export type AreaFound = inferRouterOutputs<AppRouter>['grade']['area']

export const gradesStateSchema = z.object({
  run: idSchema.optional().catch(undefined),
  /** The area whose rows stand beside the page: R5/<unit>. */
  area: z
    .string()
    .regex(/^[A-Z]\d{1,2}\/[0-9a-f-]{36}$/)
    .optional()
    .catch(undefined),
  open: z.enum(['scheme', 'people', 'run']).optional().catch(undefined),
  band: bandSchema.optional().catch(undefined),
  place: idSchema.optional().catch(undefined),
  q: z.string().max(60).optional().catch(undefined),
})
export type GradesState = z.infer<typeof gradesStateSchema>

export const toneOf: Record<Band, Tone> = { normal: 'quiet', watch: 'warn', urgent: 'danger' }

/** Of the normal distribution, or of the fixed thresholds where no normal grade is given. */
export const bandOf = ({ band, fixedBand }: Pick<Area, 'band' | 'fixedBand'>): Band => band ?? fixedBand

/** The gravest first: by the composite, where there is none by the rate. */
export const gravestFirst = (areas: readonly Area[]): Area[] =>
  areas.toSorted((a, b) => (b.z ?? -99) - (a.z ?? -99) || b.rate - a.rate || (a.key < b.key ? -1 : 1))

/** What an area is called: its category and its street or park. */
export function nameOfArea(run: Pick<Run, 'places'>, nameOf: (category: string) => string) {
  const places = new Map(run.places.map(({ id, name }) => [id, name]))
  return ({ category, placeId }: Pick<Area, 'category' | 'placeId'>) =>
    `${nameOf(category)}·${places.get(placeId) ?? ''}`
}

/** The finding of a run: its gravest area that is not normal, and how many there are of each band. */
export function findingOf(areas: readonly Area[], nameOf: (area: Area) => string) {
  const [top] = gravestFirst(areas.filter((area) => bandOf(area) !== 'normal'))
  const count = (band: Band) => areas.filter((area) => bandOf(area) === band).length
  return {
    top: top ? nameOf(top) : null,
    people: top?.people ?? 0,
    band: top ? bandOf(top) : ('normal' as const),
    ...{ urgent: count('urgent'), watch: count('watch'), areas: areas.length },
  }
}

export function fittingAreas(areas: readonly Area[], state: GradesState, nameOf: (area: Area) => string): Area[] {
  const { band, place, q } = state
  return gravestFirst(areas).filter(
    (area) =>
      (!band || bandOf(area) === band) &&
      (!place || area.placeId === place) &&
      (!q || nameOf(area).toLowerCase().includes(q.toLowerCase())),
  )
}

/** Areas whose band turns when one weight is moved by a tenth, each once. */
export const movedAreas = ({ flips }: Run['result']): Set<string> => new Set(flips.flatMap(({ areas }) => areas))

/** What the sentences of the method are told. */
export function methodOf({ result, exposure }: Run, scheme: SchemeContent) {
  const { weights, phi } = result
  const { urgent, negative, waiting, waitingDays, shrinkage } = scheme.severity
  return {
    ...{ frequency: weights.frequency, severity: weights.severity, phi, least: scheme.leastPeople },
    ...{ bands: scheme.bands, rates: scheme.rates[exposure], alpha: scheme.alpha },
    points: { urgent, negative, waiting, waitingDays, shrinkage },
  }
}

type Past = AreaFound['history'][number]

/** What became otherwise between two runs, of the area and of what it is compared with. */
export function changeBetween(before: Past, now: Past) {
  return {
    people: [before.area?.people ?? 0, now.area?.people ?? 0] as const,
    days: [before.days, now.days] as const,
    areas: [before.areas, now.areas] as const,
    scheme: [before.schemeEdition, now.schemeEdition] as const,
  }
}

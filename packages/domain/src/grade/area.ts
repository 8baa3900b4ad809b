/**
 * Areas of the grading 类别×街道（园区）: what goes into a run, frozen with it. Communities, villages and property companies
 * count to their street. An area is there when somebody spoke of it in the window: silent ones would make every office
 * have ten. 码上评 is told beside it and counted in none. Source: SPEC §9, §10; STATISTICS §1.
 */
import { z } from 'zod'
import { daySchema } from '../day.ts'
import { idSchema } from '../id.ts'
import { categoryIdSchema } from '../opinion/category.ts'
import { exposureSchema, type SchemeContent } from './scheme.ts'

/** One opinion as a run keeps it: whose it is and how severe, never what was said. */
export const voiceSchema = z.strictObject({
  id: idSchema,
  /** The first opinion of the same person among those of the run. */
  person: idSchema,
  category: categoryIdSchema,
  placeId: idSchema,
  urgent: z.boolean(),
  negative: z.boolean(),
  /** Days from when it came until its answer, or until the run. */
  waitingDays: z.number().int().min(0),
})
export type GradeVoice = z.infer<typeof voiceSchema>

/** A street or park with its exposure; null where nobody has said how many live there. */
export const placeSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  exposure: z.number().int().min(1).nullable(),
  source: z.string(),
})
export type GradePlace = z.infer<typeof placeSchema>

export const inputsSchema = z.strictObject({
  exposure: exposureSchema,
  /** Days of the window until the run. */
  days: z.number().int().min(1),
  throughDay: daySchema,
  places: z.array(placeSchema),
  voices: z.array(voiceSchema),
  /** Opinions of the window that no area has, and why. */
  left: z.strictObject({
    noCategory: z.number().int(),
    noArea: z.number().int(),
    noExposure: z.number().int(),
    optIn: z.number().int(),
    /** Praise, and what has nothing to act on; runs from before they were left out do not say. */
    positive: z.number().int().optional(),
    noContent: z.number().int().optional(),
  }),
  /** The last run's areas and length, against which a rise is told. */
  last: z
    .strictObject({
      number: z.string(),
      days: z.number().int().min(1),
      areas: z.array(
        z.strictObject({
          key: z.string(),
          people: z.number().int(),
          exposure: z.number(),
          band: z.string().nullable(),
        }),
      ),
    })
    .nullable(),
})
export type GradeInputs = z.infer<typeof inputsSchema>

export interface AreaFigures {
  readonly key: string
  readonly category: string
  readonly placeId: string
  readonly people: number
  readonly voices: number
  readonly exposure: number
  /** Mean severity of its people, 0…100, moved towards the overall mean. */
  readonly severity: number
}

export const areaKey = (category: string, placeId: string): string => `${category}/${placeId}`

/** How severe one voice is, 0…100: urgent need, negative sound, and how long it waited without an answer. */
export function severityOf(voice: GradeVoice, { severity: rule }: SchemeContent): number {
  const waited = Math.min(1, voice.waitingDays / rule.waitingDays)
  return (voice.urgent ? rule.urgent : 0) + (voice.negative ? rule.negative : 0) + rule.waiting * waited
}

/** The areas of a run in the order of their keys: distinct people, exposure, and severity. */
export function areasOf({ voices, places }: GradeInputs, scheme: SchemeContent): AreaFigures[] {
  const exposureOf = new Map(places.map(({ id, exposure }) => [id, exposure]))
  const areas = Map.groupBy(voices, ({ category, placeId }) => areaKey(category, placeId))
  const worst = [...areas].map(([key, said]) => {
    const people = new Map<string, number>()
    for (const voice of said)
      people.set(voice.person, Math.max(people.get(voice.person) ?? 0, severityOf(voice, scheme)))
    return { key, said, people: [...people.values()].sort((a, b) => a - b) }
  })
  const all = worst.flatMap(({ people }) => people).sort((a, b) => a - b)
  const overall = all.reduce((sum, one) => sum + one, 0) / Math.max(1, all.length)
  const { shrinkage } = scheme.severity
  return worst
    .flatMap(({ key, said, people }) => {
      const [first] = said
      const exposure = first && exposureOf.get(first.placeId)
      if (!first || !exposure) return []
      const sum = people.reduce((total, one) => total + one, 0)
      const severity = (sum + shrinkage * overall) / (people.length + shrinkage)
      const { category, placeId } = first
      return [{ key, category, placeId, people: people.length, voices: said.length, exposure, severity }]
    })
    .sort((a, b) => (a.key < b.key ? -1 : 1))
}

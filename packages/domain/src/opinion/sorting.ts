/**
 * Sorting 分类: theme, second theme, category, sentiment, place and urgency of an opinion, as a person says it. A category
 * brings its theme; a sorting is taken back by whoever made it, the same day, as long as nothing was done since (but joining
 * it, which is taken back with it) and nobody was told. Source: SPEC §10; issue 7; docs/decisions/2026-11-27-suggestions.md.
 */
import { z } from 'zod'
import { themeIdSchema } from '../cycle/aspect.ts'
import type { Day } from '../day.ts'
import { idSchema } from '../id.ts'
import type { WhyNot } from '../refusal.ts'
import { type Category, categoryIdSchema, sentimentSchema } from './category.ts'
import { type Opinion, type OpinionRefusal, opinionStatusSchema } from './opinion.ts'

export const sortingSchema = z.object({
  theme: themeIdSchema.nullable(),
  secondTheme: themeIdSchema.nullable(),
  category: categoryIdSchema.nullable(),
  sentiment: sentimentSchema.nullable(),
  placeId: idSchema.nullable(),
  urgent: z.boolean(),
})
export type Sorting = z.infer<typeof sortingSchema>

/** What was suggested when the person decided, by codes alone. */
export const suggestedSchema = sortingSchema.extend({
  /** Which examples the model had learnt from. */
  model: z.string(),
  confidence: z.number(),
})
export type Suggested = z.infer<typeof suggestedSchema>

/** The sorting of what holds more. */
export const sortingOf = ({ theme, secondTheme, category, sentiment, placeId, urgent }: Sorting): Sorting => ({
  theme,
  secondTheme,
  category,
  sentiment,
  placeId,
  urgent,
})

/** Why an opinion may not be sorted like this, or null. */
export function whyNotSorting(as: Sorting, categories: readonly Category[]): WhyNot<OpinionRefusal> {
  if (as.secondTheme !== null && as.secondTheme === as.theme) return { code: 'second-theme-same' }
  if (as.category === null) return null
  const category = categories.find(({ id }) => id === as.category)
  if (!category) return { code: 'category-unknown', details: { category: as.category } }
  return category.theme === as.theme ? null : { code: 'category-elsewhere' }
}

/** The latest fact of sorting an opinion, as far as taking it back needs it. */
export interface LastSorting {
  readonly byId: string | null
  readonly day: Day
  /** The version that the opinion had after it. */
  readonly version: number
  readonly before: Sorting & { readonly status: Opinion['status'] }
}
export const beforeSchema = sortingSchema.extend({ status: opinionStatusSchema })

/** Why the latest sorting may not be taken back, or null. */
export function whyNotUnsort(
  opinion: Opinion,
  last: LastSorting | null,
  { userId, today }: { readonly userId: string; readonly today: Day },
): WhyNot<OpinionRefusal> {
  if (!last || last.version !== opinion.version) return { code: 'nothing-to-undo' }
  if (last.byId !== userId) return { code: 'sorted-by-another' }
  if (last.day !== today) return { code: 'sorted-earlier' }
  // A notice that was served is not taken back: whoever read it would look for what is no more.
  return opinion.urgent && !last.before.urgent ? { code: 'leader-told' } : null
}

/** The latest act on an opinion, where it was joining it to a concern. */
export interface LastJoining {
  readonly byId: string | null
  readonly day: Day
  /** A closed problem came back by it: its unit was told. */
  readonly broughtBack: boolean
}

/** Why joining may not be taken back together with the sorting before it, or null. */
export function whyNotUnjoin(
  last: LastJoining | null,
  { userId, today }: { readonly userId: string; readonly today: Day },
): WhyNot<OpinionRefusal> {
  if (!last) return { code: 'nothing-to-undo' }
  if (last.byId !== userId) return { code: 'sorted-by-another' }
  if (last.day !== today) return { code: 'sorted-earlier' }
  return last.broughtBack ? { code: 'problem-came-back' } : null
}

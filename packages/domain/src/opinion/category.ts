/**
 * Category 类别: what a voice is about within its theme, by the category catalogue, which has editions like the others.
 * Categories of the last group belong to none of the seven themes. Source: SPEC §10; issue 7.
 */
import { z } from 'zod'
import { themeIdSchema } from '../cycle/aspect.ts'

export const categoryIdSchema = z.string().regex(/^[A-Z]\d{1,2}$/)
export type CategoryId = z.infer<typeof categoryIdSchema>

/** How it sounds: contented, neither, or complaining. */
export const sentiments = ['positive', 'neutral', 'negative'] as const
export const sentimentSchema = z.enum(sentiments)
export type Sentiment = z.infer<typeof sentimentSchema>

export const categorySchema = z.strictObject({
  id: categoryIdSchema,
  /** Null: none of the seven themes. */
  theme: themeIdSchema.nullable(),
  name: z.strictObject({ zh: z.string().trim().min(1).max(30), en: z.string().trim().min(1).max(60) }),
  description: z.string().trim().max(200),
})
export type Category = z.infer<typeof categorySchema>

/** Grading needs areas enough for a spread: at least twelve categories (SPEC §10). */
export const FEWEST_CATEGORIES = 12
export const categoriesSchema = z.array(categorySchema).min(FEWEST_CATEGORIES).max(200)

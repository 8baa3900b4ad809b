/**
 * Concern 重点关切: what many opinions are about, in an official's words, with a place and a theme. It counts people, not
 * letters, and becomes rectification items. Source: SPEC §3, §10; DOMAIN A9.
 */
import { z } from 'zod'
import { findNumbers } from '../contact/personal-data.ts'
import { themeIdSchema } from '../cycle/aspect.ts'
import { instantSchema } from '../day.ts'
import { idSchema, versionSchema } from '../id.ts'
import { categoryIdSchema } from '../opinion/category.ts'
import { isOpen, type RectificationItem } from '../rectification/item.ts'
import type { WhyNot } from '../refusal.ts'

export const concernSchema = z.object({
  id: idSchema,
  /** GQ-2026-0001, never given twice. */
  number: z.string().regex(/^GQ-20\d\d-\d{4,}$/),
  /** Residents read it too: no names, no numbers. */
  title: z.string().trim().min(2).max(60),
  theme: themeIdSchema,
  /** Of the category catalogue; null until somebody said. */
  category: categoryIdSchema.nullable(),
  placeId: idSchema.nullable(),
  urgent: z.boolean(),
  openedAt: instantSchema,
  openedByName: z.string(),
  /** The concern that it turned out to be the same as, and where its people are now. */
  mergedIntoId: idSchema.nullable(),
  version: versionSchema,
})
export type Concern = z.infer<typeof concernSchema>

export const concernRefusals = [
  'title-names-somebody',
  'place-retired',
  'no-opinions',
  'unit-has-item',
  'changed-since',
] as const
export type ConcernRefusal = (typeof concernRefusals)[number]

/** Why the title may not be shown to residents, or null. */
export function whyNotTitle(title: string): WhyNot<ConcernRefusal> {
  return findNumbers(title).length > 0 ? { code: 'title-names-somebody' } : null
}

export const concernStatuses = ['new', 'working', 'settled', 'merged'] as const
export type ConcernStatus = (typeof concernStatuses)[number]

/** Where a concern stands: merged into another, no item yet, an open one, or all of them closed. */
export function concernStatus(
  items: readonly Pick<RectificationItem, 'status'>[],
  mergedIntoId: string | null = null,
): ConcernStatus {
  if (mergedIntoId !== null) return 'merged'
  if (items.length === 0) return 'new'
  return items.some(isOpen) ? 'working' : 'settled'
}

/**
 * Crosswalk 对应表: which themes of the self-survey speak for which aspect of the city examination, with weights.
 * It may be empty: an aspect that no theme covers shows a coverage gap 测评盲区. Source: SPEC §3; DOMAIN Q-03, G-10.
 */
import { z } from 'zod'
import { type AspectId, aspectIdSchema, aspectIds, type FloorSubject, type ThemeId, themeIdSchema } from './aspect.ts'

export const crosswalkSchema = z
  .array(z.object({ theme: themeIdSchema, aspect: aspectIdSchema, weight: z.number().positive().max(1000) }))
  .refine((rows) => new Set(rows.map((row) => `${row.theme} ${row.aspect}`)).size === rows.length, {
    error: 'pair-twice',
  })
export type Crosswalk = z.infer<typeof crosswalkSchema>

/** First edition: the four direct matches. Investment and public safety have no theme (DOMAIN Q-03). */
export const firstCrosswalk: Crosswalk = [
  { theme: 'teaching', aspect: 'education', weight: 1 },
  { theme: 'sanitation', aspect: 'environment', weight: 1 },
  { theme: 'cadre_style', aspect: 'cadre_conduct', weight: 1 },
  { theme: 'poverty_employment', aspect: 'poverty_revitalisation', weight: 1 },
]

/** The themes that speak for the aspect; their weights sum to 1. Empty when there is none. */
export function themesFor(aspect: AspectId, crosswalk: Crosswalk): { theme: ThemeId; weight: number }[] {
  const rows = crosswalk.filter((row) => row.aspect === aspect)
  const total = rows.reduce((sum, row) => sum + row.weight, 0)
  return rows.map((row) => ({ theme: row.theme, weight: row.weight / total }))
}

/** Whose floor an item of the theme holds back: the aspect that it speaks for most, or its own where it speaks for none. */
export function subjectOfTheme(theme: ThemeId, crosswalk: Crosswalk): FloorSubject {
  const rows = crosswalk.filter((row) => row.theme === theme)
  const [most] = rows.toSorted((a, b) => b.weight - a.weight)
  return most ? `aspect:${most.aspect}` : `theme:${theme}`
}

/** The aspects that no theme covers, so that the self-survey cannot see them fall. */
export function coverageGaps(crosswalk: Crosswalk, aspects: readonly AspectId[] = aspectIds): AspectId[] {
  return aspects.filter((aspect) => themesFor(aspect, crosswalk).length === 0)
}

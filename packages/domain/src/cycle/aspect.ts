/**
 * What may carry a floor 保底线: the six aspects 市考单项, the seven themes 自测主题, the overall score and the rank.
 * Education has two names in the city's list and is one aspect. Source: SPEC §1, §3; DOMAIN Q-02.
 */
import { z } from 'zod'

export const aspectIds = [
  'education',
  'investment',
  'public_safety',
  'environment',
  'cadre_conduct',
  'poverty_revitalisation',
] as const
export const aspectIdSchema = z.enum(aspectIds)
export type AspectId = z.infer<typeof aspectIdSchema>

export const themeIds = [
  'teaching',
  'transport',
  'poverty_employment',
  'cadre_style',
  'sanitation',
  'resettlement',
  'property',
] as const
export const themeIdSchema = z.enum(themeIds)
export type ThemeId = z.infer<typeof themeIdSchema>

export const floorSubjectSchema = z.union([
  z.literal('overall'),
  z.literal('rank'),
  z.templateLiteral(['aspect:', aspectIdSchema]),
  z.templateLiteral(['theme:', themeIdSchema]),
])
export type FloorSubject = z.infer<typeof floorSubjectSchema>

/** Every subject that carries a floor: overall, rank, the given aspects, all themes. */
export function floorSubjects(aspects: readonly AspectId[] = aspectIds): FloorSubject[] {
  return [
    'overall',
    'rank',
    ...aspects.map((id): FloorSubject => `aspect:${id}`),
    ...themeIds.map((id): FloorSubject => `theme:${id}`),
  ]
}

/** The aspect inside the subject, or null when the subject is none. */
export function aspectOf(subject: FloorSubject): AspectId | null {
  return subject.startsWith('aspect:') ? aspectIdSchema.parse(subject.slice('aspect:'.length)) : null
}

/** The theme inside the subject, or null when the subject is none. */
export function themeOf(subject: FloorSubject): ThemeId | null {
  return subject.startsWith('theme:') ? themeIdSchema.parse(subject.slice('theme:'.length)) : null
}

/**
 * Outline 组织纲领: guiding idea 指导思想, action policy 行动方针 and body, in editions. Publishing freezes an edition
 * with its measures; a change needs the next edition. Source: SPEC §4; DOMAIN S-031.
 */
import { z } from 'zod'
import { cycleIdSchema } from '../cycle/cycle-id.ts'
import { type Day, daySchema } from '../day.ts'
import { idSchema, versionSchema } from '../id.ts'
import { refuse, type WhyNot } from '../refusal.ts'
import type { StrategyFact } from './fact.ts'
import { type Measure, type MeasureOrigin, measureSchema } from './measure.ts'
import type { StrategyRefusal } from './strategy-refusal.ts'

export const outlineSchema = z.object({
  id: idSchema,
  cycleId: cycleIdSchema,
  edition: z.number().int().min(1),
  status: z.enum(['draft', 'published']),
  guidingIdea: z.string().trim().max(2000),
  actionPolicy: z.string().trim().max(2000),
  body: z.string().trim().max(50_000),
  publishedOn: daySchema.nullable(),
  /** The measures as they stood when the edition was published; null while it is a draft. */
  measures: z.array(measureSchema).nullable(),
  version: versionSchema,
})
export type Outline = z.infer<typeof outlineSchema>
export const outlineTextSchema = outlineSchema.pick({ guidingIdea: true, actionPolicy: true, body: true })
export type OutlineText = z.infer<typeof outlineTextSchema>

/** What the last cycle demands of this one: it becomes a measure, or someone answers why not. */
export interface Mandatory {
  readonly origin: Exclude<MeasureOrigin, 'new'>
  readonly sourceId: string
  readonly label: string
  /** The recorded reason for which it is retired or answered otherwise; null when there is none. */
  readonly answer: string | null
}

/** The mandatory things that no measure contains and nobody answered. */
export function unanswered(mandatory: readonly Mandatory[], measures: readonly Measure[]): Mandatory[] {
  return mandatory.filter(
    (row) =>
      !row.answer?.trim() &&
      !measures.some((measure) => measure.origin === row.origin && measure.sourceId === row.sourceId),
  )
}

export interface PublishContext {
  readonly measures: readonly Measure[]
  readonly mandatory: readonly Mandatory[]
}

/** Why the edition may not be published, or null. `mandatory-missing` names what is missing. */
export function whyNotPublish(outline: Outline, { measures, mandatory }: PublishContext): WhyNot<StrategyRefusal> {
  if (outline.status === 'published') return { code: 'already-published', details: { edition: outline.edition } }
  if (outline.guidingIdea.trim() === '') return { code: 'guiding-idea-missing' }
  if (measures.length === 0) return { code: 'no-measures' }
  const missing = unanswered(mandatory, measures)
  if (missing.length === 0) return null
  return {
    code: 'mandatory-missing',
    details: {
      count: missing.length,
      missing: missing.map(({ origin, sourceId, label }) => ({ origin, id: sourceId, label })),
    },
  }
}

/** Freezes the edition with its measures; throws Refusal. */
export function publish(
  outline: Outline,
  context: PublishContext,
  today: Day,
): { readonly outline: Outline; readonly fact: StrategyFact } {
  refuse(whyNotPublish(outline, context))
  const next: Outline = {
    ...outline,
    status: 'published',
    publishedOn: today,
    measures: [...context.measures],
    version: outline.version + 1,
  }
  return { outline: next, fact: outlineFact('strategy.outlinePublished', next) }
}

/** Why the words of the edition may not change, or null. */
export function whyNotEdit(outline: Outline): WhyNot<StrategyRefusal> {
  return outline.status === 'published' ? { code: 'already-published', details: { edition: outline.edition } } : null
}

/** Puts other words into a draft; throws Refusal. */
export function edit(outline: Outline, text: OutlineText): { readonly outline: Outline; readonly fact: StrategyFact } {
  refuse(whyNotEdit(outline))
  const { guidingIdea, actionPolicy, body } = text
  const next: Outline = { ...outline, guidingIdea, actionPolicy, body, version: outline.version + 1 }
  return { outline: next, fact: outlineFact('strategy.outlineEdited', next) }
}

/** Why no further draft may be opened, or null; `editions` are those of the cycle. */
export function whyNotDraft(editions: readonly Outline[]): WhyNot<StrategyRefusal> {
  const draft = editions.find((row) => row.status === 'draft')
  return draft ? { code: 'draft-exists', details: { edition: draft.edition } } : null
}

/** Opens the next edition, with the words of the last one; throws Refusal. */
export function draft(
  editions: readonly Outline[],
  fresh: Pick<Outline, 'id' | 'cycleId'>,
): { readonly outline: Outline; readonly fact: StrategyFact } {
  refuse(whyNotDraft(editions))
  const last = editions.toSorted((a, b) => a.edition - b.edition).at(-1)
  const outline: Outline = {
    ...fresh,
    edition: (last?.edition ?? 0) + 1,
    status: 'draft',
    guidingIdea: last?.guidingIdea ?? '',
    actionPolicy: last?.actionPolicy ?? '',
    body: last?.body ?? '',
    publishedOn: null,
    measures: null,
    version: 1,
  }
  return { outline, fact: outlineFact('strategy.outlineDrafted', outline) }
}

function outlineFact(act: StrategyFact['act'], { id, ...payload }: Outline): StrategyFact {
  return { act, subject: ['outline', id], payload }
}

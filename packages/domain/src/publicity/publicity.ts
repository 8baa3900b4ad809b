/**
 * Publicity 宣传: the registry of media outlets with their level, and the highlights that they reported. City level and above
 * counts; an account that the zone or one of its units runs counts at no level. The verdict of the day it was recorded
 * stands, with the hash of the clipping. Source: SPEC §5 no. 6; DOMAIN S-068, Q-18.
 */
import { z } from 'zod'
import type { Fact } from '../audit/fact.ts'
import { personSchema } from '../cycle/actor.ts'
import { quarterOf, quarterSchema } from '../cycle/cycle-id.ts'
import { type Day, dayOf, daySchema, type Instant, instantSchema } from '../day.ts'
import { idSchema, versionSchema } from '../id.ts'
import { refuse, type WhyNot } from '../refusal.ts'

export const mediaLevels = ['national', 'province', 'city', 'zone', 'self'] as const
export type MediaLevel = (typeof mediaLevels)[number]
const counting: readonly MediaLevel[] = ['national', 'province', 'city']

export const mediaOutletSchema = z.object({
  id: idSchema,
  name: z.string().trim().min(2).max(60),
  /** `self` = a person's or a company's own account 自媒体. */
  level: z.enum(mediaLevels),
  /** Run by the zone or one of its units. */
  ownerRun: z.boolean(),
  retiredAt: instantSchema.nullable(),
  version: versionSchema,
})
export type MediaOutlet = z.infer<typeof mediaOutletSchema>

export const highlightSchema = z.object({
  id: idSchema,
  unitId: idSchema,
  /** Of the day it appeared. */
  quarter: quarterSchema,
  outletId: idSchema,
  title: z.string().trim().min(4).max(120),
  url: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .nullable(),
  publishedOn: daySchema,
  clippingId: idSchema.nullable(),
  /** Of the clipping as it is kept, hex. */
  sha256: z.string().nullable(),
  level: z.enum(mediaLevels),
  counts: z.boolean(),
  whyNot: z.enum(['owner-run', 'below-city']).nullable(),
  recordedBy: personSchema,
  recordedAt: instantSchema,
  withdrawnAt: instantSchema.nullable(),
  withdrawReason: z.string().nullable(),
  version: versionSchema,
})
export type Highlight = z.infer<typeof highlightSchema>
export const highlightFieldsSchema = highlightSchema.pick({
  unitId: true,
  outletId: true,
  title: true,
  url: true,
  publishedOn: true,
})
export type HighlightFields = z.infer<typeof highlightFieldsSchema>
export const withdrawReasonSchema = z.string().trim().min(4).max(300)

export const publicityRefusals = [
  'outlet-known',
  'outlet-retired',
  'proof-missing',
  'published-in-the-future',
  'highlight-known',
  'highlight-withdrawn',
  'quarter-published',
] as const
export type PublicityRefusal = (typeof publicityRefusals)[number]
export type PublicityWhyNot = WhyNot<PublicityRefusal>
export type PublicityAct =
  | 'publicity.outletAdded'
  | 'publicity.outletEdited'
  | 'publicity.outletRetired'
  | 'publicity.recorded'
  | 'publicity.withdrawn'
export type PublicityFact = Fact<PublicityAct>

/** Whether a report of this outlet counts, and why not. */
export function verdictOf({
  level,
  ownerRun,
}: Pick<MediaOutlet, 'level' | 'ownerRun'>): Pick<Highlight, 'counts' | 'whyNot'> {
  if (ownerRun) return { counts: false, whyNot: 'owner-run' }
  return counting.includes(level) ? { counts: true, whyNot: null } : { counts: false, whyNot: 'below-city' }
}

/** What a highlight is held against. */
export interface HighlightAround {
  readonly outlet: MediaOutlet
  /** Of the same unit, not withdrawn. */
  readonly present: readonly Pick<Highlight, 'url' | 'title' | 'publishedOn' | 'outletId'>[]
  readonly isPublished: (quarter: string) => boolean
  readonly today: Day
}

/** Why it cannot be recorded, or null. */
export function whyNotRecord(
  fields: HighlightFields,
  hasClipping: boolean,
  { outlet, present, isPublished, today }: HighlightAround,
): PublicityWhyNot {
  if (outlet.retiredAt !== null) return { code: 'outlet-retired', details: { name: outlet.name } }
  if (fields.publishedOn > today) return { code: 'published-in-the-future', details: { today } }
  if (fields.url === null && !hasClipping) return { code: 'proof-missing' }
  const { publishedOn, outletId, title, url } = fields
  const same = present.find((row) =>
    url !== null && row.url !== null
      ? row.url === url
      : row.title === title && row.publishedOn === publishedOn && row.outletId === outletId,
  )
  if (same) return { code: 'highlight-known', details: { title: same.title } }
  const quarter = quarterOf(publishedOn)
  return isPublished(quarter) ? { code: 'quarter-published', details: { quarter } } : null
}

/** Records what a medium reported; throws Refusal. */
export function recordHighlight(
  fields: HighlightFields,
  around: HighlightAround,
  fresh: Pick<Highlight, 'id' | 'clippingId' | 'sha256' | 'recordedBy'>,
  now: Instant,
): { next: Highlight; fact: PublicityFact } {
  refuse(whyNotRecord(fields, fresh.clippingId !== null, { ...around, today: dayOf(now) }))
  const next: Highlight = {
    ...fields,
    ...fresh,
    ...verdictOf(around.outlet),
    ...{ quarter: quarterOf(fields.publishedOn), level: around.outlet.level, recordedAt: now },
    ...{ withdrawnAt: null, withdrawReason: null, version: 1 },
  }
  return highlightActed('publicity.recorded', next)
}

/** Why it stays, or null. */
export function whyNotWithdraw(
  { withdrawnAt, quarter }: Pick<Highlight, 'withdrawnAt' | 'quarter'>,
  isPublished: (quarter: string) => boolean,
): PublicityWhyNot {
  if (withdrawnAt !== null) return { code: 'highlight-withdrawn' }
  return isPublished(quarter) ? { code: 'quarter-published', details: { quarter } } : null
}

/** Takes it back, with a reason; throws Refusal. */
export function withdrawHighlight(
  before: Highlight,
  reason: string,
  isPublished: (quarter: string) => boolean,
  now: Instant,
): { next: Highlight; fact: PublicityFact } {
  refuse(whyNotWithdraw(before, isPublished))
  const next = { ...before, withdrawnAt: now, withdrawReason: reason, version: before.version + 1 }
  const { fact } = highlightActed('publicity.withdrawn', next)
  return { next, fact: { ...fact, reason } }
}

function highlightActed(act: PublicityAct, next: Highlight): { next: Highlight; fact: PublicityFact } {
  const { id, withdrawReason: _, ...payload } = next
  return { next, fact: { act, subject: ['highlight', id], payload, unitId: next.unitId } }
}

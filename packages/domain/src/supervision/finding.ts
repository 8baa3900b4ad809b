/**
 * Finding of an inspection 督查发现的问题: what was seen, by which clause, with photos and a deadline. The unit answers, the
 * inspector looks again 复查; what needs more than an answer becomes a rectification item. Source: SPEC §6.
 */
import { z } from 'zod'
import { type Person, personOf, personSchema } from '../cycle/actor.ts'
import { type Day, daySchema, type Instant, instantSchema } from '../day.ts'
import { idSchema, versionSchema } from '../id.ts'
import type { Actor } from '../people/permission.ts'
import { refuse } from '../refusal.ts'
import type { Inspection, SupervisionAct, SupervisionFact, SupervisionWhyNot } from './inspection.ts'

export const findingStatuses = ['open', 'answered', 'rechecked_ok', 'rechecked_failed', 'became_item'] as const
export type FindingStatus = (typeof findingStatuses)[number]

/** Photos of one finding, and of one answer. */
export const MOST_PHOTOS = 9

export const foundSchema = z.object({
  text: z.string().trim().min(4).max(500),
  /** By which rule it is a problem; may be empty. */
  clause: z.string().trim().max(200),
  dueDay: daySchema,
})
export type Found = z.infer<typeof foundSchema>

export const findingSchema = foundSchema.extend({
  id: idSchema,
  inspectionId: idSchema,
  photoIds: z.array(idSchema),
  status: z.enum(findingStatuses),
  foundBy: personSchema,
  foundAt: instantSchema,
  answer: z.string(),
  answerPhotoIds: z.array(idSchema),
  answeredBy: personSchema.nullable(),
  answeredAt: instantSchema.nullable(),
  recheck: z.string(),
  recheckedBy: personSchema.nullable(),
  recheckedAt: instantSchema.nullable(),
  itemId: idSchema.nullable(),
  version: versionSchema,
})
export type Finding = z.infer<typeof findingSchema>
export interface ActedFinding {
  readonly next: Finding
  readonly fact: SupervisionFact
}
type Of = Pick<Inspection, 'unitId' | 'status' | 'number'>

/** Whether it waits for the unit: never answered, or looked at again in vain. */
export const waitsForUnit = ({ status }: Pick<Finding, 'status'>): boolean =>
  status === 'open' || status === 'rechecked_failed'

const isClosed = ({ status }: Pick<Finding, 'status'>) => status === 'rechecked_ok' || status === 'became_item'

/** Why nothing can be found in the inspection, or null. */
export function whyNotFind({ status, number }: Of): SupervisionWhyNot {
  return status === 'done' ? null : { code: 'inspection-not-done', details: { number, status } }
}

/** Writes down what was seen; throws Refusal. */
export function find(
  of: Of,
  found: Found,
  fresh: { readonly id: string; readonly inspectionId: string; readonly by: Person },
  { today, at }: { readonly today: Day; readonly at: Instant },
): ActedFinding {
  refuse(whyNotFind(of) ?? whyNotDue(found.dueDay, today))
  const next: Finding = {
    ...found,
    ...{ id: fresh.id, inspectionId: fresh.inspectionId, photoIds: [], status: 'open', foundBy: fresh.by, foundAt: at },
    ...{ answer: '', answerPhotoIds: [], answeredBy: null, answeredAt: null },
    ...{ recheck: '', recheckedBy: null, recheckedAt: null, itemId: null, version: 1 },
  }
  return acted('supervision.found', next, of)
}

export const whyNotDue = (dueDay: Day, today: Day): SupervisionWhyNot =>
  dueDay < today ? { code: 'due-past', details: { dueDay } } : null

/** Whose photo it is: of what was seen, or of what was done about it. */
export type PhotoSide = 'seen' | 'done'

/** Why no photo may be put to it, or null: what was seen by whoever inspects, what was done by the unit. */
export function whyNotPhoto(finding: Finding, side: PhotoSide, isUnit: boolean): SupervisionWhyNot {
  const ids = side === 'seen' ? finding.photoIds : finding.answerPhotoIds
  const why = side === 'seen' ? whyNotClosed(finding) : whyNotAnswer(finding, isUnit)
  return why ?? (ids.length >= MOST_PHOTOS ? { code: 'photos-full', details: { most: MOST_PHOTOS } } : null)
}

const whyNotClosed = (finding: Finding): SupervisionWhyNot =>
  isClosed(finding) ? { code: 'finding-closed', details: { status: finding.status } } : null

/** Puts a photo to it; throws Refusal. */
export function addPhoto(before: Finding, of: Of, side: PhotoSide, isUnit: boolean, photoId: string): ActedFinding {
  refuse(whyNotPhoto(before, side, isUnit))
  const list = side === 'seen' ? 'photoIds' : 'answerPhotoIds'
  const next = { ...before, [list]: [...before[list], photoId], version: before.version + 1 }
  return acted('supervision.photoAdded', next, of)
}

/** Why the unit cannot answer, or null. */
export function whyNotAnswer(finding: Finding, isUnit: boolean): SupervisionWhyNot {
  const why = whyNotClosed(finding)
  if (why) return why
  if (!isUnit) return { code: 'not-inspected-unit' }
  return finding.status === 'answered' ? { code: 'finding-waits', details: { name: finding.answeredBy?.name } } : null
}

/** The unit says what it did; throws Refusal. */
export function answer(before: Finding, of: Of, isUnit: boolean, text: string, by: Person, now: Instant): ActedFinding {
  refuse(whyNotAnswer(before, isUnit))
  const next = { ...before, status: 'answered' as const, answer: text, answeredBy: by, answeredAt: now }
  return acted('supervision.answered', { ...next, version: before.version + 1 }, of)
}

/** Why the actor cannot look again, or null. */
export function whyNotRecheck(finding: Finding, actor: Pick<Actor, 'userId'>): SupervisionWhyNot {
  const why = whyNotClosed(finding)
  if (why) return why
  if (finding.status !== 'answered') return { code: 'finding-not-answered' }
  return finding.answeredBy?.id === actor.userId ? { code: 'own-answer' } : null
}

/** What was seen when somebody looked again; a new deadline where it is not done. */
export type Recheck =
  | { readonly passed: true; readonly text: string }
  | { readonly passed: false; readonly text: string; readonly dueDay: Day }

/** Looks again; throws Refusal. */
export function recheck(
  before: Finding,
  of: Of,
  seen: Recheck,
  actor: Actor,
  { today, at }: { readonly today: Day; readonly at: Instant },
): ActedFinding {
  refuse(whyNotRecheck(before, actor))
  if (!seen.passed) refuse(seen.text.trim() === '' ? { code: 'reason-missing' } : whyNotDue(seen.dueDay, today))
  const status = seen.passed ? ('rechecked_ok' as const) : ('rechecked_failed' as const)
  const next = { ...before, status, recheck: seen.text.trim(), recheckedBy: personOf(actor), recheckedAt: at }
  const dueDay = seen.passed ? before.dueDay : seen.dueDay
  return acted('supervision.rechecked', { ...next, dueDay, version: before.version + 1 }, of)
}

/** Why it cannot become a rectification item, or null. */
export function whyNotBecomeItem(finding: Finding): SupervisionWhyNot {
  const why = whyNotClosed(finding)
  if (why) return why
  return finding.status === 'answered' ? { code: 'finding-waits', details: { name: finding.answeredBy?.name } } : null
}

/** Hands it over to rectification, which opens the item by its own rule; throws Refusal. */
export function becomeItem(before: Finding, of: Of, itemId: string): ActedFinding {
  refuse(whyNotBecomeItem(before))
  const next = { ...before, status: 'became_item' as const, itemId, version: before.version + 1 }
  return acted('supervision.becameItem', next, of)
}

function acted(act: SupervisionAct, next: Finding, { unitId, number }: Of): ActedFinding {
  const { id, inspectionId, dueDay, status, itemId, version } = next
  const photos = next.photoIds.length + next.answerPhotoIds.length
  const payload = { number, inspectionId, dueDay, status, itemId, photos, version }
  return { next, fact: { act, subject: ['inspection_finding', id], payload, unitId } }
}

/**
 * Publication 公布: what residents read of a closed item — what was said, what was done, how it ended. A mere reply is never
 * shown as solved: that needs a photo or a resident's word, and “cannot be done for now” says when it is looked at again.
 * It is withdrawn 撤回公布 with a reason, never edited. Source: SPEC §8, §10.
 */
import { z } from 'zod'
import type { Fact } from '../audit/fact.ts'
import { holdsNumbers, holdsOwnNumbers } from '../contact/personal-data.ts'
import { personOf, personSchema } from '../cycle/actor.ts'
import { themeIdSchema } from '../cycle/aspect.ts'
import { type Day, dayOf, daySchema, type Instant, instantSchema } from '../day.ts'
import { idSchema, versionSchema } from '../id.ts'
import type { Actor } from '../people/permission.ts'
import { refuse } from '../refusal.ts'
import { isClosedBeforeUse } from './before-use.ts'
import { isOpen, outcomeSchema, type RectificationItem } from './item.ts'
import type { RectificationWhyNot } from './rectification-refusal.ts'

export const publicationSchema = z.object({
  id: idSchema,
  itemId: idSchema,
  round: z.number().int().min(1),
  /** What a resident said, masked and chosen by a person; the item's title where nobody said it. */
  quote: z.string().trim().min(1).max(500),
  done: z.string().trim().min(1).max(2000),
  outcome: outcomeSchema,
  againDay: daySchema.nullable(),
  /** How many residents said it. */
  people: z.number().int().min(0),
  theme: themeIdSchema.nullable(),
  placeId: idSchema.nullable(),
  photosBefore: z.array(idSchema).max(9),
  photosAfter: z.array(idSchema).max(9),
  /** A resident said that it is solved. */
  confirmed: z.boolean(),
  publishedAt: instantSchema,
  publishedBy: personSchema,
  withdrawnAt: instantSchema.nullable(),
  withdrawnReason: z.string().nullable(),
  version: versionSchema,
})
export type Publication = z.infer<typeof publicationSchema>

type Chosen = 'quote' | 'done' | 'outcome' | 'againDay' | 'photosBefore' | 'photosAfter'
export type PublicationDraft = Pick<Publication, Chosen>

/** What a publication is judged against. */
export interface PublicationContext {
  /** The one that residents can read now. */
  readonly live: Publication | null
  /** Photos that may be shown: of how it was, and of what was done, from the approved result. */
  readonly photosBefore: readonly string[]
  readonly photosAfter: readonly string[]
  readonly confirmed: boolean
  readonly people: number
}

/** Why one is no longer read that was published before the item was opened again: its reason is this code. */
export const superseded = 'superseded'

/** Why there is nothing to publish of the item, or null: what a page asks before it offers it. */
export function whyNotPublishable(
  item: RectificationItem,
  live: Publication | null,
): RectificationWhyNot<'item-not-closed' | 'closed-before-use' | 'already-published'> {
  if (isOpen(item)) return { code: 'item-not-closed', details: { number: item.number } }
  if (isClosedBeforeUse(item)) return { code: 'closed-before-use', details: { number: item.number } }
  // One of an earlier round gives way to the one that says what was done since.
  if (live?.round !== item.round) return null
  return { code: 'already-published', details: { by: live.publishedBy.name } }
}

/** Why the draft may not be published, or null. */
export function whyNotPublish(
  item: RectificationItem,
  draft: PublicationDraft,
  context: PublicationContext,
  today: Day,
): RectificationWhyNot {
  const why = whyNotPublishable(item, context.live)
  if (why) return why
  const { quote, done, outcome, againDay, photosBefore, photosAfter } = draft
  if (holdsNumbers(quote)) return { code: 'numbers-left' }
  if (holdsOwnNumbers(done)) return { code: 'done-names-somebody' }
  if (outcome !== item.outcome) return { code: 'outcome-differs', details: { outcome, item: item.outcome } }
  const strange =
    photosBefore.some((id) => !context.photosBefore.includes(id)) ||
    photosAfter.some((id) => !context.photosAfter.includes(id))
  if (strange) return { code: 'photo-unknown' }
  if (outcome === 'solved' && photosAfter.length === 0 && !context.confirmed) return { code: 'photo-missing' }
  if (outcome !== 'cannot') return null
  if (againDay === null) return { code: 'again-day-missing' }
  return againDay > today ? null : { code: 'again-day-past', details: { againDay } }
}

/** What residents will read, the one that gives way to it, and the fact. Throws `Refusal`. */
export function publish(
  item: RectificationItem,
  draft: PublicationDraft,
  context: PublicationContext,
  id: string,
  actor: Actor,
  now: Instant,
): { publication: Publication; before: Publication | null; fact: Fact<'rectification.published'> } {
  refuse(whyNotPublish(item, draft, context, dayOf(now)))
  const { round, theme, placeId } = item
  const { people, confirmed } = context
  const publication: Publication = {
    ...draft,
    ...{ id, itemId: item.id, round, theme, placeId, people, confirmed },
    againDay: draft.outcome === 'cannot' ? draft.againDay : null,
    photosBefore: [...new Set(draft.photosBefore)],
    photosAfter: [...new Set(draft.photosAfter)],
    ...{ publishedAt: now, publishedBy: personOf(actor), withdrawnAt: null, withdrawnReason: null },
    version: 1,
  }
  const before = context.live && withdrawn(context.live, superseded, now)
  return { publication, before, fact: factOf('rectification.published', item, publication) }
}

/** Why it may not be taken off the public site, or null. */
export function whyNotWithdraw(
  publication: Publication,
  reason: string,
): RectificationWhyNot<'already-withdrawn' | 'reason-missing' | 'reason-names-somebody'> {
  if (publication.withdrawnAt !== null) return { code: 'already-withdrawn' }
  if (reason.trim() === '') return { code: 'reason-missing' }
  return holdsNumbers(reason) ? { code: 'reason-names-somebody' } : null
}

/** Takes it off the public site; the row and its reason stay. Throws `Refusal`. */
export function withdraw(
  item: RectificationItem,
  publication: Publication,
  reason: string,
  now: Instant,
): { publication: Publication; fact: Fact<'rectification.withdrawn'> } {
  refuse(whyNotWithdraw(publication, reason))
  const next = withdrawn(publication, reason.trim(), now)
  return { publication: next, fact: { ...factOf('rectification.withdrawn', item, next), reason: reason.trim() } }
}

function withdrawn(publication: Publication, withdrawnReason: string, now: Instant): Publication {
  return { ...publication, withdrawnAt: now, withdrawnReason, version: publication.version + 1 }
}

function factOf<Act extends string>(act: Act, item: RectificationItem, { id, round, outcome }: Publication): Fact<Act> {
  return {
    act,
    subject: ['rectification_item', item.id],
    payload: { number: item.number, round, outcome, publicationId: id },
    unitId: item.leadUnitId,
  }
}

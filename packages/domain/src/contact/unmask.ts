/**
 * Unmasking 查看联系方式: a number is shown to one person, for one purpose, within a daily quota, and each look stands in
 * the trail. The survey firm never sees one. Source: SPEC §2, §13; RELIABILITY "Phones", "Two persons".
 */
import { z } from 'zod'
import type { Instant } from '../day.ts'
import { idSchema } from '../id.ts'
import type { WhyNot } from '../refusal.ts'
import { holdsNumbers } from './personal-data.ts'

export const unmaskPurposes = ['callback', 'clarify', 'urgent'] as const
export const unmaskPurposeSchema = z.enum(unmaskPurposes)
export type UnmaskPurpose = z.infer<typeof unmaskPurposeSchema>

/** Minutes for which a look stays open to whoever asked for it. */
export const OPEN_MINUTES = 10

export const contactViewSchema = z.object({
  id: idSchema,
  opinionId: idSchema,
  byId: idSchema,
  byName: z.string(),
  purpose: unmaskPurposeSchema,
  note: z.string().trim().min(2).max(200),
  at: z.string(),
})
export type ContactView = z.infer<typeof contactViewSchema>

export const contactRefusals = [
  'no-contact',
  'contact-erased',
  'no-consent',
  'quota-used',
  'view-closed',
  'erased',
  'reason-missing',
  'reason-names-somebody',
] as const
export type ContactRefusal = (typeof contactRefusals)[number]

interface Asked {
  readonly contact: { readonly erasedAt: string | null; readonly consentedAt: string | null } | null
  readonly purpose: UnmaskPurpose
  /** Looks of the same person today. */
  readonly today: number
  readonly perDay: number
}

/** Why the number is not shown, or null. Without consent nobody calls back; danger to life is another purpose. */
export function whyNotUnmask({ contact, purpose, today, perDay }: Asked): WhyNot<ContactRefusal> {
  if (!contact) return { code: 'no-contact' }
  if (contact.erasedAt) return { code: 'contact-erased' }
  if (purpose !== 'urgent' && !contact.consentedAt) return { code: 'no-consent' }
  return today >= perDay ? { code: 'quota-used', details: { perDay } } : null
}

/** Why the reason of a look may not be kept, or null: it stands in the trail for good, and the number must not. */
export function whyNotNote(note: string): WhyNot<ContactRefusal> {
  return holdsNumbers(note) ? { code: 'reason-names-somebody' } : null
}

/** Why this look is closed to the person, or null. */
export function whyNotReveal(
  view: Pick<ContactView, 'byId' | 'at'>,
  userId: string,
  now: Instant,
): WhyNot<ContactRefusal> {
  const age = Date.parse(now) - Date.parse(view.at)
  return view.byId === userId && age <= OPEN_MINUTES * 60_000
    ? null
    : { code: 'view-closed', details: { minutes: OPEN_MINUTES } }
}

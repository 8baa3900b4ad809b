/**
 * What a resident may send 我要反映: a few words that say something, a place that exists, at most three photos, and a
 * phone number only if they like. Source: SPEC §8; UX §3.5; issue 2/6 "Bad input".
 */
import { CONSENT_VERSION } from '../contact/consent.ts'
import { phoneOf } from '../contact/phone.ts'
import type { WhyNot } from '../refusal.ts'

export const LONGEST_TEXT = 2000
export const LONGEST_PLACE = 100
export const LONGEST_WORD = 500
export const MOST_PHOTOS = 3

export const feedbackRefusals = [
  'text-empty',
  'text-too-long',
  'text-no-words',
  'phone-wrong',
  'consent-missing',
  'place-unknown',
  'photos-too-many',
  'photo-unknown',
  'code-unknown',
  'nothing-found',
  'too-many-tries',
  'not-answered-yet',
  'already-said',
  'part-missing',
  'erased',
  'concern-settled',
] as const
export type FeedbackRefusal = (typeof feedbackRefusals)[number]

/** Why these words say nothing that anybody could act on, or null. `longest` is in characters as people count them. */
export function whyNotText(text: string, longest = LONGEST_TEXT): WhyNot<FeedbackRefusal> {
  const typed = text.trim()
  if (typed === '') return { code: 'text-empty' }
  const count = [...typed].length
  if (count > longest) return { code: 'text-too-long', details: { count, longest } }
  // Emoji and signs alone: nobody would know what to do.
  return (typed.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < 2 ? { code: 'text-no-words' } : null
}

/** Why this way back cannot be kept, or null: no number is fine, a number that is none is not, nor a text nobody has read. */
export function whyNotPhone(phone: string | null, consentVersion: number | null): WhyNot<FeedbackRefusal> {
  if (phone === null) return consentVersion === null ? null : { code: 'phone-wrong' }
  if (phoneOf(phone) === null) return { code: 'phone-wrong' }
  return (consentVersion ?? 0) > CONSENT_VERSION ? { code: 'consent-missing' } : null
}

interface Said {
  readonly text: string
  readonly phone: string | null
  readonly consentVersion: number | null
  readonly photoIds: readonly string[]
}

/** Why it may not be sent, or null. */
export function whyNotSubmit({ text, phone, consentVersion, photoIds }: Said): WhyNot<FeedbackRefusal> {
  if (photoIds.length > MOST_PHOTOS) return { code: 'photos-too-many', details: { most: MOST_PHOTOS } }
  return whyNotText(text) ?? whyNotPhone(phone, consentVersion)
}

/** The words as they are compared when a code was lost: without spaces and signs, in one width and case. */
export function lastWordsOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** Characters that somebody must remember of the end of what they wrote. */
export const FEWEST_LAST_WORDS = 4

/** Whether the typed words are among the last thirty characters of what was said. */
export function endsWith(said: string, typed: string): boolean {
  const words = lastWordsOf(typed)
  return words.length >= FEWEST_LAST_WORDS && lastWordsOf(said).slice(-Math.max(30, words.length)).includes(words)
}

/**
 * Erasing a household 删除门牌: whoever lives there may ask for it. The door goes with the key that its commitment hangs on, and
 * what was answered in free words; that somebody was asked stays counted. Source: SPEC §13; RELIABILITY "Erasure".
 */
import type { Fact } from '../audit/fact.ts'
import { holdsNumbers } from '../contact/personal-data.ts'
import type { Answers } from '../questionnaire/answer.ts'
import type { Item } from '../questionnaire/item.ts'
import { refuse, type WhyNot } from '../refusal.ts'
import type { Household, HouseholdRefusal } from './household.ts'

/** Why the household may not be erased, or null. The reason stands in the trail for good: it says why, and not who. */
export function whyNotErase({ erasedAt }: Pick<Household, 'erasedAt'>, reason: string): WhyNot<HouseholdRefusal> {
  if (erasedAt) return { code: 'household-erased' }
  if (reason.trim() === '') return { code: 'reason-missing' }
  return holdsNumbers(reason) ? { code: 'reason-names-somebody' } : null
}

/** Forgets who lives there; throws Refusal. */
export function erase(
  household: Pick<Household, 'id' | 'placeId' | 'erasedAt'>,
  reason: string,
): { readonly fact: Fact<'household.erased'> } {
  refuse(whyNotErase(household, reason))
  const { id, placeId } = household
  return { fact: { act: 'household.erased', subject: ['household', id], payload: { placeId }, reason: reason.trim() } }
}

/** The answers without those in somebody's own words. */
export function withoutWords(items: readonly Item[], answers: Answers): Answers {
  const texts = new Set(items.flatMap((item) => (item.kind === 'text' ? [item.id] : [])))
  return Object.fromEntries(Object.entries(answers).filter(([id]) => !texts.has(id)))
}

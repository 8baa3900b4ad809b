/**
 * Quotas 配额: how many interviews each community is to bring, set as one list before fieldwork and compared with what
 * came. They steer the interviewers; they are no part of the estimate. Source: SPEC §9; DOMAIN D-32.
 */
import { z } from 'zod'
import type { Fact } from '../audit/fact.ts'
import { idSchema } from '../id.ts'
import type { UnitKind } from '../people/unit.ts'
import { refuse, type WhyNot } from '../refusal.ts'
import type { SurveyPlanRefusal } from './plan-refusal.ts'
import type { Wave } from './wave.ts'

export const quotaSchema = z.object({ placeId: idSchema, target: z.number().int().min(1).max(100_000) })
export type Quota = z.infer<typeof quotaSchema>

/** Where interviews are held: what a response is counted under. */
export const placeKinds: readonly UnitKind[] = ['community', 'village', 'park']

/** Why the list may not be set, or null; `places` are the living units that answers may come from. */
export function whyNotSetQuotas(
  wave: Pick<Wave, 'design' | 'releasedOn'>,
  quotas: readonly Quota[],
  places: ReadonlySet<string>,
): WhyNot<SurveyPlanRefusal> {
  if (wave.design !== 'probability') return { code: 'plan-opt-in' }
  if (wave.releasedOn !== null) return { code: 'plan-released', details: { releasedOn: wave.releasedOn } }
  const ids = quotas.map((quota) => quota.placeId)
  const twice = ids.find((id, at) => ids.indexOf(id) < at)
  if (twice) return { code: 'quota-place-twice', details: { placeId: twice } }
  const foreign = ids.find((id) => !places.has(id))
  return foreign ? { code: 'quota-not-a-place', details: { placeId: foreign } } : null
}

/** Sets the whole list, which may be empty; throws Refusal. */
export function setQuotas(
  wave: Wave,
  quotas: readonly Quota[],
  places: ReadonlySet<string>,
): { readonly wave: Wave; readonly fact: Fact<'survey.quotasSet'> } {
  refuse(whyNotSetQuotas(wave, quotas, places))
  const payload = { places: quotas.length, total: quotas.reduce((sum, one) => sum + one.target, 0) }
  return {
    wave: { ...wave, version: wave.version + 1 },
    fact: { act: 'survey.quotasSet', subject: ['wave', wave.id], payload },
  }
}

/**
 * Divides `total` into whole numbers in proportion to `sizes`, largest remainders first, earlier ones first when equal.
 * Sizes that are not above 0 get nothing. The parts add up to `total` unless every size is 0.
 */
export function apportion(total: number, sizes: readonly number[]): number[] {
  const known = sizes.map((size) => Math.max(0, size))
  const sum = known.reduce((all, one) => all + one, 0)
  if (sum === 0) return known.map(() => 0)
  const exact = known.map((size) => (total * size) / sum)
  const parts = exact.map(Math.floor)
  const left = total - parts.reduce((all, one) => all + one, 0)
  const order = exact.map((value, at) => ({ at, rest: value - Math.floor(value) })).toSorted((a, b) => b.rest - a.rest)
  for (const { at } of order.slice(0, left)) parts[at] = (parts[at] ?? 0) + 1
  return parts
}

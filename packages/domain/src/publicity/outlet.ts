/**
 * Media registry 媒体名录: a name stands once, a new level holds for what is recorded later, and a retired outlet is offered no
 * more. Source: SPEC §5 no. 6; DOMAIN Q-18.
 */
import type { z } from 'zod'
import type { Instant } from '../day.ts'
import { refuse } from '../refusal.ts'
import {
  type MediaOutlet,
  mediaOutletSchema,
  type PublicityAct,
  type PublicityFact,
  type PublicityWhyNot,
} from './publicity.ts'

export const outletFieldsSchema = mediaOutletSchema.pick({ name: true, level: true, ownerRun: true })
export type OutletFields = z.infer<typeof outletFieldsSchema>

/** Why the registry cannot hold it under this name, or null. */
export function whyNotKeepOutlet(
  { name }: Pick<OutletFields, 'name'>,
  id: string | null,
  outlets: readonly Pick<MediaOutlet, 'id' | 'name'>[],
): PublicityWhyNot {
  return outlets.some((row) => row.name === name && row.id !== id) ? { code: 'outlet-known', details: { name } } : null
}

/** Puts an outlet into the registry, or changes one: highlights recorded before keep their level. Throws Refusal. */
export function keepOutlet(
  fields: OutletFields,
  before: MediaOutlet | null,
  outlets: readonly MediaOutlet[],
  id: string,
): { next: MediaOutlet; fact: PublicityFact } {
  refuse(whyNotKeepOutlet(fields, before?.id ?? null, outlets))
  const kept = before ?? { id, retiredAt: null, version: 0 }
  const next: MediaOutlet = { ...kept, ...fields, version: kept.version + 1 }
  return outletActed(before ? 'publicity.outletEdited' : 'publicity.outletAdded', next)
}

/** Takes an outlet out of the choice; throws Refusal. */
export function retireOutlet(before: MediaOutlet, now: Instant): { next: MediaOutlet; fact: PublicityFact } {
  if (before.retiredAt !== null) refuse({ code: 'outlet-retired', details: { name: before.name } })
  return outletActed('publicity.outletRetired', { ...before, retiredAt: now, version: before.version + 1 })
}

function outletActed(act: PublicityAct, next: MediaOutlet): { next: MediaOutlet; fact: PublicityFact } {
  const { id, ...payload } = next
  return { next, fact: { act, subject: ['media_outlet', id], payload } }
}

/**
 * Who decides on a return or on time that was asked for 裁定人: the owner; of what the owner department does itself, or an
 * owner asked for, the inspector, as it is with reviews. Else the only owner would wait for himself. Source: SPEC §11; DOMAIN G-04.
 */
import { holds, type Person } from '../cycle/actor.ts'
import type { Actor } from '../people/permission.ts'
import type { RectificationWhyNot } from './rectification-refusal.ts'

/** `byOwner`: the owner department leads the item, or whoever asked acts as owner. */
export function deciderOf(byOwner: boolean): 'owner' | 'inspector' {
  return byOwner ? 'inspector' : 'owner'
}

/** Why this person may not decide on what was asked, or null. Nobody decides on what he asked for himself. */
export function whyNotDecider(
  asked: { readonly by: Person },
  byOwner: boolean,
  actor: Actor,
): RectificationWhyNot<'own-request' | 'owner-decides' | 'inspector-decides'> {
  if (asked.by.id === actor.userId) return { code: 'own-request' }
  const decider = deciderOf(byOwner)
  return holds(actor, decider) ? null : { code: `${decider}-decides` }
}

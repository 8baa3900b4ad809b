/**
 * Who acts on a cycle: the owner 归口管理 runs it, the leader 领导 confirms what needs a second person.
 * Scope (which part of the tree) is decided by `people/permission`, not here. Source: SPEC §1, §2.
 */
import { z } from 'zod'
import { idSchema } from '../id.ts'
import type { Actor } from '../people/permission.ts'
import type { Role } from '../people/role.ts'
import type { CycleWhyNot } from './cycle-refusal.ts'

/** Who did it, as a record keeps it: the name stays as it was on that day. */
export const personSchema = z.object({ id: idSchema, name: z.string().min(1) })
export type Person = z.infer<typeof personSchema>

export function personOf(actor: Actor): Person {
  return { id: actor.userId, name: actor.name }
}

export function holds(actor: Actor, role: Role): boolean {
  return actor.grants.some((grant) => grant.role === role)
}

/** Why the actor may not act for the owner department, or null. */
export function whyNotOwner(actor: Actor): CycleWhyNot<'not-owner'> {
  return holds(actor, 'owner') ? null : { code: 'not-owner' }
}

/** Why the actor may not be the proposer's second person, or null. The words name the fallback: another leader. */
export function whyNotSecond(proposer: Person, actor: Actor): CycleWhyNot<'not-leader' | 'same-person'> {
  if (!holds(actor, 'leader')) return { code: 'not-leader' }
  return proposer.id === actor.userId ? { code: 'same-person', details: { name: proposer.name } } : null
}

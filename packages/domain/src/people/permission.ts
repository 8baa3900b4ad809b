/**
 * Permission 权限: who may call which procedure, and for which part of the tree. This table is the only place
 * that says so; the API obeys it and the portal asks it before it shows a button. Source: SPEC §2.
 */
import type { WhyNot } from '../refusal.ts'
import type { Role } from './role.ts'
import type { Owed } from './second-factor.ts'

/** `public` needs no account, `member` any account, else one of the roles. */
export type Who = 'public' | 'member' | readonly Role[]

/**
 * `none`: the act is about the actor or about nothing in the tree. `zone`: the role must be given for the whole zone.
 * `unit`: the role must be given for a subtree that contains the unit concerned, which the procedure names.
 */
export type Scope = 'none' | 'zone' | 'unit'

export interface Rule {
  readonly who: Who
  readonly scope: Scope
  /** Open even to somebody who owes a new password or a second factor. */
  readonly evenOwing?: true
}

export interface Grant {
  readonly role: Role
  readonly unitId: string
  /** From the zone down to the unit itself. */
  readonly path: readonly string[]
}

export interface Actor {
  readonly userId: string
  readonly name: string
  readonly grants: readonly Grant[]
  /** The session that the call came with, so that one's other sessions can be ended. */
  readonly sessionId?: string
  /** Until this is done, only what is `evenOwing` can be called. */
  readonly owes?: Owed | null
}

export type PermissionRefusal =
  | 'not-signed-in'
  | 'not-permitted'
  | 'outside-your-units'
  | 'owes-password'
  | 'owes-second-factor'

/** Null when the actor holds a role that the rule names; scope is asked apart, once the unit is known. */
export function whyNotCall(rule: Rule, actor: Actor | null): WhyNot<PermissionRefusal> {
  if (rule.who === 'public') return null
  if (!actor) return { code: 'not-signed-in' }
  if (actor.owes && !rule.evenOwing) return { code: `owes-${actor.owes}` }
  if (rule.who === 'member') return null
  const who = rule.who
  if (!actor.grants.some((grant) => who.includes(grant.role) && (rule.scope !== 'zone' || grant.path.length === 1))) {
    return { code: 'not-permitted', details: { roles: who } }
  }
  return null
}

/** Null when one of the actor's roles that the rule names was given for a subtree that contains the unit. */
export function whyNotWithin(rule: Rule, actor: Actor | null, unitPath: readonly string[]): WhyNot<PermissionRefusal> {
  if (!Array.isArray(rule.who)) return null
  const who = rule.who as readonly Role[]
  const reaches = actor?.grants.some((grant) => who.includes(grant.role) && unitPath.includes(grant.unitId))
  return reaches ? null : { code: 'outside-your-units', details: { roles: who } }
}

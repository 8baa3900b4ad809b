/**
 * Who reads a case: the office and its leaders, the inspector, the unit that it is about, and whoever it falls on. Other units
 * read nothing of it: what is only proposed shames nobody.
 */
import { belongsToUnit } from '@ratchet/domain/accountability/case-interest'
import { holds } from '@ratchet/domain/cycle/actor'
import type { Actor } from '@ratchet/domain/people/permission'
import type { Role } from '@ratchet/domain/people/role'

const office: readonly Role[] = ['owner', 'leader', 'inspector']

/** Whether the actor reads every case. */
export const readsAll = (actor: Actor): boolean => office.some((role) => holds(actor, role))

export function readsCase(dossier: Parameters<typeof belongsToUnit>[0], actor: Actor): boolean {
  return readsAll(actor) || belongsToUnit(dossier, actor)
}

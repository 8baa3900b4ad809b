/**
 * Who fills and who reads 填报人: a unit reports for itself, the owner's people for the owner department only, since they verify
 * all others; whoever works on satisfaction for the whole zone reads every report. Source: SPEC §2, §5; DOMAIN Q-33.
 */
import type { Actor } from '../people/permission.ts'
import type { Role } from '../people/role.ts'

const unitRoles: readonly Role[] = ['lead_unit', 'unit']
const zoneReaders: readonly Role[] = ['owner', 'leader', 'inspector']

/** Whether the actor reads the reports of all units. */
export const readsEveryReport = ({ grants }: Actor): boolean => grants.some((grant) => zoneReaders.includes(grant.role))

/** Whether the actor works for the unit; `path` leads from the zone down to it. */
export function worksFor({ grants }: Actor, path: readonly string[], isOwnerDepartment: boolean): boolean {
  if (grants.some((grant) => unitRoles.includes(grant.role) && path.includes(grant.unitId))) return true
  return isOwnerDepartment && grants.some((grant) => grant.role === 'owner')
}

/** Whether the actor reads the unit's report. */
export const readsReport = (actor: Actor, path: readonly string[], isOwnerDepartment: boolean): boolean =>
  readsEveryReport(actor) || worksFor(actor, path, isOwnerDepartment)

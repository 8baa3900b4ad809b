/**
 * Who reads of an official document 公文查看范围: whoever works for the whole zone reads every one; a unit reads what was issued to it or
 * to a unit above or below it. Source: SPEC §2, §6 (receipt acknowledged per unit).
 */
import type { Actor } from '../people/permission.ts'
import type { Circular } from './circular.ts'

/** Whether the actor reads of it; `pathOf` answers the ids from the zone down to a unit. */
export function readsCircular(
  { grants }: Pick<Actor, 'grants'>,
  { status, content }: Pick<Circular, 'status' | 'content'>,
  pathOf: (unitId: string) => readonly string[],
): boolean {
  if (grants.some((grant) => grant.path.length === 1 && grant.role !== 'admin' && grant.role !== 'auditor')) return true
  if (status !== 'issued') return false
  return content.receivers.some((unitId) =>
    grants.some((grant) => pathOf(unitId).includes(grant.unitId) || grant.path.includes(unitId)),
  )
}

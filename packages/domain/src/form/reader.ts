/**
 * Who reads a form 表单查看范围: whoever works for the whole zone reads every one; a unit reads its own and what was issued to
 * it, or to a unit above or below it. Who gives it: the owner department, or the unit whose work report it is.
 * Source: SPEC §2, §11.
 */
import type { Actor } from '../people/permission.ts'
import type { Form, FormWhyNot } from './form.ts'
import { type KeptKind, kindRules } from './kind.ts'

type PathOf = (unitId: string) => readonly string[]

/** Whether the actor reads of it; `pathOf` answers the ids from the zone down to a unit. */
export function readsForm(
  { grants: all }: Pick<Actor, 'grants'>,
  { status, giverId, content }: Pick<Form, 'status' | 'giverId' | 'content'>,
  pathOf: PathOf,
): boolean {
  // 三员分立: whoever keeps accounts or the trail reads no business of the office.
  const grants = all.filter(({ role }) => role !== 'admin' && role !== 'auditor' && role !== 'surveyor')
  if (grants.some((grant) => grant.path.length === 1)) return true
  if (grants.some((grant) => pathOf(giverId).includes(grant.unitId))) return true
  if (status === 'draft' || status === 'approved') return false
  return content.receivers.some(
    ({ unitId }) =>
      unitId !== null && grants.some((grant) => pathOf(unitId).includes(grant.unitId) || grant.path.includes(unitId)),
  )
}

/** Why the actor may not give a form of the kind in the unit's name, or null. */
export function whyNotGive(
  kind: KeptKind,
  { grants }: Pick<Actor, 'grants'>,
  giverPath: readonly string[],
): FormWhyNot {
  const gives = grants.some(({ role, unitId }) =>
    kindRules[kind].givenBy === 'owner'
      ? role === 'owner'
      : (role === 'owner' || role === 'lead_unit' || role === 'unit') && giverPath.includes(unitId),
  )
  return gives ? null : { code: 'not-giver' }
}

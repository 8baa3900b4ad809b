/**
 * Which roles may meet in one person 角色互斥 and where a role may be given 授权位置. System, audit and business powers
 * exclude each other (三员分立: 系统管理、审计、业务); the survey firm 第三方测评机构 excludes everything.
 * Source: SPEC §2; DOMAIN D-111.
 */
import type { WhyNot } from '../refusal.ts'
import type { Role } from './role.ts'
import type { UnitKind } from './unit.ts'

/** Roles of one power meet; roles of two powers never do, whatever the unit. */
export type Power = 'business' | 'administration' | 'audit' | 'survey'

const powerOf: Readonly<Record<Role, Power>> = {
  owner: 'business',
  leader: 'business',
  lead_unit: 'business',
  unit: 'business',
  inspector: 'business',
  editor: 'business',
  surveyor: 'survey',
  auditor: 'audit',
  admin: 'administration',
}

/** The kinds of unit for which a role can be given: whatever the role decides must lie in that subtree. */
export const unitKindsOf: Readonly<Record<Role, readonly UnitKind[]>> = {
  owner: ['zone'],
  leader: ['zone'],
  inspector: ['zone'],
  editor: ['zone'],
  auditor: ['zone'],
  admin: ['zone'],
  lead_unit: ['department'],
  unit: ['department', 'street', 'community', 'village', 'park', 'property'],
  surveyor: ['survey_firm'],
}

/** Whether one person may hold both. */
export function mayMeet(a: Role, b: Role): boolean {
  return powerOf[a] === powerOf[b]
}

export type GrantRefusal = 'roles-conflict' | 'wrong-unit-for-role' | 'already-granted' | 'unit-retired'

/** Null when the person, who holds `held`, may be given the role for the unit. */
export function whyNotGrant(
  held: readonly { readonly role: Role; readonly unitId: string }[],
  role: Role,
  unit: { readonly id: string; readonly kind: UnitKind; readonly name: string; readonly retiredDay: string | null },
): WhyNot<GrantRefusal> {
  if (unit.retiredDay) return { code: 'unit-retired', details: { name: unit.name, day: unit.retiredDay } }
  const conflicting = held.find((grant) => !mayMeet(grant.role, role))
  if (conflicting) return { code: 'roles-conflict', details: { held: conflicting.role, role } }
  if (!unitKindsOf[role].includes(unit.kind)) {
    return { code: 'wrong-unit-for-role', details: { role, kind: unit.kind, kinds: unitKindsOf[role] } }
  }
  if (held.some((grant) => grant.role === role && grant.unitId === unit.id)) {
    return { code: 'already-granted', details: { role, name: unit.name } }
  }
  return null
}

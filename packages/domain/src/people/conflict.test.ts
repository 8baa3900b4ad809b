import { expect, test } from 'vitest'
import { mayMeet, unitKindsOf, whyNotGrant } from './conflict.ts'
import { roles } from './role.ts'
import { type UnitKind, unitKinds } from './unit.ts'

const business = ['owner', 'leader', 'lead_unit', 'unit', 'inspector', 'editor']
const unitOf = (kind: UnitKind) => ({ id: 'u', kind, name: '某单位', retiredDay: null })

test('business roles meet each other; surveyor, auditor and admin meet only themselves', () => {
  const met = roles.flatMap((a) => roles.filter((b) => a < b && mayMeet(a, b)).map((b) => `${a}+${b}`))
  expect(met.sort()).toEqual(business.flatMap((a) => business.filter((b) => a < b).map((b) => `${a}+${b}`)).sort())
})

test('a role is given where it can be answered for, and nowhere else', () => {
  const allowed = roles.flatMap((role) =>
    unitKinds.filter((kind) => whyNotGrant([], role, unitOf(kind)) === null).map((kind) => `${role}@${kind}`),
  )
  expect(allowed.sort()).toEqual(
    [
      ...['owner', 'leader', 'inspector', 'editor', 'auditor', 'admin'].map((role) => `${role}@zone`),
      'lead_unit@department',
      'surveyor@survey_firm',
      ...['department', 'street', 'community', 'village', 'park', 'property'].map((kind) => `unit@${kind}`),
    ].sort(),
  )
})

test('a conflicting role is refused for every pair of powers, and names what is held', () => {
  for (const held of roles) {
    for (const role of roles) {
      const kind = unitKindsOf[role][0] ?? 'zone'
      const why = whyNotGrant([{ role: held, unitId: 'elsewhere' }], role, unitOf(kind))
      expect(why?.code ?? null).toBe(mayMeet(held, role) ? null : 'roles-conflict')
      if (why) expect(why.details).toEqual({ held, role })
    }
  }
})

test('the same role twice for one unit, or a role for a retired unit, is refused', () => {
  expect(whyNotGrant([{ role: 'unit', unitId: 'u' }], 'unit', unitOf('street'))?.code).toBe('already-granted')
  expect(whyNotGrant([], 'unit', { ...unitOf('street'), retiredDay: '2026-01-01' })?.code).toBe('unit-retired')
})

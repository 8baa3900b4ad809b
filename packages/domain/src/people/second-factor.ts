/**
 * Second factor 双因素: open to everyone, and in production demanded of whoever may publish, review or decide, and of
 * whoever gives out roles. Source: SPEC §2; RELIABILITY "Login"; DOMAIN D-111.
 */
import type { Role } from './role.ts'

export const secondFactorRoles: readonly Role[] = ['owner', 'leader', 'lead_unit', 'inspector', 'editor', 'admin']

/** What a person must do before anything else. */
export type Owed = 'password' | 'second-factor'

/** The first password comes first: a second factor on a password that somebody else chose proves little. */
export function owedBy(account: {
  readonly mustChangePassword: boolean
  readonly hasSecondFactor: boolean
  readonly roles: readonly Role[]
  readonly profile: 'demo' | 'production'
}): Owed | null {
  if (account.mustChangePassword) return 'password'
  const demanded = account.profile === 'production' && account.roles.some((role) => secondFactorRoles.includes(role))
  return demanded && !account.hasSecondFactor ? 'second-factor' : null
}

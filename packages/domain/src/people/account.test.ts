import { expect, test } from 'vitest'
import { DEMO_PASSWORD, usernameSchema, whyNotDisable, whyNotEnable, whyNotPassword, whyNotRevoke } from './account.ts'
import { roles } from './role.ts'
import { owedBy, secondFactorRoles } from './second-factor.ts'

test.each([
  ['short-11-ab', 'password-short'],
  ['twelve-12-ab', null],
  ['onlylowercaseletters', 'password-one-kind'],
  ['Onlyletterstwokinds', null],
  ['my-Xinzhu-password', 'password-has-username'],
  [`${'a1'.repeat(64)}`, null],
  [`${'a1'.repeat(64)}x`, 'password-long'],
  ['港务区满意度提升工作', 'password-short'],
  [DEMO_PASSWORD, null],
])('password %s', (password, code) => {
  expect(whyNotPassword(password, 'xinzhu', 'demo')?.code ?? null).toBe(code)
})

test('the demonstration password is refused in production', () => {
  expect(whyNotPassword(DEMO_PASSWORD, 'xinzhu', 'production')?.code).toBe('password-demo')
})

test('user names are plain ASCII and begin with a letter', () => {
  const good = ['owner', 'xinzhu', 'a_b', 'wang.min2']
  const bad = ['ab', 'Owner', '2nd', 'a b c', '新筑街道', 'x'.repeat(31), 'a-b-c']
  expect([...good, ...bad].filter((name) => usernameSchema.safeParse(name).success)).toEqual(good)
})

test('nobody disables themselves, the last administrator, or twice', () => {
  const account = { id: 'a', disabled: false, isAdmin: true }
  expect(whyNotDisable(account, 'a', 5)?.code).toBe('own-account')
  expect(whyNotDisable(account, 'b', 0)?.code).toBe('last-admin')
  expect(whyNotDisable({ ...account, disabled: true }, 'b', 1)?.code).toBe('account-disabled')
  expect(whyNotDisable(account, 'b', 1)).toBeNull()
  expect(whyNotDisable({ ...account, isAdmin: false }, 'b', 0)).toBeNull()
  expect(whyNotEnable(account)?.code).toBe('account-enabled')
  expect(whyNotEnable({ ...account, disabled: true })).toBeNull()
})

test('the last administrator keeps the role; a role is taken once', () => {
  expect(roles.filter((role) => whyNotRevoke({ role, revokedAt: null }, 0))).toEqual(['admin'])
  expect(whyNotRevoke({ role: 'admin', revokedAt: null }, 1)).toBeNull()
  expect(whyNotRevoke({ role: 'unit', revokedAt: '2026-01-01T00:00:00.000Z' }, 1)?.code).toBe('grant-revoked')
})

test('production asks a second factor of these roles and no others; the demonstration of none', () => {
  const owed = (profile: 'demo' | 'production') =>
    roles.filter((role) => owedBy({ mustChangePassword: false, hasSecondFactor: false, roles: [role], profile }))
  expect(owed('production')).toEqual(['owner', 'leader', 'lead_unit', 'inspector', 'editor', 'admin'])
  expect(owed('production')).toEqual(roles.filter((role) => secondFactorRoles.includes(role)))
  expect(owed('demo')).toEqual([])
})

test('the first password is owed before the second factor, and a factor that is there is not owed', () => {
  const account = { hasSecondFactor: false, roles: ['owner'] as const, profile: 'production' as const }
  expect(owedBy({ ...account, mustChangePassword: true })).toBe('password')
  expect(owedBy({ ...account, mustChangePassword: false })).toBe('second-factor')
  expect(owedBy({ ...account, mustChangePassword: false, hasSecondFactor: true })).toBeNull()
})

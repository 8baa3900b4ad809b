/**
 * Account 账号: what signs a person in. Names and passwords follow fixed rules; nobody shuts out themselves or the last
 * administrator; the first password is changed before anything else. Source: SPEC §2; RELIABILITY "Login"; DOMAIN D-113.
 */
import { z } from 'zod'
import type { Fact } from '../audit/fact.ts'
import type { WhyNot } from '../refusal.ts'

export const usernameSchema = z.string().regex(/^[a-z][a-z0-9_.]{2,29}$/)
/** Bounds only; whether a password is good enough is a rule with a reason of its own. */
export const passwordSchema = z.string().min(1).max(200)
/** `sub` of the identity provider, at most 255 ASCII characters (OpenID Connect Core §2). */
export const oidcSubjectSchema = z
  .string()
  .trim()
  .regex(/^[\x21-\x7e]{1,255}$/)

/** Offered on the sign-in page of the demonstration, and refused everywhere else. */
export const DEMO_PASSWORD = 'ratchet-demo-2022'
export const PASSWORD_LENGTH = { least: 12, most: 128 } as const

export type AccountRefusal =
  | 'username-taken'
  | 'password-short'
  | 'password-long'
  | 'password-has-username'
  | 'password-one-kind'
  | 'password-demo'
  | 'password-unchanged'
  | 'password-wrong'
  | 'account-disabled'
  | 'account-enabled'
  | 'own-account'
  | 'last-admin'
  | 'subject-taken'
  | 'grant-revoked'
  | 'accounts-exist'

const KINDS = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/]

/** Null when the password is good enough: 12 to 128 characters of two kinds or more, without the user name. */
export function whyNotPassword(
  password: string,
  username: string,
  profile: 'demo' | 'production',
): WhyNot<AccountRefusal> {
  const length = [...password].length
  if (length < PASSWORD_LENGTH.least) return { code: 'password-short', details: { ...PASSWORD_LENGTH, length } }
  if (length > PASSWORD_LENGTH.most) return { code: 'password-long', details: { ...PASSWORD_LENGTH, length } }
  if (password.toLowerCase().includes(username.toLowerCase())) return { code: 'password-has-username' }
  if (KINDS.filter((kind) => kind.test(password)).length < 2) return { code: 'password-one-kind' }
  return profile === 'production' && password === DEMO_PASSWORD ? { code: 'password-demo' } : null
}

interface AccountState {
  readonly id: string
  readonly disabled: boolean
}

/** `otherAdmins`: enabled administrators besides this account. */
export function whyNotDisable(
  account: AccountState & { readonly isAdmin: boolean },
  actorId: string,
  otherAdmins: number,
): WhyNot<AccountRefusal> {
  if (account.disabled) return { code: 'account-disabled' }
  if (account.id === actorId) return { code: 'own-account' }
  return account.isAdmin && otherAdmins === 0 ? { code: 'last-admin' } : null
}

export function whyNotEnable(account: AccountState): WhyNot<AccountRefusal> {
  return account.disabled ? null : { code: 'account-enabled' }
}

/** Taking the last administrator's role would leave nobody who can give it back. */
export function whyNotRevoke(
  grant: { readonly role: string; readonly revokedAt: string | null },
  otherAdmins: number,
): WhyNot<AccountRefusal> {
  if (grant.revokedAt) return { code: 'grant-revoked' }
  return grant.role === 'admin' && otherAdmins === 0 ? { code: 'last-admin' } : null
}

export type AccountAct =
  | 'account.added'
  | 'account.renamed'
  | 'account.disabled'
  | 'account.enabled'
  | 'account.password-reset'
  | 'account.password-changed'
  | 'account.second-factor-reset'
  | 'account.second-factor-enrolled'
  | 'account.subject-linked'
  | 'account.role-granted'
  | 'account.role-revoked'
  | 'account.sessions-revoked'
  | 'account.signed-in'
  | 'account.sign-in-failed'
  | 'account.signed-out'

/** What happened to an account. Never a password, a code or a token in the payload. */
export function accountFact(
  act: AccountAct,
  userId: string,
  payload: Fact['payload'] = {},
  more: Pick<Fact, 'reason' | 'unitId'> = {},
): Fact<AccountAct> {
  return { act, subject: ['account', userId], payload, ...more }
}

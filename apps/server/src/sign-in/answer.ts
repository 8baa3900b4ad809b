import type { SignInRefusal } from '@ratchet/domain/people/sign-in'

/** The library's error codes that a person can meet, in our words; `words.signIn.refusal` has their sentences. */
const reasons: Readonly<Record<string, SignInRefusal>> = {
  INVALID_USERNAME_OR_PASSWORD: 'wrong-name-or-password',
  PASSWORD_TOO_LONG: 'wrong-name-or-password',
  ACCOUNT_DISABLED: 'account-disabled',
  INVALID_PASSWORD: 'wrong-password',
  INVALID_CODE: 'wrong-code',
  INVALID_BACKUP_CODE: 'wrong-code',
  INVALID_TWO_FACTOR_COOKIE: 'challenge-gone',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'challenge-gone',
  ACCOUNT_TEMPORARILY_LOCKED: 'second-factor-locked',
  TOTP_ALREADY_ENABLED: 'second-factor-there',
  TOTP_NOT_ENABLED: 'second-factor-missing',
  TWO_FACTOR_NOT_ENABLED: 'second-factor-missing',
  BACKUP_CODES_NOT_ENABLED: 'second-factor-missing',
  PROVIDER_NOT_FOUND: 'provider-away',
  signup_disabled: 'subject-not-linked',
  account_not_linked: 'subject-not-linked',
}

/** Our reason for an error code of the library's. */
export function reasonOf(code: string | undefined): SignInRefusal {
  return reasons[code ?? ''] ?? 'sign-in-broken'
}

/** Our reason for the `error` that a failed return from the identity provider carries. */
export function providerReasonOf(code: string): SignInRefusal {
  return reasons[code] ?? 'provider-failed'
}

interface LibraryAnswer {
  readonly code?: string
  readonly twoFactorRedirect?: boolean
  readonly url?: string
  readonly totpURI?: string
  readonly backupCodes?: readonly string[]
}

/**
 * What a page needs of a good answer, and no more: session tokens stay in the cookie, where no script reads them.
 */
export function goodAnswer(path: string, body: LibraryAnswer): object {
  if (body.twoFactorRedirect) return { next: 'second-factor' }
  if (path === '/sign-in/social') return { next: 'provider', url: body.url }
  if (path === '/two-factor/enable') return { totpUri: body.totpURI, backupCodes: body.backupCodes }
  return { next: null }
}

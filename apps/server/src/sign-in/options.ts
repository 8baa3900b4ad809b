import { OIDC } from '@ratchet/api/people/account.queries'
import { hashPassword, verifyPassword } from '@ratchet/api/people/password'
import type { BetterAuthOptions } from 'better-auth'
import { APIError } from 'better-auth/api'
import { genericOAuth } from 'better-auth/plugins/generic-oauth'
import { twoFactor } from 'better-auth/plugins/two-factor'
import { username } from 'better-auth/plugins/username'
import type { AppDeps } from '../deps.ts'

export const BASE_PATH = '/api/auth'
/** The page that shows a failed return from the identity provider, `?error=…`. */
export const SIGN_IN_PAGE = '/admin/sign-in'
const SESSION_HOURS = 12
const ADDRESS_HEADER = 'x-ratchet-address'

/** The library sees one address header, which only this process writes. */
export const addressHeader = ADDRESS_HEADER

interface Choice {
  readonly withOidc: boolean
  readonly log: (text: string) => void
}

/**
 * The sign-in library within its limits (STACK "Identity and jobs"): no sign-up, no linking by e-mail, no cookie cache,
 * sessions of twelve hours at most, argon2id, ids as ours are.
 */
export function signInOptions(deps: AppDeps, { withOidc, log }: Choice): BetterAuthOptions {
  const { environment, connection, keyring } = deps
  const secure = environment.publicUrl.startsWith('https:')
  return {
    appName: '棘轮',
    baseURL: environment.publicUrl,
    basePath: BASE_PATH,
    trustedOrigins: trustedOrigins(deps),
    database: { db: connection.authDb as never, type: 'postgres' },
    // The newest key first; the others still open what they closed, so that rotating keys keeps second factors.
    secrets: keyring.ids.toReversed().map((id) => ({ version: Number(id.slice(1)), value: secretOf(deps, id) })),
    user: { modelName: 'authUser' },
    session: {
      modelName: 'authSession',
      expiresIn: SESSION_HOURS * 3600,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
    },
    account: {
      modelName: 'authAccount',
      accountLinking: { enabled: false },
      updateAccountOnSignIn: false,
    },
    verification: { modelName: 'authVerification' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      maxPasswordLength: 200,
      password: { hash: hashPassword, verify: ({ hash, password }) => verifyPassword(hash, password) },
    },
    databaseHooks: { session: { create: { before: (session) => refuseDisabled(deps, session.userId) } } },
    onAPIError: { errorURL: `${environment.publicUrl}${SIGN_IN_PAGE}` },
    // Delays of our own, per account, device and prefix, shared by all instances, stand before every path.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { level: 'error', log: (_level, message) => log(message) },
    advanced: {
      database: { generateId: 'uuid' },
      useSecureCookies: false,
      cookiePrefix: secure ? '__Host-ratchet' : 'ratchet',
      defaultCookieAttributes: { secure, httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
    },
    plugins: [
      username({ minUsernameLength: 1, maxUsernameLength: 200, usernameValidator: () => true }),
      twoFactor({ issuer: '棘轮', schema: { twoFactor: { modelName: 'authTwoFactor' } } }),
      ...(withOidc && environment.oidc ? [oidc(environment.oidc)] : []),
    ],
  }
}

function secretOf(deps: AppDeps, id: string): string {
  const secret = deps.keyring.derive('sign-in', id)
  if (!secret) throw new Error(`the keyring has no key ${id}`)
  return secret.toString('base64')
}

function trustedOrigins({ environment }: AppDeps): string[] {
  const { profile, publicUrl, port } = environment
  if (profile === 'production') return [publicUrl]
  return [publicUrl, ...['localhost', '127.0.0.1'].map((host) => `http://${host}:${port}`)]
}

/** Code + PKCE + nonce, ID token checked against the provider's keys; known is who was linked by an administrator. */
function oidc({ issuer, clientId, clientSecret }: NonNullable<AppDeps['environment']['oidc']>) {
  return genericOAuth({
    config: [
      {
        providerId: OIDC,
        discoveryUrl: discoveryUrl(issuer),
        clientId,
        clientSecret,
        scopes: ['openid'],
        pkce: true,
        requireIdTokenVerification: true,
        disableImplicitSignUp: true,
        disableSignUp: true,
        disableProviderLogout: true,
        // No address of the provider's may ever match an account: the subject alone does.
        mapProfileToUser: (profile) => ({ email: `${String(profile.sub ?? '')}@subject.invalid`, name: OIDC }),
      },
    ],
  })
}

export function discoveryUrl(issuer: string): string {
  return `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`
}

/** Whoever comes, by password, code or provider: a disabled account gets no session; none outlives twelve hours. */
async function refuseDisabled({ connection }: AppDeps, userId: string) {
  const user = await connection.db
    .selectFrom('authUser')
    .select('disabledAt')
    .where('id', '=', userId)
    .executeTakeFirst()
  if (!user || user.disabledAt) throw new APIError('FORBIDDEN', { code: 'ACCOUNT_DISABLED' })
  return { data: { expiresAt: new Date(Date.now() + SESSION_HOURS * 3_600_000) } }
}

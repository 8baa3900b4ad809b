/**
 * The paths of the sign-in library that are open, as data: everything else under /api/auth answers 404, because it
 * would go past the choke point (accounts, roles and resets are commands of ours). Of a body only the fields named
 * here are passed on: no trusted devices, no longer sessions, no sign-up, no tokens from elsewhere.
 */
export interface AllowedPath {
  readonly method: 'GET' | 'POST'
  /** Below /api/auth. */
  readonly path: string
  readonly fields: readonly string[]
  /** `delayed` tries count against the account and the address. */
  readonly delayed?: true
  /** Only where an identity provider is set up. */
  readonly oidc?: true
}

export const allowedPaths: readonly AllowedPath[] = [
  { method: 'POST', path: '/sign-in/username', fields: ['username', 'password'], delayed: true },
  { method: 'POST', path: '/sign-in/social', fields: ['provider'], oidc: true },
  { method: 'GET', path: '/callback/oidc', fields: [], oidc: true },
  { method: 'POST', path: '/two-factor/enable', fields: ['password'], delayed: true },
  { method: 'POST', path: '/two-factor/verify-totp', fields: ['code'], delayed: true },
  { method: 'POST', path: '/two-factor/verify-backup-code', fields: ['code'], delayed: true },
  { method: 'POST', path: '/sign-out', fields: [] },
]

/** The entry for a request, or null: exact method and path, no patterns. */
export function findAllowed(method: string, path: string, hasOidc: boolean): AllowedPath | null {
  const found = allowedPaths.find((allowed) => allowed.method === method && allowed.path === path)
  return found && (hasOidc || !found.oidc) ? found : null
}

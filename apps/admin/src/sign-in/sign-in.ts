import type { SignInRefusal } from '@ratchet/domain/people/sign-in'

export interface Offers {
  readonly profile: 'demo' | 'production'
  readonly demoAccounts: readonly { username: string; name: string; role: string; unitName: string }[]
  readonly provider: { available: boolean } | null
}

/** What the sign-in page may offer: demonstration accounts, the identity provider. */
export async function findOffers(): Promise<Offers> {
  const answer = await fetch('/api/auth/options')
  if (!answer.ok) throw new Error(`sign-in options: ${answer.status}`)
  return answer.json()
}

export type Outcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'second-factor' }
  | { readonly kind: 'provider'; readonly url: string }
  | { readonly kind: 'refused'; readonly code: SignInRefusal; readonly seconds: number }
  | { readonly kind: 'enrolled'; readonly totpUri: string; readonly backupCodes: readonly string[] }

type Path =
  | '/sign-in/username'
  | '/sign-in/social'
  | '/two-factor/verify-totp'
  | '/two-factor/verify-backup-code'
  | '/two-factor/enable'
  | '/sign-out'

/** One step of signing in; a lost connection is a reason like any other. */
export async function step(path: Path, body: Readonly<Record<string, string>>): Promise<Outcome> {
  try {
    const answer = await fetch(`/api/auth${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    const told = await answer.json().catch(() => ({}))
    if (!answer.ok) return { kind: 'refused', code: told.code ?? 'sign-in-broken', seconds: told.seconds ?? 0 }
    if (told.next === 'second-factor') return { kind: 'second-factor' }
    if (told.next === 'provider') return { kind: 'provider', url: told.url }
    if (told.totpUri) return { kind: 'enrolled', totpUri: told.totpUri, backupCodes: told.backupCodes }
    return { kind: 'done' }
  } catch {
    return { kind: 'refused', code: 'sign-in-broken', seconds: 0 }
  }
}

import { type Auth, betterAuth } from 'better-auth'
import { z } from 'zod'
import type { AppDeps } from '../deps.ts'
import { discoveryUrl, signInOptions } from './options.ts'

export interface Library {
  /** The library as it is now; tries the identity provider again when it was away and `retry` is asked. */
  current(retry?: boolean): Promise<Auth>
  readonly hasOidc: boolean
  /** Why the identity provider cannot be used; null when it can or when there is none. */
  trouble(): string | null
}

const PATIENCE_MS = 5_000
/** After a failed try the provider is left alone for this long, so that clicks do not pile up on it. */
const PAUSE_MS = 10_000
const discoverySchema = z.object({ issuer: z.url(), authorization_endpoint: z.url(), token_endpoint: z.url() })

/**
 * The sign-in library, with the identity provider once that answers. The library itself would wait for it without an
 * end, then go on without it and without a word (STACK "Identity and jobs"): so it is asked first, with patience.
 */
export async function openLibrary(deps: AppDeps, log: (text: string) => void): Promise<Library> {
  const { oidc } = deps.environment
  let auth = betterAuth(signInOptions(deps, { withOidc: false, log })) as unknown as Auth
  let trouble: string | null = oidc ? 'not asked yet' : null
  let askedAt = 0

  async function takeProvider(): Promise<void> {
    const now = Date.parse(deps.clock.guess())
    if (!oidc || trouble === null || now - askedAt < PAUSE_MS) return
    askedAt = now
    trouble = await whyNotProvider(oidc.issuer)
    if (trouble === null) auth = betterAuth(signInOptions(deps, { withOidc: true, log })) as unknown as Auth
    else log(`the identity provider ${oidc.issuer} cannot be used: ${trouble}`)
  }

  await takeProvider()
  return {
    hasOidc: oidc !== null,
    trouble: () => trouble,
    current: async (retry = false) => {
      if (retry) await takeProvider()
      return auth
    },
  }
}

/** Null when the provider's discovery document can be read and is about this issuer. */
async function whyNotProvider(issuer: string): Promise<string | null> {
  try {
    const answer = await fetch(discoveryUrl(issuer), { signal: AbortSignal.timeout(PATIENCE_MS), redirect: 'error' })
    if (!answer.ok) return `its discovery document answers ${answer.status}`
    const found = discoverySchema.safeParse(await answer.json())
    if (!found.success) return 'its discovery document is not one'
    if (found.data.issuer.replace(/\/$/, '') === issuer.replace(/\/$/, '')) return null
    return `its discovery document is about ${found.data.issuer}`
  } catch (error) {
    return error instanceof Error ? `no answer (${error.name})` : 'no answer'
  }
}

import { recordFact } from '@ratchet/api/audit/record'
import { loadActor } from '@ratchet/api/people/actor'
import { type AccountAct, accountFact } from '@ratchet/domain/people/account'
import type { Actor } from '@ratchet/domain/people/permission'
import { addressPrefix, type SignInRefusal } from '@ratchet/domain/people/sign-in'
import type { Auth } from 'better-auth'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { AppDeps } from '../deps.ts'
import { contextFor } from '../http/context.ts'
import type { AllowedPath } from './allowed-paths.ts'
import { cookiesSet } from './cookie.ts'
import { deviceCookie } from './device.ts'
import { findSession } from './session.ts'

/** Not a try to get in. */
const quiet: readonly SignInRefusal[] = ['sign-in-broken', 'second-factor-there', 'second-factor-missing']

/** A failure enters the trail with its reason (DOMAIN D-110); what was typed does not: it may be a password. */
export async function recordFailure(
  deps: AppDeps,
  request: FastifyRequest,
  allowed: AllowedPath,
  userId: string | null,
  reason: SignInRefusal,
): Promise<void> {
  if (quiet.includes(reason)) return
  await recordAct(deps, request, 'account.sign-in-failed', { userId, actor: null }, { way: wayOf(allowed), reason })
}

interface Outcome {
  readonly deps: AppDeps
  readonly auth: Auth
  readonly allowed: AllowedPath
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  /** Who was signed in before the request. */
  readonly before: Actor | null
  readonly setCookies: readonly string[]
}

/** A new session is a sign-in, or the end of an enrolment for whoever was signed in; a sign-out is one of somebody. */
export async function recordOutcome({ deps, auth, allowed, request, reply, before, setCookies }: Outcome) {
  if (allowed.path === '/sign-out') {
    const who = { userId: before?.userId ?? null, actor: before }
    if (before) await recordAct(deps, request, 'account.signed-out', who, {})
    return
  }
  const session = await findSession(auth, new Headers({ cookie: cookiesSet(setCookies) }))
  if (!session) return
  const actor = await loadActor(deps.connection.db, session.userId, deps.environment.profile)
  const act =
    before && allowed.path === '/two-factor/verify-totp' ? 'account.second-factor-enrolled' : 'account.signed-in'
  await recordAct(deps, request, act, { userId: session.userId, actor }, { way: wayOf(allowed) })
  const secure = deps.environment.publicUrl.startsWith('https:')
  reply.header('set-cookie', deviceCookie(deps.keyring, session.userId, secure))
}

function wayOf({ path }: AllowedPath): string {
  if (path === '/sign-in/username') return 'password'
  return path === '/callback/oidc' ? 'provider' : (path.split('/').at(-1) ?? path)
}

async function recordAct(
  deps: AppDeps,
  request: FastifyRequest,
  act: AccountAct,
  { userId, actor }: { userId: string | null; actor: Actor | null },
  payload: Record<string, unknown>,
): Promise<void> {
  const ctx = contextFor(deps, { actor, now: await deps.clock.now(), requestId: request.id })
  const fact = accountFact(act, userId ?? 'unknown', { ...payload, from: addressPrefix(request.ip) })
  await deps.connection.db.transaction().execute((tx) => recordFact(tx, ctx, fact))
}

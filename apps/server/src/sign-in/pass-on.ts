import { isKeepable } from '@ratchet/api/keepable-text'
import { type Buckets, beginTry, bucketsOf, forgiveTry } from '@ratchet/api/people/delay.commands'
import type { SignInRefusal } from '@ratchet/domain/people/sign-in'
import { fromNodeHeaders } from 'better-auth/node'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { AppDeps } from '../deps.ts'
import type { AllowedPath } from './allowed-paths.ts'
import { goodAnswer, providerReasonOf, reasonOf } from './answer.ts'
import { knownDevice } from './device.ts'
import { recordFailure, recordOutcome } from './facts.ts'
import type { Library } from './library.ts'
import { addressHeader, BASE_PATH, SIGN_IN_PAGE } from './options.ts'
import { findActor } from './session.ts'

type Fields = Readonly<Record<string, string>>

/** Where a person comes back to from the identity provider: no address from the request is ever followed. */
const returns = { callbackURL: '/admin/', errorCallbackURL: SIGN_IN_PAGE, disableRedirect: true }

/** One request to the library and back: the delay before it; our own answer, the device and the fact after it. */
export async function passOn(
  deps: AppDeps,
  library: Library,
  allowed: AllowedPath,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const { db } = deps.connection
  const fields = pick(request.body, allowed.fields)
  const before = await findActor(deps, library, request.headers)
  // Somebody who is signed in may type another's name: the try is about that account, not about their own.
  const userId = fields.username ? await findUserId(deps, fields.username) : (before?.userId ?? null)
  const buckets = allowed.delayed ? bucketsFor(deps, request, userId, fields.username) : []
  const wait = buckets.length > 0 ? await beginTry(db, buckets, await deps.clock.now()) : 0
  if (wait > 0) return reply.code(429).header('retry-after', wait).send({ code: 'wait', seconds: wait })

  const auth = await library.current(allowed.path === '/sign-in/social')
  if (allowed.oidc && library.trouble() !== null) return reply.code(503).send({ code: 'provider-away' })
  const answer = await auth.handler(requestTo(deps, allowed, request, fields))
  const body = JSON.parse((await answer.text()) || '{}')
  const setCookies = answer.headers.getSetCookie()
  const location = answer.headers.get('location')
  const refusal = answer.status >= 400 ? reasonOf(body.code) : failedReturn(location)
  for (const cookie of setCookies) reply.header('set-cookie', cookie)
  if (refusal) {
    await recordFailure(deps, request, allowed, userId, refusal)
    if (allowed.method === 'GET') return reply.redirect(`${SIGN_IN_PAGE}?error=${refusal}`, 303)
    return reply.code(answer.status >= 400 ? answer.status : 422).send({ code: refusal })
  }
  if (buckets.length > 0) await forgiveTry(db, buckets)
  await recordOutcome({ deps, auth, allowed, request, reply, before, setCookies })
  if (allowed.method === 'GET') return reply.redirect(location ?? '/admin/', 303)
  return goodAnswer(allowed.path, body)
}

/** The named fields of the body, text that a database can keep only: whatever else was sent goes nowhere. */
function pick(body: unknown, names: readonly string[]): Fields {
  const given = (body ?? {}) as Record<string, unknown>
  const text = (value: unknown) => (typeof value === 'string' && isKeepable(value) ? value : '')
  return Object.fromEntries(names.map((name) => [name, text(given[name])]))
}

async function findUserId({ connection }: AppDeps, username: string): Promise<string | null> {
  const user = await connection.db
    .selectFrom('authUser')
    .select('id')
    .where('username', '=', username.toLowerCase())
    .executeTakeFirst()
  return user?.id ?? null
}

function bucketsFor(deps: AppDeps, request: FastifyRequest, userId: string | null, username = ''): Buckets {
  const { keyring, environment } = deps
  const secure = environment.publicUrl.startsWith('https:')
  const device = userId === null ? null : knownDevice(keyring, request.headers.cookie, userId, secure)
  return bucketsOf(keyring, { account: username || userId, address: request.ip, device })
}

/**
 * The request as the library may see it. Our own check of the origin has let it in; the library knows one origin, and
 * one header that says where from.
 */
function requestTo(deps: AppDeps, allowed: AllowedPath, request: FastifyRequest, fields: Fields): Request {
  const { publicUrl } = deps.environment
  const given = fromNodeHeaders(request.headers)
  const headers = new Headers({ origin: publicUrl, [addressHeader]: request.ip })
  for (const name of ['cookie', 'user-agent']) {
    const value = given.get(name)
    if (value) headers.set(name, value)
  }
  const url = new URL(`${publicUrl}${BASE_PATH}${allowed.path}`)
  if (allowed.method === 'GET') {
    url.search = new URL(request.url, publicUrl).search
    return new Request(url, { headers })
  }
  headers.set('content-type', 'application/json')
  const body = allowed.path === '/sign-in/social' ? { ...fields, ...returns } : fields
  return new Request(url, { method: 'POST', headers, body: JSON.stringify(body) })
}

/** Our reason when the library sends the person back with an error; null for a good return. */
function failedReturn(location: string | null): SignInRefusal | null {
  const error = location === null ? null : new URL(location, 'http://here.invalid').searchParams.get('error')
  return error === null ? null : providerReasonOf(error)
}

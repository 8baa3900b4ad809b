import type { IncomingHttpHeaders } from 'node:http'
import { listDemoAccounts } from '@ratchet/api/people/account.queries'
import type { Actor } from '@ratchet/domain/people/permission'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { AppDeps } from '../deps.ts'
import { findAllowed } from './allowed-paths.ts'
import { type Library, openLibrary } from './library.ts'
import { BASE_PATH } from './options.ts'
import { passOn } from './pass-on.ts'
import { findActor } from './session.ts'

export interface SignIn {
  /** Who sends the request, with rights as they stand now; null without a living session or with a disabled account. */
  actorOfRequest(headers: IncomingHttpHeaders): Promise<Actor | null>
  /** Why the identity provider cannot be used; null when it can or when there is none. */
  trouble(): string | null
}

/**
 * Mounts sign-in at /api/auth: the library's allow-listed paths, and `options`, which says what the sign-in page may
 * offer. Everything else there answers 404.
 */
export async function registerSignIn(app: FastifyInstance, deps: AppDeps): Promise<SignIn> {
  const library = await openLibrary(deps, (text) => app.log.error(`sign-in: ${text}`))

  async function answer(method: 'GET' | 'POST', request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const path = `/${(request.params as { '*': string })['*']}`
    reply.header('cache-control', 'no-store')
    if (method === 'GET' && path === '/options') return offers(deps, library)
    const allowed = findAllowed(method, path, library.hasOidc)
    return allowed ? passOn(deps, library, allowed, request, reply) : reply.callNotFound()
  }
  app.get(`${BASE_PATH}/*`, (request, reply) => answer('GET', request, reply))
  app.post(`${BASE_PATH}/*`, (request, reply) => answer('POST', request, reply))
  return { actorOfRequest: (headers) => findActor(deps, library, headers), trouble: library.trouble }
}

/** What the sign-in page offers: the accounts of a demonstration by name, and the identity provider while it answers. */
async function offers(deps: AppDeps, library: Library) {
  const { profile } = deps.environment
  return {
    profile,
    demoAccounts: profile === 'demo' ? await listDemoAccounts(deps.connection.db) : [],
    provider: library.hasOidc ? { available: library.trouble() === null } : null,
  }
}

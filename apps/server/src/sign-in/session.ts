import type { IncomingHttpHeaders } from 'node:http'
import { loadActor } from '@ratchet/api/people/actor'
import type { Actor } from '@ratchet/domain/people/permission'
import type { Auth } from 'better-auth'
import { APIError } from 'better-auth/api'
import { fromNodeHeaders } from 'better-auth/node'
import type { AppDeps } from '../deps.ts'
import type { Library } from './library.ts'

/** The living session of the cookies; a lost database is told as such and not as "signed out". */
export async function findSession(auth: Auth, headers: Headers): Promise<{ id: string; userId: string } | null> {
  try {
    const found = await auth.api.getSession({ headers, query: { disableRefresh: true } })
    return found && { id: found.session.id, userId: found.session.userId }
  } catch (error) {
    if (error instanceof APIError && error.cause) throw error.cause
    throw error
  }
}

/** Who sends the request, with rights as they stand in the database now; null without a living session. */
export async function findActor(deps: AppDeps, library: Library, headers: IncomingHttpHeaders): Promise<Actor | null> {
  if (!headers.cookie) return null
  const session = await findSession(await library.current(), fromNodeHeaders(headers))
  if (!session) return null
  const actor = await loadActor(deps.connection.db, session.userId, deps.environment.profile)
  return actor && { ...actor, sessionId: session.id }
}

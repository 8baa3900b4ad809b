import { randomBytes, randomUUID } from 'node:crypto'
import type { Context } from '@ratchet/api/context'
import { isDatabaseAway } from '@ratchet/api/database/away'
import { addressPrefix } from '@ratchet/domain/people/sign-in'
import { Refusal } from '@ratchet/domain/refusal'
import { TRPCError } from '@trpc/server'
import type { FastifyRequest } from 'fastify'
import type { AppDeps, SignIn } from '../deps.ts'
import { egressOf } from '../egress.ts'

type Caller = Pick<Context, 'actor' | 'now' | 'requestId'> & Partial<Pick<Context, 'from'>>

/** What a procedure may know about the call. */
export function contextFor(deps: AppDeps, caller: Caller): Context {
  return {
    db: deps.connection.db,
    keyring: deps.keyring,
    newId: randomUUID,
    randomBytes,
    profile: deps.environment.profile,
    egress: egressOf(deps.environment),
    from: null,
    ...caller,
  }
}

/** Who asks and when it is: rights are read from the database for each request, never from the cookie. */
export async function contextOfRequest(deps: AppDeps, signIn: SignIn, request: FastifyRequest): Promise<Context> {
  try {
    const now = await deps.clock.now()
    const from = addressPrefix(request.ip)
    return contextFor(deps, { actor: await signIn.actorOfRequest(request.headers), now, requestId: request.id, from })
  } catch (error) {
    if (!isDatabaseAway(error)) throw error
    throw new TRPCError({ code: 'SERVICE_UNAVAILABLE', cause: new Refusal('database-away') })
  }
}

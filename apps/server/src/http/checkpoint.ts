import { findPublicCheckpoint } from '@ratchet/api/audit/checkpoint'
import type { FastifyInstance } from 'fastify'
import type { AppDeps } from '../deps.ts'

/** The trail's head, signed, for whoever wants to keep a copy (SPEC §13): 404 before the first one. */
export function addCheckpoint(app: FastifyInstance, deps: AppDeps): void {
  app.get('/checkpoint.json', async (_request, reply) => {
    const checkpoint = await findPublicCheckpoint(deps.connection.db, deps.keyring)
    if (!checkpoint) return reply.callNotFound()
    return reply.header('cache-control', 'public, max-age=60').send(checkpoint)
  })
}

import { Readable } from 'node:stream'
import { openExport } from '@ratchet/api/survey/open-export'
import { acting } from '@ratchet/api/trpc'
import { idSchema } from '@ratchet/domain/id'
import type { FastifyInstance } from 'fastify'
import type { AppDeps, SignIn } from '../deps.ts'
import { contextFor } from './context.ts'
import { encodeName } from './file-name.ts'

/**
 * The answers of a wave, streamed page by page as fast as the reader takes them; `survey.exportAnswers` left the trace and
 * gave the id. A reader who goes away ends it; one whose file broke off sees that it did, since the length is not told.
 */
export function addAnswerExport(app: FastifyInstance, deps: AppDeps, signIn: Pick<SignIn, 'actorOfRequest'>): void {
  // A HEAD would read everything and send nothing.
  app.get<{ Params: { id: string } }>('/api/export/:id', { exposeHeadRoute: false }, async (request, reply) => {
    const id = idSchema.safeParse(request.params.id)
    const actor = id.success ? await signIn.actorOfRequest(request.headers) : null
    if (!id.success || !actor || actor.owes) return reply.callNotFound()
    const ctx = contextFor(deps, { actor, now: await deps.clock.now(), requestId: request.id })
    const file = await openExport(acting(ctx), id.data)
    if (!file) return reply.callNotFound()
    return reply
      .header('content-security-policy', "default-src 'none'; sandbox; frame-ancestors 'none'")
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeName(file.name)}`)
      .header('cache-control', 'no-store')
      .type(file.mediaType === 'text/csv' ? 'text/csv; charset=utf-8' : file.mediaType)
      .send(Readable.from(file.body, { highWaterMark: 1 }))
  })
}

import { findBlob, readBlob } from '@ratchet/api/blob/blob.queries'
import { whyNotReadFile } from '@ratchet/api/blob/read-file.queries'
import { idSchema } from '@ratchet/domain/id'
import type { FastifyInstance } from 'fastify'
import type { AppDeps, SignIn } from '../deps.ts'
import { encodeName } from './file-name.ts'

/**
 * A kept file, as a download and never as a page: whatever a stranger put into it, it runs nowhere of ours. What one
 * may not read does not exist (RELIABILITY "private-looking objects answer 404").
 */
export function addBlobDownload(app: FastifyInstance, deps: AppDeps, signIn: SignIn): void {
  app.get<{ Params: { id: string } }>('/api/blob/:id', async (request, reply) => {
    const id = idSchema.safeParse(request.params.id)
    const actor = id.success ? await signIn.actorOfRequest(request.headers) : null
    if (!id.success || !actor || actor.owes) return reply.callNotFound()
    const blob = await findBlob(deps.connection.db, id.data)
    if (!blob || (await whyNotReadFile(deps.connection.db, blob, actor))) return reply.callNotFound()
    const kept = await readBlob(deps.connection.db, blob.id)
    return reply
      .header('content-security-policy', "default-src 'none'; sandbox; frame-ancestors 'none'")
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeName(blob.name)}`)
      .type(blob.mediaType)
      .send(kept?.bytes)
  })
}

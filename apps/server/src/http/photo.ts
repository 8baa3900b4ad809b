import { readBlob } from '@ratchet/api/blob/blob.queries'
import { whyNotReadFile } from '@ratchet/api/blob/read-file.queries'
import { findPhoto, findPublishedPhoto } from '@ratchet/api/feedback/photo.queries'
import type { BlobView } from '@ratchet/domain/blob/blob'
import { idSchema } from '@ratchet/domain/id'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { AppDeps, SignIn } from '../deps.ts'

interface Named {
  Params: { id: string }
}

/** Opened by itself, a picture of a stranger is still no page of ours: it can load and run nothing. */
const policy = "default-src 'none'; sandbox; frame-ancestors 'none'"

/**
 * Photos, shown and not downloaded, which only what we encoded ourselves may be. Residents see those of a living
 * publication; officials see what they read. Everything else does not exist (RELIABILITY "answer 404").
 */
export function addPhotos(app: FastifyInstance, { connection }: Pick<AppDeps, 'connection'>, signIn: SignIn): void {
  const { db } = connection

  const show = async (reply: FastifyReply, photo: BlobView | null) => {
    const kept = photo && (await readBlob(db, photo.id))
    if (!kept) return reply.callNotFound()
    return reply
      .header('content-security-policy', policy)
      .header('content-disposition', 'inline')
      .type(kept.mediaType)
      .send(kept.bytes)
  }

  app.get<Named>('/photo/:id', async (request, reply) => {
    const id = idSchema.safeParse(request.params.id)
    const photo = id.success ? await findPublishedPhoto(db, id.data) : null
    // One that was withdrawn is gone everywhere an hour later.
    if (photo) reply.header('cache-control', 'public, max-age=3600')
    return show(reply, photo)
  })

  app.get<Named>('/api/photo/:id', async (request, reply) => {
    const id = idSchema.safeParse(request.params.id)
    const actor = id.success ? await signIn.actorOfRequest(request.headers) : null
    if (!id.success || !actor || actor.owes) return reply.callNotFound()
    const photo = await findPhoto(db, id.data)
    return show(reply, photo && !(await whyNotReadFile(db, photo, actor)) ? photo : null)
  })
}

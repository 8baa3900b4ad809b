import type { FastifyInstance } from 'fastify'
import type { SignIn } from '../deps.ts'

/** What any procedure but those with files takes, many times over. */
const USUAL_BODY = 1024 * 1024
/** A photo of 10 MB in base64. */
const PHOTO_BODY = 15 * 1024 * 1024
/** Photos of strangers that are held in memory at the same time; the next one is asked to come back. */
const MOST_PHOTOS_AT_ONCE = 12

/**
 * Who may send much: whoever is signed in, and residents a photo. Asked before the body is read, since a thousand strangers
 * with files of thirty megabytes would fill the memory of the process. A body that does not say how long it is counts as long.
 */
export function limitLargeBodies(scope: FastifyInstance, { actorOfRequest }: Pick<SignIn, 'actorOfRequest'>): void {
  let photos = 0
  scope.addHook<{ Params: { path?: string } }>('onRequest', async (request, reply) => {
    const length = Number(request.headers['content-length'] ?? Number.POSITIVE_INFINITY)
    if (request.method !== 'POST' || length <= USUAL_BODY) return
    if (request.params.path === 'feedback.addPhoto' && length <= PHOTO_BODY) {
      if (photos >= MOST_PHOTOS_AT_ONCE)
        return reply.code(503).header('retry-after', '2').send({ error: 'busy', requestId: request.id })
      photos += 1
      reply.raw.once('close', () => {
        photos -= 1
      })
      return
    }
    if (await actorOfRequest(request.headers)) return
    return reply.code(413).send({ error: 'too-large', requestId: request.id })
  })
}

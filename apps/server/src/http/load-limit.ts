import type { FastifyInstance } from 'fastify'
import type { Lifecycle } from '../deps.ts'
import { sendPlainPage, wantsPage } from './plain-page.ts'

/** More than this at once and a request is told to come back: a queue without an end answers nobody in time. */
export const LARGEST_LOAD = 256

/** Bounded queue: counts what is being answered; sends 503 with Retry-After beyond the limit or while stopping. */
export function limitLoad(app: FastifyInstance, lifecycle: Lifecycle, largest: number = LARGEST_LOAD): () => number {
  let running = 0
  app.addHook('onRequest', (request, reply, next) => {
    running += 1
    reply.raw.once('close', () => {
      running -= 1
    })
    // Whoever watches the process must see it while it is busy or stopping.
    const watching = request.url === '/healthz' || request.url === '/readyz' || request.url === '/metrics'
    if (watching || (running <= largest && !lifecycle.draining)) return next()
    reply.code(503).header('retry-after', '1')
    // Whoever scanned a code in a crowd reads a page, with what becomes of the answer.
    if (wantsPage(request)) sendPlainPage(request, reply, 'busy')
    else reply.send({ error: 'busy', requestId: request.id })
  })
  return () => running
}

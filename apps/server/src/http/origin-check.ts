import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Environment } from '../environment.ts'

/**
 * A change of state must come from our own pages: browsers name the page's origin on every POST. A caller that sends
 * neither header is no browser, so there is no cookie that it could ride on.
 */
export function isForeign(request: Pick<FastifyRequest, 'headers'>, environment: Environment): boolean {
  const { origin, host } = request.headers
  const site = request.headers['sec-fetch-site']
  if (origin === undefined) return site !== undefined && site !== 'same-origin' && site !== 'none'
  if (origin === environment.publicUrl) return false
  // A demonstration is opened by whatever name the machine has; production answers to one.
  return environment.profile === 'production' || origin !== `http://${host}`
}

export function checkOrigin(app: FastifyInstance, environment: Environment): void {
  app.addHook('onRequest', (request, reply, next) => {
    if (request.method === 'GET' || request.method === 'HEAD' || !isForeign(request, environment)) return next()
    reply.code(403).send({ error: 'foreign-origin', requestId: request.id })
  })
}

import { randomUUID } from 'node:crypto'
import { assertMatrix } from '@ratchet/api/router'
import Fastify, { type FastifyInstance } from 'fastify'
import type { AppDeps } from './deps.ts'
import { addAdminPage } from './http/admin-page.ts'
import { addBlobDownload } from './http/blob-download.ts'
import { addCheckpoint } from './http/checkpoint.ts'
import { addFailures, answerBadAddress } from './http/failures.ts'
import { addFeedbackPages } from './http/feedback-pages.ts'
import { addHealth } from './http/health.ts'
import { limitLoad } from './http/load-limit.ts'
import { addMetrics } from './http/metrics.ts'
import { checkOrigin } from './http/origin-check.ts'
import { addPhotos } from './http/photo.ts'
import { addSecurityHeaders } from './http/security-headers.ts'
import { addSitePages, createSitePages } from './http/site-page.ts'
import { addTrpc } from './http/trpc.ts'
import { type RouteName, routeMatrix, routeName, routesWithoutEntry } from './route-matrix.ts'
import { registerSignIn } from './sign-in/register.ts'

const SECOND = 1000

/** Where log lines go; standard output without it. */
interface LogTo {
  write(line: string): void
}

/**
 * The whole HTTP face of the product. Throws when a procedure or a route has no entry in its matrix: the process
 * does not start then.
 */
export async function buildApp(deps: AppDeps, log?: LogTo): Promise<FastifyInstance> {
  assertMatrix()
  const { environment, lifecycle, portals } = deps
  const app = Fastify({
    logger: { level: 'warn', ...(log && { stream: log }) },
    genReqId: () => randomUUID(),
    frameworkErrors: answerBadAddress as never,
    trustProxy: environment.trustedProxies.length > 0 ? [...environment.trustedProxies] : false,
    bodyLimit: 1024 * 1024,
    requestTimeout: 60 * SECOND,
    handlerTimeout: 60 * SECOND,
    keepAliveTimeout: 10 * SECOND,
    forceCloseConnections: 'idle',
    // Its own 503 while closing says nothing about when to come back; ours does.
    return503OnClosing: false,
    // A batch of reads is one path segment.
    routerOptions: { maxParamLength: 4096 },
  })
  const registered: RouteName[] = []
  app.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) registered.push(routeName(one, url))
  })
  addFailures(app)
  addSecurityHeaders(app, environment.publicUrl.startsWith('https:'))
  const running = limitLoad(app, lifecycle)
  checkOrigin(app, environment)
  addMetrics(app, deps, running)
  const signIn = await registerSignIn(app, deps)
  addHealth(app, deps, signIn)
  await addTrpc(app, deps, signIn)
  addCheckpoint(app, deps)
  addBlobDownload(app, deps, signIn)
  addPhotos(app, deps, signIn)
  app.get('/api/*', async (_request, reply) => reply.callNotFound())
  addAdminPage(app, portals)
  const pages = createSitePages(deps)
  await addFeedbackPages(app, pages)
  addSitePages(app, deps, pages)
  await app.ready()

  const unknown = routesWithoutEntry(registered)
  if (unknown.length > 0) throw new Error(`routes without an entry in the route matrix: ${unknown.join(', ')}`)
  const idle = routeMatrix.filter(({ method, path }) => !registered.includes(routeName(method, path)))
  if (idle.length > 0) throw new Error(`route entries without a route: ${idle.map(({ path }) => path).join(', ')}`)
  return app
}

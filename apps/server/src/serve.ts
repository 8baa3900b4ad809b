import { randomUUID } from 'node:crypto'
import { assertMatrix } from '@ratchet/api/router'
import Fastify, { type FastifyInstance } from 'fastify'
import type { AppDeps } from './deps.ts'
import { addActivityPages } from './http/activity-pages.ts'
import { addAdminPage } from './http/admin-page.ts'
import { addAnswerExport } from './http/answer-export.ts'
import { addBlobDownload } from './http/blob-download.ts'
import { addCheckpoint } from './http/checkpoint.ts'
import { addFailures, answerBadAddress } from './http/failures.ts'
import { addFeedbackPages } from './http/feedback-pages.ts'
import { addHealth } from './http/health.ts'
import { addListDownload } from './http/list-download.ts'
import { limitLoad } from './http/load-limit.ts'
import { addMetrics } from './http/metrics.ts'
import { checkOrigin } from './http/origin-check.ts'
import { addPhotos } from './http/photo.ts'
import { addReceiptDownload } from './http/receipt-download.ts'
import { addSecurityHeaders } from './http/security-headers.ts'
import { addSitePages, createSitePages } from './http/site-page.ts'
import { addSurveyPages } from './http/survey-pages.ts'
import { addTrpc } from './http/trpc.ts'
import { type RouteName, routeMatrix, routeName, routesWithoutEntry } from './route-matrix.ts'
import { registerSignIn } from './sign-in/register.ts'

const SECOND = 1000

/** Where log lines go; standard output without it. */
interface LogTo {
  write(line: string): void
}

/** Where crowds come: the timer of a handler would cost each of them a controller, a signal and an exception. */
const crowded = ['/*', '/q/:code', '/Q/:code', '/q/:code/thanks']

/** How long whoever is slow is waited for: whole requests on a bad network, heads alone not so long. */
export interface Patience {
  readonly head: number
  readonly request: number
  readonly looksEvery: number
}
const usualPatience: Patience = { head: 15 * SECOND, request: 60 * SECOND, looksEvery: 5 * SECOND }

/**
 * The whole HTTP face of the product. Throws when a procedure or a route has no entry in its matrix: the process
 * does not start then.
 */
export async function buildApp(
  deps: AppDeps,
  log?: LogTo,
  patience: Patience = usualPatience,
): Promise<FastifyInstance> {
  assertMatrix()
  const { environment, lifecycle, portals } = deps
  const app = Fastify({
    logger: { level: 'warn', ...(log && { stream: log }) },
    genReqId: () => randomUUID(),
    frameworkErrors: answerBadAddress as never,
    trustProxy: environment.trustedProxies.length > 0 ? [...environment.trustedProxies] : false,
    bodyLimit: 1024 * 1024,
    requestTimeout: patience.request,
    http: { headersTimeout: patience.head, connectionsCheckingInterval: patience.looksEvery },
    // A socket on which nothing moves for so long is closed, whatever its handler waits for.
    connectionTimeout: 70 * SECOND,
    keepAliveTimeout: 10 * SECOND,
    forceCloseConnections: 'idle',
    // Its own 503 while closing says nothing about when to come back; ours does.
    return503OnClosing: false,
    // A batch of reads is one path segment.
    routerOptions: { maxParamLength: 4096 },
  })
  const registered: RouteName[] = []
  app.addHook('onRoute', (route) => {
    for (const one of [route.method].flat()) registered.push(routeName(one, route.url))
    if (!crowded.includes(route.url)) route.handlerTimeout = 60 * SECOND
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
  addReceiptDownload(app, deps)
  addListDownload(app, deps)
  addBlobDownload(app, deps, signIn)
  addAnswerExport(app, deps, signIn)
  addPhotos(app, deps, signIn)
  app.get('/api/*', async (_request, reply) => reply.callNotFound())
  addAdminPage(app, portals)
  const pages = createSitePages(deps)
  await addFeedbackPages(app, pages)
  await addSurveyPages(app, pages)
  await addActivityPages(app, pages)
  addSitePages(app, deps, pages)
  await app.ready()

  const unknown = routesWithoutEntry(registered)
  if (unknown.length > 0) throw new Error(`routes without an entry in the route matrix: ${unknown.join(', ')}`)
  const idle = routeMatrix.filter(({ method, path }) => !registered.includes(routeName(method, path)))
  if (idle.length > 0) throw new Error(`route entries without a route: ${idle.map(({ path }) => path).join(', ')}`)
  return app
}

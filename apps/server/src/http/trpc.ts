import { appRouter } from '@ratchet/api/router'
import { fastifyRequestHandler } from '@trpc/server/adapters/fastify'
import type { FastifyInstance } from 'fastify'
import type { AppDeps, SignIn } from '../deps.ts'
import { contextOfRequest } from './context.ts'
import { limitLargeBodies } from './large-body.ts'

/** Room for the largest file that a form may carry, in base64. */
const LARGEST_BODY = 32 * 1024 * 1024

/** More than any page of ours asks for at once: a short address must not cost hundreds of queries. */
const LARGEST_BATCH = 50

/** The router over HTTP: reads may come in batches, mutations one by one. */
export async function addTrpc(app: FastifyInstance, deps: AppDeps, signIn: SignIn): Promise<void> {
  await app.register(async (scope) => {
    limitLargeBodies(scope, signIn)
    scope.removeAllContentTypeParsers()
    // Only JSON: a form of another site cannot send it without being asked first.
    scope.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => done(null, body))
    scope.route<{ Params: { path: string } }>({
      method: ['GET', 'POST'],
      url: '/api/trpc/:path',
      // The adapter cannot answer it: HEAD is not found, as any other method.
      exposeHeadRoute: false,
      bodyLimit: LARGEST_BODY,
      handler: async (request, reply) =>
        fastifyRequestHandler({
          router: appRouter,
          req: request,
          res: reply,
          path: request.params.path,
          createContext: () => contextOfRequest(deps, signIn, request),
          allowBatching: request.method === 'GET',
          maxBatchSize: LARGEST_BATCH,
          responseMeta: ({ errors }) =>
            errors.some((error) => error.code === 'SERVICE_UNAVAILABLE') ? { headers: { 'retry-after': '5' } } : {},
          onError: ({ error, path }) => {
            if (error.code !== 'INTERNAL_SERVER_ERROR') return
            request.log.error({ err: error.cause ?? error, requestId: request.id, path }, 'a procedure broke')
          },
        }),
    })
  })
}

import { isDatabaseAway } from '@ratchet/api/database/away'
import type { PlainTrouble } from '@ratchet/words/plain-page'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { sendPlainPage, wantsPage } from './plain-page.ts'
import { always, nothing } from './security-headers.ts'

/** Names of what can go wrong before or around a handler; the details stay in the log. */
const names: Readonly<Record<number, string>> = {
  400: 'bad-request',
  404: 'not-found',
  413: 'too-large',
  415: 'unsupported-type',
  503: 'unavailable',
}

/** What a page says of it; what is not found is a page of the site's own. */
const troubles: Readonly<Record<string, PlainTrouble>> = {
  'too-large': 'too-large',
  unavailable: 'busy',
  'database-away': 'away',
  broken: 'broken',
}

/** An address that is not one, refused before any route or hook has seen it. */
export function answerBadAddress(_error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  reply.headers(always).header('content-security-policy', nothing).header('cache-control', 'no-store')
  answer(request, reply, 400, 'bad-request')
}

/** Answers what nobody else answered. A request id leads from the answer to the log, and nothing else leaves. */
export function addFailures(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const away = isDatabaseAway(error)
    const status = away ? 503 : clientStatus(error)
    if (status >= 500 && !away) request.log.error({ err: error, requestId: request.id }, 'a request broke')
    if (status === 503) reply.header('retry-after', '5')
    return answer(request, reply, status, away ? 'database-away' : (names[status] ?? 'broken'))
  })
  app.setNotFoundHandler((request, reply) => answer(request, reply, 404, 'not-found'))
}

function clientStatus(error: FastifyError): number {
  const status = error.statusCode ?? 500
  return status >= 400 && status < 600 ? status : 500
}

function answer(request: FastifyRequest, reply: FastifyReply, status: number, error: string): FastifyReply {
  if (status !== 404 && wantsPage(request))
    return sendPlainPage(request, reply.code(status), troubles[error] ?? 'not-taken')
  return reply.code(status).type('application/json; charset=utf-8').send({ error, requestId: request.id })
}

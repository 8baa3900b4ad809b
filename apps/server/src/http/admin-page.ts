import { randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type { Portals } from '../portals.ts'
import { sendAsset } from './assets.ts'
import { adminPolicy, asPage, workerPolicy } from './security-headers.ts'

/** The mark in the built page that every answer replaces by a nonce of its own. */
const NONCE_MARK = '__CSP_NONCE__'
/** The page that works without a network, and so may start a worker. */
const VISIT = 'households/visit'

/** The admin portal: its files, and its one page for every other address under /admin/. */
export function addAdminPage(app: FastifyInstance, portals: Portals): void {
  app.get('/admin', async (_request, reply) => reply.redirect('/admin/', 308))
  app.get('/admin/sw.js', async (request, reply) => {
    reply.header('content-security-policy', workerPolicy)
    return sendAsset(request, reply, portals.adminFiles, '/sw.js') ?? reply.callNotFound()
  })
  app.get<{ Params: { '*': string } }>('/admin/*', async (request, reply) => {
    const sent = sendAsset(request, reply, portals.adminFiles, `/${request.params['*']}`)
    if (sent) return sent
    const nonce = newNonce()
    const policy = adminPolicy(nonce, request.params['*'] === VISIT ? 'worker' : undefined)
    return asPage(reply, policy).send(portals.adminPage.replaceAll(NONCE_MARK, nonce))
  })
}

const NONCE_BYTES = 16
/** Bytes that nobody was given yet: a draw for each page would cost a tenth of answering one from memory. */
let drawn = Buffer.alloc(0)

/** A nonce that nobody can guess; each is given once. */
export function newNonce(): string {
  if (drawn.length === 0) drawn = randomBytes(NONCE_BYTES * 256)
  const nonce = drawn.toString('base64url', 0, NONCE_BYTES)
  drawn = drawn.subarray(NONCE_BYTES)
  return nonce
}

import { randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type { Portals } from '../portals.ts'
import { sendAsset } from './assets.ts'
import { adminPolicy, asPage } from './security-headers.ts'

/** The mark in the built page that every answer replaces by a nonce of its own. */
const NONCE_MARK = '__CSP_NONCE__'

/** The admin portal: its files, and its one page for every other address under /admin/. */
export function addAdminPage(app: FastifyInstance, portals: Portals): void {
  app.get('/admin', async (_request, reply) => reply.redirect('/admin/', 308))
  app.get<{ Params: { '*': string } }>('/admin/*', async (request, reply) => {
    const sent = sendAsset(request, reply, portals.adminFiles, `/${request.params['*']}`)
    if (sent) return sent
    const nonce = newNonce()
    return asPage(reply, adminPolicy(nonce)).send(portals.adminPage.replaceAll(NONCE_MARK, nonce))
  })
}

export function newNonce(): string {
  return randomBytes(16).toString('base64url')
}

import { createCaller } from '@ratchet/api/router'
import { addressPrefix } from '@ratchet/domain/people/sign-in'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { AppDeps } from '../deps.ts'
import { newNonce } from './admin-page.ts'
import { sendAsset } from './assets.ts'
import { contextFor } from './context.ts'
import { asPage, sitePolicy } from './security-headers.ts'

/** The public site: its files, the two addresses that keep a choice, and a rendered page for everything else. */
export function addSitePages(app: FastifyInstance, deps: AppDeps): void {
  const { site, siteFiles } = deps.portals
  const https = deps.environment.publicUrl.startsWith('https:')

  const keepChoice = async (request: FastifyRequest, reply: FastifyReply) => {
    const choice = site.prefer(request.url, https)
    if (!choice) return renderPage(request, reply)
    return reply.header('set-cookie', [...choice.cookies]).redirect(choice.location, 303)
  }

  const renderPage = async (request: FastifyRequest, reply: FastifyReply) => {
    const nonce = newNonce()
    const now = await deps.clock.now().catch(() => deps.clock.guess())
    const page = await site.render(request.url, {
      ...site.preferences(request.url, request.headers.cookie),
      // Residents have no account here: pages are the same for everybody and carry no session.
      caller: createCaller(
        contextFor(deps, { actor: null, now, requestId: request.id, from: addressPrefix(request.ip) }),
      ),
      profile: deps.environment.profile,
      nonce,
      now,
      requestId: request.id,
    })
    if (page.error) request.log.error({ err: page.error, requestId: request.id }, 'a page could not be rendered')
    if (page.status === 503) reply.header('retry-after', '5')
    return asPage(reply, sitePolicy(nonce)).code(page.status).send(page.html)
  }

  app.get('/prefer', keepChoice)
  app.get('/elder', keepChoice)
  app.get<{ Params: { '*': string } }>('/*', async (request, reply) => {
    return sendAsset(request, reply, siteFiles, `/${request.params['*']}`) ?? renderPage(request, reply)
  })
}

import { randomUUID } from 'node:crypto'
import { createCaller } from '@ratchet/api/router'
import { addressPrefix } from '@ratchet/domain/people/sign-in'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { AppDeps } from '../deps.ts'
import type { FormState } from '../portals.ts'
import { newNonce } from './admin-page.ts'
import { sendAsset } from './assets.ts'
import { contextFor } from './context.ts'
import { asPage, sitePolicy, workerPolicy } from './security-headers.ts'

/** The pages of the public site, for the routes that answer one. */
export type SitePages = ReturnType<typeof createSitePages>

/** Opens the router for a resident and answers with rendered pages. */
export function createSitePages(deps: AppDeps) {
  const { site } = deps.portals

  /** Residents have no account here: pages are the same for everybody and carry no session. */
  const open = async (request: FastifyRequest) => {
    const now = await deps.clock.now().catch(() => deps.clock.guess())
    const from = addressPrefix(request.ip)
    const caller = createCaller(contextFor(deps, { actor: null, now, requestId: request.id, from }))
    return { caller, now, newKey: randomUUID }
  }

  /** The page of the request's address; `form` is what a form became that was sent to it. */
  const answer = async (request: FastifyRequest, reply: FastifyReply, { form }: { form?: FormState | undefined }) => {
    const nonce = newNonce()
    const { caller, now, newKey } = await open(request)
    const page = await site.render(request.url, {
      ...site.preferences(request.url, request.headers.cookie),
      caller,
      profile: deps.environment.profile,
      nonce,
      now,
      requestId: request.id,
      key: newKey(),
      ...(form ? { form } : {}),
    })
    if (page.error) request.log.error({ err: page.error, requestId: request.id }, 'a page could not be rendered')
    if (page.status === 503) reply.header('retry-after', '5')
    return asPage(reply, sitePolicy(nonce)).code(page.status).send(page.html)
  }
  return { open, answer }
}

/** The public site: its files, the two addresses that keep a choice, and a rendered page for everything else. */
export function addSitePages(app: FastifyInstance, deps: AppDeps, pages: SitePages): void {
  const { site, siteFiles } = deps.portals
  const https = deps.environment.publicUrl.startsWith('https:')

  const keepChoice = async (request: FastifyRequest, reply: FastifyReply) => {
    const choice = site.prefer(request.url, https)
    if (!choice) return pages.answer(request, reply, {})
    return reply.header('set-cookie', [...choice.cookies]).redirect(choice.location, 303)
  }

  app.get('/prefer', keepChoice)
  app.get('/elder', keepChoice)
  app.get('/sw.js', async (request, reply) => {
    // A worker asks under the policy of its own file, and has nothing to ask but this site.
    reply.header('content-security-policy', workerPolicy)
    return sendAsset(request, reply, siteFiles, '/sw.js') ?? reply.callNotFound()
  })
  app.get<{ Params: { '*': string } }>('/*', async (request, reply) => {
    return sendAsset(request, reply, siteFiles, `/${request.params['*']}`) ?? pages.answer(request, reply, {})
  })
}

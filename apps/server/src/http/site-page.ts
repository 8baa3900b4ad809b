import { randomUUID } from 'node:crypto'
import { commitsOf } from '@ratchet/api/database/commit-count'
import { createCaller } from '@ratchet/api/router'
import { addressPrefix } from '@ratchet/domain/people/sign-in'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { AppDeps } from '../deps.ts'
import type { FormState } from '../portals.ts'
import { newNonce } from './admin-page.ts'
import { sendAsset } from './assets.ts'
import { contextFor } from './context.ts'
import { createPageCache, type Secrets } from './page-cache.ts'
import { sitePolicy, workerPolicy } from './security-headers.ts'

/** The pages of the public site, for the routes that answer one. */
export type SitePages = ReturnType<typeof createSitePages>

type PageSecrets = Readonly<Record<'nonce' | 'key', string>>
type Page = { readonly body: Buffer } | Awaited<ReturnType<AppDeps['portals']['site']['render']>>

/** Opens the router for a resident and answers with rendered pages. */
export function createSitePages(deps: AppDeps) {
  const { site } = deps.portals

  /** Residents have no account here: pages are the same for everybody and carry no session. */
  const openAt = async (request: FastifyRequest, readNow: AppDeps['clock']['now']) => {
    const now = await readNow().catch(() => deps.clock.guess())
    const from = addressPrefix(request.ip)
    const caller = createCaller(contextFor(deps, { actor: null, now, requestId: request.id, from }))
    return { caller, now, newKey: randomUUID }
  }
  const open = (request: FastifyRequest) => openAt(request, deps.clock.now)
  /** The same for answers that come in crowds: a question to the database about the time would be a journey each. */
  const openHot = (request: FastifyRequest) => openAt(request, deps.clock.recent)

  const cache = createPageCache({ commits: () => commitsOf(deps.connection.db) })
  const newSecrets = () => ({ nonce: newNonce(), key: randomUUID() })

  const render = async (request: FastifyRequest, { nonce, key }: PageSecrets, form?: FormState) => {
    const { caller, now } = await open(request)
    return site.render(request.url, {
      ...site.preferences(request.url, request.headers.cookie),
      caller,
      profile: deps.environment.profile,
      nonce,
      now,
      requestId: request.id,
      key,
      ...(form ? { form } : {}),
    })
  }

  const send = (request: FastifyRequest, reply: FastifyReply, nonce: string, page: Page) => {
    reply.header('content-security-policy', sitePolicy(nonce)).type('text/html; charset=utf-8')
    if ('body' in page) return reply.send(page.body)
    if (page.error) request.log.error({ err: page.error, requestId: request.id }, 'a page could not be rendered')
    if (page.status === 503) reply.header('retry-after', '5')
    return reply.code(page.status).send(page.html)
  }

  /** The page of the request's address; `form` is what a form became that was sent to it. */
  const answer = async (request: FastifyRequest, reply: FastifyReply, { form }: { form?: FormState | undefined }) => {
    const secrets = newSecrets()
    return send(request, reply, secrets.nonce, await render(request, secrets, form))
  }

  /** The same for an address whose page tells everybody the same: from memory, where nothing changed since. */
  const answerAlike = async (request: FastifyRequest, reply: FastifyReply) => {
    const { locale, elder } = site.preferences(request.url, request.headers.cookie)
    const secrets = newSecrets()
    const draw = (own: Secrets) => render(request, own as PageSecrets)
    const page = await cache.answer(`${locale} ${elder} ${request.url}`, secrets, newSecrets, draw)
    return send(request, reply, secrets.nonce, page)
  }
  return { open, openHot, answer, answerAlike }
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
    return sendAsset(request, reply, siteFiles, `/${request.params['*']}`) ?? pages.answerAlike(request, reply)
  })
}

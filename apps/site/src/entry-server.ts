import { createSSRApp, h, type VNode } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { checkInPage } from './activity/pages.ts'
import { isBallotPath } from './ballot/ballot-address.ts'
import { ballotPage } from './ballot/pages.ts'
import { documentOf } from './document.ts'
import BrokenPage from './failure/BrokenPage.vue'
import NotFoundPage from './failure/NotFoundPage.vue'
import { followPage } from './feedback/pages.ts'
import { redrawPage } from './lookback/pages.ts'
import type { OpenPage, SitePage } from './page.ts'
import type { Render, RenderDeps, Rendered } from './render.ts'
import { pages } from './routes.ts'
import SiteShell from './shell/SiteShell.vue'
import { type View, viewOf } from './view.ts'

export { prefer, preferences } from './prefer.ts'

type Shell = Awaited<ReturnType<RenderDeps['caller']['site']['shell']>>
const noShell: Shell = { zone: null, footer: {}, checkpoint: null }

/** Answers a whole document for any address; what is unknown or breaks is a page too. */
export const render: Render = async (url, deps) => {
  const view = viewOf(url, deps)
  try {
    const route = pages.find((page) => page.path === view.path) ?? codePage(view.path)
    // Whoever sent a form gets back what was typed, even while the database is away.
    const shell = await deps.caller.site.shell().catch((error) => {
      if (!deps.form?.errors.length) throw error
      return noShell
    })
    if (!route) return await finish(404, view, deps, shell, notFound(view))
    const page = await route.open(view, deps)
    return await finish(page.status ?? 200, view, deps, shell, page)
  } catch (error) {
    const isAway = isDatabaseAway(error)
    const words = view.pageWords.broken
    const title = isAway ? words.away.title : words.title
    const body = h(BrokenPage, { view, isAway, requestId: deps.requestId })
    return await finish(isAway ? 503 : 500, view, deps, noShell, { title, body }, error)
  }
}

/** Pages whose address holds a code. */
function codePage(path: string): SitePage | undefined {
  if (isBallotPath(path)) return ballotPage
  if (path.startsWith('/a/')) return checkInPage
  if (path.startsWith('/lookback/')) return redrawPage
  return path.startsWith('/t/') ? followPage : undefined
}

const notFound = (view: View): OpenPage => ({
  title: view.pageWords.notFound.title,
  body: h(NotFoundPage, { view }),
})

async function finish(
  status: Rendered['status'],
  view: View,
  deps: RenderDeps,
  shell: Shell,
  page: OpenPage,
  error: unknown = null,
): Promise<Rendered> {
  const root: VNode = h(
    SiteShell,
    { view, shell, isPage: status === 200, isTask: page.isTask ?? false, sizesLast: page.sizesLast ?? false },
    () => page.body,
  )
  const app = createSSRApp({ render: () => root })
  const thrown: unknown[] = []
  // Vue would log what a component throws and go on with half a page.
  app.config.errorHandler = (cause) => thrown.push(cause)
  const body = await renderToString(app)
  if (thrown.length > 0) throw thrown[0]
  return { status, html: documentOf(view, deps, page.title, body, page.kind ?? 'plain'), error }
}

/** The refusal that the router answers while its database is gone (RELIABILITY, "Lifecycle"). */
function isDatabaseAway(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'SERVICE_UNAVAILABLE'
}

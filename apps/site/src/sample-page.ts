import { render } from './entry-server.ts'
import type { RenderDeps } from './render.ts'
import { sampleCaller } from './sample-caller.ts'

/** What a page is written with in a test: a resident who reads Chinese, on the day of the samples. */
export const sampleDeps = (changed: Partial<RenderDeps> = {}): RenderDeps => ({
  caller: sampleCaller(),
  locale: 'zh',
  elder: 0,
  profile: 'demo',
  nonce: 'n0nce',
  now: '2026-11-23T01:00:00.000Z',
  requestId: 'E7-3K9M',
  key: 'k-0123456789',
  ...changed,
})

/** A page as it is answered, without the marks that Vue sets for hydration. */
export async function openPage(url: string, changed: Partial<RenderDeps> = {}) {
  const { status, html, error } = await render(url, sampleDeps(changed))
  return { status, error, html: html.replace(/<!--[[\]]?-->/g, '') }
}

/** Its document alone. */
export const pageHtml = async (url: string, changed: Partial<RenderDeps> = {}) => (await openPage(url, changed)).html

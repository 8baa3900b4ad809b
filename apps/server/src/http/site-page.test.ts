import { testDatabase } from '@ratchet/api/database/test-database'
import { createCaller } from '@ratchet/api/router'
import { actorOf } from '@ratchet/api/test-context'
import { usualSite } from '@ratchet/domain/setting/setting'
import { afterAll, expect, test, vi } from 'vitest'
import type { SiteEntry } from '../portals.ts'
import { testApp } from '../test-app.ts'
import { contextFor } from './context.ts'

/** A site that says what its shell reads, for whom, and with which secrets. */
const render = vi.fn<SiteEntry['render']>(async (url, { caller, locale, elder, nonce, key }) => {
  const { footer } = await caller.site.shell()
  return { status: 200, html: JSON.stringify({ url, footer, locale, elder, nonce, key }), error: null }
})
const preferences: SiteEntry['preferences'] = (_url, cookies = '') => ({
  locale: cookies.includes('lang=en') ? 'en' : 'zh',
  elder: cookies.includes('elder=2') ? 2 : 0,
})
const connection = await testDatabase()
const { app, deps } = await testApp(connection, {}, undefined, { render, preferences })
afterAll(() => app.close())

async function visit(url: string, cookie?: string) {
  const answer = await app.inject({ url, headers: cookie ? { cookie } : {} })
  const page = answer.json<Record<'url' | 'locale' | 'nonce' | 'key', string> & { footer: object; elder: number }>()
  return { ...page, policy: String(answer.headers['content-security-policy']), type: answer.headers['content-type'] }
}
const now = await deps.clock.now()
const admin = createCaller(contextFor(deps, { actor: actorOf('admin', ['zone']), now, requestId: 'a' }))
let version = 0
async function host(name: string) {
  const content = { ...usualSite, host: name }
  const saved = await admin.setting.saveSite({ content, seen: version, key: `site-page-${name}-0001` })
  version = saved.version
}

test('a page is drawn once for each address, language and size, and again once something was committed', async () => {
  const asked = [
    ['/', undefined],
    ['/', 'lang=en'],
    ['/', 'elder=2'],
    ['/?lang=zh', undefined],
  ] as const
  for (const name of ['first', 'second']) {
    await host(name)
    render.mockClear()
    for (const [url, cookie] of [...asked, ...asked]) {
      const page = await visit(url, cookie)
      expect(page).toMatchObject({ url, footer: { host: name }, type: 'text/html; charset=utf-8' })
      expect(page.locale).toBe(cookie === 'lang=en' ? 'en' : 'zh')
      expect(page.elder).toBe(cookie === 'elder=2' ? 2 : 0)
    }
    expect(render).toHaveBeenCalledTimes(asked.length)
  }
})

test('what an act was refused changes nothing, and pages stay', async () => {
  await visit('/')
  render.mockClear()
  await expect(admin.setting.saveSite({ content: usualSite, seen: 99, key: 'site-page-stale-0001' })).rejects.toThrow()
  await visit('/')
  expect(render).not.toHaveBeenCalled()
})

test('no two answers share a nonce or the key of a form, and the policy names the nonce of the page', async () => {
  const pages = await Promise.all(Array.from({ length: 20 }, () => visit('/report')))
  pages.push(await visit('/report'), await visit('/report'))
  expect(new Set(pages.map(({ nonce }) => nonce)).size).toBe(22)
  expect(new Set(pages.map(({ key }) => key)).size).toBe(22)
  for (const { policy, nonce } of pages) expect(policy).toContain(`'nonce-${nonce}'`)
})

test('a page with a code in its address, and a form with something in it, are never kept', async () => {
  for (const url of ['/t/7K3M-9PWX-ABCD', '/report?kind=sanitation', '/track?code=nonsense']) {
    render.mockClear()
    await app.inject(url)
    await app.inject(url)
    expect([url, render.mock.calls.length]).toEqual([url, 2])
  }
})

import { Refusal } from '@ratchet/domain/refusal'
import { describe, expect, test } from 'vitest'
import { prefer, preferences, render } from './entry-server.ts'
import type { Elder, RenderDeps } from './render.ts'
import { pages } from './routes.ts'
import { sampleCaller } from './sample-caller.ts'
import { pageHtml, sampleDeps } from './sample-page.ts'
import { sampleSaid } from './sample-said.ts'

const nothingSaid = { counts: { all: 0, solved: 0, working: 0, cannot: 0 }, rows: [], since: sampleSaid.since }
const empty = { overall: [], next: null, rebases: [], aspects: [], isIllustrative: false, said: nothingSaid }

describe('every page, both languages, both editions', () => {
  const cases = pages.flatMap(({ path }) =>
    (['zh', 'en'] as const).flatMap((locale) => ([0, 2] as Elder[]).map((elder) => ({ path, locale, elder }))),
  )
  test.each(cases)('$path $locale $elder', async ({ path, locale, elder }) => {
    const answer = await render(path, sampleDeps({ locale, elder }))
    expect(answer).toMatchObject({ status: 200, error: null })
    const { html } = answer
    expect(html.startsWith('<!doctype html>')).toBe(true)
    expect(html).toContain(`<html lang="${locale === 'zh' ? 'zh-CN' : 'en'}"`)
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(html).not.toMatch(/undefined|NaN|\[object/)
    for (const tag of html.match(/<script[^>]*>/g) ?? []) expect(tag).toContain('nonce="n0nce"')
    expect(html).not.toMatch(/ style="| on[a-z]+="|javascript:/)
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('every link inside the site leads to a page that exists', async () => {
    const known = new Set(pages.map((page) => page.path))
    for (const { path } of pages) {
      for (const [, href = ''] of (await pageHtml(path, { elder: path === '/' ? 1 : 0 })).matchAll(
        /<a [^>]*href="(\/[^"]*)"/g,
      )) {
        // Photos are no pages, a look-back has its page by its number; what a page is asked and where on it one lands do
        // not make it another page.
        if (/^\/(prefer\?|photo\/|lookback\/HK-)/.test(href)) continue
        expect(known, `${href} on ${path}`).toContain(href.replace(/[?#].*$/, ''))
      }
    }
  })
})

describe('the first page', () => {
  test('tells what was held, every fall, what to hold, and where the figures come from', async () => {
    const page = await pageHtml('/')
    expect(page).toContain('今年上半年 <b>79.3 分</b>，守住了。')
    expect(page).toContain('去年下半年<b>退过一次</b>，比保底线低 0.7 分。')
    expect(page).toContain('今年下半年要守住 <b>77.7 分</b>。')
    expect(page).toContain('分数来自市级满意度测评，半年一次。')
  })

  test('a fresh fall is the first sentence, and an unpublished score is not taken for one', async () => {
    const home = await sampleCaller().site.home()
    const fallen = { ...home, overall: home.overall.slice(0, 3) }
    expect(await pageHtml('/', { caller: sampleCaller({ home: fallen }) })).toContain(
      '<b>没守住</b>，比保底线低 0.7 分。',
    )
    const last = { cycleId: '2026H1', score: null, basis: null, floor: 76.1, standing: 'unknown' as const, fell: null }
    const silent = { ...home, overall: [...home.overall.slice(0, 3), last] }
    expect(await pageHtml('/', { caller: sampleCaller({ home: silent }) })).toContain(
      '今年上半年没有公布分数，保底线不动。',
    )
  })

  test('before the first result it says so, without an empty picture', async () => {
    const page = await pageHtml('/', { caller: sampleCaller({ home: empty }) })
    expect(page).toContain('第一个半年还没有结果')
    expect(page).not.toContain('class="pictures"')
  })

  test('what was typed somewhere else is shown as text', async () => {
    const shell = { zone: '<script>alert(1)</script>', footer: {}, checkpoint: null }
    const rebases = [
      {
        cycleId: '2025H2',
        subject: 'overall' as const,
        from: 80,
        to: 76,
        reason: '<img src=x onerror=alert(1)>',
        minutes: '7',
      },
    ]
    const page = await pageHtml('/', { caller: sampleCaller({ shell, home: { ...empty, rebases } }) })
    expect(page).not.toContain('<script>alert')
    expect(page).not.toContain('<img src=x')
    expect(page).toContain('&lt;img src=x')
    expect(await pageHtml('/trust?size="><b>x')).not.toContain('"><b>x')
  })

  test('sample data is marked in the demonstration only', async () => {
    expect(await pageHtml('/')).toContain('演示数据，不是真实结果')
    expect(await pageHtml('/', { profile: 'production' })).not.toContain('演示数据')
  })

  test('the footer shows who runs the site, and nothing that is empty', async () => {
    const { zone, checkpoint } = await sampleCaller().site.shell()
    const footer = { host: '某管委会 <b>', icp: '陕ICP备0号' }
    const page = await pageHtml('/', { caller: sampleCaller({ shell: { zone, footer, checkpoint } }) })
    expect(page).toContain('主办：某管委会 &lt;b&gt;')
    expect(page).toContain('<a href="https://beian.miit.gov.cn/" rel="noreferrer">陕ICP备0号</a>')
    expect(page).not.toContain('电话：')
    expect(await pageHtml('/')).toContain(`主办：${zone}`)
  })
})

describe('the trend page', () => {
  test('admits the fall and leaves unpublished half-years empty', async () => {
    const page = await pageHtml('/trends')
    expect(page).toContain('满意度：升了，也降过')
    expect(page).toContain('六项里，五项守住，一项退了')
    expect(page).toContain('名次：去年下半年退了一名')
    expect(page).toContain('没公开')
    expect(page).toContain('公开资料，不是演示')
    expect(page).toContain('2022年上半年，五项升，招商和项目降了 <b>3.41 分</b>。')
  })
})

describe('what does not work is a page too', () => {
  test('an unknown address is a real 404 with ways on', async () => {
    const { status, html } = await render('/nope', sampleDeps())
    expect(status).toBe(404)
    expect(html).toContain('没找到这一页')
    expect(html).toContain('href="/trends"')
  })

  test('a failure names the request, keeps the cause for the log and lights no place of the bar', async () => {
    const cause = new Error('secret detail')
    const caller = { site: { shell: () => Promise.reject(cause) } } as unknown as RenderDeps['caller']
    const answer = await render('/', sampleDeps({ caller }))
    expect(answer).toMatchObject({ status: 500, error: cause })
    expect(answer.html).toContain('E7-3K9M')
    expect(answer.html).not.toContain('secret detail')
  })

  test('a page that breaks while it is drawn is a failure, never half a page', async () => {
    const home = await sampleCaller().site.home()
    const torn = { ...home, rebases: [null] } as unknown as typeof home
    const answer = await render('/', sampleDeps({ caller: sampleCaller({ home: torn }) }))
    expect(answer.status).toBe(500)
    expect(answer.error).toBeInstanceOf(TypeError)
    expect(answer.html).toContain('这一页没打开')
  })

  test('a lost database is 503', async () => {
    const cause = Object.assign(new Error('away', { cause: new Refusal('database-away') }), {
      code: 'SERVICE_UNAVAILABLE',
    })
    const caller = { site: { shell: () => Promise.reject(cause) } } as unknown as RenderDeps['caller']
    const answer = await render('/', sampleDeps({ caller }))
    expect(answer.status).toBe(503)
    expect(answer.html).toContain('网站正在恢复')
  })
})

describe('preferences', () => {
  test('the address overrules the cookie, and nonsense counts for nothing', () => {
    expect(preferences('/', undefined)).toEqual({ locale: 'zh', elder: 0 })
    expect(preferences('/', 'lang=en; elder=2')).toEqual({ locale: 'en', elder: 2 })
    expect(preferences('/?lang=zh&elder=0', 'lang=en; elder=2')).toEqual({ locale: 'zh', elder: 0 })
    expect(preferences('/?lang=xx&elder=9', 'lang=<; elder=')).toEqual({ locale: 'zh', elder: 0 })
  })

  test('a choice is kept and leads back, and never to another host', () => {
    expect(prefer('/trends', false)).toBeNull()
    expect(prefer('/prefer?elder=1&back=%2Ftrust%3Fsize%3D3%26elder%3D0', true)).toEqual({
      location: '/trust?size=3',
      cookies: ['elder=1; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly; Secure'],
    })
    expect(prefer('/elder', false)?.cookies).toHaveLength(1)
    for (const back of [
      '//evil.example',
      'https://evil.example',
      '/\\evil.example',
      '/%2F',
      '/.//evil.example',
      '/prefer',
    ])
      expect(prefer(`/prefer?lang=en&back=${encodeURIComponent(back)}`, false)?.location).toMatch(/^\/(?![/\\])/)
  })
})

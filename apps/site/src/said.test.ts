import { describe, expect, test } from 'vitest'
import type { RenderDeps } from './render.ts'
import { addressOf, askedIn } from './said/said-address.ts'
import { sampleCaller } from './sample-caller.ts'
import { pageHtml } from './sample-page.ts'
import { sampleRows, sampleSaid, sampleSaidDone, sampleTerms } from './sample-said.ts'

const none = { all: 0, solved: 0, working: 0, cannot: 0 }
/** The page with these rows only. */
const withRows = (rows: typeof sampleRows, changed: Partial<typeof sampleSaidDone> = {}) =>
  sampleCaller({ saidDone: { ...sampleSaidDone, rows: [...rows], ...changed } })
const card = async (id: string) =>
  pageHtml('/said-done', {
    caller: withRows(
      sampleRows.filter((row) => row.id === id),
      { pages: 1 },
    ),
  })

describe('the first page', () => {
  test('begins with what people come for, then what was said and what was done, in numbers that add up', async () => {
    const page = await pageHtml('/')
    const order = ['href="/report"', 'href="/track"', 'href="/said-done"', '大家说了什么', '守住不退步']
    const places = order.map((text) => page.indexOf(text, page.indexOf('<main')))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(page).toContain('今年1月以来办完、没办完的共 <b>312 件</b>。')
    expect(page).toContain('<b>208 件</b>解决了，有照片或本人确认')
    expect(page).toContain('共 312 件：解决了 208 件，在办 71 件，办不到或只作了说明 33 件。')
    expect(page).toContain('看全部 312 件')
  })

  test('in 长辈版 the same in sentences, with a call and a helper among the tasks', async () => {
    const page = await pageHtml('/', { elder: 2 })
    expect(page).toContain('<b>33 件</b>暂时办不到')
    expect(page).not.toContain('class="said-bar"')
    expect(page).toContain('href="tel:12345"')
    expect(page).toContain('href="/help#helper"')
  })

  test('before anything is public it says so and draws no bar', async () => {
    const home = { ...(await sampleCaller().site.home()), said: { ...sampleSaid, counts: none, rows: [] } }
    const page = await pageHtml('/', { caller: sampleCaller({ home }) })
    expect(page).toContain('现在还没有公开的')
    expect(page).not.toContain('class="said-bar"')
  })
})

describe('cards', () => {
  test('solved: the quote, how many said it, the photos with day and sender, what was done and by whom', async () => {
    const page = await card('solved')
    expect(page).toMatch(/水流村<\/span> · \s*出门坐车/)
    expect(page).toContain('您说（23 人）')
    expect(page).toContain('“主路路灯一直黑，老人不敢走。”')
    expect(page).toMatch(/<img src="\/photo\/[^"]+" alt="照片，改前：主路路灯一直黑，老人不敢走。"/)
    expect(page).toContain('改前 8月3日<br>居民传来')
    expect(page).toContain('还有 1 张照片')
    expect(page).toContain('谁办的：市政管理局')
    expect(await card('confirmed')).toContain('反映的人确认：解决了。')
  })

  test('what is not solved never says so: not possible, explained, done again, under way, late', async () => {
    const said = {
      cannot: ['暂时办不到：', '2027年3月31日前，我们再回话。'],
      reopened: ['重新办', '上次没办好，正在重新办。', '12月11日前，重新办好。'],
      explained: ['已说明', '只作了说明，不算解决。'],
      working: ['办理中', '18 人反映', '12月4日前办完。'],
      late: ['说好 11月2日前办完，已经晚了。'],
    }
    for (const [id, sentences] of Object.entries(said)) {
      const page = await card(id)
      for (const sentence of sentences) expect(page).toContain(sentence)
      expect(page).not.toContain('已解决')
    }
  })

  test('what was not possible then and is taken up again was not done badly', async () => {
    const rows = sampleRows.map((row) => (row.status === 'reopened' ? { ...row, putOff: true } : row))
    const page = await pageHtml('/said-done', { caller: withRows(rows.filter((row) => row.putOff)) })
    for (const sentence of ['上次的答复：', '上次办不到，现在又在办。']) expect(page).toContain(sentence)
    for (const sentence of ['上次办的：', '上次没办好', '已解决']) expect(page).not.toContain(sentence)
  })

  test('what officials call it is no quote, and what nobody said is not put into anybody’s mouth', async () => {
    expect(await card('working')).not.toContain('“公交间隔太长”')
    const found = sampleRows.slice(0, 1).map((row) => ({ ...row, people: 0 }))
    const page = await pageHtml('/said-done', { caller: withRows(found) })
    expect(page).toContain('我们自己查到的')
    expect(page).not.toContain('“主路')
  })

  test('an answer that was missed says so', async () => {
    const rows = sampleRows
      .filter((row) => row.id === 'cannot')
      .map((row) => ({ ...row, againDay: '2026-10-01' as typeof row.againDay }))
    expect(await pageHtml('/said-done', { caller: withRows(rows) })).toContain('说好 10月1日前再回话，已经过了。')
  })

  test('a long answer folds out, and its whole is there', async () => {
    const done = '逐户上门说明。'.repeat(60)
    const page = await pageHtml('/said-done', {
      caller: withRows(sampleRows.slice(0, 1).map((row) => ({ ...row, done }))),
    })
    expect(page).toContain('看全文')
    expect(page).toContain(done)
  })

  test('what was published is text, whatever it contains', async () => {
    const rows = sampleRows.slice(0, 1).map((row) => ({ ...row, title: '<img src=x onerror=1>', done: '<b>x' }))
    const page = await pageHtml('/said-done', { caller: withRows(rows) })
    expect(page).not.toContain('<img src=x')
    expect(page).toContain('&lt;b&gt;x')
  })
})

describe('filters', () => {
  test('stand in the address, are kept by the counts, and one can go on page by page without script', async () => {
    const asked = sampleSaidDone.places[1]?.id ?? ''
    const caller = sampleCaller({ saidDone: { ...sampleSaidDone, placeId: asked, page: 2 } })
    const page = (await pageHtml(`/said-done?place=${asked}&status=all&page=2`, { caller })).replaceAll('&amp;', '&')
    expect(page).toContain(`<option value="${asked}" selected>水流村</option>`)
    expect(page).toContain(`href="/said-done?place=${asked}&status=working"`)
    expect(page).toContain(`href="/said-done?place=${asked}&page=3">再看 20 件</a>`)
    expect(page).toContain('看前面 20 件')
    expect(page).toContain('第 2 页，共 16 页')
  })

  test('a choice without a match offers the way back; nothing at all invites to say something', async () => {
    const nothing = { counts: none, pages: 1 }
    const chosen = await pageHtml('/said-done?theme=property', { caller: withRows([], nothing) })
    expect(chosen).toContain('这样选，一件也没有。')
    expect(chosen).toContain('href="/said-done">不选了，看全部</a>')
    const first = await pageHtml('/said-done', { caller: withRows([], nothing) })
    expect(first).toContain('现在还没有公开的')
    expect(first).not.toContain('<form')
  })

  test('nonsense in the address counts for nothing', () => {
    const asked = { placeId: null, theme: null, status: 'all', page: 1 }
    expect(askedIn(new URLSearchParams('place=x&theme=weather&status=done&page=-1'))).toEqual(asked)
    expect(askedIn(new URLSearchParams('page=99999999999'))).toEqual(asked)
    const full = askedIn(new URLSearchParams(`theme=property&status=solved&page=3`))
    expect(addressOf(full)).toBe('/said-done?theme=property&status=solved&page=3')
  })
})

describe('promises', () => {
  test('figures on the pages of text are those that are set', async () => {
    const caller = sampleCaller({ terms: { ...sampleTerms, contactKeepDays: 31, answerDays: 7, phone: '029-1234567' } })
    const privacy = await pageHtml('/privacy', { caller })
    expect(privacy).toContain('手机号 31 天。')
    expect(privacy).toContain('每人每天最多 20 次')
    expect(privacy).toContain('现在是第 1 版')
    const help = await pageHtml('/help', { caller })
    expect(help).toContain('7 个工作日内，给您答复。')
    expect(help).toContain('打 029-1234567')
    expect(help).toContain('id="helper"')
  })

  test('an unknown address offers the ways on and the field for a code', async () => {
    const page = await pageHtml('/nope')
    for (const path of ['/track', '/report', '/said-done']) expect(page).toContain(`href="${path}"`)
    expect(page).toContain('<form action="/track" method="get"')
    expect(page).toContain('name="code"')
  })

  test('a failure says first that nothing is lost', async () => {
    const caller = { site: { shell: () => Promise.reject(new Error('x')) } } as unknown as RenderDeps['caller']
    const page = await pageHtml('/said-done', { caller })
    expect(page).toMatch(/<h1>这一页没打开<\/h1>\s*<p>您说过的都还在，一件没丢。<\/p>/)
  })
})

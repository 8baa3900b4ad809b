import type { Ask } from '@ratchet/domain/ballot/ballot'
import { bankItem } from '@ratchet/domain/questionnaire/bank'
import { DONT_KNOW, type Item } from '@ratchet/domain/questionnaire/item'
import { bankWords } from '@ratchet/words/questionnaire-bank'
import { describe, expect, test } from 'vitest'
import type { Elder, FormState, RenderDeps } from '../render.ts'
import { sampleCaller } from '../sample-caller.ts'
import { openPage } from '../sample-page.ts'
import { expectSoundPage } from '../test-page.ts'
import type { Thanks } from './ballot-story.ts'
import { sampleAsk, sampleForm, sampleFurther, sampleSurvey, sampleThanks } from './sample-ballot.ts'

const text = (html: string) =>
  html
    .replace(/<head>[\s\S]*<\/head>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
const open = (url: string, ask: Ask = sampleAsk(), changed: Partial<RenderDeps> = {}, thanks?: Thanks) =>
  openPage(url, { caller: { ...sampleCaller(), survey: sampleSurvey(ask, thanks) }, ...changed })
const sent = (code: string, values: FormState['values'] = {}, details = {}): { form: FormState } => {
  const field = code.startsWith('photo') ? 'photos' : 'form'
  return { form: { values, step: null, errors: [{ field, code, details }], receipt: null, found: null } }
}
const thanksUrl = (more = '') => `/q/7K3M9PWX/thanks?f=${sampleForm}${more}`
const first = '/q/7K3M9PWX'

const day = (text: string) => text as never
const shut: readonly Ask[] = [
  { state: 'ended', place: '水流村委会', lastDay: day('2026-10-31'), n: 386, next: { firstDay: day('2027-01-04') } },
  { state: 'ended', place: '水流村委会', lastDay: day('2026-10-31'), n: 0, next: null },
  { state: 'before', place: '水流村委会', next: { firstDay: day('2027-01-04') } },
  { state: 'idle', place: '水流村委会' },
  { state: 'closed', place: '水流村委会', reason: '大厅装修', instead: 'ABCDEFGH' },
  { state: 'closed', place: '水流村委会', reason: '', instead: null },
]
const items: readonly Item[] = [
  bankItem('sanitation', bankWords),
  bankItem('aware_work', bankWords),
  bankItem('residency', bankWords),
  bankItem('age', bankWords),
  { ...bankItem('overall', bankWords), kind: 'ten' } as Item,
  { ...bankItem('gender', bankWords), multiple: true } as Item,
]

/** What holds for every page, whatever it shows. */
function expectSound(html: string, locale: 'zh' | 'en'): void {
  expectSoundPage(html)
  // Nothing is promised for an answer, and nobody is thanked for a good one (UX §0.10).
  expect(text(html)).not.toMatch(/奖|礼品|红包|抽奖|满分|好评|reward|prize|full marks/i)
  if (locale === 'en') expect(text(html)).not.toMatch(/提交|结束|回执|再试/)
}

describe('every state, both languages, both editions', () => {
  const editions = (['zh', 'en'] as const).flatMap((locale) => ([0, 2] as Elder[]).map((elder) => ({ locale, elder })))
  test.each(editions)('$locale $elder', async ({ locale, elder }) => {
    const on = { locale, elder }
    const pages = [
      ...items.map((item) => open(first, sampleAsk({ item }), on)),
      ...items.map((item) => open(thanksUrl(), sampleFurther(1, 2, item), on)),
      ...shut.map((ask) => open(first, ask, on)),
      open(thanksUrl('&say=1'), sampleFurther(3, 1), on),
      open(thanksUrl('&end=1'), sampleFurther(3, 1), on),
      open(thanksUrl('&end=1&told=1'), sampleFurther(3, 1), on, sampleThanks({ last: null, rows: [] })),
      open('/q', { state: 'unknown' }, on),
      open('/q/7k3m', { state: 'unknown' }, on),
      open('/q/7K3M9PWX/thanks?f=x', sampleAsk(), on),
      ...['queue-full', 'database-away', 'not-taken', 'form-too-large', 'key-reused', 'answers-wrong'].map((code) =>
        open(first, sampleAsk(), { ...on, ...sent(code) }),
      ),
      open('/q/7K3M9PWX/say', sampleFurther(3, 1), {
        ...on,
        ...sent('text-empty', { form: [sampleForm], text: [''] }),
      }),
    ]
    for (const { html } of await Promise.all(pages)) expectSound(html, locale)
  })
})

describe('question 1', () => {
  test('is the page itself: a form that needs no script, with the stamp and nothing chosen', async () => {
    const { status, html } = await open(first)
    expect(status).toBe(200)
    expect(html).toMatch(/<form method="post" action="\/q\/7K3M9PWX"/)
    expect(html).toMatch(
      /name="key" value="k-of-the-page"[\s\S]*name="token" value="sgk3m.14.mac"[\s\S]*name="proof" value=""/,
    )
    const radios = [...html.matchAll(/<input type="radio" name="a\.sanitation" value="(\w+)"([^>]*)>/g)]
    expect(radios.map(([, value]) => value)).toEqual(['5', '4', '3', '2', '1', DONT_KNOW])
    expect(radios.filter(([, , rest]) => rest?.includes('checked'))).toEqual([])
    expect(text(html)).toMatch(/码上评 · 水流村 您对居住地周边的环境卫生是否满意？ （清扫、垃圾清运、异味、扬尘）/)
    expect(text(html)).toContain('不问姓名和手机号')
    // The first answer never goes by itself: two taps, so that the first one can still be changed.
    expect(html).not.toContain('data-auto')
  })

  test('capital letters, as they are printed, are the same page', async () => {
    const { status, html } = await open('/Q/7K3M9PWX')
    expect([status, html.includes('action="/q/7K3M9PWX"')]).toEqual([200, true])
    expect((await open('/Q/7K3M9PWX/thanks')).html).not.toContain('data-answer')
  })

  test('faces differ in the mouth alone; no step has a class or colour of its own', async () => {
    const { html } = await open(first)
    const labels = [...html.matchAll(/<label class="([^"]*)">/g)].map(([, look]) => look)
    expect(labels).toEqual(['choice', 'choice', 'choice', 'choice', 'choice', 'choice apart'])
    const faces = [...html.matchAll(/<svg[^>]*viewBox="0 0 48 48"[\s\S]*?<\/svg>/g)].map(([face]) => face)
    expect(new Set(faces.map((face) => face.replace(/ d="[^"]*"/, ''))).size).toBe(1)
    expect(faces).toHaveLength(5)
  })

  test('a helper is a mode of the same form, and stays one', async () => {
    const { html } = await open(`${first}?mode=helper`)
    expect(html).toContain('name="mode" value="helper"')
    expect(text(html)).toContain('您在替别人评')
    expect((await open(first)).html).toContain('href="/q/7K3M9PWX?mode=helper"')
    const further = await open(thanksUrl('&mode=helper'), sampleFurther(1, 2))
    expect(further.html).toContain('name="mode" value="helper"')
    const end = await open(thanksUrl('&mode=helper&end=1'), sampleFurther(1, 2))
    expect(end.html).toMatch(/<a class="button main" href="\/q\/7K3M9PWX\?mode=helper">再帮一位评/)
  })

  test('illustrative figures are marked also where the whole site is not', async () => {
    expect(text((await open(first, sampleAsk(), { profile: 'production' })).html)).toContain('示例')
  })
})

describe('what follows', () => {
  test('the answer is confirmed with its receipt, and at most two more are offered', async () => {
    const two = text((await open(thanksUrl(), sampleFurther(1, 5))).html)
    expect(two).toMatch(/第1题收到了。 回执 Q9PW-X2HT 再答2题？不答也行/)
    expect(two).toMatch(/提交这题[\s\S]*不答了，结束/)
    expect(text((await open(thanksUrl(), sampleFurther(2, 5))).html)).toContain('再答1题？不答也行')
    expect(text((await open(thanksUrl(), sampleFurther(1, 0))).html)).toContain('再答1题？不答也行')
    const line = await open(thanksUrl(), sampleFurther(3, 4))
    expect(text(line.html)).toMatch(/第3题收到了。[\s\S]*还想评别的？还有5题[\s\S]*有一句话想说吗？/)
    expect(line.html).toContain(`href="/q/7K3M9PWX/thanks?f=${sampleForm}&amp;more=1"`)
    const wished = await open(thanksUrl('&more=1'), sampleFurther(3, 4))
    expect(text(wished.html)).toContain('还有5题，答几题都行')
    expect(wished.html).toContain('name="more" value="1"')
    expect(text((await open(thanksUrl(), sampleFurther(2, 0, null))).html)).toContain('有一句话想说吗？')
  })

  test('a tap is enough where one answer is all, and never in large letters', async () => {
    const auto = async (item: Item | null, elder: Elder = 0) =>
      (await open(thanksUrl(), sampleFurther(1, 1, item), { elder })).html.includes('data-auto=')
    expect(await Promise.all(items.map((item) => auto(item)))).toEqual([true, true, true, false, true, false])
    expect(await auto(items[0] ?? null, 1)).toBe(false)
    expect(text((await open(thanksUrl(), sampleFurther(1, 1), { elder: 1 })).html)).toContain('下一题')
  })

  test('"I was told what to answer" is one button on every page after the first answer', async () => {
    for (const more of ['', '&say=1', '&end=1']) {
      const { html } = await open(thanksUrl(more), sampleFurther(1, 2))
      expect(html).toMatch(/action="\/q\/7K3M9PWX\/told"[\s\S]*<button class="as-link">告诉我们<\/button>/)
    }
    const told = await open(thanksUrl('&end=1&told=1'), sampleFurther(1, 2))
    expect(text(told.html)).toContain('记下了，谢谢您告诉我们。')
    expect(told.html).not.toContain('告诉我们</button>')
  })

  test('the end: receipt with its check, what became of the last one, and that it speaks for those who came', async () => {
    const end = await open(thanksUrl('&end=1&said=7k3m-9pwx-2htd'), sampleFurther(2, 1))
    expect(text(end.html)).toMatch(/评完了 您答了2题，写了一句话。 回执 Q9PW-X2HT/)
    expect(end.html).toContain('href="/receipt?code=Q9PW-X2HT"')
    expect(end.html).toContain('href="/t/7K3M-9PWX-2HTD"')
    expect(text(end.html)).toMatch(/2026年8月，水流村有412人扫码来评。 只代表来评的人，不算全区分数。/)
    expect(end.html.match(/<li data-status=/g)).toHaveLength(3)
    const never = await open(thanksUrl('&end=1'), sampleFurther(2, 1), {}, sampleThanks({ last: null, rows: [] }))
    expect(text(never.html)).toContain('这是头一回')
    const last = { name: '', month: '2026-06', n: 0 }
    const nobody = await open(thanksUrl('&end=1'), sampleFurther(2, 1), {}, sampleThanks({ last, isHere: false }))
    expect(text(nobody.html)).toMatch(/2026年6月那次，水流村还没有人来评。 这里办的还没有公开，先看全区的。/)
  })

  test('an address that was cut off, or a form of somebody else, begins anew', async () => {
    for (const url of [`${first}/thanks`, `${first}/thanks?f=x`]) {
      const { status, html } = await open(url)
      expect([status, html.includes(`href="${first}"`)]).toEqual([404, true])
      expect(html).not.toContain('data-answer')
    }
  })
})

describe('what was not taken', () => {
  test('comes back at the question with what was chosen', async () => {
    const { status, html } = await open(first, sampleAsk(), sent('answers-wrong', { 'a.sanitation': ['2'] }))
    expect(status).toBe(422)
    expect(html).toMatch(/value="2" checked/)
    expect(html).toMatch(/<p id="answer-error" class="error" role="alert">这个答案收不下/)
    const empty = await open(first, sampleAsk(), sent('nothing-answered'))
    expect([empty.status, text(empty.html).includes('先点一个')]).toEqual([422, true])
  })

  test.each([
    ['queue-full', 503],
    ['database-away', 503],
    ['not-taken', 500],
  ])('%s: every field stands in the page under its own key, to be sent once more', async (code, status) => {
    const values = { key: ['k-1'], 'a.sanitation': ['1'], token: ['t'], proof: ['42'], mode: ['helper'] }
    const away = { ...sampleSurvey(), ask: () => Promise.reject(new Error('away')) } as never
    const page = await openPage(first, { caller: { ...sampleCaller(), survey: away }, ...sent(code, values) })
    expect(page.status).toBe(status)
    for (const [name, [value]] of Object.entries(values))
      expect(page.html).toContain(`<input type="hidden" name="${name}" value="${value}">`)
    expect(page.html).toMatch(/<form method="post" action="\/q\/7K3M9PWX" data-again/)
  })

  test('too large is not carried on; a second answer under one key leaves the first', async () => {
    const large = await open(first, sampleAsk(), sent('form-too-large', { 'a.sanitation': ['x'] }))
    expect([large.status, large.html.includes('data-again')]).toEqual([413, false])
    const reused = await open(first, sampleAsk(), sent('key-reused', { form: [sampleForm] }))
    expect([reused.status, text(reused.html).includes('以第一次点的为准')]).toEqual([409, true])
    expect(reused.html).toContain(`href="/q/7K3M9PWX/thanks?f=${sampleForm}"`)
  })

  test('the line of text stands as it was typed, with its photo', async () => {
    const values = { key: ['k-2'], form: [sampleForm], text: ['公交车太少'], photo: ['photo-1'] }
    const { status, html } = await open(
      `${first}/say`,
      sampleFurther(2, 1),
      sent('text-too-long', values, { count: 101, longest: 100 }),
    )
    expect(status).toBe(422)
    expect(html).toMatch(/公交车太少<\/textarea>/)
    expect(html).toMatch(/name="key" value="k-2"[\s\S]*name="photo" value="photo-1"/)
    expect(text(html)).toContain('5 / 100')
  })

  test.each([
    [
      shut[0],
      200,
      /这次测评结束了 10月31日结束，有386人评过。[\s\S]*看结果和办了什么 我要反映一件事[\s\S]*2027年1月4日开始，扫同一张码/,
    ],
    [shut[2], 200, /这次测评还没开始 2027年1月4日开始/],
    [shut[3], 200, /现在没有测评/],
    [shut[4], 410, /这张码不用了 原因：大厅装修。[\s\S]*用新码去评/],
  ] as const)('a code that asks nothing gives two ways on: %#', async (ask, status, says) => {
    const page = await open(first, ask)
    expect(page.status).toBe(status)
    expect(text(page.html)).toMatch(says)
  })

  test('a guessed code is repeated, to be typed again', async () => {
    const { status, html } = await open('/q/7k3m-9pw0', { state: 'unknown' })
    expect(status).toBe(404)
    expect(text(html)).toMatch(/没有这张码[\s\S]*您打的是：7K3M-9PW0[\s\S]*12345/)
    expect(html).toMatch(/<form class="ask" method="get" action="\/q">/)
    expect((await open('/q', { state: 'unknown' })).status).toBe(200)
    expect((await open('/q/%E0%A4%A', { state: 'unknown' })).status).toBe(200)
  })
})

import type { Day, Instant } from '@ratchet/domain/day'
import { reportSteps } from '@ratchet/domain/feedback/report-form'
import { describe, expect, test } from 'vitest'
import type { Elder, FormState, RenderDeps } from '../render.ts'
import { sampleCaller } from '../sample-caller.ts'
import { openPage } from '../sample-page.ts'
import { expectSoundPage } from '../test-page.ts'
import { sampleFeedback, samplePlaces, sampleTracked } from './sample-feedback.ts'
import type { Tracked } from './track-story.ts'

const form = (changed: Partial<FormState> = {}): FormState => {
  return { values: {}, step: null, errors: [], receipt: null, found: null, ...changed }
}
const days = { assignDue: '2026-11-25', replyDue: '2026-12-07', estimated: false }
const receipt = { code: '7K3M-9PWX-2HTD', ...days } as NonNullable<FormState['receipt']>
const text = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const follow = (tracked: Partial<Tracked>, changed: Partial<RenderDeps> = {}) => {
  const caller = { ...sampleCaller(), feedback: sampleFeedback(sampleTracked(tracked)) }
  return openPage('/t/7K3M-9PWX-2HTD', { caller, ...changed })
}
const village = samplePlaces.places.at(-1)?.id ?? ''

const replied = {
  done: '三盏都换了',
  againDay: null,
  photosBefore: ['00000000-0000-4000-8000-000000000071'],
  photosAfter: ['00000000-0000-4000-8000-000000000072'],
  at: '2026-11-22T02:00:00.000Z' as Instant,
  unit: '新合街道',
}
const answered = { ...replied, outcome: 'solved' } as Tracked['reply']
const impossible = { ...answered, outcome: 'cannot', againDay: '2027-03-31', photosAfter: [] } as Tracked['reply']
const id = (n: number) => `00000000-0000-4000-8000-0000000000${n}`
const told = {
  id: id(81),
  unit: '新合街道',
  desk: null,
  status: 'answered',
  reply: answered,
} as Tracked['parts'][number]
const waiting = { ...told, id: id(82), unit: '综合局', status: 'working', reply: null } as Tracked['parts'][number]
const again = {
  ...told,
  id: id(82),
  unit: '综合局',
  reply: { ...replied, outcome: 'solved', done: '灯杆加固了' },
} as never
const states: readonly (readonly [string, Partial<Tracked>])[] = [
  ['under way', {}],
  ['nobody yet, late', { status: 'received', desk: null, daysLeft: -2, estimated: true }],
  ['moved by the calendar', { dueWas: { day: '2026-12-04' as Day, wasEstimated: true } }],
  ['to be answered', { status: 'answered', reply: answered, mayAnswer: 'solved-or-not' }],
  ['of two units, one answered', { parts: [told, waiting] }],
  [
    'of two units, both answered',
    { status: 'answered', reply: answered, mayAnswer: 'solved-or-not', parts: [told, again] },
  ],
  ['solved', { status: 'solved', reply: answered, verdict: 'solved' }],
  ['reopened', { status: 'reopened', reply: null, verdict: 'unsolved' }],
  ['not possible', { status: 'cannot', reply: impossible, mayAnswer: 'agree-or-not' }],
  ['explained', { status: 'explained', reply: { ...answered, outcome: 'explained' } as Tracked['reply'] }],
  ['not ours', { status: 'not_accepted', reply: { ...answered, outcome: 'not_accepted' } as Tracked['reply'] }],
  ['erased', { status: 'erased', text: null, desk: null, hasPhone: false, phoneMasked: null }],
  ['an echo', { isEcho: true, text: null }],
]

/** What holds for every page, whatever it shows. */
function expectSound(html: string, locale: 'zh' | 'en'): void {
  expectSoundPage(html)
  if (locale === 'en')
    expect(text(html.replace(/<fieldset id="place"[\s\S]*?<\/fieldset>/, ''))).not.toMatch(/第.步|下一步|查进度/)
}

describe('every state, both languages, both editions', () => {
  const editions = (['zh', 'en'] as const).flatMap((locale) => ([0, 2] as Elder[]).map((elder) => ({ locale, elder })))
  test.each(editions)('$locale $elder', async ({ locale, elder }) => {
    const pages = [
      ...reportSteps.map((step) => openPage('/report', { locale, elder, form: form({ step }) })),
      openPage('/report', { locale, elder, form: form({ receipt }) }),
      openPage('/track', { locale, elder }),
      openPage('/t/9999', { locale, elder }),
      ...states.map(([, tracked]) => follow(tracked, { locale, elder })),
    ]
    for (const { html } of await Promise.all(pages)) expectSound(html, locale)
  })
})

describe('/report', () => {
  test('is one form; one step is shown, nothing is chosen beforehand, and all that was typed is in it', async () => {
    const { html } = await openPage('/report')
    expect(html.match(/<form[^>]*data-report/g)).toHaveLength(1)
    expect(html.match(/<section data-step[^>]*>/g)?.filter((tag) => !tag.includes(' hidden'))).toHaveLength(1)
    expect(html).not.toMatch(/<input[^>]* checked/)
    expect(text(html)).toContain('第1步，共5步')
    const values = {
      kind: ['sanitation'],
      street: [samplePlaces.streets[1]?.id ?? ''],
      place: [village],
      text: ['很脏'],
    }
    const check = await openPage('/report', { form: form({ step: 'check', values }) })
    expect(check.html.match(/<input[^>]* checked/g)).toHaveLength(3)
    expect(text(check.html)).toContain('垃圾和环境')
    expect(text(check.html)).toContain('新合街道 滋合周社区')
  })

  test('says what is wrong at the head and at the field, in the same words', async () => {
    const errors = [{ field: 'kind', code: 'kind-missing', details: {} }]
    const { status, html } = await openPage('/report', { form: form({ step: 'kind', errors }) })
    expect(status).toBe(422)
    expect(html.match(/>点一类。说不准就点“其他”。</g)).toHaveLength(2)
    expect(html).toContain('href="#kind"')
  })

  test('shows what a stranger typed as text', async () => {
    const evil = '"><img src=x onerror=alert(1)></textarea><script>x</script>'
    const values = Object.fromEntries(
      ['key', 'kind', 'where', 'text', 'phone', 'photo', 'step'].map((name) => [name, [evil]]),
    )
    for (const step of reportSteps) {
      const { html } = await openPage('/report', { form: form({ step, values }) })
      expect(html).not.toMatch(/<img src=x|<script>x|<\/textarea><script/)
    }
    expect((await openPage(`/t/${encodeURIComponent(evil)}`)).html).not.toMatch(/<img src=x|<script>x/)
  })

  test('raises what others said before anybody types', async () => {
    const values = { kind: ['transport'], place: [village] }
    const { html } = await openPage('/report', { form: form({ step: 'words', values }) })
    expect(text(html)).toContain('水流村有人说过：主路路灯不亮')
    expect(text(html)).toContain('23 人说过，正在办。')
    expect(html.indexOf('我也是，加上我')).toBeLessThan(html.indexOf('<textarea'))
  })

  test('a form that was received goes on under another key, every other one keeps its own', async () => {
    const values = { key: ['k-typed-before'] }
    const used = [{ field: 'form', code: 'key-reused', details: {} }]
    expect((await openPage('/report', { form: form({ values }) })).html).toContain('name="key" value="k-typed-before"')
    expect((await openPage('/report', { form: form({ values, errors: used }) })).html).toContain('value="k-0123456789"')
  })

  test('gives back what was typed even while the database is away', async () => {
    const gone = () => Promise.reject(Object.assign(new Error('away'), { code: 'SERVICE_UNAVAILABLE' }))
    const caller = { site: { shell: gone }, feedback: { form: gone } } as unknown as RenderDeps['caller']
    const errors = [{ field: 'form', code: 'database-away', details: {} }]
    const answer = await openPage('/report', {
      caller,
      form: form({ step: 'check', values: { text: ['路灯不亮'] }, errors }),
    })
    expect(answer.status).toBe(503)
    expect(answer.html).toContain('路灯不亮')
    expect((await openPage('/report', { caller })).status).toBe(503)
  })

  test('the code comes with the days on which something happens, and ways back without it', async () => {
    const { html } = await openPage('/report', { form: form({ receipt, values: { kind: ['transport'] } }) })
    expect(html).toContain('data-code="7K3M-9PWX-2HTD"')
    expect(text(html)).toMatch(/11月25日周三前 定下谁来办，写出名字 12月7日周一前 给您答复（10 个工作日）/)
    expect(text(html)).toContain('打 12345，或到村里问一声，都行。')
    expect(html).toContain('href="/t/7K3M-9PWX-2HTD"')
  })
})

describe('/t', () => {
  const head = async (name: string) => {
    const [, tracked = {}] = states.find(([state]) => state === name) ?? []
    return text((await follow(tracked)).html)
  }

  test('begins with the day, then names the desk', async () => {
    const page = await head('under way')
    expect(page).toMatch(/办理中 11月26日周四前答复 还剩 3 个工作日。 谁在办 新合街道 城管办路灯班/)
    expect(page).toMatch(
      /已收到 11月12日周四 19:20 转给新合街道 11月13日周五 办理中 11月20日周五 答复您 11月26日周四前/,
    )
    expect(await head('nobody yet, late')).toMatch(/晚了 2 个工作日.*日子是估的.*正在定谁来办/)
  })

  test('a word that was added does not move the matter', async () => {
    const added = { at: '2026-11-21T02:00:00.000Z', step: 'added', unit: null, verdict: null } as const
    const { html } = await follow({ steps: [...sampleTracked().steps, added] as Tracked['steps'] })
    expect(html).toMatch(/data-state="now"[^>]*><b>办理中<[\s\S]*data-state="done"><b>您补了一句</)
  })

  test('asks with two answers of one size and colour', async () => {
    const { html } = await follow({ status: 'answered', reply: answered, mayAnswer: 'solved-or-not' })
    const buttons = [...html.matchAll(/<button class="([^"]*)" name="verdict" value="(\w+)"/g)]
    expect(buttons.map(([, look, verdict]) => [look, verdict])).toEqual([
      ['button main', 'solved'],
      ['button main', 'unsolved'],
    ])
    expect(html).toContain('/photo/00000000-0000-4000-8000-000000000072')
  })

  test('of several units each tells its part, and a no says whose part it is about', async () => {
    const page = await head('of two units, one answered')
    expect(page).toMatch(/2 家在办 每家都答复了，才算答复。 这家已答复 新合街道 三盏都换了 正在办 综合局/)
    expect(page).not.toContain('谁在办')
    const [, tracked = {}] = states.find(([state]) => state === 'of two units, both answered') ?? []
    const { html } = await follow(tracked)
    const ticks = [...html.matchAll(/name="about" value="([^"]+)"/g)].map(([, value]) => value)
    expect(ticks).toEqual([id(81), id(82)])
    expect((await follow({ status: 'answered', reply: answered, mayAnswer: 'solved-or-not' })).html).not.toContain(
      'name="about"',
    )
  })

  test.each(states.filter(([name]) => name !== 'solved'))('%s: is not called solved', async (_name, tracked) => {
    const { html } = await follow(tracked)
    expect(html).not.toMatch(/<span class="chip"[^>]*>[^<]*(<svg[\s\S]*?<\/svg>)?已解决/)
    expect(html).not.toContain('您说：解决了')
  })

  test('what cannot be done says why and when it is looked at again, and may be contested', async () => {
    const page = await head('not possible')
    expect(page).toMatch(/已答复，没解决 暂时办不到 不算“已解决”，我们还记着。/)
    expect(page).toMatch(/再回话 2027年3月31日周三前 您同意吗？ 说得通 我不同意/)
  })

  test('a code that is not known is repeated, with the form and three other ways', async () => {
    const { status, html } = await openPage('/t/9zzz%20zzzz-zzzz')
    expect(status).toBe(404)
    expect(text(html)).toContain('您打的是：9ZZZ-ZZZZ-ZZZZ')
    expect(html).toContain('value="9ZZZ-ZZZZ-ZZZZ"')
    expect(html.match(/<ul class="plain">[\s\S]*?<\/ul>/)?.[0].match(/<li/g)).toHaveLength(3)
    const throttled = await openPage('/t/8888')
    expect([throttled.status, text(throttled.html).includes('3 分钟')]).toEqual([429, true])
    expect((await openPage('/t/%E0%A4%A')).status).toBe(200)
    expect((await openPage('/t/')).status).toBe(200)
  })

  test('the code stays out of the title, and a done act is confirmed', async () => {
    const { html } = await follow({})
    expect(html.match(/<title>(.*)<\/title>/)?.[1]).not.toContain('7K3M')
    const caller = { ...sampleCaller(), feedback: sampleFeedback() }
    expect(text((await openPage('/t/7K3M-9PWX-2HTD?done=forget', { caller })).html)).toContain('手机号删掉了。')
  })

  test('an act that was refused says so in its own form, with the words in it', async () => {
    const errors = [{ field: 'add', code: 'text-no-words', details: {} }]
    const { status, html } = await follow({}, { form: form({ values: { text: ['！！！'] }, errors }) })
    expect(status).toBe(422)
    expect(html).toMatch(/<details class="fold" open[\s\S]*！！！<\/textarea>/)
  })
})

describe('/track', () => {
  test('finds codes by number and words, and says the same of every failure', async () => {
    const found = [
      { code: '7K3M-9PWX-2HTD', said: '路灯不亮', receivedAt: '2026-11-12T11:20:00.000Z' },
    ] as FormState['found']
    expect((await openPage('/track', { form: form({ found }) })).html).toContain('href="/t/7K3M-9PWX-2HTD"')
    const errors = [{ field: 'lost', code: 'too-many-tries', details: { minutes: 4 } }]
    const { status, html } = await openPage('/track', { form: form({ errors, values: { phone: ['138'] } }) })
    expect([status, text(html).includes('4 分钟')]).toEqual([429, true])
    expect(html).toContain('value="138"')
  })
})

import { testDatabase } from '@ratchet/api/database/test-database'
import { openResidentsOffice } from '@ratchet/api/feedback/test-office'
import { pixelOf } from '@ratchet/api/rectification/test-office'
import { afterAll, describe, expect, test } from 'vitest'
import type { FormState } from '../portals.ts'
import { testApp } from '../test-app.ts'

const connection = await testDatabase()
const office = await openResidentsOffice(connection.db)
const { app } = await testApp(connection, { RATCHET_NOW: '2026-11-23T01:00:00Z' })
afterAll(() => app.close())

const own = { origin: 'http://127.0.0.1:3000', host: '127.0.0.1:3000' }
let made = 0
const newKey = () => {
  made += 1
  return `form-key-${made}`
}
type Fields = Readonly<Record<string, string>>

/** As a browser sends a form with a file field, photos or not. */
async function send(url: string, fields: Fields, photos: readonly (Buffer | string)[] = []) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  photos.forEach((bytes, index) => {
    form.append(
      'photos',
      new Blob([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], { type: 'image/jpeg' }),
      `IMG_${index}.jpg`,
    )
  })
  if (photos.length === 0) form.append('photos', new Blob([]), '')
  const { headers, ...body } = await encode(form)
  return app.inject({ method: 'POST', url, headers: { ...own, ...headers }, ...body })
}
async function encode(form: FormData) {
  const answer = new Response(form)
  const headers = { 'content-type': answer.headers.get('content-type') ?? '' }
  return { headers, payload: Buffer.from(await answer.arrayBuffer()) }
}
const stateOf = ({ body }: { body: string }): FormState & { key: string } => JSON.parse(body)
const report = async (fields: Fields, photos: readonly (Buffer | string)[] = []) => {
  const answer = await send('/report', fields, photos)
  return { status: answer.statusCode, ...stateOf(answer) }
}
const whole = (changed: Fields = {}): Fields => ({
  key: newKey(),
  step: 'check',
  go: 'send',
  kind: 'transport',
  place: office.community,
  text: '村小学门口的路灯坏了三盏',
  ...changed,
})

const [dark, light] = [Buffer.from(pixelOf(20), 'base64'), Buffer.from(pixelOf(230), 'base64')] as const

describe('the form without script', () => {
  test('five steps, one after the other, with everything carried along', async () => {
    const key = newKey()
    let state = await report({ key, step: 'photo', go: 'next' })
    expect([state.status, state.step]).toEqual([200, 'kind'])
    state = await report({ key, step: 'kind', go: 'next' })
    expect([state.status, state.step, state.errors[0]?.code]).toEqual([422, 'kind', 'kind-missing'])
    state = await report({ key, step: 'kind', go: 'next', kind: 'transport' })
    expect(state.step).toBe('place')
    state = await report({ key, step: 'place', go: 'next', kind: 'transport', place: office.community })
    expect(state.step).toBe('words')
    const words = { key, kind: 'transport', place: office.community, text: '路灯不亮\r\n三盏' }
    state = await report({ ...words, step: 'words', go: 'next' })
    expect(state.values.text).toEqual(['路灯不亮\n三盏'])
    state = await report({ ...words, step: 'check', go: 'send' })
    expect(state.receipt?.code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/)
    expect((await office.last()).placeId).toBe(office.community)
  })

  test('back asks nothing, and whoever mends one thing comes back to the check', async () => {
    expect((await report({ key: newKey(), step: 'words', go: 'back' })).step).toBe('place')
    const mended = await report(whole({ go: 'kind' }))
    expect([mended.step, mended.values.mending]).toEqual(['kind', ['1']])
    expect((await report(whole({ step: 'kind', go: 'next', mending: '1' }))).step).toBe('check')
  })

  test('a place that is not known is no reason to stop, and a village of another street does not count', async () => {
    const skipped = await report(whole({ step: 'place', go: 'skip-place', street: office.street }))
    expect([skipped.step, skipped.values.place, skipped.values.street]).toEqual(['words', [], []])
    await report(whole({ street: office.street, place: crypto.randomUUID() }))
    expect((await office.last()).placeId).toBe(office.street)
  })

  test('a place that was given up since the page was read is asked for again, and nothing of the rest is lost', async () => {
    const before = (await office.opinions()).length
    const form = whole({ place: crypto.randomUUID() })
    const asked = await report(form)
    expect([asked.status, asked.step, asked.receipt, asked.errors[0]]).toMatchObject([
      422,
      'place',
      null,
      { field: 'place', code: 'place-unknown' },
    ])
    expect(asked.values.text).toEqual([form.text])
    expect(await office.opinions()).toHaveLength(before)
    expect((await report({ ...form, place: office.community })).receipt).not.toBeNull()
    expect((await office.last()).placeId).toBe(office.community)
  })

  test('sent twice it counts once and gives the same code; changed under its key it is another one', async () => {
    const form = whole()
    const before = (await office.opinions()).length
    const first = await report(form)
    const second = await report(form)
    expect(second.receipt).toEqual(first.receipt)
    expect(await office.opinions()).toHaveLength(before + 1)
    const other = await report({ ...form, text: '另外一件：垃圾桶满了' })
    expect(other.errors).toMatchObject([{ field: 'form', code: 'key-reused' }])
    expect(other.key).not.toBe(form.key)
  })

  test('a plain form works as well as one with a file field', async () => {
    const payload = new URLSearchParams(whole()).toString()
    const headers = { ...own, 'content-type': 'application/x-www-form-urlencoded' }
    const answer = await app.inject({ method: 'POST', url: '/report', headers, payload })
    expect(stateOf(answer).receipt?.code).toBeTruthy()
  })

  test('"me too" counts one more, with a code of its own', async () => {
    await report(whole())
    const { id, version } = await office.last()
    const about = { title: '主路路灯不亮', theme: 'transport' as const, placeId: office.community, urgent: false }
    const concern = { ...about, opinions: [{ id, seen: version }], key: newKey() }
    const { id: support } = await office.as('owner').concern.open(concern)
    const before = (await office.opinions()).length
    const form = { key: newKey(), step: 'words', support }
    const first = await report(form)
    expect(first.receipt?.code).toBeTruthy()
    expect((await report(form)).receipt).toEqual(first.receipt)
    expect(await office.opinions()).toHaveLength(before + 1)
    expect((await office.last()).echo).toBe(true)
    const gone = await report({ key: newKey(), step: 'words', support: crypto.randomUUID() })
    expect([gone.step, gone.receipt]).toEqual(['words', null])
    expect(gone.errors).toMatchObject([{ field: 'text', code: 'concern-settled' }])
  })

  test('a link may say what it is about, and nothing else', async () => {
    const { values } = stateOf(await app.inject('/report?kind=sanitation&text=x&phone=13800001234'))
    expect(values).toEqual({ kind: ['sanitation'] })
  })
})

describe('photos', () => {
  test('are staged where they are chosen, carried by their id, and sent', async () => {
    const key = newKey()
    const staged = await report({ key, step: 'photo', go: 'next' }, [dark, light])
    expect([staged.step, staged.values.photo?.length]).toEqual(['kind', 2])
    const again = await report({ key, step: 'photo', go: 'next' }, [dark])
    expect(staged.values.photo).toContain(again.values.photo?.[0])
    const [photo = ''] = again.values.photo ?? []
    expect((await report({ ...whole(), key, photo })).receipt).not.toBeNull()
    expect((await report({ ...whole(), key: newKey(), photo })).errors).toMatchObject([{ code: 'photo-unknown' }])
  })

  test('sent with the form twice, they are the same photos and the same receipt', async () => {
    const form = whole()
    const first = await report(form, [dark, light])
    expect(first.receipt).not.toBeNull()
    expect((await report(form, [dark, light])).receipt).toEqual(first.receipt)
  })

  test.each([
    ['nothing in it', [Buffer.alloc(0)], 'photo-not-readable'],
    ['a page', ['<svg onload="alert(1)">'], 'photo-not-readable'],
    ['more than three', [dark, light, dark, light], 'photos-too-many'],
    ['too large', [Buffer.alloc(10 * 2 ** 20 + 1)], 'photo-too-large'],
  ] as const)('%s: refused at the photos, with everything else kept', async (_what, photos, code) => {
    const { status, step, errors, values } = await report(whole(), photos)
    expect([status, step]).toEqual([422, 'photo'])
    expect(errors).toMatchObject([{ field: 'photos', code }])
    expect(values.text).toEqual(['村小学门口的路灯坏了三盏'])
  })

  test('may be taken back', async () => {
    const key = newKey()
    const { values } = await report({ key, step: 'photo', go: 'next' }, [dark])
    const dropped = await report({ key, step: 'photo', go: 'drop-photos', photo: values.photo?.[0] ?? '' })
    expect([dropped.step, dropped.values.photo]).toEqual(['photo', []])
  })
})

describe('what nobody should send comes back where it was typed', () => {
  test.each([
    ['no word', ' \n ', 'text-empty'],
    ['signs alone', '😡😡😡！！！', 'text-no-words'],
    ['50 000 characters', '灯'.repeat(50_000), 'text-too-long'],
  ])('%s', async (_what, text, code) => {
    const { status, step, errors, values, receipt } = await report(whole({ text }))
    expect([status, step, receipt]).toEqual([422, 'words', null])
    expect(errors).toMatchObject([{ field: 'text', code }])
    expect(values.text).toEqual([text])
  })

  test('a body of five megabytes is refused, and no other answer than a page is given', async () => {
    const { status, errors } = await report(whole({ text: 'x'.repeat(5 * 2 ** 20) }))
    expect([status, errors[0]?.code]).toEqual([422, 'form-too-large'])
    const wide = await report(Object.fromEntries([1, 2, 3, 4].map((n) => [`f${n}`, 'x'.repeat(400_000)])))
    expect(wide.errors[0]?.code).toBe('form-too-large')
    expect(Object.keys(wide.values)).not.toContain('f3')
    const many = await report(Object.fromEntries(Array.from({ length: 60 }, (_one, index) => [`f${index}`, 'x'])))
    expect(many.errors[0]?.code).toBe('form-too-large')
  })

  test('script, zero bytes and half characters are text or nothing', async () => {
    const text = '<script>alert(1)</script>路灯\u0000坏了\ud800'
    const { receipt, values } = await report(whole({ text }))
    expect(receipt).not.toBeNull()
    expect(values.text?.[0]).toBe('<script>alert(1)</script>路灯坏了\ufffd')
  })

  test('a torn body, an unknown kind, an impossible key and a phone that is none', async () => {
    const headers = { ...own, 'content-type': 'multipart/form-data; boundary=x' }
    const torn = await app.inject({ method: 'POST', url: '/report', headers, payload: '--x\r\nContent-Disp' })
    expect([torn.statusCode, stateOf(torn).errors[0]?.code]).toEqual([422, 'not-taken'])
    expect((await report(whole({ kind: '__proto__' }))).errors).toMatchObject([{ code: 'kind-missing' }])
    expect((await report(whole({ key: 'x' }))).receipt).not.toBeNull()
    const phone = await report(whole({ phone: '12345' }))
    expect([phone.step, phone.errors[0]?.field]).toEqual(['check', 'phone'])
    expect((await report(whole({ where: '路'.repeat(101) }))).errors).toMatchObject([{ code: 'place-too-long' }])
  })

  test('a form of another site is refused before it is read', async () => {
    const { headers, payload } = await encode(new FormData())
    const foreign = { ...headers, origin: 'https://evil.example' }
    for (const url of ['/report', '/track', '/t/ABCD-EFGH-JKLM']) {
      expect((await app.inject({ method: 'POST', url, headers: foreign, payload })).statusCode).toBe(403)
    }
    expect((await app.inject({ method: 'POST', url: '/report', headers: own, payload: {} })).statusCode).toBe(415)
  })
})

describe('following', () => {
  const codeFor = async (changed: Fields = {}) => (await report(whole(changed))).receipt?.code ?? ''

  test('a code is read however it is typed; the address says nothing to others', async () => {
    const code = await codeFor()
    const typed = encodeURIComponent(` ${code.toLowerCase().replaceAll('-', ' ')}　`)
    const found = await app.inject(`/track?code=${typed}`)
    expect([found.statusCode, found.headers.location]).toEqual([303, `/t/${code}`])
    const { headers } = await app.inject(`/t/${code}`)
    expect([headers['referrer-policy'], headers['x-robots-tag']]).toEqual(['strict-origin', 'noindex, nofollow'])
    expect(headers['cache-control']).toBe('no-store')
    const wrong = stateOf(await app.inject('/track?code=O0I1'))
    expect([wrong.errors[0]?.code, wrong.values.code]).toEqual(['code-form', ['O0I1']])
  })

  test('more words and a photo lead back to the page; what is not taken stays in its form', async () => {
    const code = await codeFor()
    const added = await send(`/t/${code}`, { key: newKey(), act: 'add', text: '今天又坏了一盏' }, [light])
    expect([added.statusCode, added.headers.location]).toEqual([303, `/t/${code}?done=add`])
    const early = stateOf(await send(`/t/${code}`, { key: newKey(), act: 'answer', verdict: 'solved', word: '' }))
    expect(early.errors).toMatchObject([{ field: 'answer', code: 'not-answered-yet' }])
    const empty = stateOf(await send(`/t/${code}`, { key: newKey(), act: 'add', text: '' }))
    expect(empty.errors).toMatchObject([{ field: 'add', code: 'text-empty' }])
    const odd = stateOf(await send(`/t/${code}`, { key: newKey(), act: 'erase-all' }))
    expect(odd.errors).toMatchObject([{ code: 'not-taken' }])
  })

  test('a lost code is found by number and last words, and the number is forgotten on request', async () => {
    const code = await codeFor({ phone: '138 0000 1234', mayCall: '1', text: '小区门口的井盖没有了，天黑很危险' })
    const lost = await send('/track', { phone: '13800001234', lastWords: '天黑很危险' })
    expect(stateOf(lost).found).toMatchObject([{ code }])
    const forgotten = await send(`/t/${code}`, { key: newKey(), act: 'forget' })
    expect(forgotten.headers.location).toBe(`/t/${code}?done=forget`)
    const tries = []
    for (let time = 0; time < 8; time += 1) {
      const { errors, values } = stateOf(await send('/track', { phone: '13800001234', lastWords: '天黑很危险' }))
      tries.push(errors[0]?.code)
      expect([errors[0]?.field, values.lastWords]).toEqual(['lost', ['天黑很危险']])
    }
    expect(tries[0]).toBe('nothing-found')
    expect(tries.at(-1)).toBe('too-many-tries')
  })
})

test('the worker asks under a policy of its own', async () => {
  const { headers, statusCode } = await app.inject('/sw.js')
  expect([statusCode, headers['content-security-policy']]).toEqual([404, expect.stringContaining("connect-src 'self'")])
})

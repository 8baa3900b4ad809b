import { readFileSync } from 'node:fs'
import { openBallotOffice } from '@ratchet/api/ballot/test-office'
import { testDatabase } from '@ratchet/api/database/test-database'
import { afterAll, describe, expect, test } from 'vitest'
import type { FormState } from '../portals.ts'
import { testApp } from '../test-app.ts'
import { answersIn } from './survey-pages.ts'

const connection = await testDatabase()
const { db } = connection
const office = await openBallotOffice(db)
const { app } = await testApp(connection, { RATCHET_NOW: '2026-11-23T01:00:00Z' })
afterAll(() => app.close())

const own = { origin: 'http://127.0.0.1:3000', host: '127.0.0.1:3000' }
const { code } = office.point
let made = 0
const newKey = () => {
  made += 1
  return `answer-key-${made}`
}
type Fields = Readonly<Record<string, string>>
const send = (url: string, fields: Fields | string, headers: Fields = own) =>
  app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    payload: typeof fields === 'string' ? fields : new URLSearchParams(fields).toString(),
  })
const answer = (fields: Fields = {}, at = code) => send(`/q/${at}`, { key: newKey(), 'a.sanitation': '4', ...fields })
const stateOf = ({ body }: { body: string }): FormState => JSON.parse(body)
const codesOf = (response: { body: string }) => stateOf(response).errors.map(({ code: told }) => told)
const queryOf = ({ headers }: { headers: Record<string, unknown> }) =>
  new URL(String(headers.location), 'http://site').searchParams
const ballots = () => db.selectFrom('ballot').selectAll().orderBy('position').execute()
const answersOf = (ballotId: string) =>
  db.selectFrom('ballotAnswer').select(['item', 'answer']).where('ballotId', '=', ballotId).execute()

/** Answers a first question; the form as its address names it. */
const formOf = async () => queryOf(await answer()).get('f') ?? ''

describe('what a scanned code opens', () => {
  test.each([`/q/${code}`, `/Q/${code}`, `/q/${code}/thanks?f=x`])('%s is a page that nobody keeps', async (url) => {
    const { headers, body } = await app.inject(url)
    expect(body).toContain(url)
    expect(headers['content-type']).toContain('text/html')
    expect([headers['cache-control'], headers['x-robots-tag']]).toEqual(['no-store', 'noindex, nofollow'])
    expect(headers['referrer-policy']).toBe('strict-origin')
  })

  test('a code that is typed leads to its page; nothing typed is the page that asks for it', async () => {
    const typed = await app.inject('/q?code=%207k3m-9pwx')
    expect([typed.statusCode, typed.headers.location]).toEqual([303, '/q/7K3M-9PWX'])
    expect((await app.inject('/q')).body).toContain('/q')
    const english = await app.inject(`/Q/${code}?lang=en`)
    const kept = `/prefer?lang=en&back=${encodeURIComponent(`/Q/${code}?lang=en`)}`
    expect([english.statusCode, english.headers.location]).toEqual([303, kept])
    for (const form of ['say', 'told']) {
      const { statusCode, headers } = await app.inject(`/q/${code}/${form}`)
      expect([statusCode, headers.location]).toEqual([303, `/q/${code}`])
    }
  })
})

describe('an answer', () => {
  test('is stored, and leads on with a form that goes on', async () => {
    const before = (await ballots()).length
    const first = await answer()
    expect(first.statusCode).toBe(303)
    expect(first.headers.location).toMatch(new RegExp(`^/q/${code}/thanks\\?f=`))
    const rows = await ballots()
    expect(rows).toHaveLength(before + 1)
    const one = rows.at(-1)
    expect(await answersOf(one?.id ?? '')).toEqual([{ item: 'sanitation', answer: '4' }])
    expect([one?.mode, one?.proof]).toEqual(['self', 'none'])

    const form = queryOf(first).get('f') ?? ''
    const further = await send(`/q/${code}`, { key: newKey(), form, 'a.transport': 'dk', more: '1', mode: 'helper' })
    expect(Object.fromEntries(queryOf(further))).toEqual({ f: form, more: '1', mode: 'helper' })
    const next = (await ballots()).at(-1)
    expect([next?.formId, next?.mode]).toEqual([one?.id, 'helper'])
  })

  test('with the stamp of the page and its proof is a proved one', async () => {
    const { key, token, proof } = (await office.pageOf(office.resident())).sent
    const sent = await answer({ key, token, proof })
    expect(sent.statusCode).toBe(303)
    expect((await ballots()).at(-1)?.proof).toBe('solved')
  })

  test('sent twice counts once; changed under its key the first one stands', async () => {
    const fields = { key: newKey(), 'a.sanitation': '2' }
    const first = await send(`/q/${code}`, fields)
    const before = (await ballots()).length
    const again = await Promise.all([send(`/q/${code}`, fields), send(`/q/${code}`, fields)])
    expect(again.map(({ headers }) => headers.location)).toEqual([first.headers.location, first.headers.location])
    const changed = await send(`/q/${code}`, { ...fields, 'a.sanitation': '5' })
    expect(codesOf(changed)).toEqual(['key-reused'])
    expect(await ballots()).toHaveLength(before)
    const form = queryOf(first).get('f') ?? ''
    expect(codesOf(await send(`/q/${code}`, { key: newKey(), form, 'a.sanitation': '5' }))).toEqual(['key-reused'])
  })

  test('whatever heads a machine turns, it has one network', async () => {
    const turned = Array.from({ length: 6 }, (_, at) => ({
      ...own,
      'x-forwarded-for': `198.51.100.${at}, 203.0.${at}.1`,
      'x-real-ip': `192.0.${at}.7`,
      forwarded: `for=10.${at}.0.1`,
      'user-agent': `Phone/${at}`,
    }))
    const sent = await Promise.all(
      turned.map((heads) => send(`/q/${code}`, { key: newKey(), 'a.sanitation': '5' }, heads)),
    )
    const ids = sent.map((one) => (queryOf(one).get('f') ?? '').split('.')[0])
    const rows = (await ballots()).filter(({ id }) => ids.includes(id))
    expect([rows.length, new Set(rows.map(({ source }) => source)).size]).toEqual([6, 1])
  })

  test('is taken however its code is written', async () => {
    const written = `${code.slice(0, 4).toLowerCase()}-${code.slice(4)}`
    expect((await answer({}, written)).statusCode).toBe(303)
  })

  test('of a page in capitals is sent to the same address', async () => {
    expect((await app.inject({ method: 'POST', url: `/Q/${code}`, headers: own })).statusCode).toBe(404)
  })

  test('several ticks are one answer, empty fields are none', () => {
    const values = { 'a.heard': ['notice', 'phone'], 'a.age': [' '], 'a.': ['x'], key: ['k'], b: ['1'] }
    expect(answersIn({ values })).toEqual({ heard: 'notice,phone', '': 'x' })
  })
})

describe('what nobody should send comes back with everything in it', () => {
  test.each([
    ['nothing chosen', { 'a.sanitation': '' }, 'nothing-answered'],
    ['out of the scale', { 'a.sanitation': '9' }, 'answers-wrong'],
    ['a question that nobody asked', { 'a.shoe_size': '43' }, 'answers-wrong'],
    ['a question without a name', { 'a.': '1' }, 'answers-wrong'],
    ['somebody else’s form', { form: 'x.y' }, 'form-unknown'],
    ['sixty answers', Object.fromEntries(Array.from({ length: 61 }, (_one, at) => [`a.q${at}`, '1'])), 'answers-wrong'],
  ])('%s', async (_what, fields, told) => {
    const before = (await ballots()).length
    const page = await answer(fields)
    expect([page.statusCode, codesOf(page)]).toEqual([422, [told]])
    for (const [name, value] of Object.entries(fields)) expect(stateOf(page).values[name]).toEqual([value])
    expect(await ballots()).toHaveLength(before)
  })

  test('codes that lead nowhere: guessed, foreign, closed', async () => {
    const guessed = `${code.slice(0, 7)}${code.endsWith('2') ? '3' : '2'}`
    expect(codesOf(await answer({}, guessed))).toEqual(['point-unknown'])
    expect(codesOf(await answer({}, 'x'.repeat(300)))).toEqual(['point-unknown'])
    const other = await office.openPoint('西门')
    await office.owner.point.close({ id: other.id, seen: 1, reason: '拆了', key: newKey() })
    expect(codesOf(await answer({}, other.code))).toEqual(['point-closed'])
  })

  test('a campaign that is over', async () => {
    const later = await testApp(connection, { RATCHET_NOW: '2027-02-01T01:00:00Z' })
    const page = await later.app.inject({
      method: 'POST',
      url: `/q/${code}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...own },
      payload: 'a.sanitation=4',
    })
    expect(codesOf(page)).toEqual(['campaign-not-running'])
    await later.app.close()
  })

  test('stamps and proofs of any length are no stamps', async () => {
    expect((await answer({ token: 'x'.repeat(9000), proof: '9'.repeat(9000) })).statusCode).toBe(303)
    expect((await ballots()).at(-1)?.proof).not.toBe('solved')
  })

  test('five megabytes are refused before they are read, in words for whoever reads', async () => {
    const page = await send(`/q/${code}`, `a.sanitation=${'4'.repeat(5 * 2 ** 20)}`, { ...own, accept: 'text/html' })
    expect([page.statusCode, page.headers['content-type']]).toEqual([413, 'text/html; charset=utf-8'])
    expect((await send(`/q/${code}/told`, `x=${'4'.repeat(2 ** 20)}`)).statusCode).toBe(413)
  })

  test('a form of another site, and what is no form', async () => {
    const foreign = { ...own, origin: 'https://evil.example' }
    for (const url of [`/q/${code}`, `/q/${code}/say`, `/q/${code}/told`])
      expect((await send(url, { key: newKey() }, foreign)).statusCode).toBe(403)
    const json = { ...own, 'content-type': 'application/json' }
    expect((await send(`/q/${code}`, '{"a.sanitation":4}', json)).statusCode).toBe(415)
  })
})

describe('beside the answers', () => {
  const opinions = () => db.selectFrom('opinion').selectAll().orderBy('receivedAt').execute()

  test('one line becomes an opinion with a code to follow, once', async () => {
    const form = await formOf()
    const fields = { key: newKey(), form, text: '公交车太少，等车要四十分钟。' }
    const before = (await opinions()).length
    const said = await send(`/q/${code}/say`, fields)
    expect(Object.fromEntries(queryOf(said))).toMatchObject({ f: form, end: '1' })
    expect(queryOf(said).get('said')).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/)
    expect((await send(`/q/${code}/say`, fields)).headers.location).toBe(said.headers.location)
    const rows = await opinions()
    expect(rows).toHaveLength(before + 1)
    expect(rows.some(({ source, placeId }) => source === 'qr' && placeId === office.community)).toBe(true)
  })

  test.each([
    ['nothing', '', 'text-empty'],
    ['signs alone', '！！！', 'text-no-words'],
    ['more than a line', '灯'.repeat(101), 'text-too-long'],
  ])('%s is no line: it comes back as it was typed', async (_what, text, told) => {
    const fields = { key: newKey(), form: await formOf(), text }
    const page = await send(`/q/${code}/say`, fields)
    expect([page.statusCode, codesOf(page)]).toEqual([422, [told]])
    expect(stateOf(page).values).toMatchObject({ key: [fields.key], text: [text] })
  })

  test('a photo goes with it; a page that is none is said at the photo', async () => {
    const form = await formOf()
    const sayWith = async (bytes: Uint8Array<ArrayBuffer>, text: string) => {
      const data = new FormData()
      for (const [name, value] of Object.entries({ key: newKey(), form, text })) data.append(name, value)
      data.append('photos', new Blob([bytes], { type: 'image/jpeg' }), 'IMG_1.jpg')
      const body = new Response(data)
      return app.inject({
        method: 'POST',
        url: `/q/${code}/say`,
        headers: { ...own, 'content-type': body.headers.get('content-type') ?? '' },
        payload: Buffer.from(await body.arrayBuffer()),
      })
    }
    const photos = () => db.selectFrom('opinionPhoto').selectAll().execute()
    const before = (await photos()).length
    const lamp = new Uint8Array(readFileSync(new URL('../../../../data/demo/lamp-before.jpg', import.meta.url)))
    expect((await sayWith(lamp, '路灯坏了')).statusCode).toBe(303)
    expect(await photos()).toHaveLength(before + 1)
    const wrong = await sayWith(new TextEncoder().encode('<svg onload="alert(1)">'), '路灯坏了')
    expect(stateOf(wrong).errors).toMatchObject([{ field: 'photos', code: 'photo-not-readable' }])
    // The photo is kept while the text is mended.
    const empty = await sayWith(lamp, '')
    expect([codesOf(empty), stateOf(empty).values.photo?.length]).toEqual([['text-empty'], 1])
  })

  test('"I was told what to answer" is one press, which names nobody, and leads back', async () => {
    const form = await formOf()
    const fields = { key: newKey(), form, at: 'end', said: '7K3M-9PWX-2HTD', mode: 'helper' }
    const told = await send(`/q/${code}/told`, fields)
    expect(Object.fromEntries(queryOf(told))).toEqual({
      f: form,
      mode: 'helper',
      end: '1',
      said: '7K3M-9PWX-2HTD',
      told: '1',
    })
    await send(`/q/${code}/told`, fields)
    const rows = await db.selectFrom('ballotTold').selectAll().execute()
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain(form)
  })
})

import { beforeEach, describe, expect, test, vi } from 'vitest'
import { findDraft, KEPT_MS, keepDraft, keepWaiting, listCodes, listWaiting, type Waiting } from './kept.ts'
import { outcomeOf, post, sendWaiting, settle } from './sending.ts'

/** The phone's database, as far as it is used. */
const kept = new Map<string, unknown>()
let isFull = false
vi.mock('idb-keyval', () => {
  const answer = async <V>(act: () => V): Promise<V> => {
    if (isFull) throw new Error('QuotaExceededError')
    return act()
  }
  return {
    get: (key: string) => answer(() => kept.get(key)),
    set: (key: string, value: unknown) => answer(() => void kept.set(key, value)),
    del: (key: string) => answer(() => void kept.delete(key)),
    update: (key: string, change: (value: unknown) => unknown) =>
      answer(() => void kept.set(key, change(kept.get(key)))),
  }
})

const asked: FormData[] = []
function network(...answers: readonly (Response | 'gone')[]): void {
  let time = 0
  vi.stubGlobal('fetch', async (_url: string, { body }: { body: FormData }) => {
    asked.push(body)
    const answer = answers[Math.min(time, answers.length - 1)]
    time += 1
    if (answer === 'gone' || !answer) throw new TypeError('Failed to fetch')
    return answer.clone()
  })
}
const codePage = (code = '7K3M-9PWX-2HTD') => new Response(`<div class="narrow" data-talk data-code="${code}">`)
const item = (key: string, changed: Partial<Waiting> = {}): Waiting => ({
  key,
  at: Date.now(),
  step: 'check',
  fields: [['text', '路灯不亮']],
  photos: [],
  press: ['go', 'send'],
  what: '水流村 · 出门坐车',
  text: '路灯不亮',
  ...changed,
})

beforeEach(() => {
  kept.clear()
  asked.length = 0
  isFull = false
})

describe('an answer', () => {
  test('with a code is the end; an objection is for a person; everything else is trouble of ours', () => {
    expect(outcomeOf(200, ' data-code="7K3M-9PWX-2HTD"')).toMatchObject({ kind: 'sent', code: '7K3M-9PWX-2HTD' })
    expect(outcomeOf(422, 'x').kind).toBe('refused')
    expect(outcomeOf(413, 'x').kind).toBe('refused')
    expect(outcomeOf(200, 'a page of the hotel that wants a password')).toEqual({ kind: 'trouble', requestId: null })
    expect(outcomeOf(500, '<section data-request="0f-3a">')).toEqual({ kind: 'trouble', requestId: '0f-3a' })
    expect(outcomeOf(503, '{"error":"busy","requestId":"9k"}')).toEqual({ kind: 'trouble', requestId: '9k' })
  })

  test('is asked for under the key, with the button, the fields and the photos', async () => {
    network(codePage())
    const photo = { type: 'image/jpeg', bytes: new ArrayBuffer(3) }
    expect((await post(item('k-1', { photos: [photo], press: ['support', 'id'] }))).kind).toBe('sent')
    const names: string[] = []
    asked[0]?.forEach((_value, name) => {
      names.push(name)
    })
    expect(names).toEqual(['key', 'support', 'text', 'photos'])
    network('gone')
    expect(await post(item('k-1'))).toEqual({ kind: 'offline' })
  })
})

describe('what waits', () => {
  test('is sent in its order, and its codes are remembered', async () => {
    await keepWaiting(item('a'))
    await keepWaiting(item('b'))
    network(codePage('AAAA-AAAA-AAAA'), codePage('BBBB-BBBB-BBBB'))
    const told: string[] = []
    await sendWaiting((one, { code }) => told.push(`${one.key} ${code}`))
    expect(told).toEqual(['a AAAA-AAAA-AAAA', 'b BBBB-BBBB-BBBB'])
    expect(await listWaiting()).toEqual([])
    expect((await listCodes()).map(({ code }) => code)).toEqual(['BBBB-BBBB-BBBB', 'AAAA-AAAA-AAAA'])
  })

  test('stays in its place while there is no network, and nothing behind it is tried', async () => {
    await keepWaiting(item('a'))
    await keepWaiting(item('b'))
    network('gone')
    await sendWaiting(() => {})
    expect(asked).toHaveLength(1)
    expect((await listWaiting()).map(({ key }) => key)).toEqual(['a', 'b'])
  })

  test('with an objection to it waits for a person, and does not stop the next', async () => {
    await keepWaiting(item('a'))
    await keepWaiting(item('b'))
    network(new Response('x', { status: 422 }), codePage())
    await sendWaiting(() => {})
    expect(await listWaiting()).toMatchObject([{ key: 'a', stuck: true }])
    asked.length = 0
    await sendWaiting(() => {})
    expect(asked).toHaveLength(0)
  })

  test('and is older than the server’s memory is not sent by itself', async () => {
    await keepWaiting(item('a', { at: Date.now() - KEPT_MS - 1 }))
    network(codePage())
    await sendWaiting(() => {})
    expect(asked).toHaveLength(0)
  })

  test('is there once, however often it is put in line or sent at the same time', async () => {
    await keepWaiting(item('a'))
    await keepWaiting(item('a', { text: '改过' }))
    expect(await listWaiting()).toMatchObject([{ text: '改过' }])
    network(codePage())
    await Promise.all([sendWaiting(() => {}), sendWaiting(() => {})])
    expect(asked).toHaveLength(1)
    await settle(item('a'), { kind: 'sent', code: '7K3M-9PWX-2HTD', html: '' }, 1)
    expect(await listCodes()).toHaveLength(1)
  })
})

test('a phone that keeps nothing breaks nothing', async () => {
  isFull = true
  expect(await keepWaiting(item('a'))).toBe(false)
  expect(await keepDraft(item('a'))).toBe(false)
  expect([await listWaiting(), await listCodes(), await findDraft(0)]).toEqual([[], [], null])
})

test('a draft comes back for seven days', async () => {
  const draft = item('a', { at: 5 })
  await keepDraft(draft)
  expect(await findDraft(5 + KEPT_MS)).toEqual(draft)
  expect(await findDraft(6 + KEPT_MS)).toBeNull()
  expect(kept.has('draft')).toBe(false)
})

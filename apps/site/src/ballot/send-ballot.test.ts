import { beforeEach, describe, expect, test, vi } from 'vitest'
import { dropBallot, KEPT_MS, type KeptBallot, keepBallot, listBallots } from './kept-ballots.ts'
import { outcomeOf, post, sendBallots } from './send-ballot.ts'

const kept = new Map<string, string>()
let isFull = false
vi.stubGlobal('localStorage', {
  getItem: (name: string) => kept.get(name) ?? null,
  setItem: (name: string, text: string) => {
    if (isFull) throw new Error('QuotaExceededError')
    kept.set(name, text)
  },
  removeItem: (name: string) => kept.delete(name),
})

const page = '<div class="narrow" data-ballot><p class="quiet-bar">第1题收到了。</p></div>'
const thanks = 'http://site/q/7K3M9PWX/thanks?f=x'
const asked: { action: string; body: FormData | URLSearchParams }[] = []
type Answer = { readonly status: number; readonly url?: string; readonly html?: string } | 'gone'
function network(...answers: readonly Answer[]): void {
  let time = 0
  vi.stubGlobal('fetch', async (action: string, { body }: { body: FormData }) => {
    asked.push({ action, body })
    const answer = answers[Math.min(time, answers.length - 1)] ?? 'gone'
    time += 1
    if (answer === 'gone') throw new TypeError('Failed to fetch')
    const { status, url, html = page } = answer
    return { status, redirected: url !== undefined, url: url ?? action, text: async () => html }
  })
}
const item = (key: string, changed: Partial<KeptBallot> = {}): KeptBallot => ({
  key,
  at: Date.now(),
  action: '/q/7K3M9PWX',
  fields: [
    ['key', key],
    ['a.sanitation', '4'],
  ],
  photo: null,
  ...changed,
})
const keys = () => listBallots().map(({ key }) => key)

beforeEach(() => {
  kept.clear()
  asked.length = 0
  isFull = false
})

describe('an answer of the server', () => {
  test.each([
    ['led on to the thanks', 200, thanks, page, 'received'],
    ['led on to a page that broke', 503, thanks, page, 'trouble'],
    ['refused with a page', 409, null, page, 'refused'],
    ['a queue', 503, null, page, 'busy'],
    ['too many at once, in plain words', 503, null, '<main>wait</main>', 'trouble'],
    ['a page of a hotel that wants a password', 200, 'http://hotel/login', '<form>', 'trouble'],
    ['the same, without leading anywhere', 200, null, page, 'trouble'],
  ] as const)('%s', (_what, status, ledTo, html, kind) => {
    expect(outcomeOf(status, ledTo, html).kind).toBe(kind)
  })

  test('is asked for as the form would ask; a photo goes as a file', async () => {
    network({ status: 200, url: thanks })
    await post(item('k'))
    expect([asked[0]?.action, String(asked[0]?.body)]).toEqual(['/q/7K3M9PWX', 'key=k&a.sanitation=4'])
    await post(item('k', { photo: `data:image/png;base64,${btoa('png')}` }))
    const [, { body } = { body: new FormData() }] = asked
    const photo = (body as FormData).get('photos') as File
    expect([photo.type, await photo.text()]).toEqual(['image/png', 'png'])
  })
})

describe('what waits', () => {
  test('is there once under its key, and goes out in its order', async () => {
    keepBallot(item('a'))
    keepBallot(item('b'))
    keepBallot(item('a'))
    network({ status: 200, url: thanks })
    const told: string[] = []
    await Promise.all([1, 2].map(() => sendBallots(({ key }, { kind }) => told.push(`${key} ${kind}`))))
    expect(told).toEqual(['b received', 'a received'])
    expect([keys(), kept.size]).toEqual([[], 0])
  })

  test('stays while there is no network or a queue, and nothing behind it is tried', async () => {
    for (const answer of ['gone', { status: 503 }] as const) {
      kept.clear()
      keepBallot(item('a'))
      keepBallot(item('b'))
      asked.length = 0
      network(answer)
      await sendBallots(() => {})
      expect([asked.length, keys()]).toEqual([1, ['a', 'b']])
    }
  })

  test('and is refused, goes: it would never be taken; the next one is tried', async () => {
    keepBallot(item('a'))
    keepBallot(item('b'))
    network({ status: 409 }, { status: 200, url: thanks })
    const told: string[] = []
    await sendBallots(({ key }, { kind }) => told.push(`${key} ${kind}`))
    expect([told, keys()]).toEqual([['a refused', 'b received'], []])
  })

  test('and is older than the server’s memory is not sent: it might count twice', () => {
    keepBallot(item('a', { at: Date.now() - KEPT_MS - 1 }))
    expect(keys()).toEqual([])
  })

  test('a phone that keeps nothing, or has kept something else, breaks nothing', () => {
    isFull = true
    expect(keepBallot(item('a'))).toBe(false)
    isFull = false
    kept.set('ratchet.ballots', 'not json')
    expect(keys()).toEqual([])
    dropBallot('a')
    expect(keepBallot(item('b'))).toBe(true)
  })
})

import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { createPageCache, type Secrets } from './page-cache.ts'

/** A site whose one fact can change, drawn with two secrets, and every drawing counted. */
function siteOf(capacity?: number) {
  const state = { fact: 'old', commits: 0, ms: 0, drawn: 0, status: 200 }
  const cache = createPageCache({
    commits: () => state.commits,
    clock: () => state.ms,
    freshFor: 2000,
    ...(capacity ? { capacity } : {}),
  })
  const secrets = () => ({ nonce: randomUUID(), key: randomUUID() })
  const fresh = ({ nonce, key }: Secrets, name: string) =>
    `<p nonce="${nonce}">${name} ${state.fact} 您<input value="${key}"><script nonce="${nonce}">`
  const render = async (own: Secrets, name: string) => {
    state.drawn += 1
    const html = fresh(own, name)
    await new Promise(setImmediate)
    return { status: state.status, html }
  }
  const ask = async (name = '/', given: Secrets = secrets()) => {
    const page = await cache.answer(name, given, secrets, (own) => render(own, name))
    return 'body' in page ? page.body.toString() : page.html
  }
  return { state, ask, fresh, secrets, size: cache.size }
}

test('what is kept reads like a fresh page with the secrets of the answer', async () => {
  const { state, ask, fresh, secrets } = siteOf()
  for (let visit = 0; visit < 5; visit += 1) {
    const own = secrets()
    expect(await ask('/', own)).toBe(fresh(own, '/'))
  }
  expect(state.drawn).toBe(1)
})

test('two visitors share no secret, and nobody is sent the ones a page was drawn with', async () => {
  const { ask } = siteOf()
  const found = [await ask(), await ask(), ...(await Promise.all([ask(), ask()]))].flatMap(
    (page) => page.match(/[0-9a-f-]{36}/g) ?? [],
  )
  expect(found).toHaveLength(12)
  expect(new Set(found).size).toBe(8)
})

test('a committed act is seen by the next answer, also by one that was being drawn', async () => {
  const { state, ask } = siteOf()
  expect(await ask()).toContain(' old ')
  state.fact = 'new'
  expect(await ask()).toContain(' old ')
  state.commits += 1
  expect(await ask()).toContain(' new ')

  const begun = ask('/slow')
  state.fact = 'newest'
  state.commits += 1
  expect(await ask('/slow')).toContain(' newest ')
  await begun
  expect(await ask('/slow')).toContain(' newest ')
})

test('what others change is seen after two seconds', async () => {
  const { state, ask } = siteOf()
  await ask()
  state.fact = 'new'
  state.ms += 1999
  expect(await ask()).toContain(' old ')
  state.ms += 1
  expect(await ask()).toContain(' new ')
})

test('whoever comes while a page is drawn waits for that drawing', async () => {
  const { state, ask } = siteOf()
  await Promise.all(Array.from({ length: 50 }, () => ask()))
  expect(state.drawn).toBe(1)
})

test('a failure is kept for nobody', async () => {
  const { state, ask, size } = siteOf()
  state.status = 503
  await Promise.all([ask(), ask(), ask()])
  expect(state.drawn).toBe(3)
  expect(size().pages).toBe(0)
  state.status = 200
  await ask()
  expect(size().pages).toBe(1)
})

test('however many addresses are asked for, memory stays bounded and the page that is asked for most stays', async () => {
  const { state, ask, size } = siteOf(20_000)
  for (let at = 0; at < 2000; at += 1) {
    await ask(`/?x=${at}`)
    await ask('/')
  }
  expect(size().bytes).toBeLessThanOrEqual(20_000)
  expect(size().pages).toBeGreaterThan(10)
  expect(state.drawn).toBe(2001)
  await ask(`/?${'x'.repeat(5000)}`)
  expect(size().bytes).toBeLessThanOrEqual(20_000)
})

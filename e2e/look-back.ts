import { type APIResponse, expect, type Page } from '@playwright/test'
import { origin } from './people.ts'

/** 2 × 2 pixels. */
const png = 'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAYAAABytg0kAAAAFElEQVR4nGP8z8Dwn4GBgYGJAQoAHxcCAk+Uzr4AAAAASUVORK5CYII='

interface Round {
  readonly id: string
  readonly status: string
  readonly version: number
  readonly askers: readonly { readonly id: string; readonly name: string }[]
  readonly cases: readonly {
    readonly id: string
    readonly version: number
    readonly askerName: string | null
    readonly outcome: string | null
  }[]
  readonly sites: readonly { readonly id: string; readonly version: number; readonly outcome: string | null }[]
}

let keys = 0
async function taken(answer: APIResponse) {
  expect(answer.ok(), await answer.text()).toBe(true)
  return (await answer.json()).result.data
}
/** An act by the same procedures as the pages', where a journey only prepares what it is not about. */
async function act(page: Page, procedure: string, input: object): Promise<{ readonly id: string }> {
  keys += 1
  const data = { ...input, key: `look-back-${Date.now()}-${keys}` }
  return taken(await page.request.post(`/api/trpc/${procedure}`, { data, headers: { origin } }))
}
async function read<T>(page: Page, procedure: string, input: object): Promise<T> {
  const query = encodeURIComponent(JSON.stringify(input))
  return (await taken(await page.request.get(`/api/trpc/${procedure}?input=${query}`))) as T
}

interface People {
  readonly owner: Page
  readonly inspector: Page
  readonly surveyor: Page
}

/** Works off what is left of every round of the half-year, each step by whom it belongs to; everybody asked is satisfied. */
export async function completeRounds({ owner, inspector, surveyor }: People, cycleId: string): Promise<void> {
  const { rounds } = await read<{ rounds: readonly Round[] }>(owner, 'lookback.list', { cycleId })
  for (const { id } of rounds.filter((round) => round.status !== 'completed' && round.status !== 'voided')) {
    const find = () => read<Round>(owner, 'lookback.find', { id })
    const seen = async () => ({ id, seen: (await find()).version })
    if ((await find()).status === 'published') {
      const text = '05 14 17 22 29 33 + 02'
      await act(owner, 'lookback.proposeSeed', { ...(await seen()), text })
      await act(inspector, 'lookback.confirmSeed', { ...(await seen()), text })
      await act(owner, 'lookback.draw', await seen())
    }
    const drawn = await find()
    const asker = drawn.askers.find(({ name }) => name === '马志强')?.id
    const caseIds = drawn.cases.filter((one) => one.askerName === null).map((one) => one.id)
    if (caseIds.length > 0) await act(owner, 'lookback.assign', { lookbackId: id, caseIds, askerId: asker })
    for (const one of (await find()).cases.filter((row) => row.outcome === null)) {
      const by = one.askerName === '马志强' ? inspector : surveyor
      await act(by, 'lookback.settle', { id: one.id, seen: one.version, outcome: 'satisfied', note: '' })
    }
    for (const site of drawn.sites.filter((row) => row.outcome === null)) {
      const sent = await act(owner, 'lookback.sendVisitor', { id: site.id, seen: site.version, visitorId: asker })
      const photo = await act(inspector, 'lookback.addVisitPhoto', { id: sent.id, name: 'a.png', content: png })
      const { version } = (await find()).sites.find((row) => row.id === site.id) ?? site
      const what = { outcome: 'fixed', note: '', photoIds: [photo.id] }
      await act(inspector, 'lookback.seeOnSite', { id: site.id, seen: version, ...what })
    }
    await act(owner, 'lookback.complete', await seen())
  }
}

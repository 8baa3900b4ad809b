import type { Page } from '@playwright/test'
import { origin } from './people.ts'

const png = 'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAYAAABytg0kAAAAFElEQVR4nGP8z8Dwn4GBgYGJAQoAHxcCAk+Uzr4AAAAASUVORK5CYII='
let keys = 0

async function ask<A>(page: Page, procedure: string, input: object): Promise<A> {
  const answer = await page.request.get(
    `${origin}/api/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`,
  )
  if (!answer.ok()) throw new Error(`${procedure}: ${await answer.text()}`)
  return (await answer.json()).result.data as A
}

async function act<A>(page: Page, procedure: string, input: object): Promise<A> {
  keys += 1
  const answer = await page.request.post(`${origin}/api/trpc/${procedure}`, {
    headers: { origin },
    data: { ...input, key: `look-back-${Date.now()}-${keys}` },
  })
  if (!answer.ok()) throw new Error(`${procedure}: ${await answer.text()}`)
  return (await answer.json()).result.data as A
}

interface Row {
  readonly id: string
  readonly version: number
  readonly outcome: string | null
}
interface Round {
  readonly id: string
  readonly version: number
  readonly status: string
  readonly cases: readonly Row[]
  readonly sites: readonly Row[]
}

/** Ends every look-back of the cycle as its people would: a list whose numbers are not out is void, everybody drawn is asked. */
export async function endLookbacks(owner: Page, inspector: Page, cycleId: string): Promise<void> {
  const { rounds } = await ask<{ rounds: readonly Round[] }>(owner, 'lookback.list', { cycleId })
  const me = await ask<{ userId: string }>(inspector, 'me.find', {})
  for (const { id } of rounds) {
    const round = await ask<Round>(owner, 'lookback.find', { id })
    if (['completed', 'voided'].includes(round.status)) continue
    if (round.status !== 'drawn') {
      await act(inspector, 'lookback.void', { id, seen: round.version, reason: '期末不再等开奖' })
      continue
    }
    const open = round.cases.filter((row) => row.outcome === null)
    if (open.length > 0)
      await act(owner, 'lookback.assign', { lookbackId: id, caseIds: open.map((row) => row.id), askerId: me.userId })
    for (const row of open) {
      const settled = { id: row.id, seen: row.version + 1, outcome: 'satisfied', note: '' }
      await act(inspector, 'lookback.settle', settled)
    }
    for (const site of round.sites.filter((row) => row.outcome === null)) {
      await act(owner, 'lookback.sendVisitor', { id: site.id, seen: site.version, visitorId: me.userId })
      const photo = await act<{ id: string }>(inspector, 'lookback.addVisitPhoto', {
        ...{ id: site.id, name: '现场.png', content: png },
      })
      const seen = { id: site.id, seen: site.version + 1, outcome: 'fixed', note: '', photoIds: [photo.id] }
      await act(inspector, 'lookback.seeOnSite', seen)
    }
    await act(owner, 'lookback.complete', { id, seen: round.version })
  }
}

import type { Page } from '@playwright/test'
import { origin } from './people.ts'

const png = 'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAYAAABytg0kAAAAFElEQVR4nGP8z8Dwn4GBgYGJAQoAHxcCAk+Uzr4AAAAASUVORK5CYII='
let keys = 0

async function ask<A>(page: Page, procedure: string, input: object): Promise<A> {
  const answer = await page.request.get(
    `${origin()}/api/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`,
  )
  if (!answer.ok()) throw new Error(`${procedure}: ${await answer.text()}`)
  return (await answer.json()).result.data as A
}

async function act<A>(page: Page, procedure: string, input: object): Promise<A> {
  keys += 1
  const answer = await page.request.post(`${origin()}/api/trpc/${procedure}`, {
    headers: { origin: origin() },
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
  readonly population: number
  readonly cases: readonly Row[]
  readonly sites: readonly Row[]
}

/** The announced numbers typed by two people, and the draw. */
async function drawIt(owner: Page, inspector: Page, { id, version, population }: Round): Promise<void> {
  let seen = version
  if (population > 0) {
    const text = `05 09 14 21 26 32 + ${String(keys).padStart(2, '0')}`
    await act(owner, 'lookback.proposeSeed', { id, seen, text })
    await act(inspector, 'lookback.confirmSeed', { id, seen: seen + 1, text })
    seen += 2
  }
  await act(owner, 'lookback.draw', { id, seen })
}

/** What is due and stands on no list, frozen and published; nobody of the demonstration's can be called, so that no numbers are waited for. */
async function listTheRest(owner: Page, cycleId: string): Promise<void> {
  const all = { cycleId, quarter: null }
  const { rows, visits } = await ask<{ rows: number; visits: number }>(owner, 'lookback.preview', all)
  if (rows + visits === 0) return
  const terms = { tolerated: 0.05, confidence: 0.95, tries: 3 }
  const { id } = await act<{ id: string }>(owner, 'lookback.freeze', { ...all, ...terms })
  await act(owner, 'lookback.publish', { id, seen: 1, announced: null })
}

/** Ends every look-back of the cycle as its people would: what is due is listed, drawn, and everybody drawn is asked. */
export async function endLookbacks(owner: Page, inspector: Page, cycleId: string): Promise<void> {
  const me = await ask<{ userId: string }>(inspector, 'me.find', {})
  const list = () => ask<{ rounds: readonly Round[] }>(owner, 'lookback.list', { cycleId })
  for (const round of (await list()).rounds) if (round.status === 'published') await drawIt(owner, inspector, round)
  await listTheRest(owner, cycleId)
  for (const round of (await list()).rounds) if (round.status === 'published') await drawIt(owner, inspector, round)
  for (const { id } of (await list()).rounds) {
    const round = await ask<Round>(owner, 'lookback.find', { id })
    if (['completed', 'voided'].includes(round.status)) continue
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

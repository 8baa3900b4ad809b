import type { Page } from '@playwright/test'
import { arrive, expect, expectAccessible, test } from '../journey.ts'
import { origin, stateOf } from '../people.ts'

/** What the keyboard stands on. */
const standsOn = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
const owed = async (page: Page) =>
  Number(/\d+/.exec((await page.getByRole('heading', { level: 1 }).textContent()) ?? '')?.[0] ?? 0)

/** Goes down the rows to the first whose verb it is, by J alone. */
async function stepTo(page: Page, verb: string): Promise<string> {
  for (let rows = 0; rows < 40; rows += 1) {
    await page.keyboard.press('j')
    const here = await standsOn(page)
    if (here.startsWith(verb)) return here
  }
  throw new Error(`nothing to ${verb}`)
}

interface Strategy {
  readonly measures: readonly { readonly id: string; readonly title: string }[]
  readonly units: readonly { readonly id: string; readonly name: string }[]
}

/** Three tasks of 新筑街道 that are due today, made through the same procedures as by hand. */
test.beforeAll(async ({ playwright }) => {
  const client = await playwright.request.newContext({
    baseURL: origin(),
    storageState: stateOf('owner'),
    extraHTTPHeaders: { origin: origin() },
  })
  const input = encodeURIComponent(JSON.stringify({ cycleId: '2026H2' }))
  const found = await (await client.get(`/api/trpc/strategy.find?input=${input}`)).json()
  const { measures, units } = found.result.data as Strategy
  const unitId = units.find((unit) => unit.name === '新筑街道')?.id
  for (const title of ['贴出公示', '核对名单', '回访两户']) {
    const task = {
      cycleId: '2026H2',
      id: null,
      seen: null,
      measureId: measures[0]?.id,
      title,
      unitId,
      due: '2026-11-23',
    }
    const answer = await client.post('/api/trpc/measure.setTask', { data: { ...task, key: crypto.randomUUID() } })
    expect(answer.ok(), await answer.text()).toBe(true)
  }
  await client.dispose()
})

/** Clears the first of these debts by two keys; answers what it was. */
async function clear(page: Page, verb: string): Promise<string> {
  const what = await stepTo(page, verb)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog').getByRole('button', { name: verb })).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  return what
}

test('two keys clear a debt, and the next row has the focus at once', async ({ open }) => {
  const street = await open('xinzhu')
  await arrive(street, '/admin/')
  await expect(
    street
      .getByRole('navigation')
      .getByRole('link', { name: /^今日待办/ })
      .first(),
  ).toContainText(/\d/)
  const first = await clear(street, '办结')
  await expect(street.getByText(/^已办结：/)).toBeVisible()
  await expect(street.getByRole('button', { name: first, exact: true })).toHaveCount(0)
  expect(await standsOn(street)).not.toBe('')
  await expectAccessible(street)
  const second = await clear(street, '办结')
  expect(second).not.toBe(first)
})

test('what could not be done comes back as it was, says why, and leads back to its row', async ({ open }) => {
  const street = await open('xinzhu')
  await arrive(street, '/admin/')
  const what = await stepTo(street, '办结')
  await street.route('**/measure.finishTask*', (route) => route.abort())
  await street.keyboard.press('Enter')
  await expect(street.getByRole('dialog').getByRole('button', { name: '办结' })).toBeVisible()
  await expectAccessible(street)
  await street.keyboard.press('Control+Enter')
  await expect(street.getByRole('alert')).toContainText('没有保存')
  await street.keyboard.press('Escape')
  await expect.poll(() => standsOn(street)).toBe(what)
})

test('single keys can be switched off, and then the list still works by Tab and Enter', async ({ open }) => {
  const street = await open('xinzhu')
  await street.addInitScript(() => localStorage.setItem('ratchet.shortcuts', 'off'))
  await arrive(street, '/admin/')
  await street.keyboard.press('j')
  expect(await standsOn(street)).toBe('')
  await street.getByRole('button', { name: /^办结/ }).first().focus()
  await street.keyboard.press('Enter')
  await expect(street.getByRole('dialog')).toBeVisible()
})

test('on a phone the rows come first; whoever owes nothing reads what comes next', async ({ open }) => {
  const street = await open('xinzhu', { viewport: { width: 390, height: 844 } })
  await arrive(street, '/admin/')
  expect(await owed(street)).toBeGreaterThan(0)
  await expect(street.locator('.debt-verb').first()).toBeInViewport()
  const auditor = await open('auditor')
  await arrive(auditor, '/admin/')
  await expect(auditor.getByRole('heading', { name: '今天没有欠办' })).toBeVisible()
  await expect(auditor.getByRole('link', { name: '看审计留痕' })).toBeVisible()
})

import { AxeBuilder } from '@axe-core/playwright'
import { type BrowserContext, type BrowserContextOptions, test as base, expect, type Page } from '@playwright/test'
import { type PersonName, stateOf } from './people.ts'

interface Journey {
  /** A page signed in as somebody; nobody is a resident without an account. */
  open: (who: PersonName | 'nobody', options?: BrowserContextOptions) => Promise<Page>
  /** A page that is only looked at: in the browser where this person has already been, so that little is loaded again. */
  look: (who: PersonName) => Promise<Page>
  complaints: string[]
}
interface Visits {
  visits: Map<PersonName, BrowserContext>
}

const usual = (who: PersonName | 'nobody') => ({
  ...(who === 'nobody' ? {} : { storageState: stateOf(who) }),
  locale: 'zh-CN',
  viewport: { width: 1440, height: 900 },
})

/** Writes down where the browser reports a broken policy or an uncaught error. */
function listen(page: Page, who: string, complaints: string[]): Page {
  page.on('pageerror', (error) => complaints.push(`${who}: ${error.message}`))
  page.on('console', (message) => {
    if (/Content Security Policy|Trusted/.test(message.text())) complaints.push(`${who}: ${message.text()}`)
  })
  return page
}

/** Every page of a journey fails the test when the browser complains about it. */
export const test = base.extend<Journey, Visits>({
  complaints: async ({ browserName: _ }, use) => {
    const complaints: string[] = []
    await use(complaints)
    expect(complaints, 'what the browser complained about').toEqual([])
  },
  open: async ({ browser, complaints }, use) => {
    const contexts: BrowserContext[] = []
    await use(async (who, options = {}) => {
      const context = await browser.newContext({ ...usual(who), ...options })
      contexts.push(context)
      return listen(await context.newPage(), who, complaints)
    })
    for (const context of contexts) await context.close()
  },
  visits: [
    async ({ browserName: _ }, use) => {
      const visits = new Map<PersonName, BrowserContext>()
      await use(visits)
      for (const context of visits.values()) await context.close()
    },
    { scope: 'worker' },
  ],
  look: async ({ browser, visits, complaints }, use) => {
    const pages: Page[] = []
    await use(async (who) => {
      const context = visits.get(who) ?? (await browser.newContext(usual(who)))
      visits.set(who, context)
      const page = listen(await context.newPage(), who, complaints)
      pages.push(page)
      return page
    })
    for (const page of pages) await page.close()
  },
})

export { expect }

/** No violation of WCAG A or AA, best practice included; AAA where `tags` say so. */
export async function expectAccessible(page: Page, tags: readonly string[] = []): Promise<void> {
  // What is opening or closing is half drawn for a moment, and has the contrast of neither.
  await page.evaluate(() => {
    const ending = document.getAnimations().filter((one) => {
      return one.playState === 'running' && one.effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY
    })
    return Promise.allSettled(ending.map((one) => one.finished)).then(() => undefined)
  })
  await expect(page.locator('.ant-slide-up-leave, .ant-slide-down-leave')).toHaveCount(0)
  const found = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice', ...tags])
    .analyze()
  const told = found.violations.map((violation) => ({
    rule: violation.id,
    at: violation.nodes
      .slice(0, 3)
      .map((node) => `${node.target.join(' ')} — ${node.failureSummary?.split('\n')[1] ?? ''}`),
  }))
  expect(told, page.url()).toEqual([])
}

/** The page says its sentence: it is read and drawn. */
export async function arrive(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

/** Nothing is wider than the window, once the page has answered to its width: what moves by script moves a moment later. */
export async function expectNoWider(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
}

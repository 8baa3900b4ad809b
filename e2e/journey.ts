import { AxeBuilder } from '@axe-core/playwright'
import { type BrowserContextOptions, test as base, expect, type Page } from '@playwright/test'
import { type PersonName, stateOf } from './people.ts'

interface Journey {
  /** A page signed in as somebody; nobody is a resident without an account. */
  open: (who: PersonName | 'nobody', options?: BrowserContextOptions) => Promise<Page>
}

/** Every page of a journey fails the test when the browser reports a broken policy or an uncaught error. */
export const test = base.extend<Journey>({
  open: async ({ browser }, use) => {
    const complaints: string[] = []
    const pages: Page[] = []
    await use(async (who, options = {}) => {
      const context = await browser.newContext({
        ...(who === 'nobody' ? {} : { storageState: stateOf(who) }),
        locale: 'zh-CN',
        viewport: { width: 1440, height: 900 },
        ...options,
      })
      const page = await context.newPage()
      page.on('pageerror', (error) => complaints.push(`${who}: ${error.message}`))
      page.on('console', (message) => {
        if (/Content Security Policy|Trusted/.test(message.text())) complaints.push(`${who}: ${message.text()}`)
      })
      pages.push(page)
      return page
    })
    for (const page of pages) await page.context().close()
    expect(complaints, 'what the browser complained about').toEqual([])
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

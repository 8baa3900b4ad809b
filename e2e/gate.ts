import type { Page } from '@playwright/test'
import { arrive, expect } from './journey.ts'

export const cycle = '/admin/cycles/2026H2?c=2026H2'
export const h1 = (page: Page) => page.getByRole('heading', { level: 1 })
export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
export const dialog = (page: Page) => page.getByRole('dialog')

/** The gate names what is missing, the work is done, and then it opens: nobody asks for an exception. */
export async function passGate(
  page: Page,
  [from, to]: readonly [string, string],
  missing: number,
  work: () => Promise<void>,
) {
  await arrive(page, cycle)
  await expect(h1(page)).toHaveText(`${from}段还差 ${missing} 个条件才能转入${to}`)
  await expect(page.locator('.cycle-lines > li').filter({ hasText: /缺 \d+ 项|未满足/ })).toHaveCount(missing)
  await expect(button(page, `转入${to}`)).toBeDisabled()
  await work()
  await page.reload()
  await expect(h1(page)).toHaveText(`${from}段条件已全部满足，可以转入${to}`)
  await expect(page.getByRole('heading', { name: /条全部满足$/ })).toBeVisible()
  await button(page, `转入${to}`).click()
  await expect(h1(page)).toHaveText(new RegExp(`^${to}段`))
}

import { expect, type Page } from '@playwright/test'

/**
 * Chooses in the list that is open. On a busy machine a list that is still opening loses a press, so it is pressed until the
 * list has closed.
 */
export async function choose(page: Page, option: string | RegExp): Promise<void> {
  const offered = page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: option })
  await expect(offered.first()).toBeVisible()
  await expect(async () => {
    if ((await offered.count()) > 0) await offered.first().click({ timeout: 2000 })
    await expect(offered).toHaveCount(0, { timeout: 2000 })
  }).toPass()
}

/**
 * Presses the button of the dialog until it has closed: one that is still opening loses a press too. The sign of an act that
 * was refused just before is for a moment part of the button's name.
 */
export async function confirm(page: Page, name: string | RegExp): Promise<void> {
  const dialog = page.getByRole('dialog')
  const button = dialog.getByRole('button', {
    name: typeof name === 'string' ? new RegExp(`^(loading ?)?${name}$`) : name,
  })
  await expect(button).toBeEnabled()
  await expect(async () => {
    if ((await button.count()) > 0) await button.click({ timeout: 2000 })
    await expect(dialog).toHaveCount(0, { timeout: 5000 })
  }).toPass()
}

import { expect, type Locator, type Page } from '@playwright/test'

/** What has not come by then does not come. */
const PATIENCE = 45_000

const shows = (text: string, option: string | RegExp) =>
  typeof option === 'string' ? text.includes(option) : option.test(text.trim())

/**
 * Opens the list of a field, types what narrows it, and chooses, until the field shows the choice: on a busy machine a list that
 * is still opening loses a press, and one that was just drawn anew closes without a choice.
 */
export async function choose(field: Locator, option: string | RegExp, typed = ''): Promise<void> {
  const offered = field
    .page()
    .locator('.ant-select-dropdown:visible .ant-select-item-option')
    .filter({ hasText: option })
  const select = field.locator('xpath=ancestor::*[contains(concat(" ", @class, " "), " ant-select ")]')
  await expect(async () => {
    if ((await offered.count()) === 0) await (typed ? field.fill(typed) : field.click({ timeout: 2000 }))
    await offered.first().click({ timeout: 2000 })
    await expect(offered).toHaveCount(0, { timeout: 2000 })
    // Some choices are acted upon at once, and their field goes.
    expect((await select.count()) === 0 || shows((await select.textContent({ timeout: 2000 })) ?? '', option)).toBe(
      true,
    )
  }).toPass({ timeout: PATIENCE })
}

/**
 * Presses the button of the dialog until it has closed: one that is still opening loses a press too.
 */
export async function confirm(page: Page, name: string | RegExp): Promise<void> {
  const dialog = page.getByRole('dialog')
  const button = dialog.getByRole('button', { name, exact: true })
  await expect(button).toBeEnabled()
  await expect(async () => {
    if ((await button.count()) > 0) await button.click({ timeout: 2000 })
    await expect(dialog).toHaveCount(0, { timeout: 5000 })
  }).toPass({ timeout: PATIENCE })
}

import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { arrive, expect } from './journey.ts'

/** What a resident's telephone is to these journeys: small, touched, and slow to show anything. */
export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true } as const
export const photo = (name: string): string => join(import.meta.dirname, '../data/demo', `${name}.jpg`)

export interface Said {
  readonly kind: string
  /** As the tile shows it, without what all of them share. */
  readonly place: string
  readonly text: string
  readonly phone?: string
  readonly photo?: string
}

const next = (page: Page) => page.locator('button[value=next]:visible:not(.unseen)').click()

/** The steps of 我要反映 up to the last look, one thing a page. `at` is told before each step is left. */
export async function fillReport(page: Page, said: Said, at: (step: string) => Promise<void> = async () => {}) {
  if (said.photo) {
    await page.setInputFiles('#photos', photo(said.photo))
    await expect(page.locator('[data-thumbs] img').first()).toBeVisible()
  }
  await at('photo')
  await next(page)
  await page.getByText(said.kind, { exact: true }).click()
  await at('kind')
  await next(page)
  await page.getByText('新筑街道', { exact: true }).click()
  await page.getByRole('group', { name: '新筑街道' }).getByText(said.place).first().click()
  await at('place')
  await next(page)
  await page.getByLabel('写在这里').fill(said.text)
  await at('words')
  await next(page)
  if (said.phone) {
    await page.locator('summary:visible').first().click()
    await page.getByLabel('手机号（可不填）').fill(said.phone)
    await page.getByLabel('这件事，可以打电话问我').check()
  }
  await at('check')
}

/** Sends what was filled in and answers the code of the page that follows. */
export async function sendReport(page: Page): Promise<string> {
  await page.getByRole('button', { name: '发送' }).click()
  await expect(page.locator('.code')).toBeVisible()
  return ((await page.locator('.code').textContent()) ?? '').replace(/\s/g, '')
}

/** Says something from the first step to the code. */
export async function report(page: Page, said: Said): Promise<string> {
  await arrive(page, '/report')
  await fillReport(page, said)
  return sendReport(page)
}

import { arrive, expect, expectAccessible, test } from '../journey.ts'
import type { PersonName } from '../people.ts'

/** Each page of the portal with somebody who works on it. */
const portal: readonly (readonly [PersonName, string])[] = [
  ['owner', '/admin/'],
  ['xinzhu', '/admin/'],
  ['auditor', '/admin/'],
  ['owner', '/admin/ratchet'],
  ['owner', '/admin/cycles'],
  ['owner', '/admin/cycles/2026H1'],
  ['owner', '/admin/goals'],
  ['owner', '/admin/strategies'],
  ['owner', '/admin/surveys'],
  ['owner', '/admin/city-results'],
  ['owner', '/admin/city-results/2026H1'],
  ['owner', '/admin/city-results/new'],
  ['owner', '/admin/opinions'],
  ['owner', '/admin/concerns'],
  ['xinzhu', '/admin/opinions/new'],
  ['xinzhu', '/admin/opinions/filed'],
  ['owner', '/admin/tasks'],
  ['owner', '/admin/reviews'],
  ['inspector', '/admin/reviews'],
  ['owner', '/admin/dictionaries'],
  ['owner', '/admin/import/examination'],
  ['owner', '/admin/jobs'],
  ['owner', '/admin/notifications'],
  ['owner', '/admin/me'],
  ['admin', '/admin/org'],
  ['admin', '/admin/users'],
  ['admin', '/admin/settings'],
  ['admin', '/admin/calendar'],
  ['admin', '/admin/import/divisions'],
  ['auditor', '/admin/audit'],
  ['auditor', '/admin/retention'],
  // Every state and every awkward picture on one page.
  ['owner', '/admin/__gallery'],
]

for (const [who, path] of portal) {
  for (const language of ['zh', 'en'] as const) {
    test(`${path} for ${who} in ${language}: clean for axe, no wider than a phone, nothing untranslated`, async ({
      open,
    }) => {
      const page = await open(who)
      await page.addInitScript((locale) => localStorage.setItem('ratchet.locale', locale), language)
      await arrive(page, path)
      await expectAccessible(page)
      expect(await page.title()).toMatch(language === 'zh' ? /满意度棘轮/ : /Satisfaction Ratchet/)
      await page.setViewportSize({ width: 390, height: 844 })
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    })
  }
}

/** One thing of each list, opened from it: the first row of the demonstration. */
for (const list of ['opinions', 'concerns', 'tasks'] as const) {
  for (const language of ['zh', 'en'] as const) {
    test(`one of /admin/${list} in ${language}: clean for axe and no wider than a phone`, async ({ open }) => {
      const page = await open('owner')
      await page.addInitScript((locale) => localStorage.setItem('ratchet.locale', locale), language)
      await arrive(page, `/admin/${list}`)
      await page.locator(`main a[href^="/admin/${list}/"]:visible`).first().click()
      await expect(page).toHaveURL(/-[0-9a-f]{12}/)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expectAccessible(page)
      await page.setViewportSize({ width: 390, height: 844 })
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    })
  }
}

const site = [
  '/',
  '/report',
  '/track',
  '/said-done',
  '/trends',
  '/trust',
  '/more',
  '/help',
  '/about',
  '/privacy',
  '/accessibility',
] as const

for (const path of site) {
  test(`${path}: clean for axe, in both languages, AAA in 长辈版, whole at 320 px and without script`, async ({
    open,
  }) => {
    const page = await open('nobody', { javaScriptEnabled: false, viewport: { width: 320, height: 640 } })
    for (const search of ['', '?lang=en', '?elder=1']) {
      await arrive(page, `${path}${search}`)
      const wide = await page
        .locator('body')
        .evaluate((body) => body.scrollWidth - innerWidth)
        .catch(() => 0)
      expect(wide).toBeLessThanOrEqual(0)
    }
    const seen = await open('nobody', { viewport: { width: 390, height: 844 } })
    for (const search of ['', '?lang=en']) {
      await arrive(seen, `${path}${search}`)
      await expectAccessible(seen)
    }
    await arrive(seen, `${path}?elder=1`)
    await expectAccessible(seen, ['wcag2aaa'])
  })
}

test('an address that is not there says so and offers a way on', async ({ open }) => {
  const page = await open('nobody')
  const answer = await page.goto('/nothing-here')
  expect(answer?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expectAccessible(page)
})

test('whoever may not see a page reads which roles can', async ({ open }) => {
  const page = await open('education')
  await page.goto('/admin/audit')
  await expect(page.getByText('您的角色不能看这一页')).toBeVisible()
  await expectAccessible(page)
})

test('signing in by the form leads back to where one came from', async ({ open }) => {
  const page = await open('nobody')
  await page.goto('/admin/goals')
  await expect(page).toHaveURL(/sign-in/)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('登录名').fill('owner')
  await page.getByLabel('密码').fill('wrong password 1')
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await page.getByLabel('密码').fill('ratchet-demo-2022')
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await expect(page).toHaveURL(/admin\/goals/)
})

test('the gallery: every state and every awkward picture, the conflict opened too, clean for axe', async ({ open }) => {
  const page = await open('owner')
  await arrive(page, '/admin/__gallery')
  await expect(page.locator('main figure svg')).toHaveCount(8)
  await expect(page.getByRole('progressbar')).toBeVisible()
  await expect(page.getByText('req-7f3a91c2')).toBeVisible()
  await page.getByRole('button', { name: '看冲突怎么选' }).click()
  await expect(page.getByRole('dialog').getByRole('radio')).toHaveCount(2)
  await expectAccessible(page)
})

import { arrive, expect, expectAccessible, expectNoWider, test } from '../journey.ts'
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
  ['owner', '/admin/questionnaires'],
  ['owner', '/admin/qr'],
  ['xinzhu', '/admin/qr'],
  ['owner', '/admin/qr/handovers'],
  ['community', '/admin/qr/handovers'],
  ['owner', '/admin/qr/points'],
  ['community', '/admin/qr/points'],
  ['owner', '/admin/qr/print'],
  ['owner', '/admin/households'],
  ['education', '/admin/households'],
  ['community', '/admin/households/visit'],
  ['owner', '/admin/report'],
  ['education', '/admin/report?quarter=2026Q3'],
  ['owner', '/admin/indicators'],
  ['owner', '/admin/activities'],
  ['xinzhu', '/admin/activities?view=calendar'],
  ['owner', '/admin/outreach'],
  ['owner', '/admin/scoring'],
  ['leader', '/admin/scores'],
  ['inspector', '/admin/inspections'],
  ['education', '/admin/inspections'],
  ['owner', '/admin/dispatches'],
  ['xinzhu', '/admin/dispatches'],
  ['owner', '/admin/circulars'],
  ['xinzhu', '/admin/circulars'],
  ['owner', '/admin/city-results'],
  ['owner', '/admin/city-results/2026H1'],
  ['owner', '/admin/city-results/new'],
  ['owner', '/admin/accountability'],
  ['education', '/admin/accountability?year=2025&aspect=education'],
  ['owner', '/admin/accountability?adopt=1'],
  ['owner', '/admin/accountability/cases'],
  ['owner', '/admin/accountability/effects'],
  ['education', '/admin/accountability/records'],
  ['owner', '/admin/opinions'],
  ['owner', '/admin/concerns'],
  ['owner', '/admin/concerns?view=board'],
  ['owner', '/admin/concerns/grades'],
  ['xinzhu', '/admin/opinions/new'],
  ['xinzhu', '/admin/opinions/filed'],
  ['owner', '/admin/opinions/sources'],
  ['xinzhu', '/admin/opinions/register'],
  ['community', '/admin/opinions/paste'],
  ['owner', '/admin/import/hotline'],
  ['owner', '/admin/tasks'],
  ['owner', '/admin/warnings'],
  ['xinzhu', '/admin/warnings?part=all'],
  ['admin', '/admin/webhooks'],
  ['owner', '/admin/lookback'],
  ['owner', '/admin/lookback?part=rates'],
  ['inspector', '/admin/lookback?part=mine'],
  ['surveyor', '/admin/lookback'],
  ['owner', '/admin/forms'],
  ['education', '/admin/forms'],
  ['leader', '/admin/forms/brief'],
  ['owner', '/admin/forms/checklist'],
  ['owner', '/admin/ledger?span=2026H2'],
  ['education', '/admin/ledger'],
  ['owner', '/admin/import/ledger'],
  ['owner', '/admin/first-day'],
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
      look,
    }) => {
      const page = await look(who)
      await page.addInitScript((locale) => localStorage.setItem('ratchet.locale', locale), language)
      await arrive(page, path)
      await expectAccessible(page)
      expect(await page.title()).toMatch(language === 'zh' ? /满意度棘轮/ : /Satisfaction Ratchet/)
      await page.setViewportSize({ width: 390, height: 844 })
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expectNoWider(page)
    })
  }
}

/** One thing of each list, opened from it: the first row of the demonstration. */
for (const list of ['opinions', 'concerns', 'tasks', 'questionnaires'] as const) {
  for (const language of ['zh', 'en'] as const) {
    test(`one of /admin/${list} in ${language}: clean for axe and no wider than a phone`, async ({ look }) => {
      const page = await look('owner')
      await page.addInitScript((locale) => localStorage.setItem('ratchet.locale', locale), language)
      await arrive(page, `/admin/${list}`)
      await page.locator(`main a[href^="/admin/${list}/"]:visible`).first().click()
      await expect(page).toHaveURL(/-[0-9a-f]{12}/)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expectAccessible(page)
      await page.setViewportSize({ width: 390, height: 844 })
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expectNoWider(page)
    })
  }
}

/** The results of a campaign of 码上评, and the forms behind one of its numbers. */
for (const language of ['zh', 'en'] as const) {
  test(`results of a campaign in ${language}: clean for axe and no wider than a phone, its forms too`, async ({
    look,
  }) => {
    const page = await look('owner')
    await page.addInitScript((locale) => localStorage.setItem('ratchet.locale', locale), language)
    await arrive(page, '/admin/qr')
    await page.locator('main a[href^="/admin/qr/"][href*="-"]:visible').first().click()
    await expect(page).toHaveURL(/qr\/[0-9a-f]{8}-/)
    await expect(page.locator('#result-told')).toBeVisible()
    await expectAccessible(page)
    const count = page.locator('#result-where .figure-button').first()
    await count.click()
    await expect(page.getByRole('dialog').locator('.form-card').first()).toBeVisible()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    await page.setViewportSize({ width: 390, height: 844 })
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectNoWider(page)
  })
}

/** The results of a wave with its answers, and of one that was only reported: with what explains a figure opened. */
for (const kind of ['answers', 'reported'] as const) {
  for (const language of ['zh', 'en'] as const) {
    test(`results of a wave, ${kind}, in ${language}: clean for axe and no wider than a phone`, async ({ look }) => {
      const page = await look('owner')
      await page.addInitScript((locale) => localStorage.setItem('ratchet.locale', locale), language)
      await arrive(page, '/admin/surveys')
      const results = page.locator('main a[href*="/results"]:visible')
      await (kind === 'answers' ? results.first() : results.last()).click()
      await expect(page).toHaveURL(/-[0-9a-f]{12}\/results/)
      await expect(page.locator('#result-facts')).toBeVisible()
      if (kind === 'answers') {
        const change = page.locator('[data-key="change.transport"]').first()
        await change.focus()
        await page.keyboard.press('Enter')
        await expect(page.locator('.figure-text')).toBeVisible()
        await expectAccessible(page)
        await page.keyboard.press('Escape')
        await expect(page.locator('.figure-text')).toBeHidden()
        await expect(change).toBeFocused()
      }
      await expectAccessible(page)
      await page.setViewportSize({ width: 390, height: 844 })
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expectNoWider(page)
    })
  }
}

/** The pages around a wave: the plan of the one to come, and what fieldwork brought to the last one released. */
const aroundWave: readonly (readonly [PersonName, string, 'coming' | 'released'])[] = [
  ['owner', 'design', 'coming'],
  ['owner', 'design', 'released'],
  ['owner', 'quota', 'released'],
  ['owner', 'collect', 'released'],
  ['surveyor', 'collect', 'released'],
  ['education', 'collect', 'released'],
  ['owner', 'quality', 'released'],
  ['inspector', 'quality', 'released'],
]
for (const [who, part, which] of aroundWave) {
  for (const language of ['zh', 'en'] as const) {
    test(`${part} of the wave ${which} for ${who} in ${language}: clean for axe and no wider than a phone`, async ({
      look,
    }) => {
      const page = await look(who)
      await page.addInitScript((locale) => localStorage.setItem('ratchet.locale', locale), language)
      await arrive(page, '/admin/surveys')
      const link = page.locator(`main a[href*="/${which === 'coming' ? part : 'results'}"]:visible`).first()
      const path = ((await link.getAttribute('href')) ?? '').replace('/results', `/${part}`)
      await arrive(page, path)
      await expect(page.getByRole('navigation', { name: /这一批次的各页|Pages of this wave/ })).toBeVisible()
      await expect(page.locator('main .card').first()).toBeVisible()
      await expectAccessible(page)
      await page.setViewportSize({ width: 390, height: 844 })
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expectNoWider(page)
    })
  }
}

test('forms around a wave, opened: clean for axe', async ({ open }) => {
  const page = await open('owner')
  await arrive(page, '/admin/surveys')
  const path = (await page.locator('main a[href*="/quota"]:visible').first().getAttribute('href')) ?? ''
  await arrive(page, path)
  await page.getByRole('button', { name: '修改配额' }).click()
  await page.getByText('从表格粘贴').click()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await arrive(page, path.replace('/quota', '/design'))
  await page.getByRole('button', { name: '修改合同' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '加上年龄段' }).click()
  await expectAccessible(page)
  const released = (await page.goto('/admin/surveys')) && page.locator('main a[href*="/results"]:visible').first()
  await arrive(page, (await released?.getAttribute('href'))?.replace('/results', '/quality') ?? '')
  await page
    .getByRole('button', { name: /^(登记|更正) 20/ })
    .first()
    .click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectAccessible(page)
})

const site = [
  '/',
  '/report',
  '/track',
  '/said-done',
  '/trends',
  '/q',
  '/scan-results',
  '/trust',
  '/lookback',
  '/receipt',
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
  await expect(page.locator('main figure svg')).toHaveCount(34)
  await expect(page.getByRole('progressbar')).toBeVisible()
  await expect(page.getByText('req-7f3a91c2')).toBeVisible()
  await page.getByRole('button', { name: '看冲突怎么选' }).click()
  await expect(page.getByRole('dialog').getByRole('radio')).toHaveCount(2)
  await expectAccessible(page)
})

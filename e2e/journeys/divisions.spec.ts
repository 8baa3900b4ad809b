import { arrive, expect, expectAccessible, test } from '../journey.ts'

const csv = (...rows: readonly string[]) => ({
  name: '行政区划.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(['区划代码,名称,类型,上级代码', ...rows].join('\r\n')),
})
const street = '610111008,新筑街道,街道,'

test('the list of divisions is looked at, mended and taken over whole, from the organisation page', async ({
  open,
}) => {
  const admin = await open('admin')
  await arrive(admin, '/admin/org')
  await expect(admin.getByRole('navigation').getByRole('link', { name: '导入区划' })).toBeVisible()
  await admin.locator('main').getByRole('link', { name: '导入区划' }).click()

  await test.step('bad rows by their row in the sheet; nothing is taken', async () => {
    await admin
      .locator('input[type=file]')
      .setInputFiles(csv(street, '61011x,某村,村,610111008', '610111008999,,村,610111008'))
    await expect(admin.getByRole('heading', { level: 1 })).toContainText('3 行里 1 行可导入，2 行有错')
    await expect(admin.getByRole('button', { name: /^导入 1 个/ })).toBeDisabled()
    await expect(admin.getByRole('row', { name: /61011x/ })).toContainText('3')
    await expectAccessible(admin)
    const [file] = await Promise.all([
      admin.waitForEvent('download'),
      admin.getByRole('button', { name: '下载错误行' }).click(),
    ])
    expect(file.suggestedFilename()).toMatch(/\.xlsx$/)
  })

  await test.step('the mended list says what it would do, and does it', async () => {
    await admin.getByRole('button', { name: '重新选文件' }).click()
    await admin.locator('input[type=file]').setInputFiles(csv(street, '610111008999,新建社区居委会,社区,610111008'))
    await expect(admin.getByRole('heading', { level: 1 })).toContainText('2 行全部可导入')
    await expect(admin.getByRole('row', { name: /新建社区居委会/ })).toContainText('新增')
    await expectAccessible(admin)
    await admin.getByRole('button', { name: '导入 2 个' }).click()
    await expect(admin.getByRole('heading', { level: 1 })).toContainText('新增 1 个，更名 0 个，1 个没有变化')
  })

  await test.step('whoever may not import reads who can, and an unknown kind is not there', async () => {
    const owner = await open('owner')
    await arrive(owner, '/admin/import/divisions')
    await expect(owner.getByText('只有系统管理员可以导入行政区划')).toBeVisible()
    await expect(owner.locator('input[type=file]')).toHaveCount(0)
    await arrive(owner, '/admin/import/horoscope')
    await expect(owner.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(owner.locator('input[type=file]')).toHaveCount(0)
  })
})

test('a link that names a row opens the page at it', async ({ open }) => {
  const owner = await open('owner')
  for (const path of ['/admin/surveys?theme=teaching', '/admin/goals?aspect=education&c=2026H2']) {
    await arrive(owner, path)
    await expect(owner.locator('[data-marked]').first()).toBeInViewport()
    await expectAccessible(owner)
  }
  await arrive(owner, '/admin/surveys?quarter=2026Q3')
  await expect(owner.locator('tr[data-marked]')).toContainText('2026年第三季度')
})

test('the second language is loaded when it is chosen, and the menu of the person closes by Escape', async ({
  open,
}) => {
  const owner = await open('owner')
  await arrive(owner, '/admin/ratchet')
  await owner.getByRole('button', { name: 'English' }).click()
  await expect(owner.getByRole('navigation').getByRole('link', { name: 'Goals' }).first()).toBeVisible()
  await owner.locator('.person-menu summary').click()
  await expect(owner.getByRole('button', { name: 'Sign out' })).toBeVisible()
  await expectAccessible(owner)
  await owner.keyboard.press('Escape')
  await expect(owner.getByRole('button', { name: 'Sign out' })).toBeHidden()
})

import type { Page } from '@playwright/test'
import { arrive, expect, expectAccessible, test } from '../journey.ts'
import { choose } from '../press.ts'

const said = '学校门口放学那会儿全是车，我叫王建国，孩子从车缝里钻。'

/** Opens the opinion with these words out of the inbox. */
async function openSaid(page: Page, words: string): Promise<void> {
  await arrive(page, `/admin/opinions?status=all&q=${encodeURIComponent(words)}`)
  await page.getByRole('link', { name: words }).first().click()
  await expect(page.getByRole('heading', { name: '居民说' })).toBeVisible()
}

test('a helper files, the owner sorts by keys, hides the name, makes it a concern and an item; the helper sees it handed on', async ({
  open,
}) => {
  const helper = await open('xinzhu')
  await test.step('filed for a resident, with a code that is read out', async () => {
    await arrive(helper, '/admin/opinions/new')
    await helper.getByRole('button', { name: '记下，出查询码' }).click()
    await expect(helper.getByText('此项必填')).toBeVisible()
    await helper.getByRole('radio', { name: '交通出行' }).check()
    await helper.getByLabel('居民怎么说').fill(said)
    await helper.getByLabel('居民电话').fill('138 0000 1234')
    await helper.getByLabel('居民同意').check()
    await helper.reload()
    // The words were a draft; the number is nobody's.
    await expect(helper.getByLabel('居民怎么说')).toHaveValue(said)
    await expect(helper.getByLabel('居民电话')).toHaveValue('')
    await helper.getByLabel('居民电话').fill('138 0000 1234')
    await helper.getByLabel('居民同意').check()
    await helper.getByRole('button', { name: '记下，出查询码' }).click()
    await expect(helper.locator('.slip-code')).toHaveText(/^([2-9A-HJ-NP-Z]{4}){3}$/)
    await expectAccessible(helper)
  })

  const owner = await open('owner')
  await test.step('sorted with two keys', async () => {
    await openSaid(owner, '学校门口放学那会儿')
    // The words speak of the school more than of what the resident picked; who sorts decides.
    await expect(owner.getByRole('region', { name: '系统建议' })).toBeVisible()
    await owner.keyboard.press('1')
    await expect(owner.getByRole('radio', { name: '教育教学' })).toBeChecked()
    await owner.keyboard.press('2')
    await expect(owner.getByRole('radio', { name: '交通出行' })).toBeChecked()
    await owner.keyboard.press('Control+Enter')
    await expect(owner.getByRole('button', { name: '按建议隐去' })).toBeVisible()
  })

  await test.step('a name is hidden, and a number that was left is refused at the field', async () => {
    const masked = owner.getByLabel('改成这样')
    await masked.fill(`${said}电话13911112222`)
    await expect(owner.getByText(/文中还有电话/)).toBeVisible()
    await expect(owner.getByRole('button', { name: '保存脱敏稿' })).toBeDisabled()
    await owner.getByRole('button', { name: '按建议隐去' }).click()
    await expect(masked).toHaveValue(/王某某/)
    await owner.getByRole('button', { name: '保存脱敏稿' }).click()
    await expect(owner.getByText('新立关切')).toBeVisible()
  })

  await test.step('the first of a new concern, and the next opinion is offered', async () => {
    await owner.getByText('新立关切').click()
    await owner.getByLabel('关切题目').fill('学校门口放学时段拥堵')
    await owner.getByRole('button', { name: '新立并归并' }).click()
    await expect(owner.getByRole('heading', { name: '已归并', exact: true })).toBeVisible()
    await expect(owner.getByRole('link', { name: /办下一条/ })).toBeVisible()
    await expectAccessible(owner)
  })

  await test.step('an item in working days out of the concern', async () => {
    await owner.getByRole('link', { name: '学校门口放学时段拥堵' }).first().click()
    await owner.getByRole('button', { name: '立项', exact: true }).click()
    const dialog = owner.getByRole('dialog')
    await expect(dialog.getByText(/到期$/)).toBeVisible()
    await choose(dialog.getByLabel('牵头单位'), /^新筑街道$/, '新筑街道')
    await dialog.getByRole('button', { name: '立项', exact: true }).click()
    await expect(owner.getByText('已交办')).toBeVisible()
  })

  await test.step('whoever filed it reads how far it is', async () => {
    await arrive(helper, '/admin/opinions/filed')
    await expect(helper.getByRole('row', { name: /学校门口放学那会儿/ })).toContainText('已转办')
  })
})

test('a number is shown for a purpose, for ten minutes; whoever may not sees none of it', async ({ open }) => {
  const inspector = await open('inspector')
  await openSaid(inspector, '学校门口放学那会儿')
  await expect(inspector.getByText('由组织人事部办理')).toHaveCount(0)
  await inspector.getByRole('button', { name: '按用途查看' }).click()
  await inspector.getByRole('radio', { name: '回电告知' }).check()
  await inspector.getByLabel('事由').fill('核实办理情况')
  await inspector
    .getByRole('dialog')
    .getByRole('button', { name: /查\s*看/ })
    .click()
  await expect(inspector.getByRole('link', { name: '13800001234' })).toBeVisible()
  await expect(inspector.getByText(/秒后隐藏/)).toBeVisible()
  await inspector.getByRole('button', { name: '现在隐藏' }).click()
  await expect(inspector.getByText('13800001234')).toHaveCount(0)
  for (const who of ['surveyor', 'editor'] as const) {
    const page = await open(who)
    await page.goto('/admin/opinions')
    await expect(page.getByText('您的角色不能看这一页')).toBeVisible()
    const menu = page.getByRole('navigation', { name: '主导航' })
    await expect(menu.getByRole('link', { name: '群众意见' })).toHaveCount(0)
  }
})

test('J and K move in the inbox, Enter opens, and Back leads to the same list', async ({ open }) => {
  const page = await open('owner')
  await arrive(page, '/admin/opinions?status=all')
  const rows = page.locator('.inbox-link')
  await expect(rows.nth(2)).toBeVisible()
  for (const key of ['j', 'j', 'j', 'k']) await page.keyboard.press(key)
  await expect(rows.nth(1)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: '居民说' })).toBeVisible()
  await page.goBack()
  await expect(page).toHaveURL(/status=all/)
  await expect(rows.nth(1)).toBeVisible()
})

import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { arrive, expect, expectAccessible, expectNoWider, test } from '../journey.ts'
import { confirm } from '../press.ts'

const h1 = (page: Page) => page.getByRole('heading', { level: 1 })

/** Types over the last part of the text and saves. */
async function reword(page: Page, parts: Locator, text: string): Promise<void> {
  await parts.last().fill(text)
  await page.getByRole('button', { name: '保存草稿' }).click()
  await expect(page.getByText('已保存', { exact: true }).last()).toBeVisible()
}

test('a letter asks the city to look again: the paper follows the fields, a wrong figure is refused, two people stand behind it', async ({
  open,
}) => {
  const owner = await open('owner')
  const leader = await open('leader')
  const xinzhu = await open('xinzhu')
  const parts = owner.getByRole('textbox', { name: /^第 \d+ 段$/ })
  const paper = owner.getByRole('region', { name: '文面' })

  await test.step('it is drafted out of the result, with the figures as a table that nobody types over', async () => {
    await arrive(owner, '/admin/circulars')
    await owner.getByRole('button', { name: '起草公文' }).click()
    await owner.getByRole('radio', { name: '复核函（取自市考结果）' }).check()
    await expectAccessible(owner)
    await confirm(owner, '起草')
    await expect(owner).toHaveURL(/\/circulars\/[0-9a-f-]{36}/)
    await expect(h1(owner)).toHaveText('函草稿，等待审定')
    await expect(paper).toContainText('我区结果')
    await expect(paper.getByRole('table')).toBeVisible()
    await expect(owner.getByText('表中数据取自系统，不能手改')).toBeVisible()
    // A machine of tests has none of the prescribed fonts, and the page says so.
    await expect(owner.getByText(/这台电脑没有.*小标宋/)).toBeVisible()
  })

  await test.step('the paper follows what is typed; what differs from the result is said at once', async () => {
    await reword(owner, parts, '总体满意度列第8名，请予复核。')
    await expect(paper).toContainText('总体满意度列第8名，请予复核。')
    await expect(h1(owner)).toHaveText('有 1 处与公布的数据不一致')
    await expectAccessible(owner)
  })

  await test.step('whoever wrote it does not approve it, and nobody approves a wrong figure', async () => {
    await expect(owner.getByText(/参与了起草，不能由本人审定/)).toBeVisible()
    await arrive(leader, new URL(owner.url()).pathname)
    await expect(leader.getByText(/文中说“总体满意度”为“第8名”/)).toBeVisible()
    await expect(leader.getByRole('button', { name: '审定', exact: true })).toBeDisabled()
    await reword(owner, parts, '以上事项，请予复核并函复。')
    await leader.reload()
    await leader.getByRole('button', { name: '审定', exact: true }).click()
    await confirm(leader, '审定')
    await expect(h1(leader)).toHaveText('函已审定，可以印发')
  })

  await test.step('issued it has a number and a file; a unit does not read what was not sent to it', async () => {
    await owner.reload()
    await owner.getByRole('button', { name: '印发', exact: true }).click()
    await confirm(owner, '印发')
    await expect(h1(owner)).toHaveText(/^港务管函〔\d{4}〕\d+号 已印发$/)
    await expect(paper).toContainText(/港务管函〔\d{4}〕\d+号/)
    const [file] = await Promise.all([
      owner.waitForEvent('download'),
      owner.getByRole('button', { name: 'DOCX' }).click(),
    ])
    expect(file.suggestedFilename()).toMatch(/复核.*函\.docx$/)
    expect((await readFile(await file.path())).subarray(0, 2).toString()).toBe('PK')
    await xinzhu.goto(new URL(owner.url()).pathname)
    await expect(h1(xinzhu)).not.toContainText('已印发')
    await owner.setViewportSize({ width: 390, height: 844 })
    await expectNoWider(owner)
    await expectAccessible(owner)
  })
})

import type { Page } from '@playwright/test'
import { arrive, expect, expectAccessible, expectNoWider, test } from '../journey.ts'
import { confirm } from '../press.ts'

/** The quarter that is over and waits for one photo. */
const quarter = '2026Q3'
const png = 'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAYAAABytg0kAAAAFElEQVR4nGP8z8Dwn4GBgYGJAQoAHxcCAk+Uzr4AAAAASUVORK5CYII='

/** The address of a unit's report, as the list of reports gives it. */
async function openReport(page: Page, unit: string): Promise<void> {
  await arrive(page, `/admin/report?quarter=${quarter}`)
  await page.getByRole('link', { name: unit, exact: true }).first().click()
  await expect(page).toHaveURL(new RegExp(`/report/.+/${quarter}`))
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

test('a quarter from evidence to published circular', async ({ open }) => {
  test.setTimeout(300_000)
  const education = await open('education')
  const owner = await open('owner')

  await test.step('the unit puts the photo that was asked for, and hands in again', async () => {
    await openReport(education, '教育局')
    await expect(education.getByText('照片看不出是哪个社区')).toBeVisible()
    await education
      .getByLabel(/社区宣讲 · 拖入/)
      .setInputFiles({ name: '港盛社区宣讲.png', mimeType: 'image/png', buffer: Buffer.from(png, 'base64') })
    // It is there once it can be opened, not while it is being sent.
    await expect(education.getByRole('link', { name: /港盛社区宣讲/ })).toBeVisible()
    await education.getByRole('button', { name: '提交填报' }).click()
    await confirm(education, '提交填报')
  })

  await test.step('before publication a unit sees its own score and may neither verify nor publish', async () => {
    await arrive(education, `/admin/scores?quarter=${quarter}`)
    await expect(education.getByRole('heading', { level: 1 })).toContainText('教育局目前')
    await expect(education.locator('.ant-table-row')).toHaveCount(1)
    await expect(education.getByRole('button', { name: '提请公布' })).toHaveCount(0)
    await arrive(education, `/admin/scoring?quarter=${quarter}`)
    await expect(education.getByText(/归口管理/).first()).toBeVisible()
    await expect(education.getByRole('button', { name: '认定', exact: true })).toHaveCount(0)
  })

  await test.step('the owner cannot publish yet, verifies by a key, and the next one comes by itself', async () => {
    await arrive(owner, `/admin/scores?quarter=${quarter}`)
    await expect(owner.getByRole('button', { name: '提请公布' })).toBeDisabled()
    await expect(owner.getByText('还有1个单位没有核验完：教育局')).toBeVisible()
    await arrive(owner, `/admin/scoring?quarter=${quarter}`)
    await expect(owner.getByRole('heading', { name: '教育局 · 社区宣讲' })).toBeVisible()
    await expect(owner.getByRole('link', { name: /港盛社区宣讲/ })).toBeVisible()
    await expectAccessible(owner)
    // A part needs its share and its reason; cancelled, nothing is decided.
    await owner.locator('#main').click({ position: { x: 4, y: 4 } })
    await owner.keyboard.press('2')
    const dialog = owner.getByRole('dialog')
    await expect(dialog.getByRole('button', { name: '部分认定' })).toBeDisabled()
    await dialog.getByRole('button', { name: '取消' }).click()
    await expect(dialog).toHaveCount(0)
    await owner.getByRole('button', { name: '认定', exact: true }).click()
    await expect(owner.getByRole('heading', { level: 1 })).toContainText('没有等着核验的指标')
  })

  await test.step('whoever handed in does not verify', async () => {
    await arrive(owner, `/admin/scoring?quarter=${quarter}&show=all`)
    await owner.getByRole('button', { name: /组织人事部 · 惠民实事/ }).click()
    await expect(owner.getByText('这份填报是您自己提交的，提交的人不能核验')).toBeVisible()
    await expect(owner.getByRole('button', { name: '认定', exact: true })).toBeDisabled()
  })

  await test.step('two persons publish: whoever proposed cannot confirm', async () => {
    await arrive(owner, `/admin/scores?quarter=${quarter}`)
    await expectAccessible(owner)
    await owner.getByRole('button', { name: '提请公布' }).click()
    await expect(owner.getByText('等第二人确认公布')).toBeVisible()
    await expect(owner.getByRole('button', { name: '确认公布' })).toBeDisabled()
    await expect(owner.getByText('同一人不能确认')).toBeVisible()
    const inspector = await open('inspector')
    await arrive(inspector, `/admin/scores?quarter=${quarter}`)
    await expect(inspector.getByRole('button', { name: '确认公布' })).toHaveCount(0)
    const leader = await open('leader')
    await arrive(leader, `/admin/scores?quarter=${quarter}`)
    await leader.getByRole('button', { name: '确认公布' }).click()
    await expect(leader.getByRole('heading', { name: '已经公布' })).toBeVisible()
    // From the ranking to what a score is made of: one more click.
    await leader.locator('.ant-table-row').getByRole('link', { name: '招商局', exact: true }).click()
    await expect(leader.getByRole('heading', { name: '这个分是怎么来的' })).toBeVisible()
    await expect(leader.getByText('两篇里一篇发在自办公众号')).toBeVisible()
    await expect(leader.getByRole('heading', { name: '一提升：只看市考结果' })).toBeVisible()
    await expectAccessible(leader)
    await expectNoWider(leader)
  })

  await test.step('everybody reads the ranking now, and its sheet is a file', async () => {
    await arrive(education, `/admin/scores?quarter=${quarter}`)
    await expect(education.locator('.ant-table-row')).toHaveCount(7)
    const [file] = await Promise.all([
      education.waitForEvent('download'),
      education.getByRole('button', { name: '导出打分表' }).click(),
    ])
    expect(file.suggestedFilename()).toBe('考核打分表（2026年第三季度）.xlsx')
    await openReport(education, '教育局')
    await expect(education.getByRole('button', { name: '提交填报' })).toBeDisabled()
  })

  await test.step('the circular is drafted from the scores, approved by another, issued and acknowledged', async () => {
    await arrive(owner, '/admin/circulars')
    await owner.getByRole('button', { name: '起草公文' }).click()
    await confirm(owner, '起草')
    await expect(owner).toHaveURL(/\/circulars\/[0-9a-f-]{36}/)
    const path = new URL(owner.url()).pathname
    const leader = await open('leader')
    await arrive(leader, path)
    await leader.getByRole('button', { name: '审定', exact: true }).click()
    await leader
      .getByRole('dialog')
      .getByRole('button', { name: /审\s?定/ })
      .click()
    await arrive(owner, path)
    await owner.getByRole('button', { name: '印发', exact: true }).click()
    await owner
      .getByRole('dialog')
      .getByRole('button', { name: /印\s?发/ })
      .click()
    const title = owner.getByRole('heading', { level: 1 })
    await expect(title).toContainText(/已印发，还差 \d+ 个单位签收/)
    const missing = (await title.textContent()) ?? ''
    await arrive(education, '/admin/circulars')
    const receipt = education.getByRole('button', { name: /教育局签收：.*第三季度/ })
    await receipt.click()
    await expect(receipt).toHaveCount(0)
    await arrive(owner, path)
    await expect(title).toContainText(/已印发/)
    await expect(title).not.toHaveText(missing)
  })
})

import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { arrive, expect, expectAccessible, test } from '../journey.ts'
import { choose } from '../press.ts'

const delivery = (name: string) => join(import.meta.dirname, '../../data/open', name)
const FIRM = '关中民意调查有限公司（示例）'
/** The platform came after this wave: its firm hands in what it has, and it is read like any other. */
const QUARTER = '2022年第三季度'

async function handIn(page: Page, file: string) {
  await arrive(page, '/admin/import/wave')
  await choose(page.getByRole('combobox', { name: '导入到哪一批次' }), QUARTER)
  await page.locator('input[type=file]').setInputFiles(delivery(file))
}
const heading = (page: Page) => page.getByRole('heading', { level: 1 })

test('a wave from plan to floor: the firm hands in a broken file, the results are read, released and become a goal’s source', async ({
  open,
}) => {
  test.setTimeout(300_000)
  const owner = await open('owner')
  let wave = ''

  await test.step('scheduled and planned by the owner: what the sample can show is known beforehand', async () => {
    await arrive(owner, '/admin/surveys')
    await owner.getByRole('button', { name: '安排测评' }).click()
    await choose(owner.getByRole('combobox', { name: '季度' }), QUARTER, QUARTER)
    await owner.getByRole('textbox', { name: '测评机构' }).fill(FIRM)
    await owner.getByRole('textbox', { name: '计划日期' }).fill('2022-08-10')
    await owner.getByRole('button', { name: '保存' }).click()
    const row = owner.getByRole('row', { name: new RegExp(QUARTER) })
    await expect(row).toContainText('已安排')
    await row.getByRole('link').first().click()
    await expect(owner).toHaveURL(/\/admin\/surveys\/[0-9a-f-]{36}\//)
    wave = /surveys\/([0-9a-f-]{36})/.exec(owner.url())?.[1] ?? ''
    await arrive(owner, `/admin/surveys/${wave}/design`)
    await owner.getByRole('textbox', { name: '计划完成份数' }).fill('2400')
    await owner.getByRole('textbox', { name: '抽样框来源' }).fill('公安实有住户名册')
    await owner.getByRole('button', { name: '保存', exact: true }).first().click()
    await expect(heading(owner)).toContainText('计划完成2,400份')
    await expect(owner.getByText('看变化')).toBeVisible()
    await expectAccessible(owner)
  })

  const surveyor = await open('surveyor')
  await test.step('the firm hands in a broken file: every bad row by its row in the sheet, the good ones go in', async () => {
    await handIn(surveyor, 'survey_2022Q3_e_broken.xlsx')
    await expect(heading(surveyor)).toContainText('2,616行可导入；24行有错', { timeout: 60_000 })
    await expect(surveyor.getByRole('row', { name: /469.*港浦社区居委会/ })).toContainText('没有')
    await expectAccessible(surveyor)
    const [file] = await Promise.all([
      surveyor.waitForEvent('download'),
      surveyor.getByRole('button', { name: '下载错误行' }).click(),
    ])
    expect(file.suggestedFilename()).toBe('survey_2022Q3_e_broken-错误原因.xlsx')
    await surveyor.getByRole('button', { name: '导入2,616行' }).click()
    await expect(heading(surveyor)).toContainText('已导入2,616行', { timeout: 90_000 })
    await expectAccessible(surveyor)
  })

  await test.step('the same file counts once; the mended one adds what was missing; one may leave meanwhile', async () => {
    await handIn(surveyor, 'survey_2022Q3_e_broken.xlsx')
    await expect(surveyor.getByText(/不会重复计入/)).toBeVisible({ timeout: 60_000 })
    await surveyor.getByRole('button', { name: '重新选文件' }).click()
    await surveyor.locator('input[type=file]').setInputFiles(delivery('survey_2022Q3_c_messy.xlsx'))
    await expect(heading(surveyor)).toContainText('2,640行全部可导入', { timeout: 60_000 })
    await surveyor.getByRole('button', { name: '导入2,640行' }).click()
    await arrive(surveyor, '/admin/jobs')
    await expect(surveyor.getByRole('link', { name: '看回收情况' })).toHaveCount(2, { timeout: 90_000 })
    await surveyor.getByRole('link', { name: '看回收情况' }).first().click()
    await expect(heading(surveyor)).toContainText('已完成2,475份访问')
    await expect(surveyor.getByText('共 2,640 条')).toBeVisible()
    await expectAccessible(surveyor)
  })

  await test.step('the results say what may be said, and every number where it comes from', async () => {
    await arrive(owner, `/admin/surveys/${wave}/results`)
    // 3.828728 of five steps, weighted: 70.7 points, as anybody can compute from the open file.
    await expect(owner.locator('main')).toContainText('70.7')
    await expect(owner.getByText('市测知晓率').first()).toBeVisible()
    await expect(owner.locator('main')).toContainText('44.3%')
    await expectAccessible(owner)
    await owner
      .getByRole('button', { name: /教育教学.*70\.7/ })
      .first()
      .click()
    await expect(owner.getByText('这个数怎么来的')).toBeVisible()
    await expect(owner.getByText(/Taylor/).first()).toBeVisible()
    await owner.getByRole('link', { name: /看这.*记录/ }).click()
    await expect(owner.getByText('共 2,110 条')).toBeVisible()
  })

  await test.step('released by the owner, it can no longer be undone', async () => {
    await arrive(owner, `/admin/surveys/${wave}/results`)
    await owner.getByRole('button', { name: '发布结果' }).click()
    await owner.getByRole('button', { name: '发布', exact: true }).click()
    await expect(owner.getByText('已发布').first()).toBeVisible()
    await arrive(surveyor, `/admin/surveys/${wave}/collect`)
    await expect(surveyor.getByRole('button', { name: '撤销' })).toHaveCount(0)
  })

  await test.step('a target takes its source from the wave, and leads back to it', async () => {
    await arrive(owner, '/admin/goals')
    await owner
      .getByRole('button', { name: /环境保护/ })
      .first()
      .click()
    await choose(owner.getByRole('combobox', { name: /来源/ }).first(), '自测')
    // The list fills the fields and shows no choice of its own.
    await owner.getByRole('combobox', { name: '从测评结果里选' }).fill(`${QUARTER} · 环境卫生`)
    await owner.getByTitle(`${QUARTER} · 环境卫生`).click()
    await expect(owner.locator('.ant-select-dropdown:visible')).toHaveCount(0)
    await owner.getByRole('button', { name: '保存' }).click()
    await owner.keyboard.press('Escape')
    // The drawer leaves the address when it is gone; a link pressed meanwhile would be overtaken by it.
    await expect(owner.getByRole('dialog')).toHaveCount(0)
    await expect(owner).not.toHaveURL(/target=|add=/)
    await owner.getByRole('link', { name: '看这批测评' }).first().click()
    await expect(owner).toHaveURL(new RegExp(`/admin/surveys/${wave}/results`))
  })

  await test.step('the floors of the themes are the lower bounds of the waves', async () => {
    await arrive(owner, '/admin/ratchet')
    const teaching = owner.getByRole('row', { name: /教育教学/ }).first()
    // Of the last closed half-year: 80.5 as estimated, and the floor its one-sided bound, never above it.
    const cells = await teaching.getByRole('cell').allTextContents()
    const floor = Number(cells[0])
    expect(floor).toBeGreaterThan(70)
    expect(floor).toBeLessThan(Number(cells[2]))
  })

  await test.step('whoever may not, cannot', async () => {
    const leader = await open('leader')
    await arrive(leader, '/admin/import/wave')
    await expect(leader.locator('input[type=file]')).toHaveCount(0)
    await arrive(leader, `/admin/surveys/${wave}/results`)
    await expect(leader.getByRole('button', { name: '发布结果' })).toHaveCount(0)
    const auditor = await open('auditor')
    await arrive(auditor, `/admin/surveys/${wave}/results`)
    await expect(auditor.locator('main')).not.toContainText('70.7')
  })
})

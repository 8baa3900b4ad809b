import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { arrive, expect, expectAccessible, expectNoWider, test } from '../journey.ts'
import { confirm } from '../press.ts'

const h1 = (page: Page) => page.getByRole('heading', { level: 1 })

async function take(page: Page, name: string): Promise<{ readonly name: string; readonly head: string }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: true }).click(),
  ])
  return { name: file.suggestedFilename(), head: (await readFile(await file.path())).subarray(0, 2).toString() }
}

/** The names in a ZIP, out of its directory at the end. */
function namesIn(bytes: Buffer): string[] {
  const end = bytes.lastIndexOf('PK\u0005\u0006', undefined, 'latin1')
  let at = bytes.readUInt32LE(end + 16)
  return Array.from({ length: bytes.readUInt16LE(end + 10) }, () => {
    const [name = 0, extra = 0, comment = 0] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field))
    const from = at + 46
    at = from + name + extra + comment
    return bytes.toString('utf8', from, from + name)
  })
}

test('a breakdown comes out of the data, two people stand behind it, a unit acknowledges it, and its files open', async ({
  open,
}) => {
  test.setTimeout(120_000)
  const owner = await open('owner')
  const leader = await open('leader')
  const education = await open('education')
  const paper = owner.getByRole('region', { name: '文面' })
  let place = ''

  await test.step('the drawer says which data it takes; the draft has them, beside its paper', async () => {
    await arrive(owner, '/admin/forms?c=2026H2')
    await expectAccessible(owner)
    await owner.getByRole('button', { name: '起草表单' }).click()
    await owner.getByRole('radio', { name: '反馈问题整改任务分解表' }).check()
    await expect(owner.getByText('取自整改计划', { exact: false })).toBeVisible()
    await expectAccessible(owner)
    await owner.getByRole('button', { name: '取数起草' }).click()
    await expect(owner).toHaveURL(/\/forms\/[0-9a-f-]{36}/)
    place = new URL(owner.url()).pathname
    await expect(h1(owner)).toHaveText('反馈问题整改任务分解表草稿，等待审定')
    await expect(paper).toContainText('ZG-2026-')
    await expect(paper).toContainText('发出单位')
    await expect(paper).toContainText('签收栏')
    await expect(owner.getByText(/取自系统，不能手改/)).toBeVisible()
  })

  await test.step('what is written shows on the paper and is saved by itself', async () => {
    await owner.getByLabel('工作要求（文字）').fill('各牵头单位三个工作日内报齐计划。')
    await expect(paper).toContainText('各牵头单位三个工作日内报齐计划。')
    await expect(owner.getByText(/^已保存，第 2 稿$/)).toBeVisible({ timeout: 15_000 })
    await expect(owner.getByText(/参与了起草，不能由本人审定/)).toBeVisible()
    // Where it was typed is far down, and the head of the page lies over half a field there.
    await owner.evaluate(() => scrollTo(0, 0))
    await expectAccessible(owner)
  })

  await test.step('a unit does not read a draft; somebody else approves it, and it is numbered when it is issued', async () => {
    await education.goto(place)
    await expect(h1(education)).not.toContainText('分解表')
    await arrive(leader, place)
    await leader.getByRole('button', { name: '审定', exact: true }).click()
    await confirm(leader, '审定')
    await expect(h1(leader)).toHaveText('反馈问题整改任务分解表已审定，可以印发')
    await owner.reload()
    await owner.getByRole('button', { name: '印发', exact: true }).click()
    await confirm(owner, '印发')
    await expect(h1(owner)).toHaveText(/^港务整分〔2026〕\d+号 已印发，还差 \d+ 个签收$/)
    await expect(paper).toContainText(/编号：港务整分〔2026〕\d+号/)
    await expect(owner.getByText(/内容摘要（SHA-256）：[0-9a-f]{64}/)).toBeVisible()
    expect(await take(owner, 'DOCX')).toMatchObject({ name: expect.stringMatching(/分解表.*\.docx$/), head: 'PK' })
    expect(await take(owner, 'XLSX')).toMatchObject({ name: expect.stringMatching(/分解表.*\.xlsx$/), head: 'PK' })
  })

  await test.step('the unit finds it among what waits for it, and acknowledges it', async () => {
    await arrive(education, '/admin/forms?c=2026H2')
    await expect(h1(education)).toContainText('等您签收')
    await expect(education.getByRole('button', { name: '起草表单' })).toBeVisible()
    await expect(education.getByText('迎检材料包')).toHaveCount(0)
    await arrive(education, place)
    await education.getByRole('button', { name: /^教育局签收/ }).click()
    await expect(education.getByText(/^2026-\d\d-\d\d .*签收$/).first()).toBeVisible()
    await expect(education.getByRole('button', { name: /^教育局签收/ })).toHaveCount(0)
    await expect(education.getByRole('button', { name: '撤回' })).toHaveCount(0)
  })

  await test.step('the brief is one page, the pack is made in the background and is kept', async () => {
    await arrive(leader, '/admin/forms/brief?c=2026H2')
    await expect(leader.getByRole('region', { name: '文面' })).toContainText('三个数据')
    expect(await take(leader, 'DOCX')).toMatchObject({ name: '2026年下半年群众满意度工作专报.docx', head: 'PK' })
    await expectAccessible(leader)
    await arrive(owner, '/admin/forms?c=2026H2')
    await owner.getByRole('button', { name: '生成材料包' }).click()
    const file = owner.getByRole('link', { name: /^2026年下半年迎检材料包\.zip/ })
    await expect(file).toBeVisible({ timeout: 30_000 })
    const [pack] = await Promise.all([owner.waitForEvent('download'), file.click()])
    expect(pack.suggestedFilename()).toBe('2026年下半年迎检材料包.zip')
    const names = namesIn(await readFile(await pack.path()))
    expect(names.slice(0, 3)).toEqual(['00 目录.xlsx', '00 一页纸专报.docx', '01 台账/重点关切和整改台账.xlsx'])
    expect(names).toContainEqual(
      expect.stringMatching(/^02 标准化表单\/2 反馈问题整改任务分解表\/港务整分〔2026〕\d+号 /),
    )
    await expect(file).toContainText(`${names.length} 个文件`)
  })

  await test.step('on a phone nothing is wider than the screen', async () => {
    await owner.setViewportSize({ width: 390, height: 844 })
    await expectNoWider(owner)
    await arrive(owner, place)
    await expectNoWider(owner)
    await expectAccessible(owner)
  })
})

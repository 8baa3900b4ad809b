import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { arrive, expect, expectAccessible, expectNoWider, test } from '../journey.ts'

const h1 = (page: Page) => page.getByRole('heading', { level: 1 })
const open300 = join(import.meta.dirname, '../../data/open/hotline_12345_2022Q3.xlsx')

const chat = `张小三 11月20日 09:12
3号楼电梯又停了
老人下不来
李四儿 09:13
[图片]
王五 09:14
收到
赵六 09:15
垃圾站太臭，打13800004321，张小三也反映过`

test('the hotline’s export: looked at, bad rows downloaded, imported by a job, undone while nobody has worked on it', async ({
  open,
}) => {
  const owner = await open('owner')
  await arrive(owner, '/admin/import/hotline')
  await owner.locator('input[type=file]').setInputFiles(open300)
  await expect(h1(owner)).toHaveText('300 张工单里 291 张可导入，9 张有错、暂不导入')
  await expect(owner.getByText('新增意见 291 条')).toBeVisible()
  await expect(owner.getByText('组织机构里没有“空港花园社区”这个社区或村', { exact: false })).toBeVisible()
  await expectAccessible(owner)
  const [file] = await Promise.all([
    owner.waitForEvent('download'),
    owner.getByRole('button', { name: '下载错误行' }).click(),
  ])
  expect(file.suggestedFilename()).toBe('hotline_12345_2022Q3-错误原因.xlsx')
  expect((await readFile(await file.path())).subarray(0, 2).toString()).toBe('PK')

  await owner.getByRole('button', { name: '导入 291 张' }).click()
  await expect(h1(owner)).toHaveText('已导入 291 张，9 张有错未导入', { timeout: 60_000 })
  await expectAccessible(owner)
  await owner.getByRole('button', { name: '撤销这次导入' }).click()
  await expect(h1(owner)).toHaveText('这次导入已撤销', { timeout: 60_000 })
  await owner.getByRole('button', { name: '再导一份' }).click()
  await expect(owner.getByRole('cell', { name: '已撤销' }).first()).toBeVisible()
})

test('a pasted chat is looked at line by line and filed at once; a petition asks for its own number and letter', async ({
  open,
}) => {
  const owner = await open('owner')
  await test.step('paste: names and numbers hidden, pictures and courtesy not ticked', async () => {
    await arrive(owner, '/admin/opinions/paste')
    await owner.getByLabel('聊天记录').fill(chat)
    await owner.getByRole('button', { name: '识别' }).click()
    await expect(owner.getByText('识别出 4 条，勾选 2 条')).toBeVisible()
    await expect(owner.getByLabel('内容 第 8–9 行')).toHaveValue('垃圾站太臭，打138****4321，张某某也反映过')
    await expect(owner.getByText('还有 2 条没有选类别')).toBeVisible()
    // What was pasted is there after a reload.
    await owner.reload()
    await expect(owner.getByText('识别出 4 条，勾选 2 条')).toBeVisible()
    // The list sets all the others and shows no choice of its own.
    await owner.getByLabel('类别全部设为').click()
    await owner.getByTitle('物业监管', { exact: true }).click()
    await expect(owner.getByText('还有 2 条没有选类别')).toBeHidden()
    await expect(owner.locator('.ant-select-dropdown:visible')).toHaveCount(0)
    await expectAccessible(owner)
    await owner.getByRole('button', { name: '入库 2 条' }).click()
    await expect(owner.getByText('已入库 2 条', { exact: true })).toBeVisible()
    await expect(owner.getByText(/^已入库 YJ-/)).toHaveCount(2)
    await owner.setViewportSize({ width: 390, height: 844 })
    await expectNoWider(owner)
    await owner.setViewportSize({ width: 1440, height: 900 })
    await owner.getByRole('button', { name: '清空重来' }).click()
  })

  await test.step('a petition is filed under its number, and the same number is the same matter', async () => {
    await arrive(owner, '/admin/opinions/register')
    // By what it does: while its turning mark leaves, the button is called by both.
    const enter = owner.locator('button[type="submit"]', { hasText: '登记' })
    await enter.click()
    await expect(owner.getByText('请填写来源自己的编号', { exact: false })).toBeVisible()
    await owner.getByLabel('来源编号').fill('XF-旅程-1')
    await owner.getByLabel('反映内容').fill('小区公共收益没有公示，要求公开账目')
    await owner.getByRole('radio', { name: '物业监管' }).check({ force: true })
    await expectAccessible(owner)
    await enter.click()
    await expect(owner.getByText(/^已登记，编号 YJ-/)).toBeVisible()
    await owner.getByLabel('来源编号').fill('xf-旅程-1')
    await owner.getByLabel('反映内容').fill('又来信一次')
    await owner.getByRole('radio', { name: '物业监管' }).check({ force: true })
    await enter.click()
    await expect(owner.getByText('已经登记过，是同一件事', { exact: false })).toBeVisible()
    await owner.getByLabel('来源编号').fill('XF-旅程-2')
    await owner.getByLabel('原编号').fill('XF-旅程-1')
    await enter.click()
    await expect(owner.getByText(/^已归入 YJ-/)).toBeVisible()
    await owner.getByRole('link', { name: '打开' }).click()
  })

  await test.step('the opinion says what its source asks; it is registered', async () => {
    const card = owner.locator('.card', { has: owner.getByRole('heading', { name: '来源要求' }) })
    await expect(card).toContainText('XF-旅程-1')
    await expect(card).toContainText('书面答复函')
    await expect(card).toContainText('XF-旅程-2')
    await owner.getByRole('button', { name: '已登记并告知' }).click()
    await expect(card).toContainText('已登记告知')
    await expectAccessible(owner)
  })

  await test.step('the register of sources; whoever may not import is told so', async () => {
    await arrive(owner, '/admin/opinions/sources')
    await expect(h1(owner)).toHaveText('14 种来源，各有编号、期限和回复形式')
    await expectAccessible(owner)
    const leader = await open('leader')
    await arrive(leader, '/admin/import/hotline')
    await expect(h1(leader)).toHaveText('只有归口管理部门可以导入热线工单')
    const xinzhu = await open('xinzhu')
    await arrive(xinzhu, '/admin/opinions/sources')
    await expect(xinzhu.getByRole('link', { name: '导入热线工单' })).toHaveCount(0)
    await expect(xinzhu.getByRole('link', { name: '来件登记' })).toBeVisible()
  })
})

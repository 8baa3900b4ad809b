import type { Locator, Page } from '@playwright/test'
import { arrive, expect, expectAccessible, expectNoWider, test } from '../journey.ts'
import { origin } from '../people.ts'
import { choose, confirm } from '../press.ts'

const png = 'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAYAAABytg0kAAAAFElEQVR4nGP8z8Dwn4GBgYGJAQoAHxcCAk+Uzr4AAAAASUVORK5CYII='
const photo = (name: string) => ({ name, mimeType: 'image/png', buffer: Buffer.from(png, 'base64') })

const h1 = (page: Page) => page.getByRole('heading', { level: 1 })
const dialog = (page: Page) => page.getByRole('dialog')
const button = (page: Page, name: string) => page.getByRole('main').getByRole('button', { name, exact: true })
const write = (page: Page, label: string, text: string) => dialog(page).getByLabel(label, { exact: true }).fill(text)
const pathOf = (page: Page) => new URL(page.url()).pathname

async function chooseIn(page: Page, label: string, option: string): Promise<void> {
  const box = dialog(page).getByRole('combobox', { name: label, exact: true })
  // Of a long list only a part is drawn.
  await choose(box, option, (await box.isEditable()) ? option : '')
}

/** Presses the button of the dialog, which everybody can read once it has its colours; done, the dialog is gone. */
async function confirmRead(page: Page, name: string): Promise<void> {
  const ok = dialog(page).getByRole('button', { name, exact: true })
  await expect(ok).toBeEnabled()
  await expect.poll(() => ok.evaluate((node) => node.getAnimations({ subtree: true }).length)).toBe(0)
  await expectAccessible(page)
  await confirm(page, name)
}

/** Opens the dialog of one text, writes it and presses its button. */
async function say(page: Page, opener: Locator, label: string, text: string, name: string): Promise<void> {
  await opener.click()
  await write(page, label, text)
  await confirmRead(page, name)
}

async function expectNotThere(page: Page, path: string): Promise<void> {
  await arrive(page, path)
  await expect(h1(page)).toHaveText('没有这一页')
}

async function expectReadable(page: Page): Promise<void> {
  await expectAccessible(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await expectNoWider(page)
  await expectAccessible(page)
  await page.setViewportSize({ width: 1440, height: 900 })
}

test.describe.configure({ timeout: 300_000 })
test('an inspection: planned, carried out, answered, looked at again, and made an item', async ({ open }) => {
  const inspector = await open('inspector')
  const xinzhu = await open('xinzhu')
  const [heaps, drains] = ['早市收摊后垃圾没有清运', '市场西侧排水沟长期堵塞']
  const finding = (page: Page, text: string) =>
    page.getByRole('article').filter({ has: page.getByRole('heading', { name: text, exact: true }) })
  const act = (page: Page, text: string, name: string) => finding(page, text).getByRole('button', { name, exact: true })
  const answer = async (text: string) => {
    await say(xinzhu, act(xinzhu, heaps, '回复'), '整改情况', text, '提交回复')
    await expect(finding(xinzhu, heaps)).toContainText('待复查')
  }

  await test.step('the inspector plans it; a unit cannot', async () => {
    await arrive(xinzhu, '/admin/inspections')
    await expect(button(xinzhu, '安排督查')).toBeDisabled()
    await arrive(inspector, '/admin/inspections')
    await expectReadable(inspector)
    await button(inspector, '安排督查').click()
    await write(inspector, '日期', '2026-01-05')
    await expect(dialog(inspector).getByText(/日期2026-01-05已经过了/)).toBeVisible()
    await chooseIn(inspector, '种类', '随机督查')
    await chooseIn(inspector, '被查单位', '新筑街道')
    await write(inspector, '名称', '早市周边环境督查')
    await write(inspector, '清单', '收摊后清运\n排水沟畅通')
    await confirmRead(inspector, '保存')
  })

  await test.step('carried out line by line; only then something is found', async () => {
    await expect(button(inspector, '登记问题')).toBeDisabled()
    await button(inspector, '登记督查情况').click()
    for (const line of ['收摊后清运', '排水沟畅通']) {
      await expect(dialog(inspector).getByRole('button', { name: '保存', exact: true })).toBeDisabled()
      await dialog(inspector).getByRole('radiogroup', { name: line }).getByText('有问题').click()
    }
    await confirmRead(inspector, '保存')
    for (const text of [heaps, drains]) await say(inspector, button(inspector, '登记问题'), '问题', text, '保存')
    await finding(inspector, heaps).locator('input[type=file]').setInputFiles(photo('现场.png'))
    await expect(finding(inspector, heaps).getByText('现场 1')).toBeVisible()
    await expect(finding(inspector, heaps).getByText('被查单位还没有回复，回复后再复查。')).toBeVisible()
    await expectReadable(inspector)
  })

  const path = pathOf(inspector)
  await test.step('the unit answers and does not look again itself; another unit does not see it', async () => {
    await expectNotThere(await open('education'), path)
    await arrive(xinzhu, path)
    for (const name of ['登记问题', '复查', '转为整改事项']) await expect(button(xinzhu, name)).toHaveCount(0)
    await finding(xinzhu, heaps).locator('input[type=file]').setInputFiles(photo('整改后.png'))
    await expect(finding(xinzhu, heaps).getByText('整改后 1')).toBeVisible()
    await answer('收摊后一小时内清运，已安排专人。')
    await expectReadable(xinzhu)
  })

  await test.step('looked at again: not put right first, then it is', async () => {
    const look = async (verdict: string, text: string) => {
      await arrive(inspector, path)
      await act(inspector, heaps, '复查').click()
      await dialog(inspector).getByText(verdict, { exact: true }).click()
      await write(inspector, '复查情况', text)
      await confirmRead(inspector, '保存')
    }
    await look('没有到位', '周日收摊后仍有两处没有清运。')
    await arrive(xinzhu, path)
    await expect(finding(xinzhu, heaps)).toContainText('周日收摊后仍有两处没有清运。')
    await answer('周日也安排了专人，连续两周现场干净。')
    await look('已整改到位', '现场干净。')
    await expect(h1(inspector)).toHaveText('早市周边环境督查：2 个问题，还有 1 个没有了结')
  })

  await test.step('what takes longer becomes an item that the unit leads', async () => {
    await act(inspector, drains, '转为整改事项').click()
    await chooseIn(inspector, '所属单项', '环境保护、治污降霾')
    await confirmRead(inspector, '立项')
    await expect(inspector).toHaveURL(/\/tasks\/[0-9a-f-]{36}/)
    await arrive(xinzhu, path)
    await expect(h1(xinzhu)).toHaveText('早市周边环境督查：2 个问题都已了结')
    await finding(xinzhu, drains).getByRole('link', { name: '看整改事项' }).click()
    await expect(h1(xinzhu)).toContainText(drains)
  })
})

test('a dispatch is received, answered, sent back and confirmed, each by whoever may', async ({ open }) => {
  const owner = await open('owner')
  const xinzhu = await open('xinzhu')
  const give = async (unit: string, title: string) => {
    await arrive(owner, '/admin/dispatches')
    await button(owner, '下达交办').click()
    await chooseIn(owner, '承办单位', unit)
    await write(owner, '事项', title)
    await write(owner, '要求', '逐摊核对经营范围，报清单和照片。')
    await confirmRead(owner, '下达')
    await expect(h1(owner)).toHaveText(`${title}：等${unit}签收`)
  }
  const answer = async (page: Page, text: string) => {
    await say(page, button(page, '回复办理情况'), '办理情况', text, '提交回复')
    await expect(h1(page)).toContainText('已回复，等确认')
  }

  await test.step('the owner gives it, a unit cannot; the unit receives and answers, another does not see it', async () => {
    await arrive(xinzhu, '/admin/dispatches')
    await expect(button(xinzhu, '下达交办')).toBeDisabled()
    await expectReadable(xinzhu)
    await give('新筑街道', '核查早市摊位')
    await expect(button(owner, '确认办结')).toBeDisabled()
    await expectNotThere(await open('education'), pathOf(owner))
    await arrive(xinzhu, pathOf(owner))
    await expect(button(xinzhu, '回复办理情况')).toBeDisabled()
    await button(xinzhu, '签收').click()
    await xinzhu.locator('input[type=file]').setInputFiles(photo('摊位.png'))
    await expect(xinzhu.getByRole('link', { name: '摊位.png' })).toBeVisible()
    await answer(xinzhu, '已核对二十个摊位。')
    for (const name of ['确认办结', '退回补充']) await expect(button(xinzhu, name)).toHaveCount(0)
    const data = { id: pathOf(owner).split('/').at(-1), seen: 4, key: crypto.randomUUID() }
    const refused = await xinzhu.request.post('/api/trpc/dispatch.confirm', { data, headers: { origin: origin() } })
    expect(refused.status()).toBe(403)
  })

  await test.step('sent back with a reason that the unit reads, answered again, confirmed by the leader', async () => {
    await owner.reload()
    await say(owner, button(owner, '退回补充'), '理由', '清单没有附上。', '退回补充')
    await arrive(xinzhu, pathOf(owner))
    await expect(xinzhu.getByText('退回 1 次，最近一次：清单没有附上。')).toBeVisible()
    await answer(xinzhu, '清单已附，二十个摊位逐一核对。')
    await expectReadable(xinzhu)
    const leader = await open('leader')
    await arrive(leader, pathOf(owner))
    await button(leader, '确认办结').click()
    await expect(h1(leader)).toHaveText('核查早市摊位：已办结')
  })

  await test.step('whoever answered does not confirm; the inspector does, in English', async () => {
    await give('组织人事部', '汇总早市核查')
    await button(owner, '签收').click()
    await answer(owner, '已汇总一个街道。')
    await expect(owner.getByText('自己回复的不能自己确认，请交办方的另一位同志确认。')).toBeVisible()
    await expect(button(owner, '确认办结')).toBeDisabled()
    const inspector = await open('inspector')
    await inspector.addInitScript(() => localStorage.setItem('ratchet.locale', 'en'))
    await arrive(inspector, '/admin/inspections')
    await expect(button(inspector, 'Plan an inspection')).toBeEnabled()
    await expectAccessible(inspector)
    await arrive(inspector, pathOf(owner))
    await expect(h1(inspector)).toHaveText(/answered, to be confirmed$/)
    await expectReadable(inspector)
    await button(inspector, 'Confirm').click()
    await expect(h1(inspector)).toHaveText('汇总早市核查: done')
  })
})

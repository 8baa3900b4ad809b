import type { Page } from '@playwright/test'
import { arrive, expect, expectAccessible, expectNoWider, test } from '../journey.ts'
import { choose } from '../press.ts'
import { phone } from '../residents.ts'

/** The instant from which the product lives, a few minutes on: a phone's clock says when somebody was visited. */
const clock = (page: Page) => page.clock.setFixedTime(new Date('2026-11-23T02:10:00.000Z'))
const pick = (page: Page, name: string) => page.getByRole('radio', { name, exact: true }).check()
const last = (page: Page) => page.locator('.visit-last')
const save = (page: Page) => page.getByRole('button', { name: /^存好/ }).click()

/** Every question of the form: the middle face, or the first of whatever else is offered. */
async function answerAll(page: Page): Promise<void> {
  for (const question of await page.locator('[data-item]').all()) {
    const faces = question.locator('.visit-faces input')
    if ((await faces.count()) > 0) await faces.nth(2).check()
    else if ((await question.locator('input[type=radio]').count()) > 0)
      await question.locator('input[type=radio]').first().check()
  }
}

async function walkIn(page: Page, place: string, door: string): Promise<void> {
  await page.getByLabel('社区、村').selectOption({ label: place })
  await page.getByLabel('门牌', { exact: true }).fill(door)
  await page.getByRole('button', { name: '登记这户' }).click()
}

test('a street assigns doors, asks at them without a network, and each counts once', async ({ open }) => {
  test.setTimeout(240_000)
  const desk = await open('xinzhu')
  await clock(desk)
  const visitor = await open('xinzhu', phone)
  await clock(visitor)
  let before = 0

  await test.step('a pasted list of doors; every bad line is named before it is sent', async () => {
    await arrive(desk, '/admin/households')
    await expect(desk.locator('.picture').first()).toBeVisible()
    await expectAccessible(desk)
    before = await counted(desk)
    await desk.getByRole('button', { name: '分派名单' }).click()
    const dialog = desk.getByRole('dialog')
    await choose(dialog.getByLabel('社区、村'), '双寨', '双寨')
    await dialog.getByLabel('门牌').fill('20号楼1单元101\n20号楼1单元102\n13800001234\n20-1-101')
    await expect(dialog.getByText('有2处要改，改好才能分派')).toBeVisible()
    await expectAccessible(desk)
    await dialog.getByLabel('门牌').fill('20号楼1单元101\n20号楼1单元102')
    await choose(dialog.getByLabel('谁去'), '新筑街道')
    await dialog.getByRole('button', { name: '分派2户' }).click()
    await expect(desk.getByText('新分派2户')).toBeVisible()
  })

  await test.step('opened once, the form opens again without a network, with its list', async () => {
    await arrive(visitor, '/admin/households/visit')
    await expect(visitor.getByRole('heading', { level: 1 })).toHaveText('名单上还有2户要去')
    await expectAccessible(visitor)
    await visitor.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    await visitor.context().setOffline(true)
    await visitor.reload()
    await expect(visitor.getByText('现在没有网，登记的先存在本机。')).toBeVisible()
    await expect(visitor.getByRole('heading', { level: 1 })).toHaveText('名单上还有2户要去')
  })

  await test.step('answered at the door, kept over a reload, and the next household at once', async () => {
    await visitor.getByRole('button', { name: /20号楼1单元101/ }).click()
    await pick(visitor, '已完成')
    await expect(visitor.getByRole('radio', { name: '非常满意' }).first()).not.toBeChecked()
    await save(visitor)
    await expect(visitor.locator('.visit-foot [role=alert]')).toContainText('道必答题')
    await answerAll(visitor)
    await expectAccessible(visitor)
    await expectNoWider(visitor)
    await visitor.reload()
    await expect(visitor.getByRole('radio', { name: '一般' }).first()).toBeChecked()
    await visitor.getByRole('button', { name: '加上一起去的单位' }).click()
    await visitor.getByRole('checkbox', { name: '教育局', exact: true }).check()
    await save(visitor)
    await expect(visitor.getByRole('heading', { level: 1 })).toContainText('20号楼1单元102')
    await expect(visitor.getByText('1户在本机等发送')).toBeVisible()
  })

  await test.step('nobody home is two taps', async () => {
    await pick(visitor, '家中无人')
    await save(visitor)
    await expect(visitor.getByText('2户在本机等发送')).toBeVisible()
    await expectAccessible(visitor)
  })

  await test.step('the tab is closed and opened again: both are there, and go by themselves with a network', async () => {
    const context = visitor.context()
    await visitor.close()
    const again = await context.newPage()
    await clock(again)
    await again.goto('/admin/households/visit')
    await expect(again.getByText('2户在本机等发送')).toBeVisible()
    await context.setOffline(false)
    await expect(again.locator('.visit-queue')).toHaveCount(0, { timeout: 40_000 })
    await again.reload()
    await expect(again.locator('.visit-queue')).toHaveCount(0)

    await arrive(desk, '/admin/households')
    // One of the two counts: nobody was home at the other.
    await expect.poll(() => counted(desk)).toBe(before + 1)
    await arrive(desk, '/admin/households?how=joint')
    await expect(desk.getByRole('row', { name: /20号楼1单元/ })).toHaveCount(1)

    await test.step('the same door again is refused with the day, stays editable, and leaves by two presses', async () => {
      await context.setOffline(true)
      await again.reload()
      await walkIn(again, '双寨社区', '20-1-101')
      await pick(again, '已完成')
      await answerAll(again)
      await save(again)
      await expect(again.getByText('1户在本机等发送')).toBeVisible()
      await context.setOffline(false)
      const refused = again.locator('.visit-queue li')
      await expect(refused).toContainText('2026-11-23', { timeout: 40_000 })
      await expectAccessible(again)
      await refused.getByRole('button', { name: '修改' }).click()
      await expect(again.getByRole('heading', { level: 1 })).toContainText('20-1-101')
      await again.getByRole('button', { name: '换一户' }).click()
      await refused.getByRole('button', { name: '删掉这一户' }).click()
      await refused.getByRole('button', { name: '确定删掉' }).click()
      await expect(again.locator('.visit-queue')).toHaveCount(0)
    })

    await test.step('whoever is met by chance is recorded and sent; with a network the rest is told before ringing', async () => {
      await walkIn(again, '双寨社区', '20-1-101')
      await expect(again.locator('.visit-part [role=alert]')).toContainText('2026-11-23')
      await walkIn(again, '双寨社区', '21号楼3单元301')
      await pick(again, '不愿接受')
      await again.getByLabel('居民还说了什么（可不写）').fill('楼道灯坏了半个月了')
      await save(again)
      await expect(last(again)).toContainText('已发出')
      await context.close()
    })
  })

  await test.step('the joint visit counts for the other unit too', async () => {
    const education = await open('education')
    await clock(education)
    await arrive(education, '/admin/households?how=joint')
    await expect(education.getByRole('row', { name: /20号楼1单元/ })).toHaveCount(1)
    await education.getByRole('button', { name: /20号楼1单元/ }).click()
    await expect(education.getByRole('dialog').getByText('计入新筑街道')).toBeVisible()
    await expect(education.getByRole('dialog').getByText('计入教育局')).toBeVisible()
    await expectAccessible(education)
  })
})

/** Households that count, as the heading says. */
async function counted(page: Page): Promise<number> {
  const title = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
  return Number(/走访(\d+)户/.exec(title)?.[1] ?? 0)
}

test('a department sees its own households only; who goes nowhere finds neither page', async ({ open }) => {
  const education = await open('education')
  await arrive(education, '/admin/households')
  await expect(education.getByRole('heading', { level: 1 })).toContainText('教育局')
  await expect(education.getByRole('combobox', { name: '单位', exact: true })).toHaveCount(0)
  for (const who of ['auditor', 'surveyor'] as const) {
    const page = await open(who)
    await page.goto('/admin/households/visit')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('您的角色不登记入户')
    await expectAccessible(page)
    await arrive(page, '/admin/me')
    await expect(page.getByRole('navigation', { name: '主导航' }).getByText('入户调研')).toHaveCount(0)
  }
})

test('signing out says what waits, and takes the list of doors along', async ({ open }) => {
  const page = await open('community')
  await clock(page)
  await arrive(page, '/admin/households/visit')
  await expect(page.locator('.visit-doors button').first()).toBeVisible()
  await page.context().setOffline(true)
  await page.locator('.visit-doors button').first().click()
  await pick(page, '家中无人')
  await save(page)
  await expect(page.getByText('1户在本机等发送')).toBeVisible()
  // Back in the portal, where the session still stands and the visit has not gone yet.
  await page.route('**/household.visit**', (route) => route.abort())
  await page.context().setOffline(false)
  await arrive(page, '/admin/households')
  await expect(page.getByText('这台设备上还有1户登记没有发出。')).toBeVisible()
  await page.locator('.person-menu summary').click()
  await page.getByRole('button', { name: '退出登录' }).click()
  await expect(page.getByRole('dialog')).toContainText('还有1户没有发出')
  await expectAccessible(page)
  await page.getByRole('button', { name: '先不退出' }).click()
  await page.unroute('**/household.visit**')
  await page.goto('/admin/households/visit')
  await expect(page.locator('.visit-queue')).toHaveCount(0)
})

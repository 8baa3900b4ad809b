import type { Page } from '@playwright/test'
import { arrive, expect, expectAccessible, expectNoWider, test } from '../journey.ts'
import { origin } from '../people.ts'
import { choose, confirm } from '../press.ts'

const seed = '05 09 14 21 26 32 + 07'
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const dialog = (page: Page) => page.getByRole('dialog')
/** What stands on the tab in front: the others keep their pages. */
const seen = (page: Page, text: string | RegExp) => page.getByText(text).filter({ visible: true }).first()
const h1 = (page: Page) => page.getByRole('heading', { level: 1 })

async function expectReadable(page: Page): Promise<void> {
  await expectAccessible(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await expectNoWider(page)
  await page.setViewportSize({ width: 1440, height: 900 })
}

test('a look-back from its public list to an item that is opened again, drawn again by anybody', async ({ open }) => {
  test.setTimeout(180_000)
  const owner = await open('owner')
  const inspector = await open('inspector')
  let number = ''
  let address = ''

  await test.step('units and the survey firm see what is theirs to ask, and no round', async () => {
    const xinzhu = await open('xinzhu')
    await arrive(xinzhu, '/admin/lookback?c=2026H2')
    await expect(h1(xinzhu)).toHaveText('没有分给您的回访')
    await expect(xinzhu.getByText(/HK-2026/)).toHaveCount(0)
    const surveyor = await open('surveyor')
    await arrive(surveyor, '/admin/lookback?c=2026H2')
    await expect(h1(surveyor)).toContainText('户要问')
    await expect(surveyor.getByText('号码不给第三方').first()).toBeVisible()
    await expect(button(surveyor, '看号码')).toHaveCount(0)
    await expectReadable(surveyor)
  })

  await test.step('the announced numbers are typed by the owner; residents read none before a second person', async () => {
    await arrive(owner, '/admin/lookback?c=2026H2')
    await expectReadable(owner)
    const row = owner.getByRole('row').filter({ hasText: '名单已公布' })
    number = (await row.getByRole('link').first().textContent()) ?? ''
    await row.getByRole('link').first().click()
    await expect(h1(owner)).toContainText(number)
    address = new URL(owner.url()).pathname
    await expect(seen(owner, '还没有种子')).toBeVisible()
    await expect(button(owner, '抽取')).toBeDisabled()
    await button(owner, '填写号码').click()
    await dialog(owner).getByLabel('开出的号码').fill(seed)
    await confirm(owner, '保存')
    await expect(
      owner
        .getByText('请督查来核对')
        .or(owner.getByText(/此事项由|督查.*办理/))
        .first(),
    ).toBeVisible()
    await owner.request.get(`${origin()}/lookback/${number}`).then(async (answer) => {
      expect(await answer.text()).not.toContain(seed)
    })
  })

  await test.step('the inspector types them again, and only the same count', async () => {
    await arrive(inspector, address)
    await button(inspector, '核对号码').click()
    await dialog(inspector).getByLabel('开出的号码').fill('05 09 14 21 26 32 + 08')
    await dialog(inspector).getByRole('button', { name: '核对号码' }).click()
    await expect(dialog(inspector).getByText('和第一个人填的不一样')).toBeVisible()
    await dialog(inspector).getByLabel('开出的号码').fill(seed)
    await confirm(inspector, '核对号码')
  })

  await test.step('drawn and given to the inspector', async () => {
    await arrive(owner, address)
    await button(owner, '抽取').click()
    await expect(seen(owner, '回访中')).toBeVisible()
    await button(owner, '分派没人认领的').click()
    const interviewer = dialog(owner).getByRole('combobox', { name: '谁去问' })
    await interviewer.click()
    const offered = owner.locator('.ant-select-dropdown:visible')
    await expect(offered.getByText(/登记后看号码/).first()).toBeVisible()
    await expect(offered.getByText(/新筑街道|郑伟/)).toHaveCount(0)
    await choose(interviewer, /马.*登记后看号码/)
    await confirm(owner, '分派')
    await expectAccessible(owner)
  })

  let title = ''
  await test.step('one says it is done, one says it is not: the item is open again with a day to come', async () => {
    await arrive(inspector, '/admin/lookback?part=mine')
    const cards = inspector.locator('.ask-card').filter({ hasText: number })
    await expect(cards.first()).toBeVisible()
    await expectReadable(inspector)
    await cards.first().getByRole('button', { name: '看号码' }).click()
    await expect(cards.first().getByRole('link', { name: /^1[38]/ })).toBeVisible()
    const before = await cards.count()
    await cards.first().getByRole('button', { name: '满意', exact: true }).click()
    await expect(inspector.locator('.ask-card').filter({ hasText: number })).toHaveCount(before - 1)
    title = ((await cards.first().getByRole('heading', { level: 2 }).textContent()) ?? '').replace(/^Z\d+\s*/, '')
    await cards.first().getByLabel('说了什么').fill('灯又不亮了')
    await cards.first().getByRole('button', { name: '不满意', exact: true }).click()
    await expect(inspector.locator('.ask-card').filter({ hasText: number })).toHaveCount(before - 2)
    await arrive(inspector, address)
    const again = inspector
      .getByRole('region')
      .or(inspector.locator('section'))
      .filter({ hasText: '回头看重新办的' })
      .last()
    await expect(again).toContainText(title)
    await expect(again).toContainText(/新的期限 \d+月\d+日 周/)
    await expect(h1(inspector)).toContainText('1 户没办好')
  })

  await test.step('anybody draws it again on the public page', async () => {
    const resident = await open('nobody', { viewport: { width: 390, height: 844 } })
    await resident.goto(`${origin()}/lookback/${number}`)
    await expect(resident.getByText(seed).first()).toBeVisible()
    await resident.getByRole('button', { name: '在这里再抽一遍' }).click()
    await expect(resident.getByText(/^一样：\d+ 个号全相同$/)).toBeVisible()
    await expectAccessible(resident)
    await expectNoWider(resident)
    const list = await resident.request.get(`${origin()}/lookback/${number}/list.csv`)
    expect(await list.text()).toMatch(/^id,stratum\nZ\d{3},/)
    expect(await list.text()).not.toMatch(/13\d{9}/)
    await resident.goto(`${origin()}/lookback`)
    await expect(resident.getByText(number)).toBeVisible()
    await expectAccessible(resident)
  })

  await test.step('what is due and stands on no list is named, and listed; where nobody can be called, somebody goes there', async () => {
    await arrive(owner, '/admin/lookback?c=2026H2')
    const due = '港盛社区三号楼楼道灯损坏'
    await expect(seen(owner, due)).toBeVisible()
    await expect(seen(owner, /还有 \d+ 天就超期/)).toBeVisible()
    await button(owner, '锁定名单').click()
    await expect(dialog(owner).getByText(/能打电话的 0 户，打不了、要现场看的 1 处/)).toBeVisible()
    await confirm(owner, '锁定名单')
    await expect(seen(owner, '名单已锁定')).toBeVisible()
    // No draw out of a list that nobody outside has seen.
    await expect(button(owner, '抽取')).toBeDisabled()
    await button(owner, '公布名单').click()
    await confirm(owner, '公布名单')
    const hash = (await owner.locator('.round-hash:visible').first().textContent()) ?? ''
    const link = await owner.getByRole('link', { name: '公开页' }).first().getAttribute('href')
    const page = await owner.request.get(`${origin()}${link}`)
    expect((await page.text()).replaceAll(' ', '')).toContain(hash)
    await button(owner, '抽取').click()
    await expect(seen(owner, '回访中')).toBeVisible()
    await expect(seen(owner, due)).toBeVisible()
    await arrive(owner, '/admin/lookback?c=2026H2')
    await expect(owner.getByText(/还有 \d+ 天就超期/)).toHaveCount(0)
  })
})

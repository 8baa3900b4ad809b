import type { Page } from '@playwright/test'
import { arrive, expect, expectAccessible, expectNoWider, test } from '../journey.ts'
import { origin } from '../people.ts'
import { choose } from '../press.ts'
import { phone, photo } from '../residents.ts'

/** The running quarter of 新筑街道, in whose report no other journey works. */
const quarter = '2026Q4'
const talk = '防汛避险宣讲进水流社区'
const counts = '秋汛避险宣讲登上日报'
const countsNot = '秋汛避险宣讲图文回顾'

const h1 = (page: Page) => page.getByRole('heading', { level: 1 })
const dialog = (page: Page) => page.getByRole('dialog')
const card = (page: Page, name: string) => page.getByRole('region', { name: new RegExp(name) })

/** Chooses in a list of the opened dialog. */
async function chooseIn(page: Page, list: string, option: string | RegExp): Promise<void> {
  await choose(dialog(page).getByRole('combobox', { name: list, exact: true }), option)
}

/** Saves the opened dialog and sees it go. */
async function save(page: Page): Promise<void> {
  await dialog(page).getByRole('button', { name: '保存', exact: true }).click()
  await expect(dialog(page)).toHaveCount(0)
}

async function openReport(page: Page): Promise<void> {
  await arrive(page, `/admin/report?quarter=${quarter}`)
  await page.getByRole('link', { name: '新筑街道', exact: true }).first().click()
  await expect(page).toHaveURL(new RegExp(`/report/.+/${quarter}`))
  await expect(card(page, '社区宣讲')).toBeVisible()
}

test('a talk is planned, a resident checks in without a name, it is registered as held and fills the report', async ({
  open,
}) => {
  test.setTimeout(240_000)
  const xinzhu = await open('xinzhu')
  const education = await open('education')
  let path = ''
  let door = ''

  await test.step('the card of the report lacks a talk', async () => {
    await openReport(xinzhu)
    await expect(card(xinzhu, '社区宣讲')).toContainText('还差1次')
  })

  await test.step('the unit plans it for now, for itself alone, and has a code for the door', async () => {
    await arrive(xinzhu, `/admin/activities?quarter=${quarter}`)
    await expectAccessible(xinzhu)
    await xinzhu.getByRole('button', { name: '登记活动' }).click()
    await expect(dialog(xinzhu).getByText('新筑街道', { exact: true })).toBeVisible()
    await chooseIn(xinzhu, '类型', '社区宣讲')
    await dialog(xinzhu).getByLabel('名称').fill(talk)
    // Without a place it is not an activity that anybody could come to.
    await expect(dialog(xinzhu).getByText('请选择社区（村），或写明地点。')).toBeVisible()
    await expect(dialog(xinzhu).getByRole('button', { name: '保存', exact: true })).toBeDisabled()
    await dialog(xinzhu).getByLabel('具体地点').fill('水流社区居民议事厅')
    await dialog(xinzhu).getByLabel('开始').fill('2026-11-23T09:30')
    await dialog(xinzhu).getByLabel('结束').fill('2026-11-23T11:30')
    await expectAccessible(xinzhu)
    await save(xinzhu)
    await expect(h1(xinzhu)).toHaveText(`${talk}：2026-11-23 09:30–11:30举办`)
    await expectAccessible(xinzhu)
    path = new URL(xinzhu.url()).pathname
    door = (await xinzhu.getByRole('link', { name: '打开签到页' }).getAttribute('href')) ?? ''
    expect(door).toMatch(/^\/a\/\w{8}$/)
  })

  await test.step('a resident without account and without script taps once; the same tap sent twice counts once', async () => {
    const resident = await open('nobody', { ...phone, javaScriptEnabled: false })
    await arrive(resident, door)
    await expect(h1(resident)).toHaveText(talk)
    await expect(resident.getByText('只记一个人到场，不记姓名、电话')).toBeVisible()
    await expect(resident.getByRole('textbox')).toHaveCount(0)
    const key = await resident.locator('input[name=key]').inputValue()
    await resident.getByRole('button', { name: '我是居民，签到' }).click()
    await expect(h1(resident)).toHaveText('签到好了')
    const again = await resident.request.post(door, { form: { key, who: 'resident' }, headers: { origin: origin() } })
    expect(again.url()).toContain('done=1')
    await resident.getByRole('link', { name: '替同来的人签到' }).click()
    await resident.getByRole('button', { name: '我是工作人员，签到' }).click()
    await expect(h1(resident)).toHaveText('签到好了')
  })

  await test.step('the page at the door is whole on a phone, AAA in 长辈版, and in English', async () => {
    const resident = await open('nobody', phone)
    for (const [search, tags] of [
      ['', []],
      ['?lang=en', []],
      ['?elder=1', ['wcag2aaa']],
      ['?elder=1&done=1', ['wcag2aaa']],
    ] as const) {
      await arrive(resident, `${door}${search}`)
      if (search === '?lang=en') await expect(resident.getByRole('button', { name: 'I live here' })).toBeVisible()
      await expectNoWider(resident)
      await expectAccessible(resident, tags)
    }
  })

  await test.step('another unit reads it and can do nothing, a surveyor does not even read it', async () => {
    await arrive(education, path)
    await expect(education.getByRole('button', { name: '登记举办情况' })).toBeDisabled()
    await expect(education.getByText('该单位不在您的授权范围内。')).toBeVisible()
    for (const name of ['取消活动', '修改安排', '记下人数', '下达分工']) {
      await expect(education.getByRole('button', { name })).toHaveCount(0)
    }
    const data = { id: path.split('/').at(-1), residents: 1, others: 0, key: crypto.randomUUID() }
    const answer = await education.request.post('/api/trpc/activity.countSheet', {
      data,
      headers: { origin: origin() },
    })
    expect(answer.status()).toBe(403)
    const surveyor = await open('surveyor')
    for (const address of [path, '/admin/outreach']) {
      await arrive(surveyor, address)
      await expect(surveyor.getByText('您的角色不能看这一页')).toBeVisible()
      await expect(surveyor.getByText(talk)).toHaveCount(0)
    }
  })

  await test.step('the unit counts the sheet, puts the photo and registers what was held', async () => {
    await arrive(xinzhu, path)
    await expect(xinzhu.getByRole('row', { name: /扫码签到/ })).toContainText('2人，其中群众1人')
    await xinzhu.getByLabel('其中群众').fill('30')
    await xinzhu.getByLabel('其他人员').fill('4')
    await xinzhu.getByRole('button', { name: '记下人数' }).click()
    await expect(xinzhu.getByRole('row', { name: /签到表清点/ })).toContainText('34人，其中群众30人')
    await xinzhu.locator('input[type=file]').setInputFiles(photo('notice-after'))
    await expect(xinzhu.getByRole('button', { name: /^照片 1，/ })).toBeVisible()
    await xinzhu.getByRole('button', { name: '登记举办情况' }).click()
    // What was counted stands there already; more residents than people is refused where it is typed.
    await expect(dialog(xinzhu).getByLabel('到场人数（含群众）')).toHaveValue('34')
    await dialog(xinzhu).getByLabel('其中群众').fill('40')
    await expect(dialog(xinzhu).getByText('群众40人多于到场34人')).toBeVisible()
    await dialog(xinzhu).getByLabel('其中群众').fill('30')
    await dialog(xinzhu).getByLabel('群众提问').fill('6')
    await dialog(xinzhu).getByLabel('当场答复').fill('5')
    await dialog(xinzhu).getByLabel('活动情况').fill('讲了转移路线和集合点，1个问题会后书面答复。')
    await expectAccessible(xinzhu)
    await save(xinzhu)
    await expect(h1(xinzhu)).toHaveText(`${talk}：到场34人，其中群众30人`)
    await expectAccessible(xinzhu)
    await xinzhu.setViewportSize({ width: 390, height: 844 })
    await expectNoWider(xinzhu)
    await xinzhu.setViewportSize({ width: 1440, height: 900 })
  })

  await test.step('a report in a city paper counts, one on an account of our own does not, and it is said why', async () => {
    await arrive(xinzhu, `/admin/outreach?quarter=${quarter}`)
    for (const [title, outlet, said] of [
      [counts, '西安日报', '市级，计入亮点推广'],
      [countsNot, '新筑街道公众号', '本区单位自办，不计入'],
    ] as const) {
      await xinzhu.getByRole('button', { name: '登记报道' }).click()
      await chooseIn(xinzhu, '媒体', outlet)
      await expect(dialog(xinzhu).getByText(said)).toBeVisible()
      await dialog(xinzhu).getByLabel('标题').fill(title)
      await expect(dialog(xinzhu).getByText('请填写网址，或上传报道截图')).toBeVisible()
      await dialog(xinzhu)
        .getByLabel('网址')
        .fill(`https://example.com/${encodeURIComponent(title)}`)
      await expectAccessible(xinzhu)
      await save(xinzhu)
    }
    await expect(xinzhu.getByRole('row', { name: new RegExp(counts) })).toContainText('计入')
    await expect(xinzhu.getByRole('row', { name: new RegExp(counts) })).not.toContainText('不计入')
    await expect(xinzhu.getByRole('row', { name: new RegExp(countsNot) })).toContainText('本区单位自办，不计入')
    await expectAccessible(xinzhu)
    await expectNoWider(xinzhu)
  })

  await test.step('both cards of the report fill by themselves', async () => {
    await openReport(xinzhu)
    await expect(card(xinzhu, '社区宣讲')).toContainText(`${talk} · 居民代表30人 · 照片1张`)
    await expect(card(xinzhu, '社区宣讲')).toContainText('已填满')
    await expect(card(xinzhu, '亮点推广').getByRole('listitem').filter({ hasText: countsNot })).toContainText('不计')
    await expect(card(xinzhu, '亮点推广').locator('.report-figure')).toContainText('1 次')
    await expectAccessible(xinzhu)
  })
})

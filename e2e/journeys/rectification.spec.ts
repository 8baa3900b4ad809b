import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { arrive, expect, expectAccessible, expectNoWider, test } from '../journey.ts'
import { origin } from '../people.ts'
import { choose } from '../press.ts'
import { phone, photo } from '../residents.ts'

type Answer = Record<string, never>

/** What the portal itself would send, as whoever the page belongs to. */
async function send(page: Page, procedure: string, input: object): Promise<Answer> {
  const data = { ...input, key: randomUUID() }
  const answer = await page.request.post(`${origin()}/api/trpc/${procedure}`, { data, headers: { origin: origin() } })
  expect(answer.ok(), `${procedure}: ${await answer.text()}`).toBe(true)
  return (await answer.json()).result.data
}
async function ask(page: Page, procedure: string, input: object): Promise<Answer> {
  const query = new URLSearchParams({ input: JSON.stringify(input) })
  return (await (await page.request.get(`${origin()}/api/trpc/${procedure}?${query}`)).json()).result.data
}

const title = `水流村小学门口路灯和标线（${randomUUID().slice(0, 4)}）`
const place = '水流村委会'
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const dialog = (page: Page) => page.getByRole('dialog')

interface Matter {
  readonly item: string
  readonly number: string
  readonly code: string
  readonly today: string
  readonly due: string
}

/** The same problem from four sources, joined to one concern, given to a bureau that has nothing to do with it. */
async function fourSources(resident: Page, owner: Page, community: Page): Promise<Matter> {
  const nodes = (await ask(owner, 'unit.tree', {})).nodes as unknown as { id: string; name: string }[]
  const idOf = (name: string) => nodes.find((node) => node.name === name)?.id ?? ''
  const text = (how: string) => `${how}：小学门口路灯不亮，斑马线也看不清，${title}`
  const said = { kind: 'transport', placeId: idOf(place) }
  const way = { placeWords: '', phone: null, consentVersion: null, photoIds: [] }
  const online = await send(resident, 'feedback.submit', { ...said, ...way, text: text('网站') })
  await send(owner, 'opinion.file', { mode: 'phone', unitId: idOf('组织人事部'), ...said, ...way, text: text('电话') })
  const helper = { mode: 'helper', unitId: idOf('双寨社区居民委员会') }
  await send(community, 'opinion.file', { ...helper, ...said, ...way, text: text('代办') })
  const today = (await ask(owner, 'calendar.find', {})).today as unknown as string
  const paper = {
    source: 'petition',
    unitId: idOf('组织人事部'),
    number: `XF${randomUUID().slice(0, 8)}`,
    original: null,
  }
  const dated = { cameOn: today, due: null, category: null, phone: null, urgent: false }
  await send(owner, 'intake.file', { ...paper, ...dated, ...said, text: text('信访') })
  const all = { status: 'all', theme: null, placeId: null, source: null, urgent: false, quarter: null, page: 1 }
  const list = await ask(owner, 'opinion.list', { ...all, q: title })
  const rows = list.rows as unknown as { id: string; version: number; source: string }[]
  expect(new Set(rows.map((row) => row.source)).size).toBe(4)
  const opinions = rows.map((row) => ({ id: row.id, seen: row.version }))
  const about = { title, theme: 'transport', placeId: idOf(place), urgent: false, opinions }
  const concern = await send(owner, 'concern.open', about)
  const cycles = (await ask(owner, 'cycle.list', {})) as unknown as { id: string; stage: string }[]
  const cycleId = cycles.filter((cycle) => cycle.stage !== 'closed').at(-1)?.id
  const given = { leadUnitId: idOf('教育局'), coUnitIds: [idOf('城市管理局')], dueDay: null, workDays: 9 }
  const opened = await send(owner, 'rectification.open', {
    ...{ cycleId, subject: 'aspect:education', title, concernId: concern.id, ...given },
  })
  const { id, number, dueDay } = opened as unknown as { id: string; number: string; dueDay: string }
  const { code } = online as unknown as { code: string }
  return { item: `/admin/tasks/${id}`, number, code, today, due: dueDay }
}

/** 新筑街道 hands in a table of two rows. */
async function handInTable(unit: Page, { item, today, due }: Matter): Promise<void> {
  await arrive(unit, item)
  const fields = { 整改任务: '更换路灯', 责任领导: '郑伟', 经办人: '城管办经办人', 整改措施: '逐盏更换，重新划线。' }
  for (const [label, text] of Object.entries(fields)) await unit.getByLabel(label, { exact: true }).fill(text)
  await unit.getByLabel('销号标准', { exact: true }).fill('夜间全亮')
  await unit.getByRole('textbox', { name: '佐证材料' }).fill('前后照片')
  await unit.getByLabel('开始时间').fill(today)
  await unit.getByLabel('结束时间').fill(due)
  await choose(unit.getByLabel('原因分析'), '重视不够')
  await press(unit, '加一行')
  const row = unit.getByRole('group', { name: '第 2 行' })
  await row.getByLabel('整改任务').fill('重划标线')
  await row.getByLabel('销号标准').fill('白天清晰可见')
  await expectAccessible(unit)
  await press(unit, '提交计划')
  await expect(unit.locator('.handed-card')).toBeVisible()
}

/** Each row by itself: the ones that are named come back. */
async function judgeTable(owner: Page, { item }: Matter, returned: number | null): Promise<void> {
  await arrive(owner, item)
  const table = owner.getByRole('region', { name: '分解表' })
  const mark = async (no: number, text: string) =>
    table
      .getByRole('radiogroup', { name: `第 ${no} 行` })
      .getByText(text)
      .click()
  if (returned) {
    await mark(1, '通过')
    await mark(returned, '退回')
    await table.getByLabel(`第 ${returned} 行退回的理由`).fill('写明划线的路段')
    await expectAccessible(owner)
  } else await mark(2, '通过')
  await owner.getByRole('radiogroup', { name: '计划', exact: true }).getByText('通过').click()
  if (!returned) {
    await owner.getByRole('button', { name: /^通过/ }).click()
    await expect(owner.locator('.review-card')).toHaveCount(0)
    return
  }
  await owner.getByLabel('审核意见').fill('第2行没有写明路段')
  await press(owner, '退回')
  await expect(owner.locator('.review-card')).toHaveCount(0)
}

test('four sources become one item: returned once, reviewed row by row, ticked, extended, and closed', async ({
  open,
}) => {
  test.setTimeout(240_000)
  const resident = await open('nobody', phone)
  const [owner, education, unit] = [await open('owner'), await open('education'), await open('xinzhu')]
  const community = await open('community')
  const matter = await fourSources(resident, owner, community)
  const { item, number, code } = matter

  await test.step('the bureau returns it with the clause, and the owner gives it to the street', async () => {
    await arrive(education, item)
    await press(education, '退单')
    await dialog(education).getByLabel('依据的职责条款').fill('教育局“三定”方案第四条')
    await dialog(education).getByLabel('为什么不是本单位的事').fill('校门外道路照明归街道')
    await expectAccessible(education)
    await dialog(education).getByRole('button', { name: '退单' }).click()
    await expect(education.getByText('等待归口管理部门裁定')).toBeVisible()
    await expectAccessible(education)
    await arrive(owner, item)
    await choose(owner.getByLabel('由哪个单位承办'), '新筑街道', '新筑街道')
    await owner.getByLabel('裁定理由').fill('属地管理')
    await expectAccessible(owner)
    await press(owner, '裁定')
    await expect(owner.getByText('退单 1 次')).toBeVisible()
    await arrive(resident, `/t/${code}`)
    await expect(resident.getByText('退回一次：不归教育局管')).toBeVisible()
    await expect(resident.getByText('转给新筑街道')).toBeVisible()
    await expectAccessible(resident)
  })

  await test.step('the table is reviewed row by row: only the returned row is handed in again', async () => {
    await handInTable(unit, matter)
    await judgeTable(owner, matter, 2)
    await arrive(unit, item)
    const row = unit.getByRole('group', { name: '第 2 行' })
    await row.getByLabel('整改任务').fill('校门东侧50米重划标线')
    await press(unit, '提交计划')
    await expect(unit.locator('.handed-card')).toBeVisible()
    await judgeTable(owner, matter, null)
  })

  await test.step('the progress of a short item is ticked in the queue', async () => {
    await arrive(unit, item)
    await unit.getByLabel('已做了什么').fill('已换6盏')
    await unit.getByLabel('完成进度').fill('50')
    await press(unit, '提交进度')
    await expect(unit.locator('.handed-card')).toBeVisible()
    await arrive(owner, '/admin/reviews')
    await owner.getByLabel(`勾选 ${number}`).check()
    await expectAccessible(owner)
    await press(owner, '通过所选 1 件')
    await expect(owner.getByText('1 件都已通过')).toBeVisible()
  })

  await test.step('an extension is asked for and approved; the old day stays in sight', async () => {
    await arrive(unit, item)
    await press(unit, '申请延期或暂停')
    await dialog(unit).getByLabel('延到哪天').fill(matter.due)
    // Not later than it is: the rule says so where it is typed.
    await expect(dialog(unit).getByText(/新的时限要晚于/)).toBeVisible()
    const later = new Date(Date.parse(`${matter.due}T00:00:00Z`) + 7 * 86_400_000).toISOString().slice(0, 10)
    await dialog(unit).getByLabel('延到哪天').fill(later)
    await dialog(unit).getByLabel('理由').fill('灯具到货晚一周')
    await expectAccessible(unit)
    await dialog(unit).getByRole('button', { name: '提交申请' }).click()
    await expect(unit.getByText(/申请延到 .*等待决定/)).toBeVisible()
    await arrive(owner, item)
    await press(owner, '同意')
    await expect(owner.getByText(/^原期限/)).toBeVisible()
    await expectAccessible(owner)
  })

  await test.step('without a photo nothing is closed; the third seal closes it', async () => {
    await arrive(unit, item)
    await unit.getByText('已解决').first().click()
    await unit.getByLabel('做了什么').fill('换灯12盏，重划标线50米')
    await unit.getByLabel('销号标准实测').fill('夜间全亮')
    await expect(unit.getByRole('button', { name: '提交结果' })).toBeDisabled()
    await unit.locator('input[type=file]').first().setInputFiles(photo('lamp-after'))
    await expect(unit.getByRole('button', { name: '提交结果' })).toBeEnabled()
    await press(unit, '提交结果')
    await expect(unit.locator('.handed-card')).toBeVisible()
    await arrive(owner, item)
    await press(owner, '通过并销号')
    await expect(owner.getByRole('heading', { level: 1 })).toContainText('已销号')
  })

  await test.step('one list as a table, a board and a Gantt chart; the address keeps which', async () => {
    await arrive(owner, '/admin/tasks')
    await owner.getByText('看板', { exact: true }).click()
    await expect(owner).toHaveURL(/view=board/)
    await expect(owner.getByRole('region', { name: '计划待审' })).toBeVisible()
    await expectAccessible(owner)
    await owner.getByText('甘特图', { exact: true }).click()
    await owner.reload()
    await expect(owner).toHaveURL(/view=gantt/)
    await expect(owner.locator('.gantt-pause').first()).toBeVisible()
    await expectAccessible(owner)
    // A gate leads to the rows that wait at it.
    await owner.getByRole('button', { name: /一审 计划/ }).click()
    await expect(owner).toHaveURL(/status=plan_submitted/)
    await owner.setViewportSize({ width: 390, height: 844 })
    await expectNoWider(owner)
  })

  await test.step('whoever it is not given to sees nothing of it', async () => {
    await arrive(community, item)
    await expect(community.getByText(number)).toHaveCount(0)
    const surveyor = await open('surveyor')
    const query = new URLSearchParams({ input: JSON.stringify({ id: item.split('/').at(-1) }) })
    expect((await surveyor.request.get(`${origin()}/api/trpc/rectification.find?${query}`)).status()).toBe(403)
  })
})

import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { arrive, expect, expectAccessible, expectNoWider, test } from '../journey.ts'
import { origin } from '../people.ts'

const h1 = (page: Page) => page.getByRole('heading', { level: 1 })
const dialog = (page: Page) => page.getByRole('dialog')
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

/** What the portal itself would send, as whoever the page belongs to. */
async function send(page: Page, procedure: string, input: object): Promise<Record<string, unknown>> {
  const answer = await page.request.post(`${origin()}/api/trpc/${procedure}`, {
    data: { ...input, key: randomUUID() },
    headers: { origin: origin() },
  })
  expect(answer.ok(), await answer.text()).toBe(true)
  return (await answer.json()).result.data
}
async function ask(page: Page, procedure: string, input: object): Promise<Record<string, unknown>> {
  const query = new URLSearchParams({ input: JSON.stringify(input) })
  return (await (await page.request.get(`${origin()}/api/trpc/${procedure}?${query}`)).json()).result.data
}
interface Row {
  readonly id: string
  readonly title: string
  readonly kind: string
  readonly status: string
  readonly unitName: string
}
const rowsOf = async (page: Page) => (await ask(page, 'warning.list', {})).warnings as unknown as Row[]

test('a warning drafts itself, is signed, objected to and leaves every count; another one is answered', async ({
  open,
}) => {
  const owner = await open('owner')
  const education = await open('education')
  const leader = await open('leader')
  const title = `校门口斑马线褪色（${randomUUID().slice(0, 4)}）`
  let address = ''

  await test.step('the same review comes back twice, and the loop drafts an urgent warning by itself', async () => {
    await arrive(owner, '/admin/tasks')
    const list = (await ask(owner, 'cycle.list', {})) as unknown as { id: string; stage: string }[]
    const cycleId = list.filter((cycle) => cycle.stage !== 'closed').at(-1)?.id
    const unit = ((await ask(owner, 'dispatch.list', {})).units as unknown as { id: string; name: string }[]).find(
      (row) => row.name === '教育局',
    )
    const opened = await send(owner, 'rectification.open', {
      ...{ cycleId, subject: 'aspect:education', title, leadUnitId: unit?.id, dueDay: null, workDays: 20 },
    })
    const id = opened.id as string
    const today = new Date().toISOString().slice(0, 10)
    const plan = {
      ...{ task: '重新施划', responsibleLeader: '高晓燕', handler: '经办人', desk: '', standard: '清晰可见' },
      ...{ evidenceKind: '照片', start: today, end: today, cause: 'attention', measures: '联系施划单位' },
    }
    for (let turn = 0; turn < 2; turn += 1) {
      const seen = async () =>
        ((await ask(owner, 'rectification.find', { id })).item as unknown as { version: number }).version
      const handed = await send(education, 'rectification.submit', {
        id,
        seen: await seen(),
        review: 'plan',
        content: plan,
        evidence: [],
      })
      await send(owner, 'rectification.review', {
        ...{ id, seen: await seen(), submissionId: handed.submissionId, decision: 'returned' },
        ...{ marks: { row: true, plan: false }, reason: '没有写到时间和人' },
      })
    }
    await expect
      .poll(async () => (await rowsOf(owner)).some((row) => row.title === title), { timeout: 40_000 })
      .toBe(true)
    await arrive(owner, '/admin/warnings')
    await expect(owner.getByRole('link', { name: title })).toBeVisible()
    await expectAccessible(owner)
    await owner.getByRole('link', { name: title }).click()
    await expect(h1(owner)).toContainText('草稿，等归口管理部门处理')
    await expect(owner.getByText('计划审核 退回 2 次')).toBeVisible()
    address = new URL(owner.url()).pathname
  })

  await test.step('the owner words it and puts it forward; nobody else sees it before it is served', async () => {
    await owner.getByLabel('情况').fill('两次退回后仍未写明责任人和时间，请主要负责人过问。')
    await press(owner, '保存草稿')
    await expect(owner.getByRole('region', { name: /文面/ })).toContainText('请主要负责人过问')
    await expectAccessible(owner)
    await expect(owner.getByRole('button', { name: '签发并送达' })).toHaveCount(0)
    await press(owner, '报领导签发')
    await expect(h1(owner)).toContainText('等领导签发')
    await education.goto(address)
    await expect(h1(education)).not.toContainText(title)
  })

  await test.step('the leader signs: it has a number, and the unit acknowledges it and objects', async () => {
    await arrive(leader, address)
    await press(leader, '签发并送达')
    await dialog(leader).getByRole('button', { name: '签发并送达' }).click()
    await expect(h1(leader)).toContainText('已送达')
    await expect(leader.getByRole('region', { name: /文面/ })).toContainText(/紧急预警〔\d{4}〕\d+号/)
    await arrive(education, address)
    await press(education, '签收')
    await expect(h1(education)).toContainText('等教育局反馈')
    await press(education, '提出异议')
    await dialog(education).getByRole('textbox').fill('两次退回之间已经补交，时间写在附件里。')
    await dialog(education).getByRole('button', { name: '提出异议' }).click()
    await expect(h1(education)).toContainText('停止计时')
    await expectAccessible(education)
    const xinzhu = await open('xinzhu')
    await xinzhu.goto(address)
    await expect(h1(xinzhu)).not.toContainText(title)
  })

  await test.step('whoever signed does not decide; upheld, it is counted nowhere', async () => {
    const count = async () => {
      const counts = (await ask(leader, 'warning.list', {})).counts as unknown as { unitName: string; urgent: number }[]
      return counts.find((row) => row.unitName === '教育局')?.urgent ?? 0
    }
    const before = await count()
    await leader.reload()
    await expect(leader.getByText(/是签发或报签人/)).toBeVisible()
    const inspector = await open('inspector')
    await arrive(inspector, address)
    await press(inspector, '异议成立')
    await dialog(inspector).getByRole('textbox').fill('经核对附件，情况属实。')
    await dialog(inspector).getByRole('button', { name: '异议成立' }).click()
    await expect(h1(inspector)).toContainText('异议成立，不计入统计')
    expect(await count()).toBe(before - 1)
    await arrive(owner, '/admin/warnings?part=void')
    await expect(owner.getByRole('link', { name: title })).toBeVisible()
    await owner.goto('/admin/warnings?part=all')
    await expect(owner.getByRole('link', { name: title })).toHaveCount(0)
  })

  await test.step('a plain one is issued by the owner, answered by its unit, and accepted; on a phone too', async () => {
    const workers = { 教育局: education, 生态环境局: await open('environment'), 新筑街道: await open('xinzhu') }
    const mine = (row: Row) => row.kind === 'warning' && row.unitName in workers
    const rows = (await rowsOf(owner)).filter(mine)
    const row = rows.find(({ status }) => status === 'issued') ?? rows.find(({ status }) => status === 'draft')
    if (!row) throw new Error('the demonstration has no plain warning to go on with')
    const page = workers[row.unitName as keyof typeof workers]
    await arrive(owner, `/admin/warnings/${row.id}`)
    if (row.status === 'draft') {
      await press(owner, '签发并送达')
      await dialog(owner).getByRole('button', { name: '签发并送达' }).click()
      await expect(h1(owner)).toContainText('已送达')
    }
    await page.setViewportSize({ width: 390, height: 844 })
    await arrive(page, `/admin/warnings/${row.id}`)
    await press(page, '签收')
    await expect(h1(page)).toContainText('反馈')
    await expectNoWider(page)
    await press(page, '反馈')
    await dialog(page).getByRole('textbox').fill('已补足人手，下周三前报进度；责任人为经办科室负责人。')
    await dialog(page).getByRole('button', { name: '提交' }).click()
    await expect(h1(page)).toContainText('等核对')
    await expectAccessible(page)
    await owner.reload()
    await press(owner, '认可，办结')
    await expect(h1(owner)).toContainText('办结')
  })
})

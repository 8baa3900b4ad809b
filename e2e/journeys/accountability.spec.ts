import type { APIResponse, Page } from '@playwright/test'
import { arrive, expect, expectAccessible, expectNoWider, test } from '../journey.ts'
import { demoPassword, origin } from '../people.ts'

/** Two years that fell, in which nobody else's journey looks: the one before them is only what they are compared with. */
const scores: Readonly<Record<string, readonly number[]>> = {
  '2014H2': [84, 84, 84, 84, 84, 84],
  '2015H1': [84, 84, 84, 84, 84, 84],
  '2015H2': [84.2, 79, 84.1, 84, 84.2, 84.1],
  '2016H1': [84.1, 79.2, 84.2, 84.1, 84, 84.2],
  '2016H2': [84.3, 74, 84.2, 84.2, 84.1, 84.3],
  '2017H1': [84.2, 74.2, 84.3, 84.1, 84.2, 84.2],
}
const aspects = ['education', 'investment', 'public_safety', 'environment', 'cadre_conduct', 'poverty_revitalisation']

let keys = 0
interface Answered {
  readonly [field: string]: unknown
  readonly id?: string
  readonly version?: number
}

async function taken(answer: APIResponse): Promise<Answered> {
  expect(answer.ok(), await answer.text()).toBe(true)
  return (await answer.json()).result.data
}

/** An act by the same procedures as the pages', where a journey only prepares what it is not about. */
async function act(page: Page, procedure: string, input: object): Promise<Answered> {
  keys += 1
  const data = { ...input, key: `accountability-${Date.now()}-${keys}` }
  return taken(await page.request.post(`/api/trpc/${procedure}`, { data, headers: { origin: origin() } }))
}
async function read<T>(page: Page, procedure: string, input: object): Promise<T> {
  const query = encodeURIComponent(JSON.stringify(input))
  return (await taken(await page.request.get(`/api/trpc/${procedure}?input=${query}`))) as T
}

const dialog = (page: Page) => page.getByRole('dialog')
const h1 = (page: Page) => page.getByRole('heading', { level: 1 })
const today = '2026-11-23'

test('two years fall: R1 and R2 fire, the unit is heard, a leader decides, and an appeal undoes it all', async ({
  open,
}) => {
  test.setTimeout(300_000)
  const owner = await open('owner')
  const leader = await open('leader')
  const inspector = await open('inspector')
  const environment = await open('environment')
  const admin = await open('admin')
  // Whoever fills reports for 招商局 has an account of the demonstration that is not offered on the sign-in page.
  const clerk = await open('nobody')
  const signIn = { username: 'investment', password: demoPassword }
  expect(
    (await clerk.request.post('/api/auth/sign-in/username', { data: signIn, headers: { origin: origin() } })).ok(),
  ).toBe(true)

  let unitId = ''
  await test.step('results of three years, the regulation in force then, and who headed the unit then', async () => {
    type Tree = { nodes: { id: string; name: string }[] }
    const tree = await read<Tree>(owner, 'unit.tree', {})
    unitId = tree.nodes.find((unit) => unit.name === '招商局')?.id ?? ''
    const { editions } = await read<{ editions: { content: object }[] }>(owner, 'finding.year', { year: null })
    const days = { issuedOn: '2013-12-01', effectiveFrom: '2014-01-01' }
    const content = { ...editions[0]?.content, ...days }
    await act(owner, 'regulation.adopt', { content, note: '补录此前施行的文本' })
    for (const [id, row] of Object.entries(scores)) {
      const publishedOn = id.endsWith('H2') ? `${Number(id.slice(0, 4)) + 1}-01-20` : `${id.slice(0, 4)}-07-20`
      const entries = aspects.map((subject, at) => ({ zone: '国际港务区', subject, score: row[at], rank: null }))
      const circular = { publishedOn, circularNumber: `旧档${id}`, scanId: null }
      const round = await act(owner, 'examination.enter', { id, ...circular, entries })
      await act(inspector, 'examination.compare', { id, seen: round.version, second: entries })
      const sample = { roundId: id, subject: 'overall', n: 2400, deff: 1.2, sd: 20, source: '旧档样本量' }
      await act(owner, 'finding.enterSample', sample)
    }
    type Posts = { id: string; kind: string }[]
    const posts = await read<Posts>(admin, 'post.list', { unitId })
    const postId = posts.find((post) => post.kind === 'principal')?.id
    const found = await read<{ id: string; name: string }[]>(admin, 'post.people', { search: '王敏' })
    const who = { personId: found[0]?.id }
    await act(admin, 'post.appoint', { postId, who, fromDay: '2014-01-01', beforeDay: '2018-01-01' })
  })

  await test.step('R1 of both years and R2 of the second name 招商引资; nobody is affected by that', async () => {
    const pick = { picks: [{ aspect: 'investment', unitId }], reason: '当年由招商局牵头，见旧档分工文件' }
    for (const year of [2016, 2017]) {
      await act(owner, 'finding.examine', { year })
      type Year = { year: { findings: { id: string; rule: string; outcome: string; version: number }[] } }
      const { findings } = (await read<Year>(leader, 'finding.year', { year })).year
      const asked = findings.filter((row) => row.outcome === 'choose' && row.rule !== 'P1')
      expect(asked.map((row) => row.rule)).toEqual(year === 2016 ? ['R1'] : ['R1', 'R2'])
      for (const { id, version } of asked) await act(leader, 'finding.choose', { id, seen: version, ...pick })
    }
    await arrive(owner, '/admin/accountability?year=2017')
    await expect(owner.getByText('招商引资').first()).toBeVisible()
    await expect(owner.getByRole('button', { name: /立案$/ })).toHaveCount(2)
    const effects = await read<{ forYear: number }[]>(leader, 'case.effects', {})
    expect(effects.filter((row) => row.forYear < 2020)).toEqual([])
  })

  await test.step('the owner opens a case, which only proposes, and serves the notice', async () => {
    await owner.getByRole('button', { name: /立案$/ }).first().click()
    await dialog(owner).getByLabel('理由').fill('连续下降，按程序听取单位意见')
    await dialog(owner).getByRole('button', { name: '立案', exact: true }).click()
    await expect(h1(owner)).toContainText('只是提出，尚未告知')
    await expect(owner.getByText('决定以前，对任何人都没有影响')).toBeVisible()
    await expect(owner.getByRole('button', { name: '记录决定' })).toHaveCount(0)
    await owner.getByRole('button', { name: '送达告知书' }).click()
    await expect(dialog(owner).getByLabel('告知内容')).toHaveValue(/符合第11条情形，建议：主要领导：不得评优/)
    await dialog(owner).getByRole('button', { name: '送达告知书' }).click()
    await expect(h1(owner)).toContainText('已告知，等单位签收')
    await expectAccessible(owner)
  })
  const path = new URL(owner.url()).pathname

  await test.step('the wrong persons: another unit reads nothing, nobody decides before the unit was heard', async () => {
    const education = await open('education')
    await education.goto(path)
    await expect(education.getByRole('heading', { name: '没有这一页' })).toBeVisible()
    await arrive(leader, path)
    await expect(leader.getByRole('button', { name: '记录决定' })).toHaveCount(0)
    await arrive(clerk, path)
    for (const name of ['送达告知书', '延长期限', '撤回案件', '记录决定']) {
      await expect(clerk.getByRole('button', { name, exact: true })).toHaveCount(0)
    }
  })

  await test.step('the unit confirms and answers; what it typed survives a reload', async () => {
    await clerk.getByRole('button', { name: '签收告知书' }).click()
    await dialog(clerk).getByRole('button', { name: '签收告知书' }).click()
    await expect(h1(clerk)).toContainText('等单位陈述申辩，到')
    await clerk.getByRole('button', { name: '提交陈述申辩' }).click()
    await dialog(clerk).getByLabel('陈述申辩', { exact: true }).fill('用地指标后延，非本单位可控')
    await clerk.reload()
    await clerk.getByRole('button', { name: '提交陈述申辩' }).click()
    await expect(dialog(clerk).getByLabel('陈述申辩', { exact: true })).toHaveValue('用地指标后延，非本单位可控')
    const annex = { name: '情况说明.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 annex') }
    await dialog(clerk).locator('input[type=file]').setInputFiles(annex)
    await dialog(clerk).getByRole('button', { name: '提交陈述申辩' }).click()
    await expect(h1(clerk)).toContainText('已陈述申辩，等集体决定')
    await expect(clerk.getByRole('link', { name: '情况说明.pdf' })).toBeVisible()
  })

  await test.step('a leader records what the meeting decided, on who headed the unit then', async () => {
    await leader.reload()
    await leader.getByRole('button', { name: '记录决定' }).click()
    const form = dialog(leader)
    await form.getByLabel('会议', { exact: true }).fill('主任办公会')
    await form.getByLabel('纪要文号').fill('〔2026〕14号 第三项')
    await form.getByLabel('会议日期').fill(today)
    await form.getByRole('radio', { name: '予以处理' }).check()
    await form.getByLabel('理由').fill('下降属实，条件成立')
    await form.getByLabel('对陈述申辩的采纳情况').fill('用地指标一节采纳，其余不采纳')
    await expect(form.getByText('罗凯')).toHaveCount(0)
    await form.getByRole('checkbox', { name: '王敏（局长）：不得评优' }).check()
    await form.getByRole('checkbox', { name: '王敏（局长）：扣发年度奖金' }).check()
    await form.getByRole('spinbutton').fill('8')
    await expect(form.getByText('不能高于告知书里的5%')).toBeVisible()
    await expect(form.getByRole('button', { name: '记录决定' })).toBeDisabled()
    await form.getByRole('spinbutton').fill('5')
    await expectAccessible(leader)
    await form.getByRole('button', { name: '记录决定' }).click()
    await expect(h1(leader)).toContainText('已集体决定，正在送达')
    await arrive(leader, '/admin/accountability/effects')
    await expect(leader.getByRole('row', { name: /王敏.*2017.*生效/ })).toHaveCount(2)
    await expectAccessible(leader)
  })

  await test.step('served, reviewed and upheld, appealed: what the body above revokes falls away everywhere', async () => {
    await owner.reload()
    await owner.getByRole('button', { name: '送达', exact: true }).click()
    await dialog(owner).getByRole('button', { name: '送达', exact: true }).click()
    await expect(h1(owner)).toContainText('已送达，救济期到')
    await expect(owner.getByRole('button', { name: '终结' })).toBeDisabled()

    await arrive(environment, path)
    await environment.getByRole('button', { name: '王敏：提出申请' }).click()
    await dialog(environment).getByLabel('事实、理由和请求').fill('请求复核')
    await dialog(environment).getByRole('button', { name: '申请复核、异议或申诉' }).click()
    await expect(h1(environment)).toContainText('复核或申诉办理中')

    await arrive(leader, path)
    await leader.getByRole('button', { name: '答复' }).click()
    await answer(leader, { meeting: '会议', number: '纪要文号', day: '会议日期', outcome: '维持' })
    await expect(h1(leader)).toContainText('已送达')

    await environment.reload()
    await environment.getByRole('button', { name: '王敏：提出申请' }).click()
    await dialog(environment).getByRole('radio', { name: '申诉' }).check()
    await dialog(environment).getByLabel('事实、理由和请求').fill('向上级申诉')
    await dialog(environment).getByRole('button', { name: '申请复核、异议或申诉' }).click()
    await expect(h1(environment)).toContainText('复核或申诉办理中')

    await leader.reload()
    await expect(leader.getByRole('button', { name: '答复' })).toBeDisabled()
    await owner.reload()
    await owner.getByRole('button', { name: '答复' }).click()
    await answer(owner, { meeting: '作出决定的机关', number: '文号', day: '决定日期', outcome: '全部撤销' })
    await expect(h1(owner)).toContainText('已终结')
    await expectAccessible(owner)
    await arrive(leader, '/admin/accountability/effects')
    await expect(leader.getByRole('row', { name: /王敏/ })).toHaveCount(0)
    await leader.getByText('全部', { exact: true }).last().click()
    await expect(leader.getByRole('row', { name: /王敏.*已撤销/ })).toHaveCount(2)
  })

  await test.step('R2 proposes about the unit and leaves the amount to a decision; the page fits a phone', async () => {
    await arrive(owner, '/admin/accountability?year=2017')
    await owner.getByRole('button', { name: /立案$/ }).first().click()
    await dialog(owner).getByLabel('理由').fill('连续两年降幅最大')
    await dialog(owner).getByRole('button', { name: '立案', exact: true }).click()
    await expect(owner.getByText('单位：不得评优')).toBeVisible()
    await expect(owner.getByText('中层干部：扣发年度奖金（比例由决定填写）')).toBeVisible()
    const phone = await open('owner', { viewport: { width: 390, height: 844 } })
    await arrive(phone, new URL(owner.url()).pathname)
    await expectNoWider(phone)
  })
})

async function answer(
  page: Page,
  labels: { meeting: string; number: string; day: string; outcome: string },
): Promise<void> {
  const form = dialog(page)
  await form.getByLabel(labels.meeting, { exact: true }).fill('主任办公会')
  await form.getByLabel(labels.number, { exact: true }).fill('〔2026〕20号')
  await form.getByLabel(labels.day).fill(today)
  await form.getByRole('radio', { name: labels.outcome }).check()
  await form.getByLabel('理由', { exact: true }).fill('事实已经核对')
  await form.getByRole('button', { name: '答复' }).click()
  await expect(form).toHaveCount(0)
}

test('the register of recognition and tolerance is read by units and written by leaders', async ({ open }) => {
  const page = await open('education')
  await arrive(page, '/admin/accountability/records')
  await expect(page.getByRole('button', { name: '登记' })).toHaveCount(0)
  await expectAccessible(page)
  const surveyor = await open('surveyor')
  await surveyor.goto('/admin/accountability/cases')
  await expect(surveyor.getByRole('button', { name: '直接立案' })).toHaveCount(0)
})

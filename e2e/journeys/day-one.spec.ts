import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { type EmptyOffice, openAt, openEmptyOffice, type Person } from '../empty-office.ts'
import { arrive, expect, expectAccessible, expectNoWider, test } from '../journey.ts'
import { demoPassword } from '../people.ts'
import { choose } from '../press.ts'

const data = (name: string) => join(import.meta.dirname, '../../data/open', name)
const departments = ['城市管理局', '教育局', '生态环境局', '住房建设局', '公安分局', '政务服务中心']

/** The administrator's part: departments, and an account for the owner department and for one that works. */
async function hire(office: EmptyOffice): Promise<{ owner: Person; worker: Person }> {
  const first = await office.signIn(office.admin.username, office.admin.password)
  const next = 'zhongyuan-2026-first'
  await first.act('me.changePassword', { current: office.admin.password, next })
  const admin = await office.signIn(office.admin.username, next)
  const tree = (await admin.ask('unit.tree', {})) as { nodes: { id: string; kind: string }[] }
  const zoneId = tree.nodes.find(({ kind }) => kind === 'zone')?.id ?? ''
  const ids = new Map<string, string>()
  for (const [sort, name] of departments.entries()) {
    const unit = { name, kind: 'department', parentId: zoneId, sort, sinceDay: '2026-11-23' }
    ids.set(name, (await admin.act('unit.add', unit)).id)
  }
  const account = async (username: string, name: string, role: string, unitId: string) => {
    const { id } = await admin.act('account.add', { username, name, password: demoPassword })
    await admin.act('account.grantRole', { userId: id, role, unitId })
    return office.signIn(username, demoPassword)
  }
  const owner = await account('lilan', '李岚', 'owner', zoneId)
  return { owner, worker: await account('wangmin', '王敏', 'lead_unit', ids.get('城市管理局') ?? '') }
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 })

test('day one: from the office’s own ledger and plan to a running cycle, and out again in the same columns', async ({
  browser,
}) => {
  // A second server starts, on an empty folder.
  test.setTimeout(300_000)
  const office = await openEmptyOffice('2026-11-23T02:00:00.000Z')
  try {
    const { owner, worker } = await hire(office)
    const page = await openAt(browser, office, owner)

    await test.step('the home page leads to day one, which says what is next', async () => {
      await arrive(page, '/admin/')
      await page.getByRole('main').getByText('还没有运行的周期，去首日导入').first().click()
      await arrive(page, '/admin/first-day')
      await expect(heading(page)).toHaveText('首日导入：1/6 步完成，下一步开启周期')
      await expectAccessible(page)
      await page.getByRole('button', { name: '开启2026年下半年' }).click()
      await expect(heading(page)).toHaveText('首日导入：2/6 步完成，下一步上半年台账')
    })

    await test.step('the ledger as it is: a word that is no unit is settled once, then every row comes in', async () => {
      await page.getByRole('main').getByRole('link', { name: '导入台账' }).click()
      await page.locator('input[type=file]').setInputFiles(data('ledger_2026H1_merged.xlsx'))
      await expect(heading(page)).toHaveText(/7 行里 1 行要先处理/)
      await expect(page.getByRole('button', { name: /^导入 6 行/ })).toBeDisabled()
      await expect(page.getByRole('row', { name: /^11 / }).first()).toContainText('没有认出“市容园林”')
      await expectAccessible(page)
      await choose(page.getByLabel('是哪个单位 市容园林'), /^城市管理局$/)
      await expect(heading(page)).toHaveText('7 行全部可导入')
      await expect(page.getByText('启用前已销号 3 件')).toBeVisible()
      await expectAccessible(page)
      await page.getByRole('button', { name: '导入 7 行' }).click()
      await expect(heading(page)).toHaveText('已导入 7 行')
      await expectAccessible(page)
    })

    await test.step('the plan out of its DOCX, confirmed line by line', async () => {
      await page.getByRole('main').getByRole('link', { name: '去首日导入' }).click()
      await expect(heading(page)).toHaveText('首日导入：3/6 步完成，下一步实施方案')
      await page.getByRole('main').getByRole('link', { name: '录入实施方案' }).click()
      const drawer = page.getByRole('dialog')
      await drawer.locator('input[type=file]').setInputFiles(data('plan_2026H2.docx'))
      await expect(drawer.getByLabel('方案或纪要全文')).toHaveValue(/背街小巷垃圾日产日清/)
      await drawer.getByRole('button', { name: '识别文字' }).click()
      await expect(drawer.getByText(/识别出 5 条/)).toBeVisible()
      await drawer.getByRole('button', { name: '把所选 5 条列为措施' }).click()
      await expect(drawer.getByText(/已选 0\/0/)).toBeVisible()
    })

    await test.step('where the office stands, and the first item worked', async () => {
      await arrive(page, '/admin/first-day')
      await expect(heading(page)).toHaveText('首日导入：4/6 步完成，下一步说明现在办到哪')
      await page.getByRole('button', { name: '标为启用前' }).click()
      await expect(heading(page)).toHaveText('首日导入：5/6 步完成，下一步办第一件')
      const { items } = (await worker.ask('ledger.running', { span: '2026Q4' }).then((found) => ({
        items: (found as { entries: { id: string; lead: string; status: string }[] }).entries,
      }))) as { items: { id: string; lead: string; status: string }[] }
      const item = items.find(({ lead, status }) => lead === '城市管理局' && status === 'assigned')
      const plan = {
        ...{ task: '每日两清', responsibleLeader: '赵启明', handler: '王敏', desk: '', evidenceKind: '照片' },
        ...{
          standard: '连续十个工作日无积存',
          start: '2026-11-24',
          end: '2026-12-20',
          cause: 'effort',
          measures: '增加频次',
        },
      }
      await worker.act('rectification.submit', { id: item?.id, seen: 1, review: 'plan', content: plan, evidence: [] })
      await page.reload()
      await expect(heading(page)).toHaveText('首日导入已完成，周期在运行')
      await expectAccessible(page)
      await page.setViewportSize({ width: 390, height: 844 })
      await expectNoWider(page)
      await page.setViewportSize({ width: 1440, height: 900 })
    })

    await test.step('the ledger goes out in the columns it came in, and coming in again changes nothing', async () => {
      await arrive(page, '/admin/ledger')
      await expect(heading(page)).toHaveText('2026年四季度台账：4 件未销号，0 件已销号')
      await expect(page.getByRole('button', { name: '启用前 3' })).toBeVisible()
      await expectAccessible(page)
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: '导出台账' }).click(),
      ])
      expect(file.suggestedFilename()).toBe('整改台账.xlsx')
      const content = readFileSync((await file.path()) ?? '').toString('base64')
      const given = { mapping: null, words: {}, cycleId: '2026H2' }
      const back = (await owner.look('ledger.preview', { ...given, file: { name: '整改台账.xlsx', content } })) as {
        columns: { header: string }[]
        titles: string[]
        counts: { good: number; known: number; bad: number }
      }
      const came = readFileSync(data('ledger_2026H1_merged.xlsx')).toString('base64')
      const first = (await owner.look('ledger.preview', {
        ...given,
        file: { name: 'a.xlsx', content: came },
      })) as typeof back
      expect(back.columns.map(({ header }) => header)).toEqual(first.columns.map(({ header }) => header))
      expect(back.titles).toEqual(first.titles)
      expect(back.counts).toMatchObject({ good: 0, known: 7, bad: 0 })
    })

    await test.step('whoever is named in a row is hidden before a unit reads it, unless a person says that it names nobody', async () => {
      await arrive(page, '/admin/import/ledger')
      const row = '1,环境卫生,张建国反映3号楼二单元下水道堵,城市管理局,疏通,2026年12月底前,整改中'
      const text = `序号,问题类别,存在问题,责任单位,整改措施,完成时限,整改情况\n${row}\n`
      const file = { name: '新台账.csv', mimeType: 'text/csv', buffer: Buffer.from(text) }
      await page.locator('input[type=file]').setInputFiles(file)
      await expect(page.getByText('1 行里像有姓名、门牌，导入时遮住 1 行')).toBeVisible()
      await expect(page.getByRole('cell', { name: '张某某反映3号楼二单元下水道堵' }).first()).toBeVisible()
      await expectAccessible(page)
      await page.getByRole('button', { name: '不是，照原文 2' }).click()
      await expect(page.getByText('1 行里像有姓名、门牌，都照原文导入')).toBeVisible()
      await page.getByRole('button', { name: '全部遮住' }).click()
      await expect(page.getByText('1 行里像有姓名、门牌，导入时遮住 1 行')).toBeVisible()
      await page.setViewportSize({ width: 390, height: 844 })
      await expectNoWider(page)
      await page.setViewportSize({ width: 1440, height: 900 })
      await page.getByRole('button', { name: '重新选文件' }).click()
    })

    await test.step('whoever only works on items neither imports nor sees day one', async () => {
      const other = await openAt(browser, office, worker)
      await arrive(other, '/admin/import/ledger')
      await expect(other.locator('input[type=file]')).toHaveCount(0)
      await expect(other.getByRole('navigation').getByRole('link', { name: '首日导入' })).toHaveCount(0)
      await other.context().close()
    })
    await page.context().close()
  } finally {
    await office.close()
  }
})

test('a quarter’s ledger is frozen, corrected beside itself, and compared with the one of now', async ({ open }) => {
  const owner = await open('owner')
  await arrive(owner, '/admin/ledger?span=2026Q4')
  await expect(owner.getByRole('button', { name: '定格2026年四季度' })).toBeDisabled()
  await expect(owner.getByText('2026年四季度还没有结束')).toBeVisible()
  await owner
    .getByRole('row', { name: /2026年三季度/ })
    .getByRole('link')
    .click()
  await expect(heading(owner)).toHaveText(/^2026年三季度台账已定格/)
  await expect(owner.getByText('重新计算一致，没有被改过')).toBeVisible()
  await expectAccessible(owner)

  await test.step('a correction says what it was, what it should be, and why', async () => {
    await owner.getByRole('button', { name: '加更正' }).click()
    const dialog = owner.getByRole('dialog')
    await expect(dialog.getByRole('button', { name: '加更正' })).toBeDisabled()
    await dialog.getByLabel('应为').fill('城市管理局（更正）')
    await dialog.getByLabel('理由').fill('牵头单位登记错误')
    await dialog.getByRole('button', { name: '加更正' }).click()
    await expect(dialog).toBeHidden()
    await expect(owner.getByText('→ 城市管理局（更正）')).toBeVisible()
    await expect(owner.getByText('重新计算一致，没有被改过')).toBeVisible()
  })
  const [file] = await Promise.all([
    owner.waitForEvent('download'),
    owner.getByRole('button', { name: '导出XLSX' }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/^TZ-2026-\d{4}\.xlsx$/)

  const unit = await open('xinzhu')
  await arrive(unit, '/admin/ledger')
  await expect(unit.getByRole('button', { name: /^定格/ })).toHaveCount(0)
  await expect(unit.getByRole('link', { name: /^TZ-/ })).toHaveCount(0)
  await expectAccessible(unit)
})

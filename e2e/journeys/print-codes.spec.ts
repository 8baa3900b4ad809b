import type { Page } from '@playwright/test'
import { arrive, expect, expectAccessible, expectNoWider, test } from '../journey.ts'
import { origin } from '../people.ts'
import { choose } from '../press.ts'
import { pagesOf, readCodes } from '../printed-codes.ts'

const MM = 96 / 25.4
const mmOf = async (page: Page, selector: string) => {
  const box = await page.locator(selector).first().boundingBox()
  return box ? [box.width / MM, box.height / MM, box.x / MM, box.y / MM].map((side) => Math.round(side * 10) / 10) : []
}

const sheets = [
  { name: 'A4海报', each: 1, code: 120, cell: null },
  { name: '入户卡', each: 8, code: 35, cell: [105, 74] },
  { name: '标签', each: 24, code: 22, cell: [70, 37] },
] as const

for (const { name, each, code, cell } of sheets) {
  test(`${name}: communities, a sheet, print in three clicks; every code on the paper is read as the address of its point`, async ({
    open,
  }) => {
    // Two dots to a pixel: a printer has many more.
    const page = await open('owner', { deviceScaleFactor: 2 })
    const reader = await page.context().newPage()
    await page.addInitScript(() => {
      window.print = () => document.body.setAttribute('data-printed', 'yes')
    })
    await arrive(page, '/admin/qr/print')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('选好社区，打印码')

    await page.getByRole('checkbox', { name: /^深渡社区 / }).click()
    await page.getByRole('radio', { name: new RegExp(`^${name}`) }).click()
    await page.getByRole('button', { name: /^打印\d+张$/ }).click()
    await expect(page.locator('body')).toHaveAttribute('data-printed', 'yes')

    // The same address shows the same paper.
    await page.reload()
    const paper = page.locator('.sheet')
    await expect(paper.first()).toBeVisible()
    const points = await paper.evaluateAll((all) => all.map((sheet) => sheet.getAttribute('data-code') ?? ''))
    expect(points.length).toBeGreaterThan(0)
    expect(new Set(points).size, 'one code, one placement').toBe(points.length)
    await expectAccessible(page)

    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize({ width: 794, height: 1123 })
    const expected = points.flatMap((point) => Array<string>(each).fill(`${origin()}/q/${point}`.toUpperCase()))
    expect(await readCodes(reader, page)).toEqual(expected)

    await test.step('sizes on paper', async () => {
      expect((await mmOf(page, '.sheet')).slice(0, 2)).toEqual([210, 297])
      const [width = 0] = await mmOf(page, '.sheet-code')
      const modules = await page
        .locator('.sheet-code')
        .first()
        .evaluate((svg) => Number(svg.getAttribute('viewBox')?.split(' ')[2]))
      // Four modules of white on either side of the code.
      expect(Math.round((width * (modules - 8)) / modules)).toBe(code)
      if (cell) expect((await mmOf(page, '.paper-card')).slice(0, 2).map(Math.floor)).toEqual(cell)
      const overflow = await page
        .locator('.sheet, .paper-card, .paper-words')
        .evaluateAll(
          (all) =>
            all.filter((it) => it.scrollHeight > it.clientHeight + 1 || it.scrollWidth > it.clientWidth + 1).length,
        )
      expect(overflow, 'nothing is cut off').toBe(0)
      expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toEqual(
        points.map(() => ({ width: 210, height: 297 })),
      )
    })

    await test.step('the words', async () => {
      const sheet = paper.first()
      await expect(sheet).toContainText('扫一扫，评一评身边的事。')
      await expect(sheet).toContainText('不记名。')
      // A sheet that somebody takes along must not pass for a survey.
      await expect(sheet.getByText('示例，不是真实测评')).toHaveCount(each)
      await expect(sheet).toContainText('深渡社区')
      await expect(sheet).toContainText('12345')
      await expect(sheet).toContainText(`${points[0]?.slice(0, 4)}-${points[0]?.slice(4)}`)
      await expect(sheet).toContainText(/\d+月\d+日截止/)
      await expect(sheet).not.toContainText(/奖|礼品|红包|抽|积分|满分|好评/)
      await expect(page.getByRole('heading', { level: 1 })).toBeHidden()
    })
  })
}

test('points are opened at several sites at once, a torn code is replaced, and the printed one is the new one', async ({
  open,
}) => {
  const page = await open('owner')
  await arrive(page, '/admin/qr/points')
  await expectAccessible(page)
  const place = page.getByRole('listitem').filter({ hasText: '高寨村' })

  await test.step('opened in one act, the second time at the same site refused at the field', async () => {
    await page.getByRole('button', { name: '开设码点', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await choose(dialog.getByLabel('社区、村'), '高寨村委会', '高寨')
    await dialog.getByLabel('张贴处').fill('老槐树下\n便民超市门口')
    await expectAccessible(page)
    await dialog.getByRole('button', { name: '开设2个码点' }).click()
    await expect(dialog).toBeHidden()
    await expect(place.getByRole('button', { name: /老槐树下/ })).toBeVisible()
    await page.getByRole('button', { name: '开设码点', exact: true }).click()
    await choose(dialog.getByLabel('社区、村'), '高寨村委会', '高寨')
    await dialog.getByLabel('张贴处').fill('老 槐树下')
    await expect(dialog.getByRole('alert')).toContainText('已有码点')
    await expect(dialog.getByRole('button', { name: '开设1个码点' })).toBeDisabled()
    await dialog.getByLabel('张贴处').fill('')
    await dialog.getByRole('button', { name: '取消' }).click()
  })

  await test.step('replaced with a reason; the old code leads to the new one', async () => {
    await place.getByRole('button', { name: /老槐树下/ }).click()
    const drawer = page.getByRole('dialog', { name: /老槐树下/ })
    const before = (await drawer.locator('.point-code-large').textContent()) ?? ''
    await expectAccessible(page)
    await drawer.getByRole('button', { name: '换码' }).click()
    const dialog = page.getByRole('dialog', { name: /换一个新码/ })
    await expect(dialog.getByRole('button', { name: '换码' })).toBeDisabled()
    await dialog.getByRole('textbox').fill('海报被撕毁')
    await dialog.getByRole('button', { name: '换码' }).click()
    await expect(drawer.locator('.point-code-large')).not.toHaveText(before)
    const after = (await drawer.locator('.point-code-large').textContent()) ?? ''
    await drawer.getByRole('link', { name: '打印这个码' }).click()
    await expect(page.locator('.sheet')).toHaveAttribute('data-code', after.replace('-', ''))
    await arrive(page, '/admin/qr/points?status=replaced')
    await place.getByRole('button', { name: new RegExp(before) }).click()
    await expect(page.getByRole('dialog')).toContainText('海报被撕毁')
    await expect(page.getByRole('dialog')).toContainText(after)
  })
})

test('a leader reads and cannot open, a community sees and prints its own only', async ({ open }) => {
  const leader = await open('leader')
  await arrive(leader, '/admin/qr/points')
  await expect(leader.getByRole('button', { name: '开设码点', exact: true }).first()).toBeDisabled()
  await leader.locator('.point-line').first().click()
  await expect(leader.getByRole('button', { name: '停用', exact: true })).toBeDisabled()
  const foreign = new URL(leader.url()).searchParams.get('point') ?? ''

  const community = await open('community')
  await arrive(community, '/admin/qr/points')
  await expect(community.locator('.point-place')).toHaveCount(1)
  await expect(community.locator('.point-place')).toContainText('双寨社区')
  await arrive(community, `/admin/qr/points?point=${foreign}`)
  await expect(community.getByRole('dialog')).toContainText('不在您的授权范围内')
  await arrive(community, `/admin/qr/print?points=${foreign}`)
  await expect(community.locator('.sheet')).toHaveCount(0)
  await expect(community.getByRole('button', { name: '打印', exact: true })).toBeDisabled()

  const surveyor = await open('surveyor')
  await surveyor.goto('/admin/qr/points')
  await expect(surveyor.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(surveyor.locator('.point-place')).toHaveCount(0)
})

test('on a phone the choices stand above the paper, and nothing is wider than the screen', async ({ open }) => {
  const page = await open('owner', { viewport: { width: 390, height: 844 } })
  await arrive(page, '/admin/qr/print')
  await page.getByRole('checkbox', { name: /^深渡社区 / }).click()
  await expect(page.locator('.sheet').first()).toBeVisible()
  await expectNoWider(page)
  await expectAccessible(page)
})

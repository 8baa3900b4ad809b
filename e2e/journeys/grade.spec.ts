import type { Page } from '@playwright/test'
import { arrive, expect, expectAccessible, expectNoWider, test } from '../journey.ts'
import { confirm } from '../press.ts'
import { report } from '../residents.ts'

const lamp = { kind: '出门坐车', place: '骞村', text: '集市口路灯全黑，晚上收摊看不见路', phone: '13800004455' }
const again = { kind: '出门坐车', place: '骞村', text: '骞村集市口路灯不亮，收摊摸黑' }
const titles = ['骞村集市口路灯不亮', '骞村集市路灯全黑']

/** The owner sorts, masks and opens a concern out of the opinion that says the words. Answers the concern's address. */
async function makeConcern(owner: Page, words: string, title: string): Promise<string> {
  await arrive(owner, `/admin/opinions?q=${encodeURIComponent(words)}`)
  await owner.locator('.inbox-link', { hasText: words }).first().click()
  await expect(owner.locator('.step-card')).toBeVisible()
  await owner.keyboard.press('2')
  await owner.keyboard.press('Control+Enter')
  await owner.getByRole('button', { name: '保存脱敏稿' }).click()
  await owner.locator('.settle-ways').getByText('新立关切').click()
  await owner.getByLabel('关切题目').fill(title)
  await owner.getByRole('button', { name: '新立并归并' }).click()
  await expect(owner.locator('.done-panel')).toBeVisible()
  await arrive(owner, `/admin/concerns?q=${encodeURIComponent(title)}`)
  const link = owner.locator('.inbox-link', { hasText: title }).first()
  return (await link.getAttribute('href'))?.replace(/\?.*$/, '') ?? ''
}

test('two concerns turn out to be one: merged, read by the resident, told by a call, and taken apart again', async ({
  open,
}) => {
  const [resident, owner] = [await open('nobody'), await open('owner')]
  const code = await report(resident, lamp)
  await report(await open('nobody'), again)
  const kept = await makeConcern(owner, again.text, titles[0] ?? '')
  const merged = await makeConcern(owner, lamp.text, titles[1] ?? '')

  // Suggested with the words they share; merged with a reason.
  await arrive(owner, kept)
  const alike = owner.getByRole('region', { name: '可合并的关切' })
  await expect(alike.getByText(titles[1] ?? '')).toBeVisible()
  await expect(alike.getByText(/共同的词/).first()).toBeVisible()
  await expectAccessible(owner)
  await alike
    .locator('li', { hasText: titles[1] ?? '' })
    .getByRole('checkbox')
    .check()
  await owner.getByRole('button', { name: '合并选中的 1 项' }).click()
  await owner.getByRole('dialog').getByLabel('理由').fill('同一处路灯，现场看过')
  await expectAccessible(owner)
  await confirm(owner, '合并')
  await expect(owner.getByRole('heading', { level: 1 })).toContainText('2 人反映')
  await expect(owner.getByRole('status').getByText('已合并')).toBeVisible()

  // The number stays and points to the one that lives.
  await arrive(owner, merged)
  await expect(owner.getByRole('heading', { level: 1 })).toContainText('已并入别的关切')
  await expect(owner.getByText(/本编号保留/)).toBeVisible()

  // Whoever said it reads it in plain words.
  await resident.goto(`/t/${code}`)
  await expect(resident.getByText('还有人说了同一件事，并在一起办')).toBeVisible()
  await expectAccessible(resident)

  // Whoever left a number is called.
  const inspector = await open('inspector')
  await arrive(inspector, kept)
  await inspector.getByRole('button', { name: /^已电话告知/ }).click()
  await expect(inspector.getByText(/人留了电话，还没告知/)).toBeHidden()

  // It was not the same after all.
  await arrive(owner, kept)
  await owner.getByRole('button', { name: '撤销合并' }).first().click()
  await owner.getByRole('dialog').getByLabel('理由').fill('查明是两处')
  await confirm(owner, /撤销合并/)
  await expect(owner.getByText(/已撤销/)).toBeVisible()
  await expect(owner.getByRole('heading', { level: 1 })).toContainText('1 人反映')
  await resident.goto(`/t/${code}`)
  await expect(resident.getByText('查明不是同一件事，分开单独办')).toBeVisible()
})

test('the quarter is graded: a sentence, dots that open their rows, the method, and nobody else grades', async ({
  open,
}) => {
  const owner = await open('owner')
  await arrive(owner, '/admin/concerns/grades')
  await expect(owner.getByRole('heading', { level: 1 })).toContainText('电梯与公共设施')
  await expectAccessible(owner)
  await owner.getByRole('button', { name: '现在分级' }).click()
  const dialog = owner.getByRole('dialog')
  await dialog.getByLabel('备注').fill('会前再算一次')
  await dialog.getByRole('button', { name: '分级', exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect(owner).toHaveURL(/run=/)
  await expect(owner.getByText('会前再算一次').first()).toBeVisible()
  await expect(owner.getByText(/可拟预警 \d+ 个/)).toBeVisible()

  // A dot opens the opinions that it was made of, and the history of its area.
  await owner.locator('figure .picture-part').first().focus()
  await owner.locator('figure [data-key^="W2/"]').first().click()
  const drawer = owner.getByRole('dialog')
  await expect(drawer.getByRole('heading', { name: '历次' })).toBeVisible()
  await expect(drawer.locator('.voices li').first()).toBeVisible()
  await expect(drawer.getByRole('link', { name: /看关切/ }).first()).toBeVisible()
  await expectAccessible(owner)
  await drawer.getByRole('button', { name: '关闭' }).click()

  await owner.getByRole('button', { name: '重算核对' }).click()
  await expect(owner.getByText(/结果一致/)).toBeVisible()
  await expect(owner.getByRole('heading', { name: /权重各变一成|权重变一成/ })).toBeVisible()

  await owner.getByRole('button', { name: '分级办法' }).click()
  await expect(owner.getByRole('dialog').getByText('历次办法')).toBeVisible()
  await expectAccessible(owner)

  await owner.setViewportSize({ width: 390, height: 844 })
  await arrive(owner, '/admin/concerns/grades')
  await expectNoWider(owner)

  const leader = await open('leader')
  await arrive(leader, '/admin/concerns/grades')
  await expect(leader.getByRole('button', { name: '现在分级' })).toBeDisabled()
  const unit = await open('xinzhu')
  await unit.goto('/admin/concerns/grades')
  await expect(unit.getByText('您的角色不能看这一页')).toBeVisible()
})

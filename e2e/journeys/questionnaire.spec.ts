import { arrive, expect, expectAccessible, test } from '../journey.ts'
import { confirm } from '../press.ts'

test('a questionnaire is drafted from the bank, tried on the phone, issued, and taken on to its next edition', async ({
  open,
}) => {
  const page = await open('owner')
  await arrive(page, '/admin/surveys')
  await page.getByRole('link', { name: '问卷', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('使用中的问卷')

  await test.step('a name and a title make the draft', async () => {
    await page.getByRole('button', { name: '新建问卷' }).click()
    await page.getByLabel('问卷名称').fill('物业回访')
    await page.getByLabel('卷首标题（中文）').fill('物业服务回访')
    await page.getByLabel('卷首标题（英文）').fill('Property management, asked again')
    await page.getByRole('button', { name: '建立草稿' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('第1版草稿：还没有题目')
    await expect(page.getByText('这份问卷没有统计部门的批准或备案')).toBeVisible()
    await expect(page.getByText('按 100/75/50/25/0 折算')).toBeVisible()
  })

  await test.step('from the bank by one click, one of one’s own with a condition, faults told where they are', async () => {
    await page.getByRole('button', { name: /^加入：您对居住小区的物业服务/ }).click()
    await page.getByRole('button', { name: /^加入：近一年/ }).click()
    await page.getByRole('button', { name: '收起题库' }).click()
    await page.getByRole('button', { name: '自拟题目' }).click()
    await page.getByRole('menuitem', { name: '填文字' }).click()
    await page.getByRole('radio', { name: '看前面的题' }).click()
    await expect(page.getByText('出题条件要选至少一个答案')).toBeVisible()
    await expect(page.getByRole('button', { name: '印发' })).toBeDisabled()
    await page.getByLabel('题目（中文）').fill('是哪一件？')
    await page.getByLabel('题目（英文）').fill('Which one?')
    await page.getByRole('checkbox', { name: '是', exact: true }).check()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('第1版草稿：3 题')
    await expectAccessible(page)
  })

  await test.step('what was typed survives a reload; moving goes by the keyboard and keeps its place', async () => {
    await page.reload()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('第1版草稿：3 题')
    await expect(page.getByText('有改动还没有保存，已留在本机')).toBeVisible()
    await page.getByRole('button', { name: '第3题上移' }).press('Enter')
    await expect(page.getByRole('button', { name: '第2题上移' })).toBeFocused()
    await expect(page.getByText('出题条件只能看前面的题')).toBeVisible()
    await page.getByRole('button', { name: '第2题下移' }).press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('第1版草稿：3 题')
  })

  await test.step('on the phone nothing is chosen, not knowing is offered, and an answer opens the next question', async () => {
    const phone = page.getByRole('region', { name: '手机上的样子' })
    await expect(phone.getByRole('radio', { name: '非常满意' })).not.toBeChecked()
    expect(await phone.locator('.q-frame').getByRole('radio', { checked: true }).count()).toBe(0)
    const sizes = await Promise.all(
      ['非常满意', '很不满意'].map((name) => phone.getByRole('radio', { name, exact: true }).boundingBox()),
    )
    expect(sizes[0]?.height).toBe(sizes[1]?.height)
    await expect(phone.getByText('共 2 题 · 第 1 题')).toBeVisible()
    await phone.getByRole('radio', { name: '说不清 / 不了解' }).check()
    await phone.getByRole('button', { name: '下一题' }).click()
    await phone.getByRole('radio', { name: '是', exact: true }).check()
    await expect(phone.getByText('共 3 题 · 第 2 题')).toBeVisible()
    await phone.getByRole('button', { name: 'EN', exact: true }).click()
    await phone.getByRole('button', { name: 'Next' }).click()
    await expect(phone.getByText('Which one?')).toBeVisible()
    await phone.getByRole('button', { name: 'Large print' }).click()
    await expectAccessible(page)
    await phone.getByRole('button', { name: 'Done' }).click()
    await expect(phone.getByText('That was all. Thank you.')).toBeVisible()
  })

  await test.step('issued it does not change; a change is the next edition', async () => {
    await page.getByRole('button', { name: '印发' }).click()
    await confirm(page, /印发/)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('第1版使用中：3 题')
    await expect(page.getByRole('button', { name: /^修改第/ })).toHaveCount(0)
    await expectAccessible(page)
    await page.getByRole('button', { name: '出新版' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('第2版草稿：3 题')
    await expectAccessible(page)
  })
})

test('the firm reads the questionnaire and finds no button that changes it', async ({ open }) => {
  const page = await open('surveyor')
  await arrive(page, '/admin/questionnaires')
  await expect(page.getByRole('button', { name: '新建问卷' })).toBeDisabled()
  await page.locator('main a[href^="/admin/questionnaires/"]').first().click()
  await expect(page.getByRole('region', { name: '手机上的样子' })).toBeVisible()
  for (const name of ['停用', '出新版', '保存草稿', '印发', '用于这一批次'])
    await expect(page.getByRole('button', { name, exact: true })).toHaveCount(0)
  await expectAccessible(page)
})

import { arrive, expect, expectAccessible, test } from '../journey.ts'

/**
 * The goals of the running cycle: a lead unit decomposes its own target, nobody else's, and sees the sum follow; two
 * people on one target see both versions. Runs before the journey that closes this cycle.
 */
test('the lead unit decomposes its own target, and what it typed survives a reload', async ({ open }) => {
  const education = await open('education')
  await arrive(education, '/admin/goals')
  const street = education.getByRole('button', { name: /新筑街道/ })
  await expect(street).toHaveCount(1)
  await street.click()
  const score = education.getByLabel('目标得分')
  const before = Number(await score.inputValue())
  await score.fill('60')
  await expect(education.getByText(/加总.*✗ 差/).last()).toBeVisible()
  await education.reload()
  await expect(score).toHaveValue('60.0')
  await score.fill(String(before + 0.5))
  await expectAccessible(education)
  await education.getByRole('button', { name: '保存', exact: true }).click()
  await expect(education).not.toHaveURL(/target=/)
  await expect(education.locator('.goal-leaf', { has: street })).toContainText((before + 0.5).toFixed(1))
})

test('a street reads its targets and finds nothing to press', async ({ open }) => {
  const xinzhu = await open('xinzhu')
  await arrive(xinzhu, '/admin/goals')
  await expect(xinzhu.getByText('新筑街道').first()).toBeVisible()
  await expect(xinzhu.getByRole('button', { name: /新筑街道/ })).toHaveCount(0)
})

test('two people change one target: the second sees both versions and chooses', async ({ open }) => {
  const first = await open('owner')
  const second = await open('owner')
  for (const page of [first, second]) {
    await arrive(page, '/admin/goals')
    await page
      .getByRole('button', { name: /社会治安/ })
      .first()
      .click()
  }
  await first.getByLabel('条款或主题').fill('第三条')
  await second.getByLabel('条款或主题').fill('第四条')
  await first.getByRole('button', { name: '保存', exact: true }).click()
  await expect(first).not.toHaveURL(/target=/)
  await second.getByRole('button', { name: '保存', exact: true }).click()
  const choice = second.getByRole('dialog', { name: '您打开之后，内容已被他人改过' })
  await expect(choice).toContainText('第三条')
  await expectAccessible(second)
  await choice.getByRole('radio', { name: /第四条/ }).check()
  await choice.getByRole('button', { name: '按所选保存' }).click()
  await expect(second).not.toHaveURL(/target=/)
  await second.reload()
  await expect(second.getByText(/第四条/).first()).toBeVisible()
})

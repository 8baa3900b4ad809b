import { arrive, expect, expectAccessible, test } from '../journey.ts'
import { choose } from '../press.ts'

test('an account is made, powers that exclude each other are refused, and its owner sets a password first', async ({
  open,
}) => {
  const admin = await open('admin')
  await test.step('a new account may do nothing yet', async () => {
    await arrive(admin, '/admin/users')
    await admin.getByRole('button', { name: '新建账号' }).first().click()
    const drawer = admin.getByRole('dialog')
    await drawer.getByLabel('登录名').fill('zhao.qiang')
    await drawer.getByLabel('姓名').fill('赵强')
    await drawer.getByLabel('初始密码').fill('zhao')
    await expect(drawer.getByRole('button', { name: '新建账号' })).toBeDisabled()
    await drawer.getByLabel('初始密码').fill('first-password-2026')
    await drawer.getByRole('button', { name: '新建账号' }).click()
    await expect(admin.getByText('账号：赵强')).toBeVisible()
  })

  await test.step('auditor, and then nothing else', async () => {
    const field = (label: string) => admin.getByRole('dialog').getByLabel(label, { exact: true })
    await choose(field('角色'), '审计')
    await choose(field('授权单位'), '西安国际港务区')
    await admin.getByRole('button', { name: '授予角色' }).click()
    await expect(admin.getByText(/由陈默授予/)).toBeVisible()
    await choose(field('角色'), '系统管理')
    await expect(admin.getByText(/不能同时|互斥|不得兼/).first()).toBeVisible()
    await expect(admin.getByRole('button', { name: '授予角色' })).toBeDisabled()
    await expectAccessible(admin)
  })

  await test.step('the first sign-in ends in front of a new password', async () => {
    const person = await open('nobody')
    await person.goto('/admin/')
    await person.getByLabel('登录名').fill('zhao.qiang')
    await person.getByLabel('密码').fill('first-password-2026')
    await person.getByRole('button', { name: '登录', exact: true }).click()
    await expect(person.getByRole('heading', { name: '请先设置自己的密码' })).toBeVisible()
    await expectAccessible(person)
    await person.getByLabel('现在的密码').fill('first-password-2026')
    await person.getByLabel('新密码', { exact: true }).fill('my-own-password-7')
    await person.getByLabel('再输一次新密码').fill('my-own-password-7')
    await person.getByRole('button', { name: '保存' }).click()
    await expect(person.getByRole('heading', { name: '今天没有欠办' })).toBeVisible()
    await expect(person.getByRole('link', { name: '审计' }).first()).toBeVisible()
  })

  await test.step('whoever has no business there reads who has', async () => {
    const owner = await open('owner')
    await owner.goto('/admin/users')
    await expect(owner.getByText('您的角色不能看这一页')).toBeVisible()
  })
})

import type { Page } from '@playwright/test'
import { arrive, expect } from './journey.ts'
import { choose, confirm } from './press.ts'

/** Drafts the report out of the data, judges what only a person can, has it approved by a leader, and issues it. */
export async function issueReport(owner: Page, leader: Page, name: string): Promise<void> {
  await arrive(owner, '/admin/forms?c=2026H2')
  await owner.getByRole('button', { name: '起草表单' }).click()
  await owner.getByRole('radio', { name }).check()
  await owner.getByRole('button', { name: '取数起草' }).click()
  await expect(owner).toHaveURL(/\/forms\/[0-9a-f-]{36}/)
  await expect(owner.getByRole('heading', { level: 1 })).toContainText('草稿')
  const clauses = owner.locator('.form-clauses > li')
  for (let at = 0; at < (await clauses.count()); at += 1) {
    const clause = clauses.nth(at)
    const open = clause.getByText('待自查', { exact: true })
    if (await open.isVisible()) {
      await choose(clause.getByRole('combobox'), /^符合$/)
      await expect(open).toBeHidden()
    }
    for (const [field, text] of [
      ['差距', '部分资料待补'],
      ['整改措施', '下期首月补齐'],
    ] as const) {
      const input = clause.getByLabel(new RegExp(`的${field}$`))
      if ((await input.count()) > 0 && (await input.inputValue()) === '') await input.fill(text)
    }
  }
  const save = owner.getByRole('button', { name: '保存', exact: true })
  if (await save.isEnabled()) await save.click()
  await expect(save).toBeDisabled()
  await arrive(leader, new URL(owner.url()).pathname)
  await leader.getByRole('button', { name: '审定', exact: true }).click()
  await confirm(leader, '审定')
  await expect(leader.getByRole('heading', { level: 1 })).toContainText('已审定')
  await owner.reload()
  await owner.getByRole('button', { name: '印发', exact: true }).click()
  await confirm(owner, '印发')
  await expect(owner.getByRole('heading', { level: 1 })).toContainText('已印发')
}

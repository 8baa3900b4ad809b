import type { Page } from '@playwright/test'
import { button, cycle, dialog } from './gate.ts'
import { arrive, expect } from './journey.ts'
import { choose, confirm } from './press.ts'

const numbers = '03 11 17 20 28 33 + 09'

/** From the gate that misses a look-back to a list that is frozen and published. Answers the address of its page. */
export async function publishList(owner: Page): Promise<string> {
  await arrive(owner, `${cycle}&gate=rectification`)
  await owner.getByRole('link', { name: '社区路灯不亮：还没列入回头看' }).click()
  await button(owner, '锁定名单').click()
  await confirm(owner, '锁定名单')
  await button(owner, '公布名单').click()
  await dialog(owner).getByLabel('种子从哪里来').fill('双色球第2026125期开奖号码')
  await confirm(owner, '公布名单')
  await expect(button(owner, '填写号码')).toBeDisabled()
  return new URL(owner.url()).pathname
}

async function typeNumbers(page: Page, round: string, verb: string, ok: string): Promise<void> {
  await arrive(page, round)
  await button(page, verb).click()
  await dialog(page).getByLabel('开出的号码').fill(numbers)
  await confirm(page, ok)
}

/** Once the numbers are out: typed twice, drawn, and given to the inspector, who asks all three and finds them satisfied. */
export async function drawAndAsk(owner: Page, inspector: Page, round: string): Promise<void> {
  await typeNumbers(owner, round, '填写号码', '保存')
  await typeNumbers(inspector, round, '核对号码', '核对号码')
  await owner.reload()
  await button(owner, '抽取').click()
  await button(owner, '分派没人认领的').click()
  await choose(dialog(owner).getByRole('combobox', { name: '谁去问' }), '马志强')
  await confirm(owner, '分派')
  await arrive(inspector, '/admin/lookback?part=mine')
  const cards = inspector.locator('.ask-card')
  await expect(cards).toHaveCount(3)
  for (const left of [2, 1, 0]) {
    await button(inspector, '满意').first().click()
    await expect(cards).toHaveCount(left)
  }
  await owner.reload()
  await button(owner, '完成这一轮').click()
  await expect(button(owner, '完成这一轮')).toHaveCount(0)
}

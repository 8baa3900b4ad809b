import type { Page } from '@playwright/test'
import { arrive, expect, expectAccessible, expectNoWider, test } from '../journey.ts'
import { choose } from '../press.ts'
import { fillReport, phone, photo, report, sendReport } from '../residents.ts'

const lamps = {
  kind: '出门坐车',
  place: '骞村',
  text: '村口广场的路灯全灭了，我叫王小明，电话13800004321，晚上老人不敢出门',
  phone: '138 0000 4321',
  photo: 'lamp-before',
}

/** The owner sorts, masks and joins the opinion that says the words, and opens an item for the street. */
async function handOn(owner: Page, words: string, title: string): Promise<void> {
  await arrive(owner, `/admin/opinions?q=${encodeURIComponent(words)}`)
  await owner.locator('.inbox-link', { hasText: words }).first().click()
  await expect(owner.locator('.step-card')).toBeVisible()
  await owner.keyboard.press('2')
  await owner.keyboard.press('Control+Enter')
  await owner.getByRole('button', { name: '按建议隐去' }).click()
  await owner.getByRole('button', { name: '保存脱敏稿' }).click()
  await owner.locator('.settle-ways').getByText('新立关切').click()
  await owner.getByLabel('关切题目').fill(title)
  await owner.getByRole('button', { name: '新立并归并' }).click()
  await expect(owner.locator('.done-panel')).toBeVisible()
  await arrive(owner, `/admin/concerns?q=${encodeURIComponent(title)}`)
  await owner.locator('.inbox-link', { hasText: title }).first().click()
  await owner.getByRole('button', { name: '立项', exact: true }).click()
}

/** Opens the item out of the concern: 新筑街道 leads, so many working days. Answers its address. */
async function openItem(owner: Page): Promise<string> {
  const dialog = owner.getByRole('dialog')
  await choose(dialog.getByLabel('牵头单位'), '新筑街道', '新筑街道')
  await dialog.getByRole('spinbutton').fill('15')
  await dialog.getByRole('button', { name: '立项', exact: true }).click()
  await expect(dialog).toBeHidden()
  const link = owner.locator('a[href*="/tasks/"]:visible').first()
  await expect(link).toBeVisible()
  return (await link.getAttribute('href'))?.replace(/\?.*$/, '') ?? ''
}

const plan = {
  整改任务: '骞村口广场路灯恢复照明',
  责任领导: '郑伟',
  经办人: '城管办经办人',
  '科室/班组': '路灯班',
  整改措施: '逐盏排查，更换灯具。',
} as const

async function handInPlan(unit: Page, item: string, measures?: string): Promise<void> {
  await arrive(unit, item)
  if (!measures) {
    for (const [label, text] of Object.entries(plan)) await unit.getByLabel(label, { exact: true }).fill(text)
    await unit.getByLabel('销号标准', { exact: true }).fill('夜间现场复核全部亮灯')
    await unit.getByRole('textbox', { name: '佐证材料' }).fill('前后照片')
    await unit.getByLabel('开始时间').fill('2026-11-24')
    await unit.getByLabel('结束时间').fill('2026-12-07')
    await choose(unit.getByLabel('原因分析'), '重视不够')
  } else await unit.getByLabel('整改措施').fill(measures)
  await unit.getByRole('button', { name: '提交计划' }).click()
  await expect(unit.locator('.handed-card')).toBeVisible()
}

async function judgePlan(owner: Page, item: string, isGood: boolean): Promise<void> {
  await arrive(owner, item)
  await owner.getByRole('radiogroup', { name: '分解表行' }).getByText('通过').click()
  await owner
    .getByRole('radiogroup', { name: '计划', exact: true })
    .getByText(isGood ? '通过' : '退回')
    .click()
  if (isGood) {
    await owner.getByRole('button', { name: /^通过/ }).click()
    return
  }
  await owner.getByLabel('审核意见').fill('没有写明几天内换完，请补上时限。')
  await owner.getByRole('button', { name: '退回', exact: true }).click()
}

async function handInResult(unit: Page, item: string, done: string): Promise<void> {
  await arrive(unit, item)
  await unit.getByText('已解决').first().click()
  await unit.getByLabel('做了什么').fill(done)
  await unit.getByLabel('销号标准实测').fill('12盏全部亮灯')
  // Without a photo nothing is solved: the button says so.
  await expect(unit.getByRole('button', { name: '提交结果' })).toBeDisabled()
  await unit.locator('input[type=file]').first().setInputFiles(photo('lamp-after'))
  await expect(unit.getByRole('button', { name: '提交结果' })).toBeEnabled()
  await unit.getByRole('button', { name: '提交结果' }).click()
  await expect(unit.locator('.handed-card')).toBeVisible()
}

test('a resident says it on a phone, three reviews later reads what was done, and says that it is not', async ({
  open,
}) => {
  test.setTimeout(300_000)
  const resident = await open('nobody', phone)
  const [owner, unit] = [await open('owner'), await open('xinzhu')]
  const title = '骞村口广场路灯全灭'
  let [code, item] = ['', '']

  await test.step('five steps and a code; every page is clean for axe', async () => {
    await arrive(resident, '/report')
    await fillReport(resident, lamps, async () => expectAccessible(resident))
    code = await sendReport(resident)
    expect(code).toMatch(/^[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){2}$/)
    await expectAccessible(resident)
    await arrive(resident, `/t/${code}`)
    await expect(resident.getByText('已收到').first()).toBeVisible()
    // The number that stood in the words is not shown again, not even to whoever wrote it.
    await expect(resident.getByText('138****4321').first()).toBeVisible()
    await expect(resident.getByText('13800004321')).toHaveCount(0)
    await expectAccessible(resident)
  })

  await test.step('the owner sorts it, hides the name, and hands it to the street', async () => {
    await handOn(owner, '村口广场的路灯全灭了', title)
    item = await openItem(owner)
    await expectAccessible(owner)
    await arrive(resident, `/t/${code}`)
    await expect(resident.getByText('新筑街道').first()).toBeVisible()
  })

  await test.step('the street sees hidden words only; its plan comes back once, and both versions stay', async () => {
    await arrive(unit, item)
    await expect(unit.getByText('王小明')).toHaveCount(0)
    await expect(unit.getByText(/村口广场的路灯全灭了/).first()).toBeVisible()
    await expectAccessible(unit)
    await handInPlan(unit, item)
    await judgePlan(owner, item, false)
    await expect(owner.getByText('退回').first()).toBeVisible()
    await handInPlan(unit, item, '逐盏排查，5个工作日内更换12盏灯具。')
    await arrive(owner, item)
    await expect(owner.getByText(/相比，改了/)).toBeVisible()
    await expectAccessible(owner)
    await judgePlan(owner, item, true)
  })

  await test.step('progress and result, with a photo; the third seal closes the item', async () => {
    await arrive(unit, item)
    await unit.getByLabel('已做了什么').fill('已换6盏')
    await unit.getByLabel('完成进度').fill('50')
    await unit.getByRole('button', { name: '提交进度' }).click()
    await expect(unit.locator('.handed-card')).toBeVisible()
    await arrive(owner, item)
    await owner.getByRole('button', { name: /^通过/ }).click()
    await expect(owner.locator('.handed-card, .review-card')).toHaveCount(0)
    await handInResult(unit, item, '换了12盏灯，都亮了。')
    await arrive(owner, item)
    await owner.getByRole('button', { name: '通过并销号' }).click()
    await expect(owner.locator('.publish-card')).toBeVisible()
    await expectAccessible(owner)
  })

  await test.step('published after a look at what residents will see', async () => {
    await owner.getByRole('button', { name: '公布', exact: true }).click()
    await expect(owner.locator('.published-card')).toBeVisible()
    await arrive(resident, '/said-done')
    await expect(resident.getByText('换了12盏灯，都亮了。').first()).toBeVisible()
    await expectAccessible(resident)
  })

  await test.step('the resident says that it is not solved, and the work begins anew', async () => {
    await arrive(resident, `/t/${code}`)
    await expect(resident.getByRole('heading', { level: 1 })).toContainText('解决了吗')
    await expectAccessible(resident)
    await resident.locator('form.answer summary').click()
    await resident.locator('#word').fill('昨晚又灭了两盏')
    await resident.getByRole('button', { name: '没解决', exact: true }).click()
    await expect(resident.getByText(/重新办|再办/).first()).toBeVisible()
    await expectAccessible(resident)
    await arrive(owner, item)
    await expect(owner.getByText('重新办理').first()).toBeVisible()
    await arrive(unit, item)
    await expect(unit.getByRole('button', { name: '提交计划' })).toBeVisible()
  })

  await test.step('another street, the survey firm and publicity see nothing of it', async () => {
    const community = await open('community')
    await community.goto(item)
    await expect(community.getByText(title)).toHaveCount(0)
    await expect(community.getByRole('heading', { level: 1 })).toBeVisible()
    for (const who of ['surveyor', 'editor'] as const) {
      const page = await open(who)
      for (const path of [item, '/admin/opinions', '/admin/concerns']) {
        await page.goto(path)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        await expect(page.getByText(title)).toHaveCount(0)
        await expect(page.getByText('村口广场')).toHaveCount(0)
      }
      await expectAccessible(page)
    }
  })
})

test('without script: the same five steps, the code, the answer in its place, and a mistake that loses nothing', async ({
  open,
}) => {
  const page = await open('nobody', { ...phone, javaScriptEnabled: false })
  await page.goto('/report')
  const step = (value: string) => page.locator(`section button[name=go][value="${value}"]:visible`).click()
  await page.setInputFiles('#photos', photo('road-before'))
  await step('next')
  await step('next')
  await page.getByText('出门坐车', { exact: true }).click()
  await step('next')
  await page.getByText('新合街道', { exact: true }).click()
  await page.getByRole('group', { name: '新合街道' }).getByText('水流').first().click()
  await step('next')
  await page.getByLabel('写在这里').fill('😡😡😡')
  await step('next')
  await expect(page.getByText('只有符号，看不懂').first()).toBeVisible()
  await page.getByLabel('写在这里').fill('<b>路面塌了一个坑</b>，电动车摔了两回')
  await step('next')
  await page.locator('summary').first().click()
  await page.getByLabel('手机号（可不填）').fill('12345')
  await step('send')
  await expect(page.getByText('号码不对').first()).toBeVisible()
  await expect(page.locator('[data-sum=words]')).toContainText('<b>路面塌了一个坑</b>')
  await page.getByLabel('手机号（可不填）').fill('')
  await step('send')
  const code = ((await page.locator('.code').textContent()) ?? '').replace(/\s/g, '')
  await page.goto(`/t/${code.toLowerCase().replaceAll('-', '')}`)
  await expect(page.getByText('已收到').first()).toBeVisible()
  await page.goto('/t/2222-2222-2222')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('input[name=code]').first()).toHaveValue(/2222/)
})

for (const away of ['photo', 'kind', 'place', 'words', 'check']) {
  test(`the network goes at the step "${away}": nothing typed is lost, and it sends itself once`, async ({ open }) => {
    const page = await open('nobody', phone)
    const text = `断网在${away}：井盖松了一踩就响`
    await arrive(page, '/report')
    const goAway = async (step: string) => {
      if (step === away) await page.context().setOffline(true)
    }
    await fillReport(page, { ...lamps, phone: '13800004322', text }, goAway)
    await page.getByRole('button', { name: '发送' }).click()
    await expect(page.getByText('现在没有网').first()).toBeVisible()
    await expect(page.getByText(/等着发的/)).toBeVisible()
    await expectAccessible(page)
    await page.context().setOffline(false)
    await expect(page.getByText(/等着发的/)).toBeHidden({ timeout: 30_000 })
    const owner = await open('owner')
    await arrive(owner, `/admin/opinions?q=${encodeURIComponent(`断网在${away}`)}`)
    await expect(owner.locator('.inbox-link', { hasText: `断网在${away}` })).toHaveCount(1)
  })
}

test('a draft outlives a reload, photos too, and is there when the page is opened without a network', async ({
  open,
}) => {
  const page = await open('nobody', phone)
  await arrive(page, '/report')
  await page.waitForFunction(() => navigator.serviceWorker?.controller !== undefined)
  await page.setInputFiles('#photos', photo('bins-before'))
  await expect(page.locator('[data-thumbs] img').first()).toBeVisible()
  await page.reload()
  await expect(page.locator('[data-thumbs] img').first()).toBeVisible()
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await page.reload()
  await page.context().setOffline(true)
  await page.reload()
  await expect(page.locator('[data-thumbs] img').first()).toBeVisible()
})

test('a lost code is found by the number and the last words, and guessing is told to wait', async ({ open }) => {
  const page = await open('nobody', phone)
  const code = await report(page, { ...lamps, phone: '13800004329', text: '小区后门的台阶裂了，昨天绊倒一位奶奶' })
  await arrive(page, '/track')
  const lost = page.locator('form', { has: page.locator('input[name=phone]') })
  await page.locator('summary', { hasText: /丢|忘/ }).first().click()
  await lost.locator('input[name=phone]').fill('13800004329')
  await lost.locator('input[name=lastWords], input[name=words], textarea').first().fill('绊倒一位奶奶')
  await lost.getByRole('button').first().click()
  await expect(page.getByText(code).first()).toBeVisible()
  await expectAccessible(page)
})

test('长辈版: every step with large text and one column, AAA; English has the same steps', async ({ open }) => {
  for (const [query, tags] of [
    ['?elder=2', ['wcag2aaa']],
    ['?lang=en', []],
  ] as const) {
    const page = await open('nobody', { viewport: { width: 320, height: 640 } })
    await page.goto(`/prefer?${query.slice(1)}&back=/report`)
    const look = async () => {
      await expectAccessible(page, tags)
      await expectNoWider(page)
    }
    const next = () => page.locator('button[value=next]:visible:not(.unseen)').click()
    await look()
    await next()
    await page.locator('.kinds .pickable').nth(1).click()
    await look()
    await next()
    await page.locator('.streets > .face').first().click()
    await page.locator('.villages:visible .pickable').first().click()
    await look()
    await next()
    await page.locator('#text').fill('村口路灯不亮，老人看不清路')
    await look()
    await next()
    await look()
    await page.locator('[data-send]').click()
    await expect(page.locator('.code')).toBeVisible()
    await look()
    await page.locator('a[href^="/t/"]').first().click()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await look()
  }
})

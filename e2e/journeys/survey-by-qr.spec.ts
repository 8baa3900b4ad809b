import type { Page } from '@playwright/test'
import { arrive, expect, expectAccessible, expectNoWider, test } from '../journey.ts'
import { phone, photo } from '../residents.ts'

interface Point {
  readonly code: string
  readonly status: 'open' | 'closed' | 'replaced'
  readonly replacedByCode: string | null
}

/** The points of the office, as its owner's page lists them. */
async function pointsOf(owner: Page): Promise<Point[]> {
  const input = encodeURIComponent(JSON.stringify({ streetId: null, placeId: null, status: null }))
  const answer = await owner.request.get(`/api/trpc/point.list?input=${input}`)
  const { result } = (await answer.json()) as { result: { data: { places: readonly { points: readonly Point[] }[] } } }
  return result.data.places.flatMap(({ points }) => points)
}
async function openCode(owner: Page): Promise<string> {
  return (await pointsOf(owner)).find(({ status }) => status === 'open')?.code ?? ''
}

const pick = (page: Page, answer: string) => page.locator('.choice', { hasText: answer })
const submit = (page: Page) => page.getByRole('button', { name: '提交', exact: true })
const received = (page: Page, nth: number) => expect(page.getByText(`第${nth}题收到了。`)).toBeVisible()
const receiptOn = async (page: Page) => ((await page.locator('[data-receipt]').textContent()) ?? '').trim()
/** Forms that the page sends. */
function posts(page: Page): string[] {
  const sent: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST') sent.push(request.postData() ?? '')
  })
  return sent
}

test('scan, two taps, a receipt that is checked; further questions, a line with a photo, what became of the last one', async ({
  open,
}) => {
  test.setTimeout(240_000)
  const code = await openCode(await open('owner'))
  const resident = await open('nobody', phone)
  const sent = posts(resident)
  let receipt = ''

  await test.step('question 1 is the page: nothing chosen, two taps, and the answer is stored with its proof', async () => {
    await arrive(resident, `/Q/${code}`)
    await expectAccessible(resident)
    await expectNoWider(resident)
    await expect(resident.locator('.choice input:checked')).toHaveCount(0)
    await pick(resident, '不太满意').tap()
    await submit(resident).tap()
    await received(resident, 1)
    expect(sent).toHaveLength(1)
    expect(new URLSearchParams(sent[0]).get('proof')).toMatch(/^\d+$/)
    receipt = await receiptOn(resident)
    expect(receipt).toMatch(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/)
    await expectAccessible(resident)
  })

  await test.step('anybody who has the receipt checks it', async () => {
    const anybody = await open('nobody', phone)
    await arrive(anybody, `/receipt?code=${receipt}`)
    // Sealed every five minutes: until then it says that it waits, and nothing else.
    await expect(anybody.getByText(/在，已封存|收到了，还没有封存/).first()).toBeVisible()
    await expectAccessible(anybody)
  })

  await test.step('a tap is an answer; the keyboard only picks', async () => {
    await resident.locator('.choice input').first().focus()
    for (let time = 0; time < 2; time += 1) await resident.keyboard.press('ArrowDown')
    await pick(resident, '一般').tap()
    await received(resident, 2)
    expect(sent).toHaveLength(2)
    await resident.getByRole('button', { name: '提交这题' }).tap()
    await expect(resident.getByText('还没点。先点一个，再提交。')).toBeVisible()
    await pick(resident, '说不清').tap()
    await received(resident, 3)
    expect(await receiptOn(resident)).toBe(receipt)
  })

  await test.step('one line with a photo becomes an opinion with a code', async () => {
    await expect(resident.getByRole('heading', { level: 1 })).toHaveText('有一句话想说吗？')
    await resident.getByLabel('写在这里').fill('公交车太少，等车要四十分钟。')
    await expect(resident.getByText('14 / 100')).toBeVisible()
    await resident.setInputFiles('#photo', photo('lamp-before'))
    await expect(resident.getByAltText('您加的照片')).toBeVisible()
    await expectAccessible(resident)
    await submit(resident).tap()
    await expect(resident.getByRole('heading', { level: 1 })).toHaveText('评完了')
    await expect(resident.getByText('您答了3题，写了一句话。')).toBeVisible()
    await expect(resident.getByRole('heading', { name: '上次评完，办了什么' })).toBeVisible()
    await expectAccessible(resident)
    await expectNoWider(resident)
    await resident.reload()
    expect(await receiptOn(resident)).toBe(receipt)
  })

  await test.step('"I was told what to answer" is one tap', async () => {
    await resident.getByRole('button', { name: '告诉我们' }).tap()
    await expect(resident.getByText('记下了，谢谢您告诉我们。')).toBeVisible()
    await expect(resident.getByText('您答了3题，写了一句话。')).toBeVisible()
    await resident.getByRole('link', { name: '看进度' }).tap()
    await expect(resident.getByText('已收到').first()).toBeVisible()
  })
})

test('question 1 in both languages and in large letters: whole at 320 px, without script', async ({ open }) => {
  const code = await openCode(await open('owner'))
  const page = await open('nobody', { javaScriptEnabled: false, viewport: { width: 320, height: 640 } })
  for (const [search, says] of [
    ['lang=en', 'Submit'],
    ['lang=zh&elder=3', '提交'],
    ['elder=0', '提交'],
  ] as const) {
    await arrive(page, `/q/${code}?${search}`)
    await expect(page.getByRole('button', { name: says, exact: true })).toBeVisible()
    await expect(page.locator('.choice')).toHaveCount(6)
    await expectNoWider(page)
  }
})

test('without script the same pages take the same answers', async ({ open }) => {
  const code = await openCode(await open('owner'))
  const resident = await open('nobody', { ...phone, javaScriptEnabled: false })
  await arrive(resident, `/q/${code.toLowerCase()}`)
  await submit(resident).tap()
  await expect(resident.getByText('还没点。先点一个，再提交。')).toBeVisible()
  await pick(resident, '比较满意').tap()
  await submit(resident).tap()
  await received(resident, 1)
  await pick(resident, '很不满意').tap()
  await resident.getByRole('button', { name: '提交这题' }).tap()
  await received(resident, 2)
  await resident.getByRole('link', { name: '不答了，结束' }).tap()
  await expect(resident.getByText('您答了2题。')).toBeVisible()
})

test('pressed three times it is sent once; without a network it waits on the phone and goes by itself, once', async ({
  open,
}) => {
  const code = await openCode(await open('owner'))
  const resident = await open('nobody', phone)
  const sent = posts(resident)
  await arrive(resident, `/q/${code}`)
  await pick(resident, '一般').tap()
  await submit(resident).evaluate((button: HTMLButtonElement) => {
    for (let time = 0; time < 3; time += 1) button.click()
  })
  await received(resident, 1)
  expect(sent).toHaveLength(1)

  await arrive(resident, `/q/${code}`)
  await pick(resident, '非常满意').tap()
  await resident.context().setOffline(true)
  await submit(resident).tap()
  await expect(resident.getByRole('heading', { name: '现在没有网' })).toBeVisible()
  await expect(resident.getByText('您点的已经存在这部手机里。')).toBeVisible()
  await expectAccessible(resident)
  const key = (body: string | undefined) => new URLSearchParams(body).get('key')
  const tried = sent.length
  await resident.context().setOffline(false)
  await received(resident, 1)
  expect(sent.slice(1).map(key)).toEqual(Array(sent.length - 1).fill(key(sent[1])))
  expect(sent.length).toBeGreaterThan(tried)
  expect(await resident.evaluate(() => localStorage.getItem('ratchet.ballots'))).toBeNull()
  const receipt = await receiptOn(resident)

  await test.step('whoever closed the page is told by the next one of this site', async () => {
    await arrive(resident, `/q/${code}`)
    await pick(resident, '一般').tap()
    await resident.route('**/q/*', (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()))
    await submit(resident).tap()
    await expect(resident.getByText('您点的已经存在这部手机里。')).toBeVisible()
    await resident.unroute('**/q/*')
    await arrive(resident, '/help')
    await resident
      .getByRole('status')
      .getByRole('link', { name: /第1题收到了。/ })
      .tap()
    await received(resident, 1)
    expect(await receiptOn(resident)).not.toBe(receipt)
  })
})

test('in large letters every step is clean for AAA, and only the button sends', async ({ open }) => {
  const code = await openCode(await open('owner'))
  const resident = await open('nobody', phone)
  await arrive(resident, `/q/${code}?elder=1`)
  await expectAccessible(resident, ['wcag2aaa', 'wcag21aaa', 'wcag22aaa'])
  await pick(resident, '很不满意').tap()
  await submit(resident).tap()
  await received(resident, 1)
  await expectAccessible(resident, ['wcag2aaa', 'wcag21aaa', 'wcag22aaa'])
  await pick(resident, '一般').tap()
  await expect(resident.locator('.choice input:checked')).toHaveCount(1)
  await resident.getByRole('button', { name: '下一题' }).tap()
  await received(resident, 2)
  await resident.getByRole('link', { name: '不答了，结束' }).tap()
  await expect(resident.getByRole('heading', { level: 1 })).toHaveText('评完了')
  await expectAccessible(resident, ['wcag2aaa', 'wcag21aaa', 'wcag22aaa'])
  await resident.setViewportSize({ width: 320, height: 640 })
  await expectNoWider(resident)
})

test('a helper taps for one after the other, each on an empty form', async ({ open }) => {
  const code = await openCode(await open('owner'))
  const helper = await open('nobody', phone)
  const sent = posts(helper)
  await arrive(helper, `/q/${code}`)
  await helper.getByRole('link', { name: '替别人评' }).tap()
  await pick(helper, '比较满意').tap()
  await submit(helper).tap()
  await received(helper, 1)
  expect(new URLSearchParams(sent[0]).get('mode')).toBe('helper')
  await helper.getByRole('link', { name: '不答了，结束' }).tap()
  await helper.getByRole('link', { name: '再帮一位评' }).tap()
  await expect(helper.getByText('您在替别人评。')).toBeVisible()
  await expect(helper.locator('.choice input:checked')).toHaveCount(0)
  await expect(helper.locator('[name=form]')).toHaveCount(0)
})

test('a closed, a replaced and a guessed code say what to do', async ({ open }) => {
  const points = await pointsOf(await open('owner'))
  const resident = await open('nobody', phone)
  const closed = points.find(({ status }) => status === 'closed')?.code
  await arrive(resident, `/q/${closed}`)
  await expect(resident.getByRole('heading', { level: 1 })).toHaveText('这张码不用了')
  await expect(resident.getByRole('link', { name: '我要反映一件事' })).toBeVisible()
  await expectAccessible(resident)

  const replaced = points.find(({ status }) => status === 'replaced')
  await arrive(resident, `/q/${replaced?.code}`)
  await resident.getByRole('link', { name: '用新码去评' }).tap()
  await expect(resident.locator('.choice')).not.toHaveCount(0)
  expect(resident.url()).toContain(replaced?.replacedByCode ?? 'nothing')

  await arrive(resident, '/q/7K3M-9PW0')
  await expect(resident.getByText('您打的是：7K3M-9PW0')).toBeVisible()
  await expectAccessible(resident)
  await resident.getByLabel('再打一遍码下面的 8 个字').fill(` ${(await openCode(await open('owner'))).toLowerCase()}`)
  await resident.getByRole('button', { name: '去评' }).tap()
  await expect(resident.locator('.choice')).not.toHaveCount(0)
})

test('an official answers like anybody; whoever may not manage codes does not get to them', async ({ open }) => {
  const owner = await open('owner', phone)
  const code = await openCode(owner)
  await arrive(owner, `/q/${code}`)
  await pick(owner, '一般').tap()
  await submit(owner).tap()
  await received(owner, 1)
  await expect(owner.getByText('组织人事部')).toHaveCount(1)
  for (const who of ['surveyor', 'editor'] as const) {
    const page = await open(who)
    const input = encodeURIComponent(JSON.stringify({ streetId: null, placeId: null, status: null }))
    expect((await page.request.get(`/api/trpc/point.list?input=${input}`)).status()).toBe(403)
    await page.goto('/admin/qr/points')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByText(code.replace(/^(.{4})/, '$1-'))).toHaveCount(0)
  }
})

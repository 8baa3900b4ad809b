import type { Page } from '@playwright/test'
import { arrive, expect, expectAccessible, expectNoWider, test } from '../journey.ts'
import { origin } from '../people.ts'

/** Stands in every text of this journey, so that it sorts its own alone. */
const mark = `试分类${Date.now().toString(36)}`

/** Says something as a resident does, without the pages in between. */
async function say(page: Page, text: string): Promise<void> {
  const words = { kind: 'other', placeId: null, placeWords: '', phone: null, consentVersion: null, photoIds: [] }
  const data = { ...words, text: `${text}，${mark}`, key: crypto.randomUUID() }
  const answer = await page.request.post('/api/trpc/feedback.submit', { data, headers: { origin: origin() } })
  expect(answer.ok(), await answer.text()).toBe(true)
}

const of = (tab: string, view = '') => `/admin/opinions?status=${tab}${view}&q=${encodeURIComponent(mark)}`

test('the owner sorts one after the other by keys, takes one back, and many at once with what failed named', async ({
  open,
}) => {
  const resident = await open('nobody')
  for (const text of [
    '同样的话：过渡费拖欠半年没发',
    '同样的话：过渡费拖欠半年没发',
    '楼下垃圾桶一周没清运，臭味很大',
    '小区电梯坏了三天没人修',
    '村口路灯一个都不亮',
  ])
    await say(resident, text)
  const owner = await open('owner')

  await test.step('what is suggested stands there with its words marked, and is taken by one key', async () => {
    await arrive(owner, of('new', '&view=one'))
    await expect(owner.getByText('第 1 条，共 4 条待分类')).toBeVisible()
    const box = owner.getByRole('region', { name: '系统建议' })
    await expect(box).toBeVisible()
    await expect(owner.locator('.reason-category').nth(1)).toBeVisible()
    await expectAccessible(owner)
    await owner.keyboard.press('a')
    await expect(owner.getByText('第 1 条，共 3 条待分类')).toBeVisible()
  })

  await test.step('a slip is taken back by one key', async () => {
    await owner.keyboard.press('z')
    await expect(owner.getByText('第 1 条，共 4 条待分类')).toBeVisible()
    await expect(owner.getByRole('region', { name: '系统建议' })).toBeVisible()
    await owner.keyboard.press('a')
    await expect(owner.getByText('第 1 条，共 3 条待分类')).toBeVisible()
  })

  await test.step('another theme, category and urgency by keys', async () => {
    await expect(owner.getByRole('region', { name: '系统建议' })).toBeVisible()
    for (const key of ['5', 'w', 'u']) await owner.keyboard.press(key)
    await expect(owner.getByRole('radio', { name: '环境卫生' })).toBeChecked()
    await expect(owner.getByRole('radio', { name: '污水异味' })).toBeChecked()
    await expect(owner.getByText('已改动建议')).toBeVisible()
    // A slip on the way is mended by one key, and what stands there is kept by one.
    await owner.keyboard.press('x')
    await expect(owner.getByText('已改动建议')).toHaveCount(0)
    for (const key of ['5', 'w', 'u', 's']) await owner.keyboard.press(key)
    await expect(owner.getByRole('radio', { name: '肯定' })).toBeChecked()
    await owner.keyboard.press('l')
    await owner.keyboard.type('双寨')
    await owner.keyboard.press('Enter')
    await expect(owner.locator('.triage-one').getByRole('combobox', { name: '地点' })).not.toBeFocused()
    await owner.keyboard.press('f')
    await expect(owner.getByRole('radio', { name: '不满' })).toBeChecked()
    await owner.keyboard.press('a')
    await expect(owner.getByText('第 1 条，共 2 条待分类')).toBeVisible()
    // The leader was told: nobody takes that back.
    await owner.keyboard.press('z')
    await expect(owner.getByText(/已通知领导，不能撤销/)).toBeVisible()
  })

  await test.step('urgent needs wait in a queue of their own', async () => {
    await arrive(owner, of('urgent'))
    await expect(owner.locator('.inbox-link')).toHaveCount(1)
    await expect(owner.getByText('今天收到')).toBeVisible()
  })

  await test.step('many at once: the same words as one row; what failed stands there with its reason', async () => {
    await arrive(owner, of('new'))
    await expect(owner.getByText('同样的话 2 条')).toBeVisible()
    const boxes = owner.locator('.inbox .ant-checkbox-input')
    await expect(boxes).toHaveCount(2)
    await boxes.nth(0).check()
    await boxes.nth(1).check()
    await expect(owner.getByText('已选 2 行，含同样的话共 3 条')).toBeVisible()
    await expectAccessible(owner)
    // Somebody sorts one of them in another window meanwhile.
    const other = await open('owner')
    await arrive(other, of('new', '&view=one'))
    await expect(other.getByRole('region', { name: '系统建议' })).toBeVisible()
    await other.keyboard.press('a')
    await expect(other.getByText(/第 1 条，共 1 条待分类/)).toBeVisible()
    // The next one stands there at once; the decision is kept a moment later.
    await expect(other.getByText(/^YJ-\d{4}-\d{6} 已分类$/)).toBeVisible()
    await owner.getByRole('button', { name: '各按建议分类' }).click()
    const results = owner.locator('.ant-alert')
    await expect(results).toContainText(/条没有办成|条都已办/)
    await expect(results).toContainText('这条刚有变动，请看过之后再办。')
  })

  await test.step('how good suggestions were is told', async () => {
    await owner.getByText('建议准不准').click()
    await expect(owner.getByText(/次分类中，建议与最后决定一致的/)).toBeVisible()
    await expect(owner.getByText(/建议“.*”，改为“污水异味”/).first()).toBeVisible()
    await expectAccessible(owner)
  })

  await test.step('on a telephone nothing is wider than the window', async () => {
    const small = await open('owner', { viewport: { width: 390, height: 844 } })
    await arrive(small, '/admin/opinions?view=one')
    await expectNoWider(small)
  })
})

test('what seems to be the same is sorted and joined by one key, and taken back by one; Q is a category, and closes nothing', async ({
  open,
}) => {
  const own = `${mark}桥`
  const bridge = (text: string) => `${text}，${own}`
  const [resident, owner] = [await open('nobody'), await open('owner')]
  await say(resident, bridge('南门小桥的桥面坑坑洼洼没人修'))
  const list = async (status: string) => {
    const input = { status, theme: null, placeId: null, source: null, urgent: false, quarter: null, q: own, page: 1 }
    const found = await owner.request.get(`/api/trpc/opinion.list?input=${encodeURIComponent(JSON.stringify(input))}`)
    return (await found.json()).result.data.rows as { id: string; version: number }[]
  }
  const opinions = (await list('new')).map(({ id, version }) => ({ id, seen: version }))
  const about = { title: '南门小桥桥面不平', theme: 'transport', placeId: null, urgent: false }
  const data = { ...about, opinions, key: crypto.randomUUID() }
  const opened = await owner.request.post('/api/trpc/concern.open', { data, headers: { origin: origin() } })
  expect(opened.ok(), await opened.text()).toBe(true)
  await say(resident, bridge('南门小桥的桥面坑坑洼洼，还没修'))
  await arrive(owner, '/admin/concerns')
  await owner.getByRole('navigation').getByRole('link', { name: '群众意见' }).click()
  await owner.getByText('逐条分类', { exact: true }).click()
  await expect(owner.getByRole('region', { name: '系统建议' })).toBeVisible()
  await owner.keyboard.press('q')
  await expect(owner.getByText(/第 1 条，共 \d+ 条待分类/)).toBeVisible()

  await arrive(owner, `/admin/opinions?view=one&q=${encodeURIComponent(own)}`)
  const same = owner.getByRole('region', { name: '像是同一件事' })
  await expect(same).toContainText('南门小桥桥面不平')
  await expectAccessible(owner)
  await owner.keyboard.press('b')
  await expect(owner.getByText('待分类的都分完了')).toBeVisible()
  await expect(owner.getByText(/^YJ-\d{4}-\d{6} 已分类$/)).toBeVisible()
  expect(await list('joined')).toHaveLength(2)
  await owner.keyboard.press('z')
  await expect(owner.getByText('第 1 条，共 1 条待分类')).toBeVisible()
  expect(await list('joined')).toHaveLength(1)
})

test('whoever does not sort sees neither the page nor its suggestions', async ({ open }) => {
  for (const who of ['environment', 'xinzhu'] as const) {
    const page = await open(who)
    await page.goto('/admin/opinions?view=one')
    await expect(page.getByText('您的角色不能看这一页')).toBeVisible()
    const asked = await page.request.get(`/api/trpc/classification.accuracy?input=${encodeURIComponent('{"last":10}')}`)
    expect(asked.ok()).toBe(false)
  }
})

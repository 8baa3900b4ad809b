import { expect, test } from 'vitest'
import { sampleCaller } from '../sample-caller.ts'
import { pageHtml } from '../sample-page.ts'
import { sampleScan } from './sample-scan.ts'

test('who came is said before what they said; both figures, the rule and the bound are on the page', async () => {
  const page = await pageHtml('/scan-results')
  expect(page).toContain('<b>231 人次</b>扫码来评')
  expect(page).toContain('只代表来评的人，不算全区分数')
  expect(page).toContain('满意 <b>65%</b>，一般 20%，不满意 15%。')
  expect(page).toContain('没算进来的也算上：满意 66%。')
  expect(page).toContain('收到 231 份，11 份没算进上面的数。一份也没有删。')
  expect(page).toContain('最多算 20 份')
  expect(page).toContain('<b>3.5</b> 个百分点')
  // 65 % of 200 answers, 7 of them movable: (65 − 3.5)/0.965 and 65/0.965, rounded outwards.
  expect(page).toContain('63.7% 到 67.4% 之间')
})

test('under thirty answers there is neither a bar nor a percentage', async () => {
  const page = await pageHtml('/scan-results')
  const [, few = ''] = page.split('id="q-transport"')
  expect(few.split('</section>')[0]).not.toMatch(/svg|\d%/)
  expect(few).toContain('16 人回答，另有 4 人说不清')
})

test('no place and no rank is in it', async () => {
  expect(await pageHtml('/scan-results')).not.toMatch(/社区第|第\d+名|误差|±/)
})

test('before the first one is over it says so; one that ended early says why, as text', async () => {
  expect(await pageHtml('/scan-results', { caller: sampleCaller({ scanResults: null }) })).toContain(
    '还没有结束的码上评',
  )
  const campaign = { ...sampleScan.campaign, endReason: '<b>暴雨</b>' }
  const caller = sampleCaller({ scanResults: { ...sampleScan, campaign } })
  expect(await pageHtml('/scan-results', { caller })).toContain('提前结束：&lt;b&gt;暴雨')
})

import { createHash } from 'node:crypto'
import { listCsv, listHash, listText, redraw } from '@ratchet/domain/lookback/redraw'
import { expect, test } from 'vitest'
import { sampleFeedback, sampleTracked } from '../feedback/sample-feedback.ts'
import { sampleCaller } from '../sample-caller.ts'
import { openPage, pageHtml } from '../sample-page.ts'
import { sha256 } from '../sha256.ts'
import { sampleLookback, sampleRound } from './sample-lookback.ts'

const callerOf = (round: Parameters<typeof sampleLookback>[0]) => ({
  ...sampleCaller(),
  lookback: sampleLookback(round),
})
const round = sampleRound()
const address = '/lookback/HK-2026-02'

test('what is drawn again is what was drawn, in whatever order the list comes; one letter changed is seen', () => {
  const { list, allocation, seedText, listHash: hash } = round
  const shuffled = [...list].reverse()
  expect(redraw(sha256, shuffled, allocation, seedText ?? '')).toEqual({ hash, ids: round.drawn })
  const changed = list.map((row) => (row.id === 'Z007' ? { ...row, stratum: '教育局/urgent' } : row))
  expect(redraw(sha256, changed, allocation, seedText ?? '').hash).not.toBe(hash)
})

test('the fingerprint is that of sha256sum over the downloaded list', () => {
  const lines = listCsv(round.list).split('\n').slice(1).join('\n').replaceAll(',', '\t')
  expect(lines).toBe(listText(round.list))
  expect(createHash('sha256').update(lines).digest('hex')).toBe(listHash(sha256, round.list))
})

test('the result comes first, with how uncertain it is, and everything reads without script', async () => {
  const html = await pageHtml(address)
  expect(html).toContain('60 件说办完了，抽 34 件问本人')
  expect(html).toContain('问到 29 件，2 件没办好，约 7%')
  expect(html).toContain('可能是 2% 到 15%')
  expect(html.indexOf('问到 29 件')).toBeLessThan(html.indexOf('先锁名单'))
  expect(html).toContain('11月3日')
  expect(html).toContain('sha256sum')
  expect(html).toContain('href="/lookback/HK-2026-02/list.csv"')
  expect(html).toContain('ratchet draw HK-2026-02.csv --stratum stratum --size 34 --seed &#39;07 12 16 23 28 31 + 09|')
  // The button appears with the script that it needs.
  expect(html).toMatch(/<button class="button main" type="button" hidden[^>]*>在这里再抽一遍/)
  expect(html.match(/<li class="back">/g)).toHaveLength(2)
})

test('none found is at most, nobody asked is no share, and before the numbers are out nothing is drawn', async () => {
  const none = { ...round.tally, satisfied: 29, unsatisfied: 0 }
  const share = { ...round.share, estimate: 0, low: 0, high: 0.08, oneSided: true }
  expect(await pageHtml(address, { caller: callerOf(sampleRound({ tally: none, share })) })).toContain(
    '没办好的最多 8%',
  )
  const open = { ...round.tally, satisfied: 0, unsatisfied: 0, notReached: 0, open: 34 }
  expect(await pageHtml(address, { caller: callerOf(sampleRound({ tally: open })) })).toContain('还没有问到人')
  const waiting = sampleRound({
    ...{ status: 'published', seedText: null, fullSeed: null, drawn: [], reopened: [] },
    tally: { drawn: 0, satisfied: 0, unsatisfied: 0, notReached: 0, withdrawn: 0, open: 0 },
  })
  const html = await pageHtml(address, { caller: callerOf(waiting) })
  expect(html).toContain('等 11月3日的双色球第2026130期开奖号码')
  expect(html).not.toContain('data-redraw')
})

test('a list that does not fit its fingerprint is said first; what nobody knows is a 404 page', async () => {
  expect(await pageHtml(address, { caller: callerOf(sampleRound({ intact: false })) })).toContain('对不上')
  expect((await openPage('/lookback/HK-2026-99')).status).toBe(404)
  expect((await openPage('/lookback/%3Cb%3E')).status).toBe(404)
  expect(await pageHtml('/lookback')).toContain('href="/lookback/HK-2026-02"')
  expect(await pageHtml('/lookback', { caller: callerOf(null) })).toContain('还没有抽查')
  expect(await pageHtml('/lookback?lang=en', { locale: 'en' })).toContain('Open checks')
})

test('a card says what people said when they were asked again, and a resident where their own matter stands', async () => {
  const said = await pageHtml('/said-done')
  expect(said).toContain('回头看：问了 6 位，6 位说好了。')
  expect(said).toContain('回头看：问了 5 位，1 位说好了，4 位说没解决。')
})

test.each([
  [{ mayBeAsked: true }, '回头看：可能打电话问您'],
  [{ lookback: { state: 'listed', code: 'Z077' } }, '您是 Z077 号，等开奖'],
  [{ lookback: { state: 'not_drawn', code: 'Z077' } }, '这次没抽到'],
  [{ lookback: { state: 'drawn', code: 'Z077' } }, '抽到了 Z077 号，会打电话问您'],
  [{ lookback: { state: 'unsatisfied', code: 'Z077' } }, '您说没办好，已重新办'],
] as const)('whoever follows their matter reads of its look-back %j', async (parts, told) => {
  const at = '2026-11-20T02:00:00.000Z' as const
  const lookback = 'lookback' in parts ? { ...parts.lookback, number: 'HK-2026-02', at } : null
  const reply = { done: '换了灯', outcome: 'solved', againDay: null, photosBefore: [], photosAfter: [], at, unit: null }
  const tracked = sampleTracked({ ...parts, lookback, reply, status: 'answered' } as never)
  const caller = { ...sampleCaller(), feedback: sampleFeedback(tracked) }
  expect(await pageHtml('/t/7K3M-9PWX-2HTD', { caller })).toContain(told)
})

test('who was asked late is told apart, and the result speaks of those in time', async () => {
  expect(await pageHtml(address)).not.toContain('60天里没来得及看')
  const [bureau, street] = round.allocation
  const allocation = [bureau, { ...street, stratum: `${street?.stratum}/late` }] as typeof round.allocation
  const late = { listed: 40, tally: { ...round.tally, drawn: 23, satisfied: 20, unsatisfied: 1, notReached: 2 } }
  const tally = { ...round.tally, drawn: 11, satisfied: 11, unsatisfied: 0, notReached: 0 }
  const html = await pageHtml(address, { caller: callerOf(sampleRound({ allocation, late, tally })) })
  expect(html).toContain('20 件说办完了，抽 11 件问本人')
  expect(html).toContain('名单上有 40 件，60天里没来得及看。抽 23 件问本人，问到 21 件，1 件没办好。')
  expect(html).toContain('新筑街道 · 预警 · 超期回看：40 件里抽 23 件')
  expect(html).toContain('新筑街道/watch/late')
  // The list of rounds speaks of the same people.
  const all = await pageHtml('/lookback', { caller: callerOf(sampleRound({ allocation, late, tally })) })
  expect(all).toContain('20 件里抽 11 件')
  expect(all).toContain('名单上有 40 件，60天里没来得及看。抽 23 件问本人，问到 21 件，1 件没办好。')
  expect(all).not.toContain('60 件里抽')
})

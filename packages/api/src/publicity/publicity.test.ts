import { expect, test } from 'vitest'
import { findRecords } from '../assessment/from-records.queries.ts'
import { verifyTrail } from '../audit/verify.ts'
import { actsOf, key, openOffice } from '../cycle/test-office.ts'
import { testDatabase } from '../database/test-database.ts'
import { createCaller } from '../router.ts'
import { actorOf, contextOf, testKeyring } from '../test-context.ts'

const { db } = await testDatabase()
const { owner, as, zoneId, lead, street } = await openOffice(db)
const refusedWith = (code: string) => ({ cause: { code } })
const callers = {
  lead: createCaller(contextOf(db, actorOf('lead_unit', [zoneId, lead]))).publicity,
  street: createCaller(contextOf(db, actorOf('unit', [zoneId, street]))).publicity,
}
const keep = (name: string, level: 'city' | 'zone' | 'province', ownerRun = false) =>
  owner.publicity.keepOutlet({ id: null, seen: null, name, level, ownerRun, key: key() })
const daily = await keep('西安日报（示例）', 'city')
const pdf = { name: '版面.pdf', mediaType: 'application/pdf', content: Buffer.from('%PDF-1.7').toString('base64') }
const report = {
  unitId: lead,
  outletId: daily.id,
  title: '港务区：家门口的满意',
  url: 'https://news.example.cn/1' as string | null,
  publishedOn: '2026-11-12' as never,
  clipping: null as typeof pdf | null,
}
let made = 0
const record = (changed: Partial<typeof report> = {}, who: keyof typeof callers = 'lead') => {
  made += 1
  return callers[who].record({ ...report, url: `https://news.example.cn/${made}`, ...changed, key: key() })
}

test('a report of a city paper counts and fills the card; what our own account said does not, and keeps its verdict', async () => {
  const own = await keep('港务区发布（示例）', 'city', true)
  const zone = await keep('区融媒体（示例）', 'zone')
  const { id, counts } = await record({ clipping: pdf })
  expect(counts).toBe(true)
  expect((await record({ outletId: own.id })).counts).toBe(false)
  expect((await record({ outletId: zone.id })).counts).toBe(false)
  const { highlights } = await callers.street.list({})
  expect(highlights.map((row) => [row.level, row.counts, row.whyNot]).sort()).toEqual([
    ['city', false, 'owner-run'],
    ['city', true, null],
    ['zone', false, 'below-city'],
  ])
  const found = await findRecords(db, { unitId: lead, quarter: '2026Q4' })
  expect(found.find((row) => row.recordId === id)).toMatchObject({ indicator: 'highlight', detail: { level: 'city' } })
  // A later change of the registry changes no verdict that was given.
  await owner.publicity.keepOutlet({
    id: daily.id,
    seen: 1,
    name: '西安日报（示例）',
    level: 'zone',
    ownerRun: false,
    key: key(),
  })
  expect((await callers.lead.list({})).highlights.find((row) => row.id === id)).toMatchObject({
    level: 'city',
    counts: true,
  })
  expect(await actsOf(db, daily.id)).toEqual(['publicity.outletAdded', 'publicity.outletEdited'])
})

test('what is refused: no proof, the future, twice the same, a name twice, a retired outlet', async () => {
  await expect(record({ url: null })).rejects.toMatchObject(refusedWith('proof-missing'))
  await expect(record({ publishedOn: '2026-11-24' as never })).rejects.toMatchObject(
    refusedWith('published-in-the-future'),
  )
  const { id } = await record({ url: 'https://news.example.cn/once' })
  await expect(record({ url: 'https://news.example.cn/once' })).rejects.toMatchObject(refusedWith('highlight-known'))
  const withdraw = (seen: number) => callers.lead.withdraw({ id, seen, reason: '登记有误', key: key() })
  await withdraw(1)
  await expect(withdraw(2)).rejects.toMatchObject(refusedWith('highlight-withdrawn'))
  await record({ url: 'https://news.example.cn/once' })
  await expect(keep('西安日报（示例）', 'city')).rejects.toMatchObject(refusedWith('outlet-known'))
  const gone = await keep('某晚报（示例）', 'city')
  await owner.publicity.retireOutlet({ id: gone.id, seen: 1, key: key() })
  await expect(record({ outletId: gone.id })).rejects.toMatchObject(refusedWith('outlet-retired'))
})

test('a unit records its own, owner and editor keep the registry, and of two alike at once one is kept', async () => {
  await expect(record({}, 'street')).rejects.toMatchObject(refusedWith('outside-your-units'))
  await expect(as('leader').publicity.record({ ...report, key: key() })).rejects.toMatchObject(
    refusedWith('not-permitted'),
  )
  const fields = { id: null, seen: null, name: '秦晚报（示例）', level: 'city' as const, ownerRun: false }
  await expect(callers.lead.keepOutlet({ ...fields, key: key() })).rejects.toMatchObject(refusedWith('not-permitted'))
  await as('editor').publicity.keepOutlet({ ...fields, key: key() })
  const url = 'https://news.example.cn/two'
  const both = await Promise.allSettled([record({ url }), record({ url })])
  expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  expect((await verifyTrail(db, testKeyring, { checkpoints: [] })).findings).toEqual([])
})

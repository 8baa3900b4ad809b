import { partOf } from '@ratchet/documents/test-zip'
import { cardIds } from '@ratchet/domain/assessment/report'
import type { Instant } from '@ratchet/domain/day'
import { expect, test } from 'vitest'
import { verifyTrail } from '../audit/verify.ts'
import { actsOf, key } from '../cycle/test-office.ts'
import { testDatabase } from '../database/test-database.ts'
import { testKeyring } from '../test-context.ts'
import { findPublished } from './publication.queries.ts'
import { openQuarterOffice, over } from './test-quarter.ts'

const { db } = await testDatabase()
const office = await openQuarterOffice(db)
const { owner, lead, education, handIn, decide, unit, as } = office
const refused = (code: string, details?: object) => ({ cause: { code, ...(details && { details }) } })
const list = () => owner.score.list({ quarter: over })
const queueRow = async (unitId: string) => {
  const row = (await owner.score.queue({ quarter: over })).rows.find((each) => each.unitId === unitId)
  if (!row) throw new Error('no row')
  return row
}
const propose = (reason = '', by = owner) => by.score.propose({ quarter: over, reason, key: key() })

test('what was not handed in cannot be verified, and a unit never verifies', async () => {
  await expect(decide(lead, ['deed'], { decision: 'accepted' })).rejects.toMatchObject(refused('not-submitted'))
  await handIn('lead')
  const { reportId, version: seen, cards, whyNot } = await queueRow(lead)
  expect(whyNot).toBeNull()
  expect(cards.map((card) => card.waits)).toEqual(cardIds.map(() => true))
  const input = { reportId, seen, indicator: 'deed', decision: 'accepted', credit: 1, reason: '' } as const
  for (const who of ['lead', 'education'] as const) {
    const refusal = refused('not-permitted')
    await expect(unit(who).score.verify({ ...input, key: key() })).rejects.toMatchObject(refusal)
    await expect(unit(who).score.queue({ quarter: over })).rejects.toMatchObject(refusal)
  }
  await expect(as('leader').score.verify({ ...input, key: key() })).rejects.toMatchObject(refused('not-permitted'))
})

test('a card is accepted, in part or returned; the same key does it once; two at once do not both stand', async () => {
  const { reportId, version: seen } = await queueRow(lead)
  const input = { reportId, seen, indicator: 'household', decision: 'part', credit: 0.5, reason: '核实100户' } as const
  const once = key()
  const first = await owner.score.verify({ ...input, key: once })
  expect(await owner.score.verify({ ...input, key: once })).toEqual(first)
  await expect(owner.score.verify({ ...input, credit: 0.6, key: key() })).rejects.toMatchObject(refused('stale'))
  const now = (await queueRow(lead)).version
  const both = await Promise.allSettled(
    [0.7, 0.8].map((credit) => owner.score.verify({ ...input, seen: now, credit, key: key() })),
  )
  expect(both.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
  const card = (await queueRow(lead)).cards.find((each) => each.indicator === 'household')
  expect(card?.earlier).toHaveLength(1)
  expect(await actsOf(db, reportId)).toContain('score.verified')
})

test('a return opens the report again with a new deadline, and it waits once it came again', async () => {
  await decide(lead, ['presentation'], { decision: 'returned', reason: '照片用过，请补现场照片' })
  const back = await queueRow(lead)
  expect(back).toMatchObject({ status: 'returned', returns: 1, dueDay: '2026-11-30' })
  expect(back.cards.find((card) => card.indicator === 'presentation')?.waits).toBe(false)
  await expect(propose()).rejects.toMatchObject(refused('reports-unverified'))
  await handIn('lead', '2026-11-24T01:00:00.000Z' as Instant)
  expect((await queueRow(lead)).cards.find((card) => card.indicator === 'presentation')?.waits).toBe(true)
  await decide(lead, ['presentation', 'meeting', 'deed', 'analysis'], { decision: 'accepted' })
  await decide(lead, ['highlight'], { decision: 'part', credit: 0.5, reason: '一篇为自办账号' })
  expect(await queueRow(lead)).toMatchObject({ status: 'verified', returns: 1, late: true })
})

test('the owner department is verified by the inspector', async () => {
  const person = await as('admin').post.add({ unitId: lead, kind: 'principal', title: '局长', key: key() })
  expect(person.id).toBeTruthy()
  const { whyNot } = await queueRow(education)
  expect(whyNot).toMatchObject({ code: 'not-submitted' })
})

test('before publication a unit sees its own score only; who sees all sees what stands in the way', async () => {
  const all = await list()
  expect(all.state).toBe('provisional')
  expect(all.rows.map((row) => row.unitName).toSorted()).toEqual(['教育局', '综合局'])
  const own = await unit('lead').score.list({ quarter: over })
  expect(own.rows.map((row) => row.unitId)).toEqual([lead])
  expect(own).toMatchObject({ whyNotPropose: null, waiting: null, spread: [] })
  await expect(unit('lead').score.explain({ unitId: education, quarter: over })).rejects.toMatchObject(
    refused('not-found'),
  )
  await expect(
    unit('lead').score.sheet({ quarter: over, kind: 'sheet', locale: 'zh', key: key() }),
  ).rejects.toMatchObject(refused('not-published'))
})

test('publishing takes two persons and what was proposed must still be so', async () => {
  const { id, version: seen } = await propose()
  await expect(propose()).rejects.toMatchObject(refused('proposal-open'))
  await expect(owner.score.confirm({ id, seen, key: key() })).rejects.toMatchObject(refused('same-person'))
  await expect(as('inspector').score.confirm({ id, seen, key: key() })).rejects.toMatchObject(refused('not-permitted'))
  await expect(decide(lead, ['highlight'], { decision: 'accepted', reason: '' })).rejects.toMatchObject(
    refused('reason-missing'),
  )
  await decide(lead, ['highlight'], { decision: 'accepted' })
  await expect(as('leader').score.confirm({ id, seen, key: key() })).rejects.toMatchObject(refused('figures-moved'))
  await as('leader').score.decline({ id, seen, reason: '数字有变，请重新提请', key: key() })
  const again = await propose()
  expect(again.edition).toBe(1)
  await as('leader').score.confirm({ id: again.id, seen: again.version, key: key() })
  expect(await actsOf(db, again.id)).toEqual(['score.proposed', 'score.published'])
  const published = await findPublished(db, over)
  expect(published).toMatchObject({
    edition: 1,
    rows: [
      { unitName: '综合局', rank: 1 },
      { unitName: '教育局', total: 0, rank: 2 },
    ],
  })
})

test('after publication everybody sees all of it, and a correction stands beside the first figure', async () => {
  const shown = await unit('education').score.list({ quarter: over })
  expect(shown).toMatchObject({ state: 'published', rows: [{ rank: 1 }, { rank: 2 }] })
  const score = await unit('education').score.explain({ unitId: lead, quarter: over })
  expect(score.row.parts).toHaveLength(6)
  await expect(propose('更正')).rejects.toMatchObject(refused('nothing-changed'))
  await expect(decide(lead, ['deed'], { decision: 'returned', reason: '' })).rejects.toMatchObject(
    refused('reason-missing'),
  )
  const later = as('owner', 'owner', '2026-11-25T01:00:00.000Z' as Instant)
  await decide(lead, ['deed'], { decision: 'returned', reason: '核查发现不是本季度办的' }, later)
  expect((await list()).pending).toMatchObject([{ unitId: lead }])
  await expect(propose(' ')).rejects.toMatchObject(refused('reason-missing'))
  const { id, version: seen, edition } = await propose('实事不属本季度，予以更正')
  expect(edition).toBe(2)
  await as('leader').score.confirm({ id, seen, key: key() })
  const found = await findPublished(db, over)
  const [before, after] = [found?.original.rows[0]?.total ?? 0, found?.rows[0]?.total ?? 0]
  expect(before - after).toBeGreaterThan(16)
  const row = (await list()).rows.find((each) => each.unitId === lead)
  expect(row?.original?.total).toBe(before)
})

test('the snapshot is frozen: it is bound in the trail, and what changes later is not in it', async () => {
  const found = await findPublished(db, over)
  await decide(lead, ['deed'], { decision: 'accepted', reason: '复议后认定' })
  expect((await findPublished(db, over))?.rows).toEqual(found?.rows)
  expect((await verifyTrail(db, testKeyring, { checkpoints: [] })).findings).toEqual([])
})

test('the score sheet has every unit and its items; the pack says when there is nothing to pack', async () => {
  const { name, content } = await unit('lead').score.sheet({ quarter: over, kind: 'sheet', locale: 'zh', key: key() })
  expect(name).toBe('考核打分表（2026年第三季度）.xlsx')
  const book = Buffer.from(content, 'base64')
  const [ranking, detail] = [partOf(book, 'xl/worksheets/sheet1.xml'), partOf(book, 'xl/worksheets/sheet2.xml')]
  expect(ranking).toContain('综合局')
  expect(ranking.indexOf('整改实绩')).toBeLessThan(ranking.indexOf('入户调研'))
  expect(detail).toContain('核查发现不是本季度办的')
  const pack = owner.score.pack({ quarter: over, unitId: null, indicator: null, locale: 'zh', key: key() })
  await expect(pack).rejects.toMatchObject(refused('pack-empty'))
  await expect(
    unit('lead').score.pack({ quarter: over, unitId: null, indicator: null, locale: 'zh', key: key() }),
  ).rejects.toMatchObject(refused('not-permitted'))
})

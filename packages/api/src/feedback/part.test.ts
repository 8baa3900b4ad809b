import { expect, test } from 'vitest'
import { testDatabase } from '../database/test-database.ts'
import { testNow } from '../test-context.ts'
import { daysLater, openMatters } from './test-matter.ts'

const { db } = await testDatabase()
const office = await openMatters(db)
const { call, close, concernOf, key, lead, open, publishAt, saidAt, settle, street, verdict } = office
const refused = (code: string) => ({ cause: { code } })
const track = (code: string, days = 30) => office.resident(daysLater(days)).track({ code })
const statusOf = async (id: string) => (await (await call('李岚')).rectification.find({ id })).item.status
const all = {
  status: 'all',
  theme: null,
  placeId: null,
  source: null,
  urgent: false,
  quarter: null,
  q: '',
  page: 1,
} as const

/** A matter of two units; the street's item is numbered first, the other lies at the resident's own place. */
async function twoUnits() {
  const said = await saidAt(testNow)
  const concernId = await concernOf([said.id])
  const theirs = await open({ concernId, leadUnitId: street, placeId: null })
  const mine = await settle(concernId)
  await db.updateTable('rectificationItem').set({ placeId: null }).where('id', '=', theirs.id).execute()
  await db.updateTable('rectificationItem').set({ placeId: office.community }).where('id', '=', mine.id).execute()
  return { ...said, concernId, mine, theirs }
}
const finish = async (id: string, days: number) => {
  const closed = await close({ id, version: 1 }, { by: '郑伟', now: daysLater(days) })
  await publishAt(closed, daysLater(days))
}

test('each unit’s part is told, the one of the own place first, and the matter is answered with the last', async () => {
  const { id, code, mine, theirs } = await twoUnits()
  await publishAt(mine, daysLater(1))
  const read = await track(code)
  expect(read.parts).toMatchObject([
    { id: mine.id, status: 'answered', reply: { done: expect.any(String) } },
    { id: theirs.id, status: 'handed', reply: null },
  ])
  expect(read).toMatchObject({ status: 'working', mayAnswer: null, reply: null, desk: { unit: read.parts[0]?.unit } })
  const owner = await call('李岚', daysLater(30))
  expect(await owner.opinion.find({ id })).toMatchObject({ isAnswered: false, item: { id: mine.id } })
  const inList = async () => (await owner.opinion.list(all)).rows.find((row) => row.id === id)?.isReplied
  expect(await inList()).toBe(false)
  await expect(verdict(code, 'solved', daysLater(2))).rejects.toMatchObject(refused('not-answered-yet'))
  await finish(theirs.id, 3)
  expect(await track(code)).toMatchObject({
    status: 'answered',
    mayAnswer: 'solved-or-not',
    reply: { at: daysLater(3) },
  })
  expect(await inList()).toBe(true)
})

test('a no names whose part it is about, opens that and leaves the other as it stands', async () => {
  const { code, mine, theirs } = await twoUnits()
  await publishAt(mine, daysLater(1))
  await finish(theirs.id, 3)
  await expect(verdict(code, 'unsolved', daysLater(4))).rejects.toMatchObject(refused('part-missing'))
  await expect(verdict(code, 'unsolved', daysLater(4), [key()])).rejects.toMatchObject(refused('part-missing'))
  await verdict(code, 'unsolved', daysLater(4), [theirs.id])
  expect([await statusOf(mine.id), await statusOf(theirs.id)]).toEqual(['closed', 'reopened'])
  const read = await track(code)
  expect(read).toMatchObject({ status: 'reopened', mayAnswer: null, verdict: null })
  expect(read.parts.map((part) => part.status)).toEqual(['answered', 'reopened'])
  const { lookback } = await call('李岚', daysLater(40))
  const rows = async (unitId: string, group: 'hit' | 'miss') => {
    const found = await lookback.rateRows({ cycleId: '2026H2', unitId, rate: 'solved', group })
    return found.rows.filter((row) => [mine.id, theirs.id].includes(row.itemId ?? '')).map((row) => row.itemId)
  }
  expect([await rows(lead, 'hit'), await rows(street, 'miss')]).toEqual([[mine.id], [theirs.id]])
  expect(await office.told('郑伟', theirs.id)).toContain('reopened')
  expect(await office.told('王敏', mine.id)).not.toContain('reopened')
})

test('that one unit’s item is solved says nothing of another’s, which needs a photo or a word of its own', async () => {
  const { id, code, mine, theirs } = await twoUnits()
  await publishAt(mine, daysLater(1))
  // As it was kept while one part was answered for all.
  const said = { verdict: 'solved', verdictAt: daysLater(2) }
  await db.updateTable('opinion').set(said).where('id', '=', id).execute()
  const closed = await close({ id: theirs.id, version: 1 }, { by: '郑伟' })
  const preview = (await call('李岚', daysLater(3))).rectification.previewPublication({ id: theirs.id })
  expect((await preview).confirmed).toBe(false)
  const bare = publishAt(closed, daysLater(3), { photosAfter: [] })
  await expect(bare).rejects.toMatchObject(refused('photo-missing'))
  await publishAt(closed, daysLater(3))
  await verdict(code, 'solved', daysLater(4))
  const page = { placeId: null, theme: null, status: 'all', page: 1 } as const
  const { rows } = await office.as('owner', undefined, daysLater(5)).site.saidDone(page)
  expect(rows.filter((row) => row.confirmed)).toHaveLength(2)
})

/** A recurrence that was taken back leaves nothing in the way of the next one: its round is not opened a second time. */
import { addDays, type Day, type Instant } from '@ratchet/domain/day'
import { expect, test } from 'vitest'
import { sealAll } from '../audit/sealer.ts'
import { verifyTrail } from '../audit/verify.ts'
import { testDatabase } from '../database/test-database.ts'
import { key, openRectificationOffice } from '../rectification/test-office.ts'
import { testKeyring, testNow } from '../test-context.ts'

const { db } = await testDatabase()
const office = await openRectificationOffice(db)
const { items, close, community, street, lead } = office
const owner = await office.call('李岚')
const earlier = '2026-11-16T02:00:00.000Z' as Instant
const find = async (id: string) => (await items('李岚')).find({ id })
const openAt = async (now: Instant = testNow) =>
  (await items('李岚', now)).open({
    ...{ cycleId: '2026H2', subject: 'aspect:education', title: '路灯不亮', leadUnitId: lead, category: 'T1' },
    ...{ placeId: community, dueDay: null, workDays: 20, key: key() },
  })
const ask = async (by: string, { item }: Awaited<ReturnType<typeof find>>, days: number) => {
  const newDay = addDays(item.dueDay as Day, days)
  const request = { kind: 'extension', newDay, reason: '等设备' } as const
  return { newDay, ...(await (await items(by)).askTime({ id: item.id, seen: item.version, request, key: key() })) }
}

test('what was granted, asked and returned in the round that was taken back counts in no later one', async () => {
  const item = await openAt(earlier)
  await close(item, { now: earlier })
  const closed = (await find(item.id)).item
  await openAt()
  // The unit had more time granted, returned it twice, and asked again.
  const { changeId } = await ask('王敏', await find(item.id), 7)
  const seen = (await find(item.id)).item.version
  await owner.rectification.decideTime({
    ...{ id: item.id, seen, changeId, decision: 'approved' },
    reason: '',
    key: key(),
  })
  for (const [by, to] of [
    ['王敏', street],
    ['郑伟', street],
  ] as const) {
    const unit = await items(by)
    const { version } = (await find(item.id)).item
    const why = { clause: '三定方案', reason: '不归我', proposedUnitId: null }
    const sent = await unit.contest({ id: item.id, seen: version, ...why, key: key() })
    const given = { contestId: sent.contestId, leadUnitId: to, reason: '属地管理' }
    await owner.rectification.decideContest({ id: item.id, seen: sent.version, ...given, key: key() })
  }
  await ask('郑伟', await find(item.id), 9)
  const [first] = (await find(item.id)).recurrences
  await owner.management.undo({ id: first?.id ?? '', reason: '是另一处新修的路', key: key() })
  const back = (await find(item.id)).item
  expect(back).toMatchObject({ status: 'closed', round: 1, leadUnitId: lead, dueDay: closed.dueDay, recurrences: 0 })
  expect((await find(item.id)).changes.map(({ round, decision }) => [round, decision]).toSorted()).toEqual([
    [2, 'approved'],
    [2, 'lapsed'],
  ])

  // It really comes back: a round of its own, with its own clock, requests and returns.
  expect((await openAt()).id).toBe(item.id)
  const page = await find(item.id)
  expect(page.item).toMatchObject({ status: 'reopened', round: 3, recurrences: 1 })
  expect(page.recurrences.map(({ round, undoneAt }) => [round, undoneAt !== null]).toSorted()).toEqual([
    [2, true],
    [3, false],
  ])
  expect(page.time).toMatchObject({ firstDue: page.item.dueDay, totalWorkingDays: 20 })
  const again = await ask('王敏', page, 7)
  const { version } = (await find(item.id)).item
  const decided = { id: item.id, seen: version, changeId: again.changeId, decision: 'approved', reason: '' } as const
  expect(await owner.rectification.decideTime({ ...decided, key: key() })).toMatchObject({ dueDay: again.newDay })
  const why = { clause: '三定方案', reason: '不归我', proposedUnitId: null }
  const now = (await find(item.id)).item.version
  const returned = await (await items('王敏')).contest({ id: item.id, seen: now, ...why, key: key() })
  expect(returned.ordinal).toBe(1)
})

test('the trail is whole', async () => {
  await sealAll(db, testNow)
  expect((await verifyTrail(db, testKeyring, { checkpoints: [] })).findings).toEqual([])
})

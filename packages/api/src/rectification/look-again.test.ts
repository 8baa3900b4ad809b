import type { Day, Instant } from '@ratchet/domain/day'
import { expect, test } from 'vitest'
import { sealAll } from '../audit/sealer.ts'
import { verifyTrail } from '../audit/verify.ts'
import { testDatabase } from '../database/test-database.ts'
import { testKeyring, testNow } from '../test-context.ts'
import { key, openRectificationOffice, result } from './test-office.ts'

const { db } = await testDatabase()
const office = await openRectificationOffice(db)
const { items, open, close, told, actsOf } = office
const againDay = '2027-01-12' as Day
const at = (day: string) => `${day}T02:00:00.000Z` as Instant
const cannot = { ...result, outcome: 'cannot', because: '资金未到位', againDay } as const
const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error) => error.cause?.code ?? String(error),
  )
const owed = async (name: string, day: string) =>
  (await (await office.call(name, at(day))).home.debts({})).debts
    .filter((debt) => debt.kind === 'look-again')
    .map(({ subject, dueDay, late }) => ({ ...subject, dueDay, late }))

test('what could not be done for now is owed from a week before the promised day, and looked at again in a new round', async () => {
  const item = await close(await open(), { content: cannot })
  const solved = await close(await open({ title: '别的事' }))
  expect(await owed('李岚', '2027-01-04')).toEqual([])
  expect(await owed('李岚', '2027-01-05')).toEqual([{ kind: 'item', id: item.id, dueDay: againDay, late: false }])
  expect(await owed('李岚', '2027-01-13')).toMatchObject([{ id: item.id, late: true }])
  for (const name of ['王敏', '周建平', '马志强']) expect(await owed(name, '2027-01-13')).toEqual([])
  const look = async (one: { id: string; version: number }, by = '李岚', reason = '资金到位') =>
    (await items(by, at('2027-01-11'))).lookAgain({ id: one.id, seen: one.version, reason, key: key() })
  expect(await refusal(look(item, '王敏'))).toBe('not-permitted')
  expect(await refusal(look(item, '李岚', ' '))).toBe('reason-missing')
  expect(await refusal(look({ ...item, version: 1 }))).toBe('stale')
  expect(await refusal(look(solved))).toBe('not-put-off')
  const again = await look(item)
  const { item: now, timeline } = await (await items('王敏')).find({ id: item.id })
  expect(now).toMatchObject({
    status: 'reopened',
    round: 2,
    outcome: null,
    dueDay: again.dueDay,
    clockStart: '2027-01-11',
  })
  expect(timeline.at(-1)).toMatchObject({ act: 'rectification.lookedAgain', reason: '资金到位', actorName: '李岚' })
  expect(await actsOf(item.id)).not.toContain('reopened')
  expect(await told('王敏', item.id)).toContain('lookedAgain')
  expect(await owed('李岚', '2027-01-13')).toEqual([])
  expect(await refusal(look({ ...item, version: again.version }))).toBe('item-not-closed')
})

test('so is what was answered without an item; the resident reads the old answer until there is a new one', async () => {
  const { opinion } = office.as('owner')
  const { code } = await office.say({ text: '小区门口想装充电桩' })
  const { id, version } = await office.last()
  const sorting = { theme: 'transport', placeId: null, urgent: false } as const
  const sorted = await opinion.classify({ id, seen: version, ...sorting, key: key() })
  const given = { outcome: 'cannot', text: '变压器容量不够', againDay: '2026-12-10' as Day } as const
  const answered = await opinion.answer({ id, seen: sorted.version, ...given, key: key() })
  expect(await owed('李岚', '2026-12-03')).toEqual([{ kind: 'opinion', id, dueDay: '2026-12-10', late: false }])
  expect(await refusal(opinion.lookAgain({ id, seen: answered.version, reason: '', key: key() }))).toBe(
    'reason-missing',
  )
  const again = await opinion.lookAgain({ id, seen: answered.version, reason: '电力局答复可以增容', key: key() })
  expect(await owed('李岚', '2026-12-13')).toEqual([])
  const tracked = await office.resident().track({ code })
  expect(tracked).toMatchObject({ status: 'reopened', mayAnswer: null, reply: { outcome: 'cannot', done: given.text } })
  expect(tracked.steps.at(-1)).toMatchObject({ step: 'reopened' })
  expect(await refusal(opinion.lookAgain({ id, seen: again.version, reason: '再看', key: key() }))).toBe('not-put-off')
  await opinion.answer({ id, seen: again.version, outcome: 'explained', text: '下月安装', againDay: null, key: key() })
  expect(await office.resident().track({ code })).toMatchObject({ status: 'explained', reply: { done: '下月安装' } })
})

test('the trail is whole', async () => {
  await sealAll(db, testNow)
  expect((await verifyTrail(db, testKeyring, { checkpoints: [] })).findings).toEqual([])
})

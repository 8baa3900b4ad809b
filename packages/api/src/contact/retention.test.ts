import { expect, test } from 'vitest'
import { verifyTrail } from '../audit/verify.ts'
import { testDatabase } from '../database/test-database.ts'
import { daysLater, openMatters } from '../feedback/test-matter.ts'
import { testKeyring, testNow } from '../test-context.ts'
import { eraseOverdue } from './retention.jobs.ts'

const { db } = await testDatabase()
const office = await openMatters(db)
const { call, concernOf, joinAt, key, publishAt, saidAt, settle, versionOf } = office
const phone = { phone: '13800001234', consentVersion: 1 }
const clear = (days: number) =>
  eraseOverdue({ db, keyring: testKeyring, checkpointFolder: '', readNow: async () => daysLater(days) })
const hasPhone = async (code: string, days: number) => (await office.resident(daysLater(days)).track({ code })).hasPhone

test('who joins a matter that was settled long ago keeps the number until their own time is over', async () => {
  const first = await saidAt(testNow, phone)
  const concernId = await concernOf([first.id])
  await publishAt(await settle(concernId), testNow)
  const late = await saidAt(daysLater(100), phone)
  await joinAt(late.id, concernId, daysLater(101))
  await clear(102)
  expect([await hasPhone(first.code, 102), await hasPhone(late.code, 102)]).toEqual([false, true])
  await clear(101 + 91)
  expect(await hasPhone(late.code, 192)).toBe(false)
})

test('what is closed and told to nobody is not over: the number is how to tell', async () => {
  const { id, code } = await saidAt(testNow, phone)
  const closed = await settle(await concernOf([id]))
  await clear(100)
  expect(await hasPhone(code, 100)).toBe(true)
  const { publicationId } = await publishAt(closed, daysLater(110))
  // Taken off again, it was told all the same.
  const { rectification } = await call('李岚', daysLater(111))
  await rectification.withdraw({ id: publicationId, reason: '照片不清', key: key() })
  await clear(110 + 90)
  expect(await hasPhone(code, 200)).toBe(true)
  await clear(110 + 91)
  expect(await hasPhone(code, 201)).toBe(false)
})

test('an answer that was objected to is no end, nor is a concern for which nothing was begun', async () => {
  const { id, code } = await saidAt(testNow, phone)
  const answer = { outcome: 'explained', text: '已说明', againDay: null } as const
  await (await call('李岚')).opinion.answer({ id, seen: 1, ...answer, key: key() })
  await office.resident(daysLater(1)).answer({ code, verdict: 'disagreed', word: '', key: key() })
  await concernOf([id], daysLater(2))
  await clear(400)
  expect(await hasPhone(code, 400)).toBe(true)
})

test('a photo of somebody erased goes when it is no longer published', async () => {
  const { id: photoId } = await office.resident().addPhoto({ name: 'a.png', content: office.png, key: key() })
  const { id } = await saidAt(testNow, { photoIds: [photoId] })
  const closed = await settle(await concernOf([id]))
  const { publicationId } = await publishAt(closed, testNow, { photosBefore: [photoId] })
  const owner = await call('李岚', daysLater(1))
  await owner.opinion.erase({ id, seen: await versionOf(id), reason: '本人要求删除', key: key() })
  const kept = () => db.selectFrom('blob').select('id').where('id', '=', photoId).execute()
  await clear(2)
  expect(await kept()).toHaveLength(1)
  await owner.rectification.withdraw({ id: publicationId, reason: '本人要求撤下', key: key() })
  expect(await clear(2)).toBe(1)
  expect(await kept()).toEqual([])
  expect(await clear(2)).toBe(0)
})

test('the trail is whole', async () => {
  expect((await verifyTrail(db, testKeyring, { checkpoints: [] })).findings).toEqual([])
})

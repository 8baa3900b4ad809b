import { randomUUID } from 'node:crypto'
import { Refusal } from '@ratchet/domain/refusal'
import { expect, test } from 'vitest'
import { perform } from './command.ts'
import { Keyring } from './database/keyring.ts'
import { testDatabase } from './database/test-database.ts'
import { actorOf, contextOf } from './test-context.ts'
import { acting } from './trpc.ts'

const { db } = await testDatabase()
const zoneId = randomUUID()
const admin = actorOf('admin', [zoneId])
const ctx = acting(contextOf(db, admin))

/** Writes one lesson-like row; `cycle.list` stands in as a procedure of zone scope. */
const addPerson = (key: string, name: string, fail?: 'refuse' | 'forget', as = ctx) =>
  perform(as, 'cycle.list', { key, name }, async ({ tx, ctx: acted, record }, input) => {
    const id = acted.newId()
    await tx
      .insertInto('person')
      .values({ id, name: input.name, userId: null, illustrative: false, version: 1 })
      .execute()
    if (fail === 'refuse') throw new Refusal('not-found')
    if (fail !== 'forget') await record({ act: 'person.added', subject: ['person', id], payload: { name: input.name } })
    return { id, version: 1 }
  })
const countPeople = async (name: string) =>
  (await db.selectFrom('person').select('id').where('name', '=', name).execute()).length

test('an act leaves its row, a fact that binds the row, and the fact waits for the sealer', async () => {
  const { id } = await addPerson('key-0001', '甲')
  const fact = await db.selectFrom('fact').selectAll().where('subjectId', '=', id).executeTakeFirstOrThrow()
  expect(fact.changedRows).toEqual([
    { table: 'person', id, edition: 1, digest: expect.stringMatching(/^[0-9a-f]{64}$/) },
  ])
  expect(await db.selectFrom('unsealed').select('factId').where('factId', '=', fact.id).execute()).toHaveLength(1)
  expect(await db.selectFrom('touched').selectAll().execute()).toEqual([])
})

test('the same key again: the same answer, one effect', async () => {
  const first = await addPerson('key-0002', '乙')
  expect(await addPerson('key-0002', '乙')).toEqual(first)
  expect(await countPeople('乙')).toBe(1)
})

test('the same key with another body is refused', async () => {
  await addPerson('key-0003', '丙')
  await expect(addPerson('key-0003', '丙二')).rejects.toMatchObject({ code: 'key-reused' })
  expect(await countPeople('丙二')).toBe(0)
})

test('the same key again after the keyring was given a new one is still the same act', async () => {
  const first = await addPerson('key-0006', '庚')
  const createdAt = '2026-01-01T00:00:00.000Z'
  const [old, fresh] = ['ratchet', 'new'].map((text) => Buffer.alloc(32, text).toString('base64'))
  const keyring = new Keyring({
    keys: [
      { id: 'k1', createdAt, key: old ?? '' },
      { id: 'k2', createdAt, key: fresh ?? '' },
    ],
  })
  expect(await addPerson('key-0006', '庚', undefined, { ...ctx, keyring })).toEqual(first)
  await expect(addPerson('key-0006', '辛', undefined, { ...ctx, keyring })).rejects.toMatchObject({
    code: 'key-reused',
  })
})

test('a refusal after a write leaves nothing, not even the key', async () => {
  await expect(addPerson('key-0004', '丁', 'refuse')).rejects.toBeInstanceOf(Refusal)
  expect(await countPeople('丁')).toBe(0)
  await addPerson('key-0004', '丁')
  expect(await countPeople('丁')).toBe(1)
})

test('an act that recorded nothing is rolled back', async () => {
  await expect(addPerson('key-0005', '戊', 'forget')).rejects.toThrow('recorded no fact')
  expect(await countPeople('戊')).toBe(0)
})

test('the role of the connection can neither change nor remove what happened', async () => {
  await expect(db.updateTable('fact').set({ actorName: 'x' }).execute()).rejects.toThrow(/permission denied/)
  await expect(db.deleteFrom('auditLink').execute()).rejects.toThrow(/permission denied/)
})

import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { perform } from '../command.ts'
import { testDatabase } from '../database/test-database.ts'
import { createCaller } from '../router.ts'
import { actorOf, contextOf, testNow } from '../test-context.ts'
import { acting } from '../trpc.ts'
import { sealAll } from './sealer.ts'

const { db } = await testDatabase()
const zoneId = randomUUID()
const as = (role: Parameters<typeof actorOf>[0]) => createCaller(contextOf(db, actorOf(role, [zoneId])))

test('a fact tells which rows it bound, by digest, and its link once it is sealed', async () => {
  const id = randomUUID()
  const ctx = acting(contextOf(db, actorOf('admin', [zoneId])))
  await perform(ctx, 'cycle.list', { key: randomUUID(), id }, async ({ tx, record }) => {
    await tx.insertInto('person').values({ id, name: '某某', userId: null, illustrative: false, version: 1 }).execute()
    await record({ act: 'person.added', subject: ['person', id], payload: {} })
    return { id }
  })
  const { audit } = as('auditor')
  const factId = (await audit.list({ subjectId: id })).facts[0]?.id ?? ''
  expect(await audit.find({ id: factId })).toMatchObject({ link: null, seq: null, actorName: ctx.actor.name })
  await sealAll(db, testNow)
  const found = await audit.find({ id: factId })
  expect(found.changedRows).toEqual([{ table: 'person', id, digest: expect.stringMatching(/^[0-9a-f]{64}$/) }])
  expect(found.link).toMatchObject({ hash: expect.stringMatching(/^[0-9a-f]{64}$/), sealedAt: testNow })
})

test('one fact is for whoever reads the trail; an unknown one is not found', async () => {
  await expect(as('owner').audit.find({ id: randomUUID() })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(as('auditor').audit.find({ id: randomUUID() })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

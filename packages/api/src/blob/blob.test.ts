import { randomUUID } from 'node:crypto'
import type { GivenFile } from '@ratchet/domain/blob/blob'
import { expect, test } from 'vitest'
import { sha256 } from '../audit/digest.ts'
import { perform } from '../command.ts'
import { testDatabase } from '../database/test-database.ts'
import { createCaller } from '../router.ts'
import { actorOf, contextOf } from '../test-context.ts'
import { acting } from '../trpc.ts'
import { readBlob, saveBlob } from './blob.queries.ts'

const { db } = await testDatabase()
const owner = acting(contextOf(db, actorOf('owner', [randomUUID()])))
const bytes = Buffer.from('%PDF-1.7 纪要')
const store = (file: Partial<GivenFile>) =>
  perform(owner, 'cycle.list', { key: randomUUID() }, async ({ tx, ctx, record }) => {
    const given: GivenFile = { kind: 'minutes', name: '../纪要.pdf', mediaType: 'application/pdf', bytes, ...file }
    const { id } = await saveBlob(tx, ctx, given)
    await record({ act: 'person.saved', subject: ['blob', id], payload: {} })
    return { id }
  })

test('a file is kept with its hash, bound by the fact of the act, and read back as it was', async () => {
  const { id } = await store({})
  const file = await readBlob(db, id)
  expect(file).toMatchObject({
    name: '纪要.pdf',
    size: bytes.length,
    sha256: sha256(bytes),
    createdBy: owner.actor.userId,
  })
  expect(file?.bytes.equals(bytes)).toBe(true)
  const fact = await db.selectFrom('fact').select('changedRows').where('subjectId', '=', id).executeTakeFirstOrThrow()
  expect(fact.changedRows).toMatchObject([{ table: 'blob', id }])
  expect(await createCaller(owner).blob.find({ id })).not.toHaveProperty('bytes')
})

test('a refused file leaves nothing', async () => {
  const page = store({ bytes: Buffer.from('<html>') })
  await expect(page).rejects.toMatchObject({ code: 'file-not-what-it-says' })
  expect(await db.selectFrom('blob').select('id').execute()).toHaveLength(1)
})

test('whose role does not read this kind is told that there is none', async () => {
  const { id } = await store({})
  const surveyor = createCaller(contextOf(db, actorOf('surveyor', [randomUUID()])))
  await expect(surveyor.blob.find({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(surveyor.blob.find({ id: randomUUID() })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

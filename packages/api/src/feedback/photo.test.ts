import { randomUUID } from 'node:crypto'
import type { Instant } from '@ratchet/domain/day'
import { mostStaged } from '@ratchet/domain/photo/photo'
import { expect, test } from 'vitest'
import { sealAll } from '../audit/sealer.ts'
import { verifyTrail } from '../audit/verify.ts'
import { readBlob } from '../blob/blob.queries.ts'
import { testDatabase } from '../database/test-database.ts'
import { actorOf, contextOf, testKeyring, testNow } from '../test-context.ts'
import { createCallerFactory, router } from '../trpc.ts'
import { dropStagedPhotos } from './photo.jobs.ts'
import { addPhoto } from './photo.router.ts'

const { db } = await testDatabase()
const callAs = createCallerFactory(router({ feedback: router({ addPhoto }) }))
const resident = callAs(contextOf(db, null)).feedback
const hoursLater = (hours: number) => new Date(Date.parse(testNow) + hours * 3_600_000).toISOString() as Instant

/** 2 × 2 pixels, red; behind it stands what a stranger might hide there. */
const png = 'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAYAAABytg0kAAAAFElEQVR4nGP8z8Dwn4GBgYGJAQoAHxcCAk+Uzr4AAAAASUVORK5CYII='
const hiding = Buffer.concat([Buffer.from(png, 'base64'), Buffer.from('<script>alert(1)</script>')]).toString('base64')
const photo = (more: object = {}) => ({ name: 'a.png', content: png, key: randomUUID(), ...more })

const staged = () => db.selectFrom('opinionPhoto').selectAll().orderBy('stagedAt').execute()
const findings = async () => {
  await sealAll(db, testNow)
  return (await verifyTrail(db, testKeyring, { checkpoints: [] })).findings
}

test('a photo is kept as a JPEG of ours, staged, with a fact that holds its size only', async () => {
  const { id } = await resident.addPhoto(photo({ name: '../<img onerror=x>王小明家.png', content: hiding }))
  const kept = await readBlob(db, id)
  expect(kept).toMatchObject({ kind: 'resident-photo', mediaType: 'image/jpeg', name: 'photo.jpg', createdBy: null })
  expect(kept?.bytes.subarray(0, 3)).toEqual(Buffer.of(0xff, 0xd8, 0xff))
  expect(kept?.bytes.includes('script')).toBe(false)
  expect(await staged()).toMatchObject([{ id, opinionId: null }])
  const facts = await db.selectFrom('fact').selectAll().where('subjectId', '=', id).execute()
  expect(facts).toMatchObject([{ act: 'feedback.photoAdded', payload: { size: kept?.size }, actorId: null }])
  expect(JSON.stringify(facts)).not.toContain('王小明')
})

test('sent twice it is there once; another photo under the same key is refused', async () => {
  const one = photo()
  const before = (await staged()).length
  const first = await resident.addPhoto(one)
  expect(await resident.addPhoto(one)).toEqual(first)
  expect(await staged()).toHaveLength(before + 1)
  await expect(resident.addPhoto({ ...one, content: hiding })).rejects.toMatchObject({ message: 'key-reused' })
})

test('an official who shows something as a resident is not named', async () => {
  const official = callAs(contextOf(db, actorOf('owner', [randomUUID()]))).feedback
  const { id } = await official.addPhoto(photo())
  expect((await readBlob(db, id))?.createdBy).toBeNull()
  const fact = await db.selectFrom('fact').selectAll().where('subjectId', '=', id).executeTakeFirstOrThrow()
  expect([fact.actorId, fact.actorName]).toEqual([null, ''])
})

test.each([
  ['nothing', '', 'photo-not-readable'],
  ['no base64', '!!!', 'photo-not-readable'],
  ['a page', Buffer.from('<html>').toString('base64'), 'photo-not-readable'],
  ['more than 10 MB', Buffer.alloc(10 * 2 ** 20 + 1).toString('base64'), 'photo-too-large'],
])('%s is refused and leaves nothing', async (_what, content, code) => {
  const before = await staged()
  await expect(resident.addPhoto(photo({ content }))).rejects.toMatchObject({ message: code })
  expect(await staged()).toEqual(before)
})

test('what nobody sent is gone after a day, what somebody sent stays, and the trail is whole', async () => {
  const before = await staged()
  const late = callAs(contextOf(db, null, hoursLater(2))).feedback
  const { id } = await late.addPhoto(photo())
  expect(await dropStagedPhotos({ db, keyring: testKeyring, now: hoursLater(23) })).toBe(0)
  expect(await dropStagedPhotos({ db, keyring: testKeyring, now: hoursLater(25) })).toBe(before.length)
  expect((await staged()).map((row) => row.id)).toEqual([id])
  expect((await db.selectFrom('blob').select('id').execute()).map((row) => row.id)).toEqual([id])
  const fact = await db.selectFrom('fact').selectAll().where('act', '=', 'feedback.photosDropped').execute()
  expect(fact).toMatchObject([{ payload: { count: before.length }, subjectId: 'staged' }])
  expect(await findings()).toEqual([])
  await db.deleteFrom('opinionPhoto').where('id', '=', id).execute()
  expect(await findings()).toMatchObject([{ kind: 'row-deleted', where: `opinion_photo ${id}` }])
})

test('when too many wait for their opinion, one more is told to come back; a day later there is room', async () => {
  const now = hoursLater(100)
  const ids = Array.from({ length: mostStaged }, () => randomUUID())
  const kept = { kind: 'resident-photo', sha256: 'x', size: 1, mediaType: 'image/jpeg', name: 'photo.jpg' }
  await db
    .insertInto('blob')
    .values(ids.map((id) => ({ ...kept, id, bytes: Buffer.of(1), createdAt: now, createdBy: null })))
    .execute()
  await db
    .insertInto('opinionPhoto')
    .values(ids.map((id) => ({ id, opinionId: null, stagedAt: now, version: 1 })))
    .execute()
  const refused = callAs(contextOf(db, null, now)).feedback.addPhoto(photo())
  await expect(refused).rejects.toMatchObject({ message: 'photos-full', code: 'TOO_MANY_REQUESTS' })
  await callAs(contextOf(db, null, hoursLater(125))).feedback.addPhoto(photo())
  expect(await dropStagedPhotos({ db, keyring: testKeyring, now: hoursLater(125) })).toBe(mostStaged)
})

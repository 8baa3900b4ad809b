import { randomUUID } from 'node:crypto'
import { testDatabase } from '@ratchet/api/database/test-database'
import { createFirstAdmin } from '@ratchet/api/people/first-admin'
import { actorOf, contextOf, testNow } from '@ratchet/api/test-context'
import type { BlobKind } from '@ratchet/domain/blob/blob'
import type { Actor } from '@ratchet/domain/people/permission'
import Fastify from 'fastify'
import { afterAll, expect, test } from 'vitest'
import { addFailures } from './failures.ts'
import { addPhotos } from './photo.ts'
import { addSecurityHeaders } from './security-headers.ts'

const connection = await testDatabase()
const { db } = connection
let actor: Actor | null = null
const app = Fastify()
addFailures(app)
addSecurityHeaders(app, false)
addPhotos(app, { connection }, { actorOfRequest: async () => actor })
afterAll(() => app.close())
const get = (url: string) => app.inject({ method: 'GET', url })

async function file(kind: BlobKind, mediaType = 'image/jpeg'): Promise<string> {
  const id = randomUUID()
  const row = { id, kind, sha256: 'x', size: 4, mediaType, name: 'photo.jpg', createdAt: testNow, createdBy: null }
  await db
    .insertInto('blob')
    .values({ ...row, bytes: Buffer.from('JPEG') })
    .execute()
  return id
}

const { zoneId } = await createFirstAdmin(contextOf(db, null), {
  ...{ username: 'admin', name: '陈默', password: 'first-password-1', zoneName: '某开发区' },
})
const policies = { floorPolicy: 'published', largestRise: '{}', aspectsEdition: 1, crosswalkEdition: 1 }
await db
  .insertInto('cycle')
  .values({
    id: '2026H2',
    stage: 'goal',
    provisional: false,
    openedAt: testNow,
    illustrative: true,
    ...policies,
    version: 1,
  })
  .execute()

/** A publication of an item of its own, as if it had come all the way. */
async function publish(photosBefore: string[], photosAfter: string[], withdrawn = false): Promise<void> {
  const itemId = randomUUID()
  const item = { number: itemId, cycleId: '2026H2', subject: 'overall', title: '路灯', origin: 'manual' }
  await db
    .insertInto('rectificationItem')
    .values({ ...item, id: itemId, leadUnitId: zoneId, status: 'closed', openedAt: testNow, version: 1 })
    .execute()
  const said = { quote: '灯不亮', done: '已修好', outcome: 'solved', people: 1, confirmed: true }
  const at = { publishedAt: testNow, publishedBy: JSON.stringify({ id: randomUUID(), name: '某某' }) }
  const gone = { withdrawnAt: withdrawn ? testNow : null, withdrawnReason: withdrawn ? '照片里有人脸' : null }
  await db
    .insertInto('publication')
    .values({ id: randomUUID(), itemId, round: 1, ...said, photosBefore, photosAfter, ...at, ...gone, version: 1 })
    .execute()
}

test('a photo of a living publication is a picture for everybody, and nothing that runs', async () => {
  const [before, after] = [await file('resident-photo'), await file('result-photo')]
  await publish([before], [after])
  for (const id of [before, after]) {
    const { statusCode, body, headers } = await get(`/photo/${id}`)
    expect([statusCode, body]).toEqual([200, 'JPEG'])
    expect(headers).toMatchObject({
      'content-type': 'image/jpeg',
      'content-disposition': 'inline',
      'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'public, max-age=3600',
    })
  }
})

test('what is not published, not any more, not a photo or not there is the same 404, and is kept nowhere', async () => {
  const [unpublished, withdrawn, scan] = [
    await file('resident-photo'),
    await file('result-photo'),
    await file('minutes'),
  ]
  await publish([], [withdrawn], true)
  await publish([], [scan])
  for (const id of [unpublished, withdrawn, scan, randomUUID(), 'x', "1'%20or%201=1", '..%2fapi']) {
    const { statusCode, headers, body } = await get(`/photo/${id}`)
    expect([id, statusCode, headers['cache-control']]).toEqual([id, 404, 'no-store'])
    expect(body).not.toContain('JPEG')
  }
})

test('a photo that was withdrawn in one place is still shown where it lives', async () => {
  const id = await file('result-photo')
  await publish([], [id], true)
  await publish([id], [])
  expect((await get(`/photo/${id}`)).statusCode).toBe(200)
})

test.each([
  ['owner', 200, 200],
  ['inspector', 200, 200],
  ['leader', 200, 200],
  ['unit', 404, 200],
  ['lead_unit', 404, 200],
  ['surveyor', 404, 404],
  ['admin', 404, 404],
] as const)('an official who is %s sees what that role reads', async (role, ofResident, ofResult) => {
  actor = actorOf(role, [randomUUID()])
  const [resident, result, scan] = [await file('resident-photo'), await file('result-photo'), await file('minutes')]
  expect((await get(`/api/photo/${resident}`)).statusCode).toBe(ofResident)
  const shown = await get(`/api/photo/${result}`)
  expect([shown.statusCode, shown.headers['cache-control']]).toEqual([ofResult, 'no-store'])
  expect((await get(`/api/photo/${scan}`)).statusCode).toBe(404)
})

test('nobody without an account, and nobody who still owes a password', async () => {
  const id = await file('result-photo')
  actor = null
  expect((await get(`/api/photo/${id}`)).statusCode).toBe(404)
  actor = { ...actorOf('owner', [randomUUID()]), owes: 'password' }
  expect((await get(`/api/photo/${id}`)).statusCode).toBe(404)
})

import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { verifyTrail } from '../audit/verify.ts'
import { Keyring } from '../database/keyring.ts'
import { testDatabase } from '../database/test-database.ts'
import { openResidentsOffice } from '../feedback/test-office.ts'
import { createCaller } from '../router.ts'
import { actorOf, contextOf, testKeyring } from '../test-context.ts'
import { checkPointCode, newPointCode } from './code.ts'
import { findPointByCode } from './point.queries.ts'

const { db } = await testDatabase()
const office = await openResidentsOffice(db)
const { community, street, lead, key } = office
const owner = office.as('owner').point
const admin = office.as('admin').unit
const zoneId = (await db.selectFrom('unit').select('id').where('kind', '=', 'zone').executeTakeFirstOrThrow()).id
const add = async (kind: 'street' | 'village', name: string, parentId: string) =>
  (await admin.add({ kind, name, parentId, sort: 1, sinceDay: '2025-01-01' as never, key: key() })).id
const otherStreet = await add('street', '新合街道', zoneId)
const village = await add('village', '深渡村', otherStreet)
const asUnit = (...path: string[]) => createCaller(contextOf(db, actorOf('unit', [zoneId, ...path]))).point
const neighbour = asUnit(otherStreet, village)
const everything = { streetId: null, placeId: null, status: null }
const refusedWith = (code: string) => ({ cause: { code } })
const pointOf = (id: string) => db.selectFrom('point').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const openAt = async (placeId: string, ...sites: string[]) =>
  (await owner.open({ openings: [{ placeId, sites }], key: key() })).ids
const findings = async () => (await verifyTrail(db, testKeyring, { checkpoints: [] })).findings
const factsOn = (id: string) =>
  db
    .selectFrom('fact')
    .select(['act', 'reason', 'unitId'])
    .where('subjectId', '=', id)
    .where('act', 'like', 'point.%')
    .execute()

test('several sites of several communities are opened in one act, each with a code of its own, and the trail has them', async () => {
  const openings = [
    { placeId: community, sites: ['3号楼大堂', '东门'] },
    { placeId: village, sites: ['村委会公示栏'] },
  ]
  const { ids } = await owner.open({ openings, key: key() })
  const points = await Promise.all(ids.map(pointOf))
  expect(points.map((row) => [row.placeId, row.site, row.status, row.version])).toEqual([
    [community, '3号楼大堂', 'open', 1],
    [community, '东门', 'open', 1],
    [village, '村委会公示栏', 'open', 1],
  ])
  expect(new Set(points.map((row) => row.code)).size).toBe(3)
  for (const { code } of points) expect(checkPointCode({ keyring: testKeyring }, code)).toBe(code)
  expect(await factsOn(community)).toMatchObject([{ act: 'point.opened', unitId: community }])
  expect(await factsOn(village)).toHaveLength(1)
  expect(await findings()).toEqual([])
})

test('what a rule refuses leaves nothing, not even of the places before it', async () => {
  const count = async () => (await db.selectFrom('point').select('id').execute()).length
  const before = await count()
  const open = (...openings: { placeId: string; sites: string[] }[]) => owner.open({ openings, key: key() })
  await expect(
    open({ placeId: village, sites: ['文化广场'] }, { placeId: community, sites: ['东 门'] }),
  ).rejects.toMatchObject(refusedWith('site-taken'))
  await expect(
    open({ placeId: community, sites: ['北门'] }, { placeId: community, sites: ['北门'] }),
  ).rejects.toMatchObject(refusedWith('site-taken'))
  await expect(open({ placeId: street, sites: ['街道大厅'] })).rejects.toMatchObject(refusedWith('not-a-place'))
  await expect(open({ placeId: randomUUID(), sites: ['北门'] })).rejects.toMatchObject(refusedWith('not-found'))
  await expect(open()).rejects.toMatchObject(refusedWith('no-site'))
  await expect(open({ placeId: community, sites: ['门'] })).rejects.toMatchObject({
    cause: { issues: expect.any(Array) },
  })
  const many = (from: number) => Array.from({ length: 300 }, (_, at) => `${from + at}号楼`)
  await expect(
    open({ placeId: community, sites: many(0) }, { placeId: village, sites: many(300) }),
  ).rejects.toMatchObject(refusedWith('too-many'))
  expect(await count()).toBe(before)
})

test('two who open one site at once get one point', async () => {
  const two = await Promise.allSettled([1, 2].map(() => openAt(community, '快递柜旁')))
  expect(two.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(two.find((each) => each.status === 'rejected')).toMatchObject({ reason: refusedWith('site-taken') })
})

test('a code that another point has already is drawn again', async () => {
  const bytes = [1, 1, 1, 2].map((byte) => Buffer.alloc(4, byte))
  const drawn = { ...contextOf(db, actorOf('owner', [zoneId])), randomBytes: () => bytes.shift() ?? Buffer.alloc(4, 9) }
  const first = await createCaller(drawn).point.open({ openings: [{ placeId: village, sites: ['甲处'] }], key: key() })
  const second = await createCaller(drawn).point.open({ openings: [{ placeId: village, sites: ['乙处'] }], key: key() })
  const codes = await Promise.all([first, second].map(async ({ ids }) => (await pointOf(ids[0] ?? '')).code))
  expect(new Set(codes).size).toBe(2)
  expect(bytes).toEqual([])
})

test('a closed point says why; a replaced one leads to its successor at the same site', async () => {
  const [closing = '', replacing = ''] = await openAt(community, '西门', '南门')
  const end = { seen: 1, reason: '被撕毁' }
  expect(await owner.close({ id: closing, ...end, key: key() })).toEqual({ id: closing, version: 2 })
  const { successorId } = await owner.replace({ id: replacing, ...end, key: key() })
  const [closed, replaced, successor] = await Promise.all([closing, replacing, successorId].map(pointOf))
  expect(await findPointByCode(db, closed?.code ?? '')).toMatchObject({
    status: 'closed',
    reason: '被撕毁',
    place: '水流社区',
  })
  expect(await findPointByCode(db, replaced?.code ?? '')).toEqual({
    id: replacing,
    code: replaced?.code,
    placeId: community,
    place: '水流社区',
    site: '南门',
    status: 'replaced',
    reason: '被撕毁',
    replacedByCode: successor?.code,
  })
  expect(successor).toMatchObject({ placeId: community, site: '南门', status: 'open', batchId: null })
  expect(await factsOn(closing)).toEqual([{ act: 'point.closed', reason: '被撕毁', unitId: community }])
  expect(await factsOn(replacing)).toMatchObject([{ act: 'point.replaced' }])
  await expect(owner.close({ id: closing, seen: 2, reason: '再关', key: key() })).rejects.toMatchObject(
    refusedWith('not-open'),
  )
  await expect(owner.replace({ id: successorId, seen: 1, reason: ' ', key: key() })).rejects.toMatchObject(
    refusedWith('reason-missing'),
  )
  await expect(owner.close({ id: successorId, seen: 7, reason: '再关', key: key() })).rejects.toMatchObject(
    refusedWith('stale'),
  )
  // The site is free again for a point of its own.
  expect(await openAt(community, '西门')).toHaveLength(1)
  expect(await findings()).toEqual([])
})

test('a row changed by hand is found', async () => {
  const [id = ''] = await openAt(community, '自行车棚')
  await db.updateTable('point').set({ site: '别处' }).where('id', '=', id).execute()
  expect(JSON.stringify(await findings())).toContain(id)
  await db.updateTable('point').set({ site: '自行车棚' }).where('id', '=', id).execute()
})

test('a unit opens, closes and replaces its own points only; who only reads changes nothing', async () => {
  const [id = ''] = await openAt(community, '老年食堂')
  const opening = { openings: [{ placeId: community, sites: ['活动室'] }] }
  const end = { id, seen: 1, reason: '移走' }
  for (const caller of [neighbour, asUnit(otherStreet)]) {
    await expect(caller.open({ ...opening, key: key() })).rejects.toMatchObject(refusedWith('outside-your-units'))
    await expect(caller.close({ ...end, key: key() })).rejects.toMatchObject(refusedWith('outside-your-units'))
    await expect(caller.replace({ ...end, key: key() })).rejects.toMatchObject(refusedWith('outside-your-units'))
  }
  for (const role of ['leader', 'inspector', 'lead_unit', 'editor', 'surveyor', 'auditor', 'admin'] as const) {
    const caller = createCaller(contextOf(db, actorOf(role, [zoneId]))).point
    await expect(caller.open({ ...opening, key: key() })).rejects.toMatchObject(refusedWith('not-permitted'))
    await expect(caller.close({ ...end, key: key() })).rejects.toMatchObject(refusedWith('not-permitted'))
    await expect(caller.replace({ ...end, key: key() })).rejects.toMatchObject(refusedWith('not-permitted'))
  }
  expect((await asUnit(street, community).open({ ...opening, key: key() })).ids).toHaveLength(1)
  expect(await asUnit(street).close({ ...end, key: key() })).toMatchObject({ version: 2 })
})

test('a unit reads and prints its own communities only; the zone reads all, in the order of the org tree', async () => {
  const placesOf = async (caller: typeof owner) => (await caller.list(everything)).places.map((row) => row.id)
  expect(await placesOf(owner)).toEqual([community, village])
  expect(await placesOf(office.as('leader').point)).toEqual([community, village])
  expect(await placesOf(asUnit(street))).toEqual([community])
  expect(await placesOf(neighbour)).toEqual([village])
  expect(await placesOf(asUnit(lead))).toEqual([])
  const sheet = { streetIds: [street, otherStreet], placeIds: [community, village], pointIds: [], batchId: null }
  expect(new Set((await neighbour.sheet(sheet)).points.map((row) => row.placeId))).toEqual(new Set([village]))
  const foreign = await pointOf((await openAt(community, '信箱旁'))[0] ?? '')
  expect((await neighbour.sheet({ ...sheet, streetIds: [], placeIds: [], pointIds: [foreign.id] })).points).toEqual([])
  const outsider = createCaller(contextOf(db, actorOf('surveyor', [zoneId]))).point
  await expect(outsider.list(everything)).rejects.toMatchObject(refusedWith('not-permitted'))
  await expect(outsider.sheet(sheet)).rejects.toMatchObject(refusedWith('not-permitted'))
})

test('filters narrow the list; forms of the day are counted for their point, of another day they are not', async () => {
  const only = async (part: object) => (await owner.list({ ...everything, ...part })).places
  expect((await only({ streetId: otherStreet })).map((row) => row.id)).toEqual([village])
  expect((await only({ placeId: community })).map((row) => row.id)).toEqual([community])
  const closed = await only({ status: 'closed' })
  expect(closed.map((row) => row.id)).toEqual([community])
  expect(new Set(closed.flatMap((row) => row.points.map((point) => point.status)))).toEqual(new Set(['closed']))
  const [id = ''] = await openAt(village, '候车亭')
  const row = { campaignId: randomUUID(), pointId: id, placeId: village, aside: 1, unproved: 0, flagged: 0, helped: 0 }
  await db
    .insertInto('ballotPointDay')
    .values([
      { ...row, day: '2026-11-23', forms: 7 },
      { ...row, day: '2026-11-22', forms: 40 },
    ])
    .execute()
  const counted = (await only({ placeId: village }))[0]?.points.filter((point) => point.formsToday > 0)
  expect(counted).toMatchObject([{ id, formsToday: 7 }])
})

test('a sheet holds open points with their street, the phone of the settings and the last day to scan', async () => {
  const [one = '', two = ''] = await openAt(village, '小卖部', '水塔下')
  await owner.close({ id: two, seen: 1, reason: '移走', key: key() })
  const none = { streetIds: [], placeIds: [], pointIds: [one, two], batchId: null }
  const sheet = await owner.sheet(none)
  expect(sheet.points).toEqual([
    {
      ...{ id: one, code: (await pointOf(one)).code, site: '小卖部', illustrative: true },
      ...{ placeId: village, place: '深渡村', street: '新合街道' },
    },
  ])
  expect(sheet).toMatchObject({ phone: '', campaign: null, scanBy: null })
  const site = { host: '', operator: '', phone: '12345', siteCode: '', icp: '', police: '' }
  await office.as('admin').setting.saveSite({ content: site, seen: 0, key: key() })
  expect(await owner.sheet(none)).toMatchObject({ phone: '12345' })
})

test('a batch is printed again as it was, and only to whoever reads its communities', async () => {
  const [id = ''] = await openAt(village, '磨坊旁')
  const point = await pointOf(id)
  const { id: batchId } = await office.as('owner').handover.makeBatch({
    streetId: otherStreet,
    sheet: 'label',
    copies: 2,
    scanBy: '2026-12-20' as never,
    pointIds: [id],
    key: key(),
  })
  const again = { streetIds: [], placeIds: [], pointIds: [], batchId }
  const sheet = await neighbour.sheet(again)
  expect(sheet.points.map((row) => row.code)).toEqual([point.code])
  expect(sheet).toMatchObject({ scanBy: '2026-12-20', batch: { sheet: 'label' } })
  expect(await asUnit(street).sheet(again)).toMatchObject({ points: [], batch: null, scanBy: null })
  const listed = (await owner.list({ ...everything, placeId: village })).places[0]?.points.find((row) => row.id === id)
  expect(listed?.batch).toBe(sheet.batch?.number)
  // What the batch wrote into the point is no change behind the back of whoever looks at it.
  expect(await owner.replace({ id, seen: listed?.version ?? 0, reason: '换新', key: key() })).toMatchObject({ id })
  expect((await owner.sheet(again)).points).toEqual([])
})

test('codes of this office are read however they are typed, also by an earlier key; a foreign or guessed one is none', async () => {
  const code = newPointCode(contextOf(db, null))
  const read = (typed: string, keyring = testKeyring) => checkPointCode({ keyring }, typed)
  for (const typed of [
    code.toLowerCase(),
    `${code.slice(0, 4)}-${code.slice(4)}`,
    ` ${code.slice(0, 4)} ${code.slice(4)} `,
  ])
    expect(read(typed)).toBe(code)
  const other = { id: 'k1', createdAt: '2026-01-01T00:00:00.000Z', key: Buffer.alloc(32, 'other').toString('base64') }
  expect(read(code, new Keyring({ keys: [other] }))).toBeNull()
  const first = { ...other, key: Buffer.alloc(32, 'ratchet').toString('base64') }
  expect(read(code, new Keyring({ keys: [first, { ...other, id: 'k2' }] }))).toBe(code)
  for (const typed of ['', 'x'.repeat(5000), code.slice(1), `${code}2`, "'; drop", '\u0000'])
    expect(read(typed)).toBeNull()
  // 32,767 of 32,768 guesses end before the database is asked.
  let passed = 0
  for (let at = 0; at < 2000; at += 1) {
    const guess = [...crypto.getRandomValues(new Uint8Array(8))].map(
      (byte) => '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'[byte % 32],
    )
    if (read(guess.join(''))) passed += 1
  }
  expect(passed).toBeLessThan(5)
})

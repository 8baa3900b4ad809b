import { randomUUID } from 'node:crypto'
import type { Day } from '@ratchet/domain/day'
import type { Recipients } from '@ratchet/domain/notice/notice'
import type { Role } from '@ratchet/domain/people/role'
import { Refusal } from '@ratchet/domain/refusal'
import { expect, test } from 'vitest'
import { testDatabase } from '../database/test-database.ts'
import { firstPassword, key, testOffice } from '../people/test-office.ts'
import { createCaller } from '../router.ts'
import { actorOf, contextOf } from '../test-context.ts'
import { tell } from './notice.queries.ts'

const { db } = await testDatabase()
const { zoneId, admin } = await testOffice(db)
const reason = '组织人事部通知'
const add = async (parentId: string, kind: 'street' | 'community', name: string) =>
  (await admin.unit.add({ parentId, kind, name, sinceDay: '2020-01-01' as Day, key: key() })).id
const street = await add(zoneId, 'street', '新筑街道')
const community = await add(street, 'community', '甲社区')
const other = await add(street, 'community', '乙社区')

const names = new Map<string, string>()
async function person(name: string, ...grants: [Role, string][]): Promise<string> {
  const { id } = await admin.account.add({ username: name, name, password: firstPassword, key: key() })
  for (const [role, unitId] of grants) await admin.account.grantRole({ userId: id, role, unitId, key: key() })
  names.set(id, name)
  return id
}
const owner = await person('owner_one', ['owner', zoneId])
const clerk = await person('street_clerk', ['unit', street], ['unit', community])
const helper = await person('community_helper', ['unit', community])
const neighbour = await person('neighbour', ['unit', other])
const wide = await person('whole_zone', ['inspector', zoneId])

const as = (userId: string, now = '2026-11-23T01:00:00.000Z') =>
  contextOf(db, actorOf('unit', [zoneId], userId), now as never)
const details = { number: 'ZG-2026-001', title: '学校门口拥堵' }
/** Who is told, by name, about a subject of its own. */
async function told(to: Recipients | Recipients[], ctx = as(owner)): Promise<string[]> {
  const subject = ['rectification_item', randomUUID()] as const
  await db.transaction().execute(async (tx) => {
    for (const each of [to].flat()) await tell(tx, ctx, { to: each, kind: 'item.assigned', subject, details })
  })
  const rows = await db.selectFrom('notice').select('userId').where('subjectId', '=', subject[1]).execute()
  return rows.map((row) => names.get(row.userId) ?? 'admin').sort()
}

test('a unit is who works for it or above it, never the whole zone nor the neighbours', async () => {
  expect(await told({ unitId: community, roles: ['unit', 'inspector'] })).toEqual(['community_helper', 'street_clerk'])
  expect(await told({ unitId: street, roles: ['unit'] })).toEqual(['street_clerk'])
  expect(await told({ unitId: community, roles: ['inspector', 'lead_unit'] })).toEqual([])
  expect(await told({ unitId: zoneId, roles: ['unit'] })).toEqual([])
  expect(await told({ zone: ['inspector', 'owner'] }, as(helper))).toEqual(['owner_one', 'whole_zone'])
  expect(await told({ userIds: [helper, helper, neighbour] })).toEqual(['community_helper', 'neighbour'])
})

test('who acts is not told, and two circles that share a person tell them once', async () => {
  expect(await told({ unitId: community, roles: ['unit'] }, as(clerk))).toEqual(['community_helper'])
  const circles = [
    { unitId: community, roles: ['unit'] as Role[] },
    { unitId: street, roles: ['unit'] as Role[] },
  ]
  expect(await told([...circles, { userIds: [clerk, wide] }])).toEqual([
    'community_helper',
    'street_clerk',
    'whole_zone',
  ])
})

test('who was disabled or lost the role is told no more', async () => {
  const leaver = await person('leaver', ['unit', other])
  const ends = await person('loses_role')
  const grant = await admin.account.grantRole({ userId: ends, role: 'unit', unitId: other, key: key() })
  await admin.account.revokeRole({ id: grant.id, version: 1, reason, key: key() })
  const { account } = await admin.account.find({ id: leaver })
  await admin.account.disable({ id: leaver, version: account.version, reason, key: key() })
  expect(await told({ unitId: other, roles: ['unit'] })).toEqual(['neighbour', 'street_clerk'])
  expect(await told({ userIds: [leaver] })).toEqual([])
})

test('what was merged away tells its successor; what ended without one tells those above', async () => {
  const [old, closed] = [await add(street, 'community', '老社区'), await add(street, 'community', '撤掉的社区')]
  await admin.unit.merge({ id: old, version: 1, intoId: other, day: '2026-01-01' as Day, reason, key: key() })
  await admin.unit.retire({ id: closed, version: 1, day: '2026-01-01' as Day, reason, key: key() })
  expect(await told({ unitId: old, roles: ['unit'] })).toEqual(['neighbour', 'street_clerk'])
  expect(await told({ unitId: closed, roles: ['unit'] })).toEqual(['street_clerk'])
})

test('an act that is refused tells nobody', async () => {
  const subject = ['rectification_item', randomUUID()] as const
  const act = db.transaction().execute(async (tx) => {
    await tell(tx, as(owner), { to: { userIds: [helper] }, kind: 'item.closed', subject, details })
    throw new Refusal('stale')
  })
  await expect(act).rejects.toThrow('stale')
  expect(await db.selectFrom('notice').select('id').where('subjectId', '=', subject[1]).execute()).toEqual([])
})

test('one reads and marks one’s own, newest first, and what came meanwhile stays unread', async () => {
  const reader = await person('reader')
  const say = (at: string, number: string) =>
    db.transaction().execute((tx) =>
      tell(tx, as(owner, at), {
        to: { userIds: [reader] },
        kind: 'item.returned',
        subject: ['rectification_item', randomUUID()],
        details: { ...details, number, review: 'plan', reason: '责任人没写' },
      }),
    )
  for (const [at, number] of [
    ['08', '1'],
    ['09', '2'],
    ['10', '3'],
  ] as const)
    await say(`2026-11-23T${at}:00:00.000Z`, number)
  const mine = createCaller(as(reader, '2026-11-23T11:00:00.000Z')).notice
  const { rows, unread, all } = await mine.mine({})
  expect(rows.map((row) => row.details.number)).toEqual(['3', '2', '1'])
  expect([unread, all]).toEqual([3, 3])
  expect(rows[0]).toMatchObject({
    kind: 'item.returned',
    readAt: null,
    details: { review: 'plan', reason: '责任人没写' },
  })
  const ids = rows.map((row) => row.id)

  const theirs = createCaller(as(neighbour)).notice
  await theirs.markRead({ ids, key: key() })
  expect((await theirs.mine({})).rows.some((row) => ids.includes(row.id))).toBe(false)
  expect(await mine.unread({})).toEqual({ unread: 3 })

  expect(await mine.markRead({ ids: ids.slice(0, 1), key: key() })).toEqual({ unread: 2 })
  expect((await mine.mine({ unreadOnly: true })).rows.map((row) => row.details.number)).toEqual(['2', '1'])
  await say('2026-11-23T10:30:00.000Z', '4')
  const until = rows[0]?.at ?? null
  expect(await mine.markRead({ ids: null, until, key: key() })).toEqual({ unread: 1 })
  expect((await mine.mine({ unreadOnly: true, limit: 5 })).rows.map((row) => row.details.number)).toEqual(['4'])
  expect(await mine.mine({ kind: 'item.returned', limit: 1 })).toMatchObject({
    found: 4,
    all: 4,
    rows: [{ kind: 'item.returned' }],
  })
  expect(await mine.mine({ kind: 'item.closed' })).toMatchObject({ found: 0, all: 4, rows: [] })
  expect(await mine.markRead({ ids: null, key: key() })).toEqual({ unread: 0 })
  await expect(createCaller(contextOf(db, null)).notice.mine({})).rejects.toMatchObject({
    cause: { code: 'not-signed-in' },
  })
})

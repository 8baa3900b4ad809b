import { expect, test } from 'vitest'
import { verifyTrail } from '../audit/verify.ts'
import { actsOf } from '../cycle/test-office.ts'
import { testDatabase } from '../database/test-database.ts'
import { createCaller } from '../router.ts'
import { contextOf, testKeyring, testNow } from '../test-context.ts'
import { openHouseholdOffice } from './test-office.ts'

const { db } = await testDatabase()
const office = await openHouseholdOffice(db)
const { visit, at, tried, lead, street, go, key, owner, community, village } = office
const refused = (code: string, details: object = {}) => ({ cause: { code, details: expect.objectContaining(details) } })
const quarter = '2026Q4' as const
const list = (changed: object = {}, who: 'lead' | 'street' = 'lead') =>
  go(who).list({
    ...{ unitId: lead, quarter, stand: 'all', origin: null, placeId: null, visitorId: null, q: '', page: 1 },
    ...changed,
  } as never)
const assign = (text: string, changed: object = {}) =>
  owner.household.assign({
    ...{ unitId: lead, quarter, placeId: community, text, visitorId: null },
    ...changed,
    key: key(),
  } as never)

/** A person with an account whose role is for the unit. */
async function account(username: string, name: string, role: 'lead_unit' | 'unit', unitId: string) {
  const id = crypto.randomUUID()
  await db
    .insertInto('authUser')
    .values({ id, name, username, email: `${username}@test`, version: 1, illustrative: true } as never)
    .execute()
  const grant = { id: crypto.randomUUID(), userId: id, role, unitId, grantedAt: '2026-01-01T00:00:00.000Z' }
  await db
    .insertInto('roleGrant')
    .values({ ...grant, grantedByName: '', version: 1 } as never)
    .execute()
  return id
}

test('a pasted list of doors is assigned once; the same again changes only who goes', async () => {
  expect(await assign('1-1-101\n1号楼1单元102，1-1-103')).toEqual({ assigned: 3, again: 0, resting: 0, elsewhere: 0 })
  expect(await assign('1号楼1单元101室')).toEqual({ assigned: 0, again: 1, resting: 0, elsewhere: 0 })
  expect(await assign('1-1-101', { unitId: street })).toMatchObject({ assigned: 1, elsewhere: 1 })
  const { rows, counts } = await list()
  expect(counts).toMatchObject({ all: 3, open: 3 })
  expect(rows.map((row) => row.door)).toEqual(['1-1-101', '1号楼1单元102', '1-1-103'])
  expect(rows[0]).toMatchObject({
    place: '水流社区居民委员会',
    street: '新筑街道',
    alsoFor: ['新筑街道'],
    isMasked: false,
  })
  expect(await actsOf(db, lead)).toContain('household.assigned')
})

test('every bad line is named, and nothing of the list is taken', async () => {
  const before = (await list()).counts.all
  const bad = '2-1-101\n2-1-101\n\n13800001234\n！！！'
  await expect(assign(bad)).rejects.toMatchObject(
    refused('doors-wrong', {
      count: 3,
      faults: [
        { line: 2, code: 'door-twice' },
        { line: 4, code: 'door-holds-number' },
        { line: 5, code: 'door-says-nothing' },
      ],
    }),
  )
  await expect(assign(' \n ')).rejects.toMatchObject(refused('doors-none'))
  await expect(assign('1-1-1', { quarter: '2026Q3' })).rejects.toMatchObject(refused('quarter-over'))
  await expect(assign('1-1-1', { placeId: street })).rejects.toMatchObject(refused('place-no-doors'))
  await expect(assign('1-1-1', { unitId: community })).rejects.toMatchObject(refused('unit-not-examined'))
  expect((await list()).counts.all).toBe(before)
})

test('who goes holds a role for the unit or for one under it; the list is on that person’s phone', async () => {
  const worker = await account('worker', '刘芳', 'unit', community)
  const stranger = await account('stranger', '田野', 'lead_unit', lead)
  await assign('5-1-101\n5-1-102', { unitId: street, visitorId: worker })
  await expect(assign('5-1-103', { unitId: street, visitorId: stranger })).rejects.toMatchObject(
    refused('visitor-outside'),
  )
  const all = await list({ unitId: street, visitorId: worker }, 'street')
  expect(all.rows.map((row) => [row.door, row.visitor])).toEqual([
    ['5-1-101', '刘芳'],
    ['5-1-102', '刘芳'],
  ])
  const form = await go('street').form({})
  expect(form.visitors[street]).toMatchObject([{ id: worker, name: '刘芳', unitId: community }])
  expect(form.questionnaires.map((row) => row.id)).toEqual([office.questionnaireId])
  expect(form.own.map((unit) => unit.id)).toEqual(expect.arrayContaining([street, community, village]))
  expect(form.own.map((unit) => unit.id)).not.toContain(lead)
})

test('whose role was taken back finds the doors no more on that person’s phone', async () => {
  const worker = await account('leaver', '孙强', 'unit', community)
  const [grant] = office.actors.community.grants
  const phone = createCaller(
    contextOf(db, { userId: worker, name: '孙强', grants: grant ? [grant] : [] }, testNow),
  ).household
  await assign('5-2-101', { unitId: street, visitorId: worker })
  expect(
    (await phone.mine({ quarter })).lists.map(({ unitId, rows }) => [unitId, rows.map(({ door }) => door)]),
  ).toEqual([[street, ['5-2-101']]])
  await db.updateTable('roleGrant').set({ revokedAt: testNow }).where('userId', '=', worker).execute()
  expect((await phone.mine({ quarter })).lists).toEqual([])
})

test('a list says where each household stands, and hides the flat once it need not be found', async () => {
  await assign('3-1-101\n3-1-102\n3-1-103')
  await visit(at('3-1-101'))
  await visit({ ...tried, ...at('3-1-102'), outcome: 'nobody_home' })
  await visit({ ...at('3-1-103'), byUnitId: street, unitIds: [street] }, 'street')
  await visit(at('3-1-104'))
  const { rows } = await list({ q: '3号楼1单元' })
  expect(rows.map(({ door, stand, origin, outcome, restUntil }) => [door, stand, origin, outcome, restUntil])).toEqual([
    ['3-1-**', 'done', 'assigned', 'done', '2027-02-21'],
    ['3-1-102', 'tried', 'assigned', 'nobody_home', null],
    ['3-1-**', 'resting', 'assigned', null, '2027-02-21'],
    ['3-1-**', 'done', 'walk_in', 'done', '2027-02-21'],
  ])
  expect((await list({ q: '3-1-10', stand: 'done' })).total).toBe(2)
  expect((await list({ q: '3-1-10', origin: 'walk_in' })).total).toBe(1)
  // Who reads along, without going there, sees no flat at all.
  const leader = await office.as('leader').list({
    ...{ unitId: lead, quarter, stand: 'tried', origin: null, placeId: null, visitorId: null, q: '', page: 1 },
  } as never)
  expect(leader.rows.map((row) => row.door)).toEqual(['3-1-**'])
})

test('whoever stands before a door is told whether it may be asked', async () => {
  expect(await go('street').look({ placeId: community, door: '3号楼1单元101' })).toMatchObject({
    visitedOn: '2026-11-23',
    restUntil: '2027-02-21',
    units: ['综合局'],
  })
  expect(await go('street').look({ placeId: village, door: '3号楼1单元101' })).toMatchObject({
    id: null,
    restUntil: null,
  })
})

test('progress counts households of those wanted, what contacts came to, and how often people were bothered', async () => {
  const { units, unit, target, burden } = await go().progress({ quarter, unitId: lead })
  expect(target).toBe(200)
  expect(units.map(({ name, counted }) => [name, counted])).toEqual([
    ['综合局', 2],
    ['新筑街道', 1],
  ])
  expect(unit).toMatchObject({
    counted: 2,
    outcomes: { done: 2, nobody_home: 1 },
    modes: { face: 3 },
    joint: 0,
    places: [{ place: '水流社区居民委员会', counted: 2 }],
    days: [{ day: '2026-11-23', counted: 2 }],
    // Six on the list: one done, one nobody at home, four where nobody of the unit has been.
    list: { cases: 6, tried: 2, done: 1, counts: { complete: 1, not_contacted: 1, unknown_household: 4 } },
    burden: { households: 3, contacts: 3, asked: 2, perHousehold: 1, most: 1, askedTwice: 0 },
  })
  expect(unit?.list.rates?.rr1).toBeCloseTo(1 / 6)
  expect(burden).toMatchObject({ households: 4, contacts: 4 })
  const empty = await go().progress({ quarter: '2026Q1', unitId: lead })
  expect(empty.unit).toMatchObject({ counted: 0, list: { cases: 0, rates: null }, burden: { perHousehold: null } })
})

test('two lists with the same new doors at once make each household once', async () => {
  const doors = Array.from({ length: 40 }, (_, at) => `8-1-${100 + at}`)
  const both = await Promise.all([assign(doors.join('\n')), assign(doors.toReversed().join('\n'), { unitId: street })])
  expect(both.map(({ assigned }) => assigned)).toEqual([40, 40])
  const ids = await db.selectFrom('householdAssignment').select('householdId').distinct().execute()
  const homes = await db.selectFrom('household').select('id').execute()
  expect(homes.length - ids.length).toBe(1)
})

test('every count of a list opens the very rows: by what contacts came to, jointly or alone', async () => {
  const here = { placeId: village }
  const both = { unitIds: [lead, street] }
  await visit({ ...at('6-1-101', village), ...both })
  await visit(at('6-1-102', village))
  await visit({ ...tried, ...at('6-1-103', village), outcome: 'refused' })
  const { outcomes, joint, counts } = await list(here)
  expect([counts.done, joint, outcomes.done, outcomes.refused, outcomes.moved]).toEqual([2, 1, 2, 1, 0])
  const doors = async (changed: object) => (await list({ ...here, ...changed })).rows.map((row) => row.door)
  expect(await doors({ how: 'joint' })).toEqual(['6-1-**'])
  expect((await list({ ...here, how: 'alone' })).total).toBe(1)
  expect(await doors({ outcome: 'refused' })).toEqual(['6-1-103'])
  expect(await doors({ outcome: 'moved' })).toEqual([])
})

test('a unit assigns its own list and nobody else’s; the trail is whole', async () => {
  const given = { quarter, placeId: community, text: '6-1-101', visitorId: null }
  await expect(go('street').assign({ ...given, unitId: lead, key: key() })).rejects.toMatchObject(
    refused('outside-your-units'),
  )
  expect(await go().assign({ ...given, unitId: lead, key: key() })).toMatchObject({ assigned: 1 })
  for (const role of ['leader', 'inspector', 'surveyor', 'admin'] as const)
    await expect(office.as(role).assign({ ...given, unitId: lead, key: key() })).rejects.toMatchObject(
      refused('not-permitted'),
    )
  const { findings } = await verifyTrail(db, testKeyring, { checkpoints: [] })
  expect(findings.filter(({ where }) => !/auth_user|role_grant/.test(where))).toEqual([])
})

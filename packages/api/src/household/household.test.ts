import { expect, test } from 'vitest'
import { verifyTrail } from '../audit/verify.ts'
import { rewrapOwnKeys } from '../contact/rewrap.jobs.ts'
import { actsOf } from '../cycle/test-office.ts'
import { Keyring, withNewKey } from '../database/keyring.ts'
import { testDatabase } from '../database/test-database.ts'
import { createCaller } from '../router.ts'
import { contextOf, testKeyring, testNow } from '../test-context.ts'
import { openHouseholdOffice } from './test-office.ts'

const { db } = await testDatabase()
const office = await openHouseholdOffice(db)
const { visit, at, tried, done, lead, street, go, key } = office
const refused = (code: string, details: object = {}) => ({ cause: { code, details: expect.objectContaining(details) } })
let flat = 100
/** A door that no other test has used. */
const fresh = () => {
  flat += 1
  return at(`1号楼1单元${flat}`)
}

test('a visit counts for the unit, leaves a fact, and the door stands nowhere in clear', async () => {
  const answer = await visit(at('9号楼9单元QZ909'))
  expect(answer).toMatchObject({
    quarter: '2026Q4',
    served: [{ unitId: lead, counts: true, whyNot: null }],
    signs: [],
    opinionId: null,
  })
  expect(await actsOf(db, answer.householdId)).toEqual(['household.visited'])
  const everything = await Promise.all(
    (['household', 'householdVisit', 'householdVisitUnit', 'fact', 'replay'] as const).map((table) =>
      db.selectFrom(table).selectAll().execute(),
    ),
  )
  const dump = JSON.stringify(everything, (_key, value) =>
    value?.type === 'Buffer' ? Buffer.from(value.data).toString('latin1') : value,
  )
  expect([dump.includes('QZ909'), dump.includes(answer.householdId)]).toEqual([false, true])
  expect((await go().find({ id: answer.householdId, unitId: lead })).door).toBe('9号楼9单元**')
})

test('the same form sent again counts once; another door under its key is refused', async () => {
  const form = { ...done, ...fresh(), key: key() }
  const [first, again] = [await go().visit(form), await go().visit(form)]
  expect(again).toEqual(first)
  expect(
    await db.selectFrom('householdVisit').where('householdId', '=', first.householdId).selectAll().execute(),
  ).toHaveLength(1)
  await expect(go().visit({ ...form, ...fresh() })).rejects.toMatchObject(refused('key-reused'))
})

test('a joint visit counts for both units; each is named, and only one contact is recorded', async () => {
  const answer = await visit({ ...fresh(), unitIds: [lead, street] })
  expect(answer.served.map(({ unitId, counts }) => [unitId, counts])).toEqual([
    [lead, true],
    [street, true],
  ])
  expect(
    await db.selectFrom('householdVisit').where('householdId', '=', answer.householdId).selectAll().execute(),
  ).toHaveLength(1)
})

test('whoever was asked is left alone for ninety days, by every unit, however the door is written', async () => {
  const home = at('7号楼1单元301')
  await visit(home)
  const same = at('7-1-301 室')
  const again = { ...same, byUnitId: street, unitIds: [street] }
  await expect(visit(again, 'street')).rejects.toMatchObject(
    refused('resting', { visitedOn: '2026-11-23', from: '2027-02-21', units: ['综合局'], isServed: false }),
  )
  const later = (day: string) => {
    const now = `${day}T02:00:00.000Z` as never
    return visit({ ...again, startedAt: now, endedAt: now }, 'street', now)
  }
  await expect(later('2027-02-20')).rejects.toMatchObject(refused('resting'))
  expect((await later('2027-02-21')).served).toMatchObject([{ unitId: street, counts: true }])
})

test('a visit told late is refused when somebody asked there after it', async () => {
  const home = fresh()
  await visit(home)
  const before = '2026-11-01T02:00:00.000Z'
  await expect(visit({ ...home, startedAt: before, endedAt: before })).rejects.toMatchObject(refused('resting'))
  // What was tried in vain before that was tried.
  const vain = { ...tried, ...home, outcome: 'nobody_home', startedAt: before, endedAt: before }
  expect((await visit(vain)).served).toMatchObject([{ counts: false, whyNot: 'not-done' }])
})

test('a household tried in vain is not at rest, and what came of it is kept', async () => {
  const home = fresh()
  for (const outcome of ['nobody_home', 'refused', 'moved'] as const) await visit({ ...tried, ...home, outcome })
  const { householdId } = await visit(home)
  const rows = (await go().find({ id: householdId, unitId: lead })).visits
  expect(rows.map((row) => row.outcome).sort()).toEqual(['done', 'moved', 'nobody_home', 'refused'])
})

test('with no days of rest a second visit of the quarter is kept, does not count, and says why', async () => {
  await office.owner.setting.saveHousehold({ content: { target: 200, restDays: 0 }, seen: 0, key: key() })
  const home = fresh()
  await visit(home)
  const second = await visit({ ...home, unitIds: [lead, street] })
  expect(second.served).toEqual([
    { unitId: lead, counts: false, whyNot: 'counted-already' },
    { unitId: street, counts: true, whyNot: null },
  ])
  await office.owner.setting.saveHousehold({ content: { target: 200, restDays: 90 }, seen: 1, key: key() })
})

test.each([
  [
    'a typed time that is to come',
    { clock: 'typed', startedAt: '2026-11-24T01:00:00.000Z', endedAt: '2026-11-24T01:00:00.000Z' },
    'time-later',
  ],
  [
    'thirty-one days ago',
    { startedAt: '2026-10-22T01:00:00.000Z', endedAt: '2026-10-22T01:00:00.000Z' },
    'time-too-old',
  ],
  ['no units', { unitIds: [] }, 'units-missing'],
  [
    'a community in place of a unit that is examined',
    () => ({ unitIds: [lead, office.community] }),
    'unit-not-examined',
  ],
  ['another unit than the visitor’s own', () => ({ unitIds: [street] }), 'own-unit-missing'],
  ['an answer off the scale', { answers: { overall: 6, aware: 1 } }, 'answers-wrong'],
  ['a question left out', { answers: { overall: 4 } }, 'answers-wrong'],
  ['no questionnaire', { questionnaireId: null }, 'questionnaire-missing'],
  ['answers of somebody who was not at home', { outcome: 'nobody_home', questionnaireId: null }, 'answers-not-asked'],
  ['an empty door', { household: { placeId: '', door: ' ' } }, 'door-empty'],
  ['a phone number for a door', { household: { placeId: '', door: '王家 13800001234' } }, 'door-holds-number'],
  ['a street for a place', () => ({ household: { placeId: street, door: '3-2-501' } }), 'place-no-doors'],
])('%s is refused, and nothing is kept', async (_name, changed, code) => {
  const count = async () => (await db.selectFrom('household').selectAll().execute()).length
  const before = await count()
  const given = typeof changed === 'function' ? changed() : changed
  const home = 'household' in given && given.household.placeId === '' ? at(given.household.door) : {}
  await expect(visit({ ...fresh(), ...given, ...home })).rejects.toMatchObject(refused(code))
  expect(await count()).toBe(before)
})

test('a phone whose clock is ahead is recorded as received, with a sign', async () => {
  const ahead = { startedAt: '2031-01-01T00:00:00.000Z', endedAt: '2031-01-01T00:01:00.000Z' }
  const answer = await visit({ ...fresh(), ...ahead })
  expect(answer).toMatchObject({ quarter: '2026Q4', signs: ['clock-ahead'] })
  const [row] = (await go().find({ id: answer.householdId, unitId: lead })).visits
  expect(row).toMatchObject({ startedAt: '2026-11-23T01:00:00.000Z', endedAt: '2026-11-23T01:00:00.000Z' })
})

test('what is said at the door becomes an opinion with its own way back; the household has no number', async () => {
  const said = { kind: 'transport', text: '门口的路灯坏了', phone: '13800004321', consentVersion: 1, photoIds: [] }
  const { opinionId, householdId } = await visit({ ...fresh(), said })
  const opinion = await db.selectFrom('opinion').selectAll().where('id', '=', opinionId).executeTakeFirstOrThrow()
  expect(opinion).toMatchObject({ source: 'household', placeId: office.community, placeWords: null, filedUnitId: lead })
  expect(await actsOf(db, opinion.id)).toEqual(['opinion.filed'])
  expect((await go().find({ id: householdId, unitId: lead })).visits[0]).toMatchObject({
    opinionNumber: opinion.number,
  })
  const nobody = { ...tried, ...fresh(), outcome: 'nobody_home', said }
  await expect(visit(nobody)).rejects.toMatchObject(refused('words-not-said'))
})

test('numbers that are said in an answer are hidden before they are kept', async () => {
  const { householdId } = await visit({ ...fresh(), answers: { overall: 4, aware: 1, wish: '打我电话13800001234' } })
  const [row] = (await go().find({ id: householdId, unitId: lead })).visits
  expect(row?.answers).toMatchObject({ wish: '打我电话138****1234' })
})

test('a unit that was along and forgotten is added by whoever recorded it, within a week', async () => {
  const { id } = await visit(fresh())
  const add = (who: 'lead' | 'street', now = '2026-11-24T01:00:00.000Z') =>
    go(who, now as never).addUnit({ visitId: id, unitId: street, key: key() })
  await expect(add('street')).rejects.toMatchObject(refused('outside-your-units'))
  await expect(add('lead', '2026-12-02T01:00:00.000Z')).rejects.toMatchObject(refused('too-late-to-add'))
  expect(await add('lead')).toEqual({ counts: true })
  await expect(add('lead')).rejects.toMatchObject(refused('already-served'))
})

test('three visits in one minute and two places in one minute are signs, and stop nobody', async () => {
  const minute = '2026-11-20T03:10:00.000Z'
  const when = { startedAt: minute, endedAt: minute }
  const doors = [fresh(), fresh(), at('西头5号', office.village)]
  const ids = []
  for (const home of doors) ids.push((await visit({ ...home, ...when })).householdId)
  const [row] = (await go().find({ id: ids[0] ?? '', unitId: lead })).visits
  expect(row?.signs).toEqual(['same-minute', 'two-places'])
  const { unit } = await go().progress({ quarter: '2026Q4', unitId: lead })
  expect(unit?.signs).toMatchObject({ 'two-places': 3 })
})

test('two who were at one new door at the same moment: one is recorded, the other is told clearly', async () => {
  const home = fresh()
  const other = { ...home, byUnitId: street, unitIds: [street] }
  const both = await Promise.allSettled([visit(home), visit(other, 'street')])
  expect(both.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected'])
  const lost = both.find((each) => each.status === 'rejected')
  expect(lost).toMatchObject({ reason: refused('resting', { visitedOn: '2026-11-23' }) })
})

test('the same door by many at once is one household, and ten doors by two lists are ten', async () => {
  const home = fresh()
  const outcome = { ...tried, ...home, outcome: 'nobody_home' }
  const ids = await Promise.all(Array.from({ length: 8 }, () => visit(outcome)))
  expect(new Set(ids.map((answer) => answer.householdId)).size).toBe(1)
})

test('who may not go from door to door cannot record, list or find anything', async () => {
  for (const role of ['leader', 'inspector', 'editor', 'surveyor', 'auditor', 'admin'] as const)
    await expect(office.as(role).visit({ ...done, ...fresh(), key: key() })).rejects.toMatchObject(
      refused('not-permitted'),
    )
  await expect(go('street').visit({ ...done, ...fresh(), key: key() })).rejects.toMatchObject(
    refused('outside-your-units'),
  )
  const wanted = {
    unitId: lead,
    quarter: '2026Q4',
    stand: 'all',
    origin: null,
    placeId: null,
    visitorId: null,
    q: '',
    page: 1,
  } as const
  await expect(go('street').list(wanted)).rejects.toMatchObject(refused('outside-your-units'))
  await expect(office.as('surveyor').list(wanted)).rejects.toMatchObject(refused('not-permitted'))
  expect((await office.as('leader').list(wanted)).total).toBeGreaterThan(0)
})

test('erasing takes the door, its key and free words; what was counted stays, and the door may be met anew', async () => {
  const home = fresh()
  const { householdId } = await visit({ ...home, answers: { overall: 2, aware: 0, wish: '想装电梯' } })
  const { erase } = office.owner.household
  await expect(go().erase({ id: householdId, seen: 1, reason: '住户要求', key: key() })).rejects.toMatchObject(
    refused('not-permitted'),
  )
  await expect(erase({ id: householdId, seen: 1, reason: '', key: key() })).rejects.toMatchObject(
    refused('reason-missing'),
  )
  await erase({ id: householdId, seen: 1, reason: '住户要求', key: key() })
  const found = await go().find({ id: householdId, unitId: lead })
  expect(found).toMatchObject({ door: null, visits: [{ answers: { overall: 2, aware: 0 } }] })
  expect(found.visits[0]?.answers).not.toHaveProperty('wish')
  expect((await visit(home)).householdId).not.toBe(householdId)
})

test('the trail is whole: a door, an index or an answer changed by hand is found', async () => {
  const findings = async () =>
    (await verifyTrail(db, testKeyring, { checkpoints: [] })).findings.map(({ kind, where }) => [kind, where])
  const [one, two] = [await visit(fresh()), await visit(fresh())]
  expect(await findings()).toEqual([])
  const sealed = (id: string) => ['sealed-changed', `household ${id}`]
  const homes = () => db.selectFrom('household').selectAll().where('id', 'in', [one.householdId, two.householdId])
  const before = await homes().execute()
  // One door in place of the other: it does not open there.
  await db
    .updateTable('household')
    .set({ door: before[0]?.door ?? null })
    .where('id', '=', before[1]?.id ?? '')
    .execute()
  expect(await findings()).toEqual([sealed(before[1]?.id ?? '')])
  await db
    .updateTable('household')
    .set({ door: before[1]?.door ?? null })
    .where('id', '=', before[1]?.id ?? '')
    .execute()
  await db.updateTable('household').set({ doorIndex: 'x' }).where('id', '=', one.householdId).execute()
  await db.updateTable('householdVisit').set({ answers: '{"overall":5}' }).where('id', '=', two.id).execute()
  expect((await findings()).sort()).toEqual([sealed(one.householdId), sealed(two.householdId)].sort())
  const index = before.find((row) => row.id === one.householdId)?.doorIndex ?? null
  await db.updateTable('household').set({ doorIndex: index }).where('id', '=', one.householdId).execute()
  await db
    .updateTable('householdVisit')
    .set({ answers: JSON.stringify(done.answers) })
    .where('id', '=', two.id)
    .execute()
  expect(await findings()).toEqual([])
})

test('after the keyring was given a new key an old door is still found, and its key is wrapped anew', async () => {
  const home = fresh()
  const { householdId } = await visit({ ...tried, ...home, outcome: 'nobody_home' })
  const first = { id: 'k1', createdAt: '2026-01-01T00:00:00.000Z', key: Buffer.alloc(32, 'ratchet').toString('base64') }
  const keyring = new Keyring(withNewKey({ keys: [first] }, testNow))
  const later = createCaller({ ...contextOf(db, office.actors.lead), keyring }).household
  const { householdId: again } = await later.visit({ ...done, ...home, key: key() })
  expect(again).toBe(householdId)
  expect(await rewrapOwnKeys({ db, keyring })).toBeGreaterThan(3)
  expect((await later.find({ id: householdId, unitId: lead })).door).toMatch(/^1号楼1单元\*\*$/)
  // Whoever has only the old key opens nothing any more.
  await expect(go().find({ id: householdId, unitId: lead })).rejects.toThrow('no key')
  const { findings } = await verifyTrail(db, keyring, { checkpoints: [] })
  expect(findings).toEqual([])
})

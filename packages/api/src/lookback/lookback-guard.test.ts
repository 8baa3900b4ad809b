import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { verifyTrail } from '../audit/verify.ts'
import { testDatabase } from '../database/test-database.ts'
import { loadActor } from '../people/actor.ts'
import { key } from '../rectification/test-office.ts'
import { createCaller } from '../router.ts'
import { contextOf, testKeyring } from '../test-context.ts'
import { later, openLookbackOffice } from './test-round.ts'

const { db } = await testDatabase({ asOwner: true })
const office = await openLookbackOffice(db)
const { as, find, give, settle, visitor } = office
const refused = (code: string) => ({ cause: { code } })

const admin = office.admin.account
const survey = await admin.add({ username: 'asker', name: '林一', password: 'ratchet-demo-2022', key: key() })
const since = { kind: 'survey_firm', parentId: office.zoneId, sort: 9, sinceDay: '2025-01-01' } as const
const firm = await office.admin.unit.add({ ...since, name: '某调查公司', key: key() } as never)
await admin.grantRole({ userId: survey.id, role: 'surveyor', unitId: firm.id, key: key() })
const first = await office.closed(4)
const id = await office.drawn()
const [one, two, three, four] = (await find(id)).cases
const surveyor = async () => createCaller(contextOf(db, await loadActor(db, survey.id, 'demo'), later(3))).lookback

test('units and the survey firm read no round; whoever did the work is given nothing', async () => {
  for (const name of ['王敏', '郑伟']) {
    const unit = await as(name)
    await expect(unit.list({ cycleId: '2026H2' })).rejects.toMatchObject(refused('not-permitted'))
    await expect(unit.find({ id })).rejects.toMatchObject(refused('not-permitted'))
    await expect(
      unit.settle({ id: one?.id ?? '', seen: 1, outcome: 'satisfied', note: '', key: key() }),
    ).rejects.toMatchObject(refused('not-permitted'))
    expect((await unit.mine({})).cases).toEqual([])
  }
  await expect((await surveyor()).find({ id })).rejects.toMatchObject(refused('not-permitted'))
  await expect(give(id, '王敏')).rejects.toMatchObject(refused('asker-not-allowed'))
  await expect((await as('马志强')).freeze({} as never)).rejects.toMatchObject(refused('not-permitted'))
})

test('the survey firm asks without a number or a way to one, and only what is its own', async () => {
  const to = { lookbackId: id, caseIds: [one?.id ?? ''], askerId: survey.id, key: key() }
  await (await as('李岚', later(2))).assign(to)
  const { cases } = await (await surveyor()).mine({})
  expect(cases).toMatchObject([{ id: one?.id, channel: 'relay', opinionId: null, itemId: null }])
  expect(JSON.stringify(cases)).not.toContain('1380000')
  const own = await surveyor()
  await expect(
    own.settle({ id: two?.id ?? '', seen: 1, outcome: 'satisfied', note: '', key: key() }),
  ).rejects.toMatchObject(refused('not-your-case'))
  await own.settle({ id: one?.id ?? '', seen: 2, outcome: 'satisfied', note: '', key: key() })
})

test('not reached needs its tries at different times; a number in the note is refused', async () => {
  const rest = [two, three, four].map((row) => row?.id ?? '')
  await (await as('李岚', later(2))).assign({
    lookbackId: id,
    caseIds: rest,
    askerId: office.idOf('马志强'),
    key: key(),
  })
  const asked = two?.id ?? ''
  await expect(settle(asked, 'not_reached')).rejects.toMatchObject(refused('more-tries'))
  await expect(settle(asked, 'satisfied', { note: '让打13800001234' })).rejects.toMatchObject(
    refused('outcome-names-somebody'),
  )
  const tryAt = async (seen: number, hour: number) =>
    (await as('马志强', later(3, hour))).try({ id: asked, seen, result: 'no_answer', key: key() })
  await tryAt(2, 9)
  await expect(tryAt(3, 9)).rejects.toMatchObject(refused('try-too-soon'))
  await tryAt(3, 14)
  await tryAt(4, 19)
  await settle(asked, 'not_reached', { seen: 5, now: later(3, 20) })
})

test('who withdrew after the list was frozen stays on it, is not asked, and is reported', async () => {
  const row = await db
    .selectFrom('lookbackRow')
    .innerJoin('lookbackCase', 'lookbackCase.rowId', 'lookbackRow.id')
    .select('opinionId')
    .where('lookbackCase.id', '=', three?.id ?? '')
    .executeTakeFirstOrThrow()
  await expect(settle(three?.id ?? '', 'withdrawn')).rejects.toMatchObject(refused('not-withdrawn'))
  const owner = await office.call('李岚', later(2))
  const opinion = await owner.opinion.find({ id: row.opinionId })
  await owner.opinion.erase({ id: row.opinionId, seen: opinion.opinion.version, reason: '本人要求删除', key: key() })
  await expect(settle(three?.id ?? '', 'satisfied')).rejects.toMatchObject(refused('withdrawn'))
  await settle(three?.id ?? '', 'withdrawn')
  const round = await find(id)
  expect(round).toMatchObject({ population: 4, intact: true, tally: { satisfied: 1, notReached: 1, withdrawn: 1 } })
})

test('two people settle one case at once: one of them', async () => {
  const both = await Promise.allSettled([settle(four?.id ?? '', 'satisfied'), settle(four?.id ?? '', 'unsatisfied')])
  expect(both.map((it) => it.status).sort()).toEqual(['fulfilled', 'rejected'])
  await (await as('李岚', later(4))).complete({ id, seen: 5, key: key() })
  const told = await visitor.redraw({ number: (await find(id)).number })
  expect(told).toMatchObject({ status: 'completed', tally: { drawn: 4 } })
  // A stratum of four would tell of whom: it is counted and not marked.
  expect(told?.reopened).toEqual([])
})

test('left out of the rates only after somebody else upheld it', async () => {
  const owner = await as('李岚')
  const before = await owner.rates({ cycleId: '2026H2' })
  const opinionId = first.opinions[0] ?? ''
  const ask = { opinionId, kind: 'unreasonable' as const, reason: '要求按个人喜好改线', key: key() }
  const { id: requestId } = await owner.exclude(ask)
  expect((await owner.rates({ cycleId: '2026H2' })).all.solved.of).toBe(before.all.solved.of)
  await expect(
    owner.decideExclusion({ id: requestId, seen: 1, decision: 'upheld', reason: '属实', key: key() }),
  ).rejects.toMatchObject(refused('not-permitted'))
  const inspector = await as('马志强')
  await inspector.decideExclusion({ id: requestId, seen: 1, decision: 'upheld', reason: '复核属实', key: key() })
  const after = await owner.rates({ cycleId: '2026H2' })
  expect(after.all).toMatchObject({ excluded: 1, solved: { of: before.all.solved.of - 1 } })
  const wanted = { cycleId: '2026H2' as const, unitId: null, rate: 'solved' as const }
  const rows = await owner.rateRows({ ...wanted, group: 'hit' })
  expect(rows.total).toBe(after.all.solved.hits)
  expect((await owner.rateRows({ ...wanted, group: 'excluded' })).total).toBe(1)
})

test('a list changed by hand: the trigger stops it, the hash tells it, and the trail finds it', async () => {
  await office.closed(2, { title: '树枝挡路' })
  const round = await (await as('李岚')).freeze({
    ...{ cycleId: '2026H2', quarter: null, tolerated: 0.05, confidence: 0.95, tries: 3, key: key() },
  })
  const change = () =>
    sql`update lookback_row set stratum = '教育局/short' where lookback_id = ${round.id} and code = 'Z001'`.execute(db)
  await expect(change()).rejects.toThrow(/kept as they are/)
  const [some] = await db.selectFrom('lookbackRow').selectAll().limit(1).execute()
  if (!some) throw new Error('no row')
  const added = { ...some, id: '00000000-0000-4000-8000-000000000001', lookbackId: round.id, code: 'Z099' }
  await expect(db.insertInto('lookbackRow').values(added).execute()).rejects.toThrow(/frozen/)
  const hash = sql`update lookback set list_hash = ${'0'.repeat(64)} where id = ${round.id}`.execute(db)
  await expect(hash).rejects.toThrow(/stays/)
  await sql`alter table lookback_row disable trigger user`.execute(db)
  await change()
  await sql`alter table lookback_row enable trigger user`.execute(db)
  await expect(office.publish(round.id)).rejects.toMatchObject(refused('list-changed'))
  expect((await find(round.id)).intact).toBe(false)
  const { findings } = await verifyTrail(db, testKeyring, { checkpoints: [] })
  expect(JSON.stringify(findings)).toContain('lookback_row')
})

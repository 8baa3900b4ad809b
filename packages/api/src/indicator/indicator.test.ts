import { presetIndicators } from '@ratchet/domain/indicator/preset'
import { expect, test } from 'vitest'
import { verifyTrail } from '../audit/verify.ts'
import { openReports } from '../cycle/test-assessment.ts'
import { actsOf, key, openOffice } from '../cycle/test-office.ts'
import { testDatabase } from '../database/test-database.ts'
import { testKeyring } from '../test-context.ts'
import { findIndicatorSet } from './indicator.queries.ts'

const { db } = await testDatabase()
const { owner, as, lead, street } = await openOffice(db)
const refusedWith = (code: string, details?: object) => ({ cause: { code, ...(details && { details }) } })
const found = (cycleId: string) => owner.indicator.find({ cycleId })
const edit = async (cycleId: string, change: object, caller = owner, seen?: number) => {
  const { set } = await found(cycleId)
  const { indicators, listedUnitIds, planNumber } = set
  const content = { indicators, listedUnitIds, planNumber, ...change }
  return caller.indicator.edit({ cycleId, seen: seen ?? set.version, ...content, key: key() })
}

test('a half-year that nobody prepared runs on 原版2022 with every department listed, which no row holds yet', async () => {
  const { set, previous, around, furthest } = await found('2026H2')
  expect(set).toMatchObject({
    preset: 'original_2022',
    listedUnitIds: [lead],
    status: 'draft',
    planNumber: null,
    version: 1,
  })
  expect([previous, around.peers, around.lastCycle, furthest]).toEqual([null, 2, null, '2027H2'])
  expect(around.units.map((unit) => unit.id).sort()).toEqual([lead, street].sort())
  expect(await db.selectFrom('indicatorSet').select('id').execute()).toEqual([])
  expect(await owner.indicator.lastScores({})).toBeNull()
})

test('the owner edits it before the cycle opens; each rule refuses with its sentence and writes nothing', async () => {
  const weights = presetIndicators('original_2022').map((row) => ({
    ...row,
    weight: row.id === 'deed' ? 20 : row.weight,
  }))
  await expect(edit('2026H2', { indicators: weights })).rejects.toMatchObject(refusedWith('weights-not-100'))
  await expect(edit('2026H2', { listedUnitIds: [] })).rejects.toMatchObject(refusedWith('no-listed-units'))
  await expect(edit('2026H2', { indicators: presetIndicators('original_2022') })).rejects.toMatchObject(
    refusedWith('nothing-changed'),
  )
  const outside = presetIndicators('original_2022').map((row) =>
    row.rule.kind === 'rankChange' ? { ...row, rule: { ...row.rule, topRankKept: 3 } } : row,
  )
  await expect(edit('2026H2', { indicators: outside })).rejects.toMatchObject(
    refusedWith('rank-outside-peers', { id: 'rise', rank: 3, peers: 2 }),
  )
  await expect(edit('2028H2', { listedUnitIds: [street] })).rejects.toMatchObject(refusedWith('half-year-too-far'))
  for (const role of ['leader', 'lead_unit', 'unit', 'inspector']) {
    await expect(edit('2026H2', { listedUnitIds: [street] }, as(role))).rejects.toMatchObject(
      refusedWith('not-permitted'),
    )
  }
  expect(await db.selectFrom('indicatorSet').select('id').execute()).toEqual([])
  const relieved = presetIndicators('burden_relief').map((row) =>
    row.rule.kind === 'rankChange' ? { ...row, rule: { ...row.rule, points: [{ atLeast: 1, share: 1 }] } } : row,
  )
  const answer = await edit('2026H2', { indicators: relieved, listedUnitIds: [lead, street] })
  expect(answer).toMatchObject({ edition: 1, version: 2 })
  expect((await found('2026H2')).set).toMatchObject({
    preset: 'own',
    listedUnitIds: [lead, street],
    illustrative: true,
  })
  expect(await actsOf(db, answer.id)).toEqual(['indicator.edited'])
})

test('of two who edit the same version one does, also where there was no row yet', async () => {
  const before = (await found('2027H1')).set.version
  const both = await Promise.allSettled([
    edit('2027H1', { listedUnitIds: [lead] }, owner, before),
    edit('2027H1', { listedUnitIds: [street] }, owner, before),
  ])
  expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(both.find((one) => one.status === 'rejected')).toMatchObject({ reason: refusedWith('stale') })
})

test('opening the cycle locks what was drafted, with the plan’s number; afterwards only that may be added, once', async () => {
  await owner.cycle.open({
    id: '2026H2',
    provisional: false,
    floorPolicy: 'published',
    planNumber: '考核〔2026〕2号',
    key: key(),
  })
  const { set } = await found('2026H2')
  expect(set).toMatchObject({
    status: 'locked',
    edition: 1,
    planNumber: '考核〔2026〕2号',
    listedUnitIds: [lead, street],
  })
  expect(await actsOf(db, set.id)).toEqual(['indicator.edited', 'indicator.locked'])
  await expect(edit('2026H2', { listedUnitIds: [street] })).rejects.toMatchObject(
    refusedWith('set-locked', { cycleId: '2026H2', next: '2027H1' }),
  )
  const record = (cycleId: string, seen: number, planNumber: string) =>
    owner.indicator.recordPlan({ cycleId, seen, planNumber, key: key() })
  await expect(record('2026H2', set.version, '1号')).rejects.toMatchObject(refusedWith('plan-recorded'))
  await expect(record('2027H1', (await found('2027H1')).set.version, '1号')).rejects.toMatchObject(
    refusedWith('plan-while-draft'),
  )
})

test('a cycle opened without a number takes it later; a half-year with the same rules keeps the edition', async () => {
  const other = await testDatabase()
  const second = await openOffice(other.db)
  await second.open('2026H1')
  const { set } = await second.owner.indicator.find({ cycleId: '2026H1' })
  expect(set).toMatchObject({ status: 'locked', planNumber: null, edition: 1 })
  const planNumber = '考核〔2026〕1号'
  await second.owner.indicator.recordPlan({ cycleId: '2026H1', seen: set.version, planNumber, key: key() })
  // The same year's plan, the same rules.
  expect(await findIndicatorSet(other.db, '2026H2')).toMatchObject({ planNumber, edition: 1, status: 'draft' })
  expect(await findIndicatorSet(other.db, '2027H1')).toMatchObject({ planNumber: null, edition: 1 })
  await expect(
    second.as('leader').indicator.recordPlan({ cycleId: '2026H1', seen: 3, planNumber, key: key() }),
  ).rejects.toMatchObject(refusedWith('not-permitted'))
})

test('the burden counts tasks, items, forms and notices of a quarter beside the one before; each count opens its rows', async () => {
  const task = async (due: string, unitId: string) => {
    const { id: measureId } = await owner.measure.set({
      ...{ id: null, seen: null, cycleId: '2026H2', title: `措施${due}`, targetIds: [], unitId: lead, coUnitIds: [] },
      ...{ start: null, due: due as never, expectedEffect: '', origin: 'new', sourceId: null, key: key() },
    })
    const what = { cycleId: '2026H2', id: null, seen: null, measureId, title: `任务${due}`, unitId, due: due as never }
    return owner.measure.setTask({ ...what, key: key() })
  }
  await task('2026-10-01', street)
  await task('2026-12-31', street)
  await task('2026-09-30', street)
  const { rows, before } = await owner.indicator.burden({ quarter: '2026Q4' })
  expect(before).toBe('2026Q3')
  expect(rows.map((row) => row.unitId).sort()).toEqual([lead, street].sort())
  expect(rows.find((row) => row.unitId === street)).toMatchObject({
    quarter: { requests: 2, forms: 0, notices: 0 },
    before: { requests: 1, forms: 0, notices: 0 },
  })
  expect(rows.find((row) => row.unitId === lead)?.quarter.requests).toBe(0)
  const opened = await owner.indicator.burdenRows({ quarter: '2026Q4', unitId: street })
  expect(opened).toMatchObject([
    { kind: 'requests', source: 'task', title: '任务2026-10-01', day: '2026-10-01' },
    { kind: 'requests', source: 'task', day: '2026-12-31' },
  ])
  await expect(as('editor').indicator.burdenRows({ quarter: '2026Q4', unitId: street })).rejects.toMatchObject(
    refusedWith('not-permitted'),
  )
})

test('the last published quarter is read as it was frozen, less its evidence; its reports count as forms', async () => {
  const third = await openOffice((await testDatabase()).db)
  await third.open('2026H2')
  await openReports({ as: third.as, key }, '2026H2')
  await third.assess('2026H2')
  const last = await third.owner.indicator.lastScores({})
  expect(last).toMatchObject({ quarter: '2026Q4', edition: 1, answered: [] })
  expect(last?.rows.map((row) => [row.unitId, row.total])).toEqual([[third.lead, 0]])
  expect(last?.rows[0]?.parts.flatMap((part) => part.evidence)).toEqual([])
  const { rows } = await third.owner.indicator.burden({ quarter: '2026Q4' })
  expect(rows.find((row) => row.unitId === third.lead)?.quarter.forms).toBe(1)
  await expect(third.as('surveyor').indicator.lastScores({})).rejects.toMatchObject(refusedWith('not-permitted'))
})

test('every official reads the set; surveyor, auditor and admin do not; the trail is whole', async () => {
  for (const role of ['leader', 'lead_unit', 'unit', 'inspector', 'editor']) {
    expect((await as(role).indicator.find({ cycleId: '2026H2' })).set.status).toBe('locked')
  }
  for (const role of ['surveyor', 'auditor', 'admin']) {
    await expect(as(role).indicator.find({ cycleId: '2026H2' })).rejects.toMatchObject(refusedWith('not-permitted'))
  }
  expect((await verifyTrail(db, testKeyring, { checkpoints: [] })).findings).toEqual([])
})

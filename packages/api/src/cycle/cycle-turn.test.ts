import type { FloorSubject } from '@ratchet/domain/cycle/aspect'
import { aspectIds } from '@ratchet/domain/cycle/aspect'
import type { CycleId } from '@ratchet/domain/cycle/cycle-id'
import { expect, test } from 'vitest'
import { testDatabase } from '../database/test-database.ts'
import { actsOf, key, openOffice } from './test-office.ts'

const refused = (code: string) => expect.objectContaining({ cause: expect.objectContaining({ code }) })

async function office() {
  const office = await openOffice((await testDatabase()).db)
  const floorOf = async (id: CycleId, subject: FloorSubject) =>
    (await office.find(id)).closing.floors.find((row) => row.subject === subject)
  /** From opening to a compared result in the stage of rectification. */
  const run = async (id: CycleId, result: number, rank: number, scores = {}) => {
    const measure = await office.work(id, 90, [70, 71])
    await office.publish(id, result, rank, scores)
    await office.assess(id)
    await office.pass(id)
    return measure
  }
  return { ...office, floorOf, run }
}

test('a full turn: what was won, left open and learned stands in the next cycle, and a slip opens its item there', async () => {
  const { db, owner, as, lead, open, run, find, floorOf, confirm, closeNow, report } = await office()
  await open('2026H1')
  const measureId = await run('2026H1', 74.2, 2, { environment: 72 })
  const item = await owner.rectification.open({
    cycleId: '2026H1',
    subject: 'aspect:environment',
    title: '垃圾清运',
    leadUnitId: lead,
    dueDay: null,
    key: key(),
  })
  const propose = () => owner.cycle.proposeClose({ cycleId: '2026H1', reason: null, key: key() })
  await expect(propose()).rejects.toThrow(refused('items-open'))
  await expect(owner.cycle.proposeClose({ cycleId: '2026H1', reason: '先结转', key: key() })).rejects.toThrow(
    refused('items-open'),
  )
  await owner.rectification.carryOver({ id: item.id, seen: 1, reason: '成效下期核实', key: key() })
  await owner.practice.promote({
    title: '首问负责',
    measureId,
    unitId: lead,
    cycleId: '2026H1',
    evidence: '两季连升',
    key: key(),
  })
  await owner.practice.recordLesson({ cycleId: '2026H1', text: '提前一个月分解', key: key() })

  const preview = (await find('2026H1')).preview
  await report('2026H1')
  const proposal = await propose()
  await expect(as('owner').cycle.confirm({ id: proposal.id, seen: 1, key: key() })).rejects.toThrow(
    refused('not-permitted'),
  )
  await confirm(proposal.id)
  const closed = await find('2026H1')
  expect(closed.cycle).toMatchObject({ stage: 'closed', forcedClose: false })
  // What both persons saw is what was written.
  expect(
    closed.closing.floors.map(({ subject, after, verdict, marks }) => ({ subject, after, verdict, marks })),
  ).toEqual(preview.map(({ subject, after, verdict, marks }) => ({ subject, after, verdict, marks })))
  expect(await floorOf('2026H1', 'aspect:environment')).toMatchObject({
    achieved: 72,
    after: 72,
    verdict: 'strengthen',
    marks: ['first', 'items-open'],
  })
  expect(await floorOf('2026H1', 'theme:teaching')).toMatchObject({
    basis: 'wave',
    achieved: 71,
    verdict: 'consolidate',
  })
  await expect(
    owner.goal.set({
      cycleId: '2026H1',
      id: null,
      seen: null,
      level: 'zone',
      aspect: null,
      parentId: null,
      unitId: null,
      score: 1,
      rank: null,
      weight: 1,
      source: null,
      key: key(),
    }),
  ).rejects.toThrow(refused('cycle-closed'))

  await open('2026H2')
  const next = await find('2026H2')
  expect(next.closing.floors.find((row) => row.subject === 'aspect:environment')).toMatchObject({
    before: 72,
    provisional: false,
  })
  expect(next.closing.floors.find((row) => row.subject === 'rank')).toMatchObject({ before: 2 })
  expect(next.closing.items).toMatchObject([{ number: item.number, cycleId: '2026H2' }])
  const { measures } = await owner.strategy.find({ cycleId: '2026H2' })
  expect(measures.map((row) => [row.origin, row.title]).toSorted()).toEqual([
    ['carried', '垃圾清运'],
    ['practice', '首问负责'],
  ])
  expect(await owner.practice.lessons({})).toMatchObject([{ cycleId: '2026H1', text: '提前一个月分解' }])

  await run('2026H2', 76.2, 1, { investment: 70 })
  await owner.rectification.carryOver({ id: item.id, seen: 3, reason: '再转一期', key: key() })
  await closeNow('2026H2')
  expect(await floorOf('2026H2', 'aspect:education')).toMatchObject({
    before: 74.2,
    achieved: 76.2,
    after: 75.2,
    verdict: 'consolidate',
  })
  expect(await floorOf('2026H2', 'aspect:environment')).toMatchObject({ after: 72, verdict: 'strengthen' })
  expect(await floorOf('2026H2', 'aspect:investment')).toMatchObject({ achieved: 70, after: 74.2, verdict: 'recover' })
  expect(await floorOf('2026H2', 'rank')).toMatchObject({ after: 2, verdict: 'strengthen', marks: ['aspect-slipped'] })
  await open('2027H1')
  const slip = (await find('2027H1')).closing.items.find((row) => row.origin === 'recover')
  expect(slip).toMatchObject({ cycleId: '2027H1', subject: 'aspect:investment', leadUnitId: lead })
  expect(await actsOf(db, slip?.id ?? '')).toEqual(['rectification.opened'])
  expect((await actsOf(db, '2026H2')).filter((act) => act.startsWith('cycle.'))).toEqual([
    'cycle.opened',
    ...Array(4).fill('cycle.gatePassed'),
    'cycle.closeProposed',
    'cycle.closed',
  ])
})

test('a cycle opened provisionally settles when its predecessor is closed, and says what changed', async () => {
  const { db, as, owner, open, work, publish, assess, pass, setGoals, find, floorOf, closeNow, lead } = await office()
  await open('2026H1')
  await publishLater()
  await open('2026H2')
  await work('2026H2', 90, [72, 73])
  await open('2027H1', true)
  expect(await floorOf('2027H1', 'overall')).toMatchObject({ before: 74.2, provisional: true })
  const goals = await setGoals('2027H1', 74.5)
  const about = { cycleId: '2026H2', subject: 'aspect:environment', title: '垃圾清运' } as const
  const item = await owner.rectification.open({ ...about, leadUnitId: lead, dueDay: null, key: key() })
  const settle = (who: string) => as(who).cycle.settle({ cycleId: '2027H1', seen: 1, key: key() })
  await expect(settle('owner')).rejects.toThrow(refused('predecessor-not-closed'))
  await expect(
    owner.cycle.proposeRebase({
      cycleId: '2027H1',
      subject: 'overall',
      to: 70,
      meeting: 'party_committee',
      minutes: '7号',
      reason: '口径',
      key: key(),
    }),
  ).rejects.toThrow(refused('floor-provisional'))
  await publish('2026H2', 76.2, 1)
  await assess('2026H2')
  await pass('2026H2')
  await owner.rectification.carryOver({ id: item.id, seen: 1, reason: '等开春', key: key() })
  await closeNow('2026H2')
  await expect(settle('inspector')).rejects.toThrow(refused('not-permitted'))
  expect(await settle('leader')).toMatchObject({ version: 2, changed: 11 })
  await expect(as('leader').cycle.settle({ cycleId: '2027H1', seen: 2, key: key() })).rejects.toThrow(
    refused('not-provisional'),
  )
  expect(await floorOf('2027H1', 'overall')).toMatchObject({ before: 75.2, provisional: false, version: 2 })
  const { cycle, gates } = await find('2027H1')
  expect(cycle).toMatchObject({ provisional: false, stage: 'goal' })
  // The targets set on the provisional floors now lie under the real ones, and the gate says so.
  expect(gates[0]?.lines.find((line) => line.line === 'no-target-under-floor')).toMatchObject({ met: false, count: 6 })
  // The open item came over as a measure that serves the target of its own aspect, and no other.
  const { measures } = await owner.strategy.find({ cycleId: '2027H1' })
  expect(measures.find((row) => row.sourceId === item.id)).toMatchObject({
    origin: 'carried',
    targetIds: [goals[aspectIds.indexOf('environment')]],
  })
  const settled = await db
    .selectFrom('fact')
    .select('payload')
    .where('act', '=', 'cycle.settled')
    .executeTakeFirstOrThrow()
  expect(settled.payload).toMatchObject({ from: '2026H2' })
  expect(await actsOf(db, '2027H1')).toEqual(['cycle.opened', 'cycle.settled'])

  async function publishLater() {
    await work('2026H1', 90, [70, 71])
    await publish('2026H1', 74.2, 2)
    await pass('2026H1')
    await closeNow('2026H1')
  }
})

test('a floor falls only by a rebase that two persons make, citing the meeting and its minutes', async () => {
  const { db, as, owner, open, run, closeNow, find, floorOf, confirm, person } = await office()
  await open('2026H1')
  await run('2026H1', 74.2, 2)
  await closeNow('2026H1')
  await open('2026H2')
  const rebase = (given: object) =>
    owner.cycle.proposeRebase({
      cycleId: '2026H2',
      subject: 'aspect:investment',
      to: 70,
      meeting: 'party_committee',
      minutes: '纪要〔2026〕7号',
      reason: '市里改了口径',
      key: key(),
      ...given,
    })
  await expect(rebase({ minutes: ' ' })).rejects.toThrow(refused('minutes-missing'))
  await expect(rebase({ reason: '' })).rejects.toThrow(refused('reason-missing'))
  await expect(rebase({ to: 75 })).rejects.toThrow(refused('not-lower'))
  await expect(rebase({ cycleId: '2026H1' })).rejects.toThrow(refused('cycle-closed'))
  await expect(
    as('leader').cycle.proposeRebase({
      cycleId: '2026H2',
      subject: 'overall',
      to: 70,
      meeting: 'party_committee',
      minutes: '7号',
      reason: '口径',
      key: key(),
    }),
  ).rejects.toThrow(refused('not-permitted'))
  const { id } = await rebase({})
  expect(await floorOf('2026H2', 'aspect:investment')).toMatchObject({ before: 74.2, marks: [] })
  await confirm(id)
  expect(await floorOf('2026H2', 'aspect:investment')).toMatchObject({ before: 70, marks: ['rebased'], version: 2 })
  expect(await db.selectFrom('rebase').selectAll().execute()).toMatchObject([
    {
      subject: 'aspect:investment',
      from: 74.2,
      to: 70,
      meeting: 'party_committee',
      minutes: '纪要〔2026〕7号',
      confirmedBy: { name: person('leader').name },
    },
  ])
  expect((await find('2026H2')).proposals).toMatchObject([{ kind: 'rebase', decision: 'confirmed' }])
  expect((await actsOf(db, '2026H2')).filter((act) => act.startsWith('cycle.'))).toEqual([
    'cycle.opened',
    'cycle.rebaseProposed',
    'cycle.floorRebased',
  ])
})

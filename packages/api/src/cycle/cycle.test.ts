import { expect, test } from 'vitest'
import { testDatabase } from '../database/test-database.ts'
import { actsOf, key, openOffice } from './test-office.ts'

const refused = (code: string) => expect.objectContaining({ cause: expect.objectContaining({ code }) })
const office = async () => openOffice((await testDatabase()).db)

test('opening: the owner opens the first half-year; the next must follow it; nobody else may', async () => {
  const { db, as, open, find } = await office()
  await expect(
    as('leader').cycle.open({ id: '2026H1', provisional: false, floorPolicy: 'published', key: key() }),
  ).rejects.toThrow(refused('not-permitted'))
  await expect(open('2026H1', true)).rejects.toThrow(refused('first-cycle-provisional'))
  expect(await open('2026H1')).toEqual({ id: '2026H1', version: 1 })
  await expect(open('2026H1')).rejects.toThrow(refused('cycle-exists'))
  await expect(open('2027H1')).rejects.toThrow(refused('not-next-half-year'))
  await expect(open('2026H2')).rejects.toThrow(refused('predecessor-not-closed'))
  const found = await find('2026H1')
  expect(found.cycle).toMatchObject({ stage: 'goal', openedFrom: null, largestRise: { scoreShare: 0.5, rankShare: 1 } })
  expect(found.closing.floors).toHaveLength(15)
  expect(found.gates.map((gate) => gate.stage)).toEqual([
    'goal',
    'strategy',
    'organization',
    'assessment',
    'rectification',
  ])
  expect(await actsOf(db, '2026H1')).toEqual(['cycle.opened'])
})

test('a new office that set no catalogue opens on the editions that the product comes with, and they are on record', async () => {
  const { db, owner, open, find } = await openOffice((await testDatabase()).db, { catalogues: false })
  await open('2026H1')
  expect((await find('2026H1')).gates[0]?.lines[0]).toMatchObject({ met: false, count: 6 })
  expect((await owner.catalogue.list({})).map((row) => [row.kind, row.edition]).toSorted()).toEqual([
    ['aspects', 1],
    ['crosswalk', 1],
    ['peers', 1],
  ])
  const added = await db.selectFrom('fact').select('subjectId').where('act', '=', 'catalogue.editionAdded').execute()
  expect(added.map((row) => row.subjectId).toSorted()).toEqual(['aspects/1', 'crosswalk/1', 'peers/1'])
  await expect(open('2026H2')).rejects.toThrow(refused('predecessor-not-closed'))
})

test('a gate is passed when every line is met, by the owner, on the version that was seen', async () => {
  const { db, as, owner, open, find, pass, setGoals } = await office()
  await open('2026H1')
  await expect(pass('2026H1')).rejects.toThrow(refused('gate-not-met'))
  await setGoals('2026H1', 70)
  await expect(as('leader').cycle.passGate({ cycleId: '2026H1', seen: 1, key: key() })).rejects.toThrow(
    refused('not-permitted'),
  )
  await expect(owner.cycle.passGate({ cycleId: '2026H1', seen: 9, key: key() })).rejects.toThrow(
    expect.objectContaining({
      cause: expect.objectContaining({
        code: 'stale',
        details: expect.objectContaining({ seen: 9, theirs: expect.objectContaining({ version: 1, stage: 'goal' }) }),
      }),
    }),
  )
  const once = key()
  expect(await owner.cycle.passGate({ cycleId: '2026H1', seen: 1, key: once })).toEqual({ id: '2026H1', version: 2 })
  expect(await owner.cycle.passGate({ cycleId: '2026H1', seen: 1, key: once })).toEqual({ id: '2026H1', version: 2 })
  await expect(owner.cycle.passGate({ cycleId: '2026H1', seen: 2, key: once })).rejects.toThrow(refused('key-reused'))
  const { cycle, passages } = await find('2026H1')
  expect(cycle.stage).toBe('strategy')
  expect(passages).toMatchObject([{ stage: 'goal', kind: 'passed', confirmedBy: null }])
  expect(passages[0]?.checklist.map((line) => line.met)).toEqual([true, true, true, true])
  expect(await actsOf(db, '2026H1')).toEqual(['cycle.opened', 'cycle.gatePassed'])
})

test('a gate is forced by two persons with a reason, and stays marked', async () => {
  const { db, person, owner, open, find, confirm, setGoals } = await office()
  await open('2026H1')
  await setGoals('2026H1', 70)
  const force = (reason: string) => owner.cycle.proposeForce({ cycleId: '2026H1', reason, key: key() })
  await expect(force('急')).rejects.toThrow(refused('gate-is-met'))
  await owner.cycle.passGate({ cycleId: '2026H1', seen: 1, key: key() })
  await expect(force('  ')).rejects.toThrow(refused('reason-missing'))
  const proposal = await force('项目集中开工，先部署任务')
  await expect(force('再提一次')).rejects.toThrow(refused('proposal-waiting'))
  await expect(owner.cycle.confirm({ id: proposal.id, seen: 1, key: key() })).rejects.toThrow(refused('not-permitted'))

  // One person who holds both roles proposes, and may not confirm what is their own.
  const both = person('owner')
  Object.assign(both, { grants: [...both.grants, ...person('leader').grants] })
  await expect(owner.cycle.confirm({ id: proposal.id, seen: 1, key: key() })).rejects.toThrow(refused('same-person'))

  expect(await confirm(proposal.id)).toEqual({ id: '2026H1', version: 3 })
  await expect(confirm(proposal.id)).rejects.toThrow(refused('stale'))
  await expect(confirm(proposal.id, 'leader', 2)).rejects.toThrow(refused('proposal-decided'))
  const { cycle, passages } = await find('2026H1')
  expect(cycle.stage).toBe('organization')
  expect(passages[1]).toMatchObject({
    stage: 'strategy',
    kind: 'forced',
    reason: '项目集中开工，先部署任务',
    by: { name: both.name },
    confirmedBy: { name: person('leader').name },
  })
  expect(passages[1]?.checklist.some((line) => !line.met)).toBe(true)
  expect(await actsOf(db, '2026H1')).toEqual([
    'cycle.opened',
    'cycle.gatePassed',
    'cycle.gateForceProposed',
    'cycle.gateForced',
  ])
})

test('a proposal is declined with a reason, or withdrawn by who made it, and may then be made again', async () => {
  const { db, as, owner, open, find } = await office()
  await open('2026H1')
  const propose = () => owner.cycle.proposeForce({ cycleId: '2026H1', reason: '先行', key: key() })
  const first = await propose()
  const decline = (reason: string) => as('leader').cycle.decline({ id: first.id, reason, key: key() })
  await expect(decline(' ')).rejects.toThrow(refused('reason-missing'))
  await expect(as('owner').cycle.decline({ id: first.id, reason: '不', key: key() })).rejects.toThrow(
    refused('not-permitted'),
  )
  await decline('目标还没有分解')
  const second = await propose()
  await expect(as('deputy', 'owner').cycle.withdraw({ id: second.id, key: key() })).rejects.toThrow(
    refused('not-proposer'),
  )
  await owner.cycle.withdraw({ id: second.id, key: key() })
  const { proposals, cycle } = await find('2026H1')
  expect(proposals.map((row) => [row.decision, row.decisionReason]).toSorted()).toEqual([
    ['declined', '目标还没有分解'],
    ['withdrawn', null],
  ])
  expect(cycle.stage).toBe('goal')
  expect(await actsOf(db, '2026H1')).toEqual([
    'cycle.opened',
    'cycle.gateForceProposed',
    'cycle.proposalDeclined',
    'cycle.gateForceProposed',
    'cycle.proposalWithdrawn',
  ])
})

test('an office that joins in mid-cycle marks earlier gates, once, in its first cycle', async () => {
  const { as, owner, open, find } = await office()
  await open('2026H1')
  const mark = (joinsIn: 'goal' | 'assessment', seen: number) =>
    owner.cycle.markBeforeUse({ cycleId: '2026H1', joinsIn, seen, key: key() })
  await expect(mark('goal', 1)).rejects.toThrow(refused('stage-not-later'))
  await expect(
    as('leader').cycle.markBeforeUse({ cycleId: '2026H1', joinsIn: 'assessment', seen: 1, key: key() }),
  ).rejects.toThrow(refused('not-permitted'))
  await mark('assessment', 1)
  const { cycle, passages } = await find('2026H1')
  expect(cycle.stage).toBe('assessment')
  expect(passages.map((row) => row.kind)).toEqual(['before_use', 'before_use', 'before_use'])
  await expect(mark('assessment', 2)).rejects.toThrow(refused('already-in-use'))
})

test('a result that no second person has compared neither meets the gate nor counts as achieved', async () => {
  const { open, find, enter } = await office()
  await open('2026H1')
  const stand = async () => {
    const { gates, closing } = await find('2026H1')
    const lines = gates.find((gate) => gate.stage === 'assessment')?.lines
    const entered = lines?.find((line) => line.line === 'examination-result-entered')?.met
    return [entered, closing.readings.overall?.value, closing.readings.rank?.value]
  }
  const compare = await enter('2026H1', 80, 3)
  expect(await stand()).toEqual([false, undefined, undefined])
  await compare()
  expect(await stand()).toEqual([true, 80, 3])
})

test('two leaders who confirm at once: one does, the other sees what became of it', async () => {
  const { owner, open, confirm, find } = await office()
  await open('2026H1')
  const { id } = await owner.cycle.proposeForce({ cycleId: '2026H1', reason: '先行', key: key() })
  const outcomes = await Promise.allSettled([confirm(id, 'leader'), confirm(id, 'second leader')])
  expect(outcomes.map((row) => row.status).toSorted()).toEqual(['fulfilled', 'rejected'])
  const lost = outcomes.find((row) => row.status === 'rejected')
  expect(lost?.reason.cause).toMatchObject({
    code: 'stale',
    details: { seen: 1, theirs: { version: 2, decision: 'confirmed' } },
  })
  expect((await find('2026H1')).passages).toHaveLength(1)
})

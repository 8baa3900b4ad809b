import { describe, expect, test } from 'vitest'
import { roles } from '../people/role.ts'
import { actorOf, both, cycleAt, idOf, leader, linesOf, now, owner } from './example.ts'
import { forceGate, proposeForce, whyNotForce, whyNotProposeForce } from './force.ts'
import { gateLines } from './gate.ts'
import { forcedGates, markBeforeUse, passGate, whyNotMarkBeforeUse, whyNotPass } from './passage.ts'
import { decline, whyNotDecline, whyNotWithdraw, withdraw } from './proposal.ts'
import { type GateStage, stages } from './stage.ts'

const linesAt = (stage: (typeof stages)[number], unmet: readonly string[] = []) =>
  stage === 'closed' ? [] : linesOf(stage, unmet)
const firstLine = (stage: GateStage) => gateLines.find((row) => row.stage === stage)?.id ?? ''
const passable = ['goal', 'strategy', 'organization', 'assessment']

describe('who may pass or force a gate, in which stage, and nobody else', () => {
  test.each(roles.flatMap((role) => stages.map((stage) => [role, stage] as const)))('%s in %s', (role, stage) => {
    const actor = actorOf(7, role)
    const cycle = cycleAt(stage)
    expect(whyNotPass(cycle, linesAt(stage), actor) === null).toBe(role === 'owner' && passable.includes(stage))
    if (stage === 'closed') return
    const unmet = linesOf(stage, [firstLine(stage)])
    const mayPropose = role === 'owner' && passable.includes(stage)
    expect(whyNotProposeForce(cycle, unmet, actor, 'flood') === null).toBe(mayPropose)
    if (!passable.includes(stage)) return
    const { proposal } = proposeForce(cycle, unmet, owner, 'flood', idOf(50), now)
    expect(whyNotForce(cycle, unmet, proposal, actor) === null).toBe(role === 'leader')
  })
})

test('passing moves one stage and keeps the checklist as it stood', () => {
  const { cycle, passage, fact } = passGate(cycleAt('goal'), linesOf('goal'), owner, now)
  expect(cycle).toMatchObject({ stage: 'strategy', version: 2 })
  expect(passage).toMatchObject({ stage: 'goal', kind: 'passed', confirmedBy: null, checklist: linesOf('goal') })
  expect(fact).toMatchObject({ act: 'cycle.gatePassed', payload: { from: 'goal', to: 'strategy' } })
})

test('an unmet line, a missing line, an unchecked line and the lines of another gate stop it', () => {
  const cycle = cycleAt('goal')
  expect(whyNotPass(cycle, linesOf('goal', ['targets-decomposed']), owner)).toMatchObject({
    code: 'gate-not-met',
    details: { lines: [{ line: 'targets-decomposed', count: 1 }] },
  })
  const unchecked = linesOf('goal').map((line, i) => (i === 0 ? { ...line, checked: false } : line))
  for (const lines of [[], linesOf('goal').slice(1), linesOf('strategy'), unchecked]) {
    expect(whyNotPass(cycle, lines, owner)?.code).toBe('gate-unchecked')
  }
})

describe('forcing', () => {
  const cycle = cycleAt('goal')
  const unmet = linesOf('goal', ['targets-decomposed'])
  const { proposal } = proposeForce(cycle, unmet, both, ' flood ', idOf(50), now)

  test('two different persons, and it stays marked', () => {
    expect(whyNotForce(cycle, unmet, proposal, both)?.code).toBe('same-person')
    const done = forceGate(cycle, unmet, proposal, leader, now)
    expect(done.cycle.stage).toBe('strategy')
    expect(done.passage).toMatchObject({ kind: 'forced', reason: 'flood', by: { id: both.userId }, checklist: unmet })
    expect(done.passage.confirmedBy?.id).toBe(leader.userId)
    expect(forcedGates([done.passage])).toEqual(['goal'])
    expect(whyNotForce(done.cycle, unmet, done.proposal, leader)?.code).toBe('proposal-decided')
  })
  test('without a reason, when it is met, and on a cycle that has moved on: refused', () => {
    expect(whyNotProposeForce(cycle, unmet, owner, ' ')?.code).toBe('reason-missing')
    expect(whyNotProposeForce(cycle, linesOf('goal'), owner, 'flood')?.code).toBe('gate-is-met')
    expect(whyNotForce(cycle, linesOf('goal'), proposal, leader)?.code).toBe('gate-is-met')
    expect(whyNotForce(cycleAt('strategy'), unmet, proposal, leader)?.code).toBe('proposal-outdated')
  })
  test('a leader may decline with a reason, only the proposer may withdraw', () => {
    expect(whyNotDecline(proposal, leader, '')?.code).toBe('reason-missing')
    expect(whyNotDecline(proposal, owner, 'no')?.code).toBe('not-leader')
    const declined = decline(proposal, leader, 'wait', now).proposal
    expect(whyNotForce(cycle, unmet, declined, leader)?.code).toBe('proposal-decided')
    expect(whyNotWithdraw(proposal, leader)?.code).toBe('not-proposer')
    expect(withdraw(proposal, both, now).proposal.decision).toBe('withdrawn')
  })
})

describe('启用前', () => {
  const first = cycleAt('goal', { openedFrom: null })

  test('marks every gate before the stage it joins in, none as forced', () => {
    const done = markBeforeUse(first, [], 'assessment', owner, now)
    expect(done.cycle.stage).toBe('assessment')
    expect(done.passages.map((row) => [row.stage, row.kind])).toEqual([
      ['goal', 'before_use'],
      ['strategy', 'before_use'],
      ['organization', 'before_use'],
    ])
    expect(forcedGates(done.passages)).toEqual([])
  })
  test('only in the first cycle, only once, only forward, only by the owner', () => {
    const { passage, cycle } = passGate(first, linesOf('goal'), owner, now)
    expect(whyNotMarkBeforeUse(cycleAt('goal'), [], 'assessment', owner)?.code).toBe('not-first-cycle')
    expect(whyNotMarkBeforeUse(cycle, [passage], 'assessment', owner)?.code).toBe('already-in-use')
    expect(whyNotMarkBeforeUse(first, [], 'goal', owner)?.code).toBe('stage-not-later')
    expect(whyNotMarkBeforeUse(first, [], 'closed', owner)?.code).toBe('stage-not-later')
    expect(whyNotMarkBeforeUse(first, [], 'assessment', leader)?.code).toBe('not-owner')
  })
})

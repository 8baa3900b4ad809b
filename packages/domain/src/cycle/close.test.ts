import { describe, expect, test } from 'vitest'
import { roles } from '../people/role.ts'
import { carryOver, whyNotCarryOver } from '../rectification/item.ts'
import { close, proposeClose, whyNotClose, whyNotProposeClose } from './close.ts'
import { actorOf, both, carriedOut, cycleAt, floorsAt, idOf, itemOf, leader, linesOf, now, owner } from './example.ts'
import type { Reading } from './floor.ts'
import { type ClosingState, previewClosing } from './preview.ts'
import { officialReading, sampleReading } from './reading.ts'
import { stages } from './stage.ts'

const ready: ClosingState = {
  cycle: cycleAt('rectification'),
  floors: floorsAt((subject) => (subject === 'rank' ? 5 : 80)),
  readings: { 'aspect:education': officialReading(84), overall: officialReading(82), rank: officialReading(3) },
  items: [],
  lookbacks: {},
  previousRound: { rank: 5, score: 80 },
  lines: linesOf('rectification'),
  passages: [],
}
const unmet = linesOf('rectification', ['items-closed-or-carried-over'])
const proposalOf = (state: ClosingState, reason: string | null = null, by = owner) =>
  proposeClose(state, by, reason, idOf(70), now).proposal

describe('who may close, in which stage, and nobody else', () => {
  test.each(roles)('%s', (role) => {
    expect(whyNotProposeClose(ready, actorOf(7, role), null) === null).toBe(role === 'owner')
    expect(whyNotClose(ready, proposalOf(ready), actorOf(7, role)) === null).toBe(role === 'leader')
  })
  test.each(stages)('in %s', (stage) => {
    const state = { ...ready, cycle: cycleAt(stage) }
    expect(whyNotProposeClose(state, owner, null) === null).toBe(stage === 'rectification')
  })
  test('never one person alone', () => {
    expect(whyNotClose(ready, proposalOf(ready, null, both), both)?.code).toBe('same-person')
  })
})

describe('what stops it', () => {
  test('an open item that is not carried over, also by force', () => {
    const state = { ...ready, items: [itemOf(1), carriedOut(itemOf(2))] }
    const details = { count: 1, items: [{ number: 'ZG-2026-0001' }] }
    expect(whyNotProposeClose(state, owner, null)).toMatchObject({ code: 'items-open', details })
    expect(whyNotProposeClose({ ...state, lines: unmet }, owner, 'order from above')?.code).toBe('items-open')
    expect(whyNotClose(state, proposalOf(ready, 'order from above'), leader)?.code).toBe('items-open')
  })
  test('a predecessor that still waits, unmet lines without a reason, lines not checked, lost floors', () => {
    const provisional = { ...ready, cycle: cycleAt('rectification', { provisional: true }) }
    expect(whyNotProposeClose(provisional, owner, null)?.code).toBe('predecessor-open')
    expect(whyNotProposeClose({ ...ready, lines: unmet }, owner, ' ')?.code).toBe('gate-not-met')
    expect(whyNotProposeClose({ ...ready, lines: [] }, owner, 'x')?.code).toBe('gate-unchecked')
    expect(whyNotProposeClose({ ...ready, floors: [] }, owner, null)?.code).toBe('floors-missing')
  })
  test('lines that became unmet while the proposal waited', () => {
    expect(whyNotClose({ ...ready, lines: unmet }, proposalOf(ready), leader)?.code).toBe('gate-not-met')
  })
})

test('closing writes what the preview showed, and locks it', () => {
  const done = close(ready, proposalOf(ready), leader, now)
  expect(done.cycle).toMatchObject({ stage: 'closed', closedAt: now, forcedClose: false })
  expect(done.floors).toEqual(previewClosing(ready))
  const after = Object.fromEntries(done.floors.map((floor) => [floor.subject, [floor.verdict, floor.after]]))
  expect(after).toMatchObject({
    'aspect:education': ['consolidate', 82],
    'aspect:investment': ['undetermined', 80],
    overall: ['consolidate', 81],
    rank: ['consolidate', 3],
  })
  expect(done.passage).toMatchObject({ stage: 'rectification', kind: 'passed' })
  expect(whyNotClose({ ...ready, cycle: done.cycle }, proposalOf(ready), leader)?.code).toBe('cycle-closed')
})

test('closed by force: three open, carried over, strengthen and forced for ever', () => {
  const items = [1, 2, 3].map((n) => carriedOut(itemOf(n)))
  const readings = { 'aspect:environment': officialReading(80) }
  const floors = floorsAt((subject) => (subject === 'aspect:environment' ? 78.5 : null))
  const state = { ...ready, items, readings, floors, lines: unmet }
  const done = close(state, proposalOf(state, 'the zone is merged'), leader, now)
  const closed = done.floors.find((floor) => floor.subject === 'aspect:environment')
  expect(closed).toMatchObject({ verdict: 'strengthen', after: 78.5, marks: ['items-open', 'forced'] })
  expect(done.cycle.forcedClose).toBe(true)
  expect(done.fact).toMatchObject({ payload: { forced: true, forcedGates: ['rectification'] } })
})

test('an aspect that slipped holds back overall and rank; a theme that slipped does not', () => {
  const verdictOf = (state: ClosingState) =>
    previewClosing(state).flatMap(({ subject, verdict }) =>
      subject === 'overall' || subject === 'rank' ? verdict : [],
    )
  const aspect = { ...ready.readings, 'aspect:investment': officialReading(76.59) }
  expect(verdictOf({ ...ready, readings: aspect })).toEqual(['strengthen', 'strengthen'])
  const theme = { ...ready.readings, 'theme:property': sampleReading(60, 1, 'wave') }
  expect(verdictOf({ ...ready, readings: theme })).toEqual(['consolidate', 'consolidate'])
})

test('a rank slips with a score of the city that fell, never with a converted reading', () => {
  const slipOf = (overall: Reading) => {
    const readings = { ...ready.readings, overall, rank: officialReading(6) }
    return previewClosing({ ...ready, readings }).find((floor) => floor.subject === 'rank')?.verdict
  }
  expect(slipOf(officialReading(79))).toBe('recover')
  expect(slipOf(sampleReading(79, 1, 'self_survey'))).toBe('strengthen')
})

test('carrying over: by the owner, with a reason, only what is open', () => {
  expect(roles.filter((role) => whyNotCarryOver(itemOf(1), actorOf(7, role), 'x') === null)).toEqual(['owner'])
  expect(whyNotCarryOver(itemOf(1), owner, ' ')?.code).toBe('reason-missing')
  expect(whyNotCarryOver(itemOf(1, { status: 'verified' }), owner, 'x')?.code).toBe('item-settled')
  const { item, fact } = carryOver(itemOf(1), owner, ' winter ', now)
  expect(item).toMatchObject({ carriedOver: { reason: 'winter', from: '2026H2' }, version: 2 })
  expect(fact).toMatchObject({ act: 'rectification.carriedOver', reason: 'winter' })
})

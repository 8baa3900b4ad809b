import { describe, expect, test } from 'vitest'
import { roles } from '../people/role.ts'
import { actorOf, both, cycleAt, idOf, leader, now, owner } from './example.ts'
import { openingFloor } from './floor.ts'
import { proposeRebase, rebase, whyNotProposeRebase, whyNotRebase } from './rebase.ts'
import { stages } from './stage.ts'

const cycle = cycleAt('assessment')
const opening = { cycleId: cycle.id, subject: 'aspect:education', before: 82, provisional: false } as const
const floor = openingFloor(opening)
const rank = openingFloor({ ...opening, subject: 'rank', before: 3 })
const to78 = { to: 78, meeting: 'party_committee', minutes: '7' } as const
const { proposal } = proposeRebase(cycle, floor, to78, owner, 'new method', idOf(60), now)

test.each(roles)('%s', (role) => {
  expect(whyNotProposeRebase(cycle, floor, to78, actorOf(7, role), 'x') === null).toBe(role === 'owner')
  expect(whyNotRebase(cycle, floor, proposal, actorOf(7, role)) === null).toBe(role === 'leader')
})

test.each(stages)('in %s', (stage) => {
  expect(whyNotProposeRebase(cycleAt(stage), floor, to78, owner, 'x') === null).toBe(stage !== 'closed')
})

test('lowers the floor, marks it, and keeps meeting, minutes and both persons', () => {
  const done = rebase(cycle, floor, proposal, leader, now)
  expect(done.floor).toMatchObject({ before: 78, marks: ['rebased'], version: 2 })
  expect(done.rebase).toMatchObject({
    from: 82,
    to: 78,
    meeting: 'party_committee',
    minutes: '7',
    reason: 'new method',
  })
  expect(done.rebase.proposedBy.id).not.toBe(done.rebase.confirmedBy.id)
  expect(done.fact).toMatchObject({
    act: 'cycle.floorRebased',
    payload: { floor: 'aspect:education', from: 82, to: 78 },
  })
})

describe('refused', () => {
  const why = (at: typeof floor, change: object, reason = 'x', on = cycle) =>
    whyNotProposeRebase(on, at, { ...to78, ...change }, owner, reason)?.code

  test('without minutes, without reason, without a floor, upwards or not at all', () => {
    expect(why(floor, { minutes: ' ' })).toBe('minutes-missing')
    expect(why(floor, {}, ' ')).toBe('reason-missing')
    expect(why({ ...floor, before: null }, {})).toBe('no-floor')
    expect(why(floor, { to: 82 })).toBe('not-lower')
    expect(why(floor, { to: 83 })).toBe('not-lower')
    expect(why(rank, { to: 2 })).toBe('not-lower')
    expect(why(rank, { to: 4 })).toBeUndefined()
  })
  test('on a provisional floor: the predecessor is where it is decided', () => {
    expect(why(floor, {}, 'x', cycleAt('goal', { provisional: true }))).toBe('floor-provisional')
    expect(why({ ...floor, provisional: true }, {})).toBe('floor-provisional')
  })
  test('by one person, twice, or on a floor that has changed since', () => {
    const own = proposeRebase(cycle, floor, to78, both, 'x', idOf(61), now).proposal
    expect(whyNotRebase(cycle, floor, own, both)?.code).toBe('same-person')
    const done = rebase(cycle, floor, proposal, leader, now)
    expect(whyNotRebase(cycle, done.floor, done.proposal, leader)?.code).toBe('proposal-decided')
    expect(whyNotRebase(cycle, done.floor, proposal, leader)?.code).toBe('proposal-outdated')
    expect(whyNotRebase(cycle, rank, proposal, leader)?.code).toBe('proposal-outdated')
  })
})

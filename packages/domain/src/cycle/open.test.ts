import { describe, expect, test } from 'vitest'
import { roles } from '../people/role.ts'
import type { CycleId } from './cycle-id.ts'
import { actorOf, carriedOut, cycleAt, floorsAt, idOf, itemOf, leader, now, owner } from './example.ts'
import type { Floor } from './floor.ts'
import { openFirst, openNext, whyNotOpen } from './open.ts'
import type { Estate } from './seed.ts'
import { settle, whyNotSettle } from './settle.ts'
import { type Stage, stages } from './stage.ts'

const closed = cycleAt('closed')
const why = (last: Partial<typeof closed> | null, id: CycleId, provisional: boolean) =>
  whyNotOpen(last ? [cycleAt('closed', { id: '2026H1' }), { ...closed, ...last }] : [], id, provisional, owner)?.code

describe('which half-year may be opened', () => {
  test('only the owner opens', () => {
    expect(roles.filter((role) => whyNotOpen([closed], '2027H1', false, actorOf(7, role)) === null)).toEqual(['owner'])
  })
  test.each([
    [null, '2026H2', false, undefined],
    [null, '2026H2', true, 'first-cycle-provisional'],
    [{}, '2027H1', false, undefined],
    [{}, '2026H2', false, 'cycle-exists'],
    [{}, '2026H1', false, 'cycle-exists'],
    [{}, '2025H2', false, 'not-next-half-year'],
    [{}, '2027H2', false, 'not-next-half-year'],
    [{}, '2027H1', true, 'predecessor-closed'],
    [{ stage: 'assessment', provisional: true }, '2027H1', true, 'predecessor-provisional'],
  ] as const)('%j then %s, provisional %s: %s', (last, id, provisional, code) => {
    expect(why(last, id, provisional)).toBe(code)
  })
  test.each(stages)('predecessor in %s', (stage: Stage) => {
    expect(why({ stage }, '2027H1', false) === undefined).toBe(stage === 'closed')
    expect(why({ stage }, '2027H1', true) === undefined).toBe(stage === 'assessment' || stage === 'rectification')
  })
})

const levels = (floors: readonly Floor[]) => Object.fromEntries(floors.map((it) => [it.subject, it.before]))
const estateOf = (cycle: typeof closed, change: (floor: Floor) => Partial<Floor>): Estate => ({
  cycle,
  floors: floorsAt((subject) => (subject === 'rank' ? 5 : 80)).map((floor) => ({ ...floor, ...change(floor) })),
  items: [itemOf(1, { status: 'closed' }), carriedOut(itemOf(2)), carriedOut(itemOf(3, { subject: 'overall' }))],
  practices: [],
  managementItems: [],
  lessons: [],
  passages: [],
})
const result = estateOf(closed, ({ subject, before }) => {
  if (subject === 'aspect:education') return { achieved: 84, verdict: 'consolidate', after: 82 }
  if (subject === 'aspect:investment') return { achieved: 76.59, basis: 'examination', verdict: 'recover', after: 80 }
  return { verdict: 'strengthen', after: before }
})

test('the first cycle has no floors yet', () => {
  const { cycle, seed } = openFirst([], '2026H2', closed, owner, now)
  expect(cycle).toMatchObject({ stage: 'goal', openedFrom: null, provisional: false })
  expect(Object.values(levels(seed.floors)).every((level) => level === null)).toBe(true)
  expect(() => openFirst([closed], '2027H1', closed, owner, now)).toThrow('not-first-cycle')
})

test('the next cycle starts on the floors after; a slip opens an item in it', () => {
  const { cycle, seed } = openNext([closed], result, false, owner, now)
  expect(cycle).toMatchObject({ id: '2027H1', openedFrom: '2026H2', provisional: false, floorPolicy: 'published' })
  expect(levels(seed.floors)).toMatchObject({ 'aspect:education': 82, 'aspect:investment': 80, rank: 5 })
  const slip = { cycleId: '2027H1', subject: 'aspect:investment', floor: 80, achieved: 76.59, basis: 'examination' }
  expect(seed.slips).toEqual([slip])
  expect(seed.items.map((item) => [item.number, item.cycleId])).toEqual([
    ['ZG-2026-0002', '2027H1'],
    ['ZG-2026-0003', '2027H1'],
  ])
  expect(seed.measures.map((it) => [it.origin, it.sourceId])).toEqual([
    ['carried', idOf(2)],
    ['carried', idOf(3)],
  ])
})

describe('provisional opening and settling', () => {
  const waiting = cycleAt('assessment')
  const before = openNext(
    [waiting],
    estateOf(waiting, () => ({})),
    true,
    owner,
    now,
  )
  const target = { id: 't', label: 't', level: 'aspect', aspect: 'education', parentId: null } as const
  const figures = { score: 81, rank: null, weight: 1, sourceId: 'plan' }
  const own = { floors: before.seed.floors, targets: [{ ...target, ...figures }], measureSourceIds: [idOf(3)] }

  test('stands on the floors in force, all provisional, and takes no item yet', () => {
    expect(before.cycle.provisional).toBe(true)
    expect(before.seed.floors.every((floor) => floor.provisional && floor.after === null)).toBe(true)
    expect(levels(before.seed.floors)).toMatchObject({ 'aspect:education': 80, rank: 5 })
    expect([before.seed.items, before.seed.slips, before.seed.verdicts]).toEqual([[], [], []])
  })
  test('settles on the real floors and lists what changed and which target now lies too low', () => {
    const moved = { ...before.cycle, stage: 'strategy' } as const
    const done = settle(moved, own, result, leader, now)
    expect(done.cycle).toMatchObject({ provisional: false, settledAt: now, stage: 'strategy' })
    expect(done.floors.every((floor) => !floor.provisional && floor.version === 2)).toBe(true)
    expect(done.changes).toEqual([{ subject: 'aspect:education', before: 80, after: 82 }])
    expect(done.targetsUnderFloor.map((row) => row.id)).toEqual(['t'])
    expect(done.seed.items).toHaveLength(2)
    expect(done.seed.measures.map((it) => it.sourceId)).toEqual([idOf(2)])
  })
  test('only by owner or leader, once, from its own predecessor, when that one is closed', () => {
    const settlers = roles.filter((role) => whyNotSettle(before.cycle, closed, actorOf(7, role)) === null)
    expect(settlers).toEqual(['owner', 'leader'])
    expect(whyNotSettle(before.cycle, waiting, owner)?.code).toBe('predecessor-not-closed')
    expect(whyNotSettle(before.cycle, cycleAt('closed', { id: '2026H1' }), owner)?.code).toBe('not-predecessor')
    expect(whyNotSettle({ ...before.cycle, provisional: false }, closed, owner)?.code).toBe('not-provisional')
  })
})

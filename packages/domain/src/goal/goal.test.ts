import { describe, expect, test } from 'vitest'
import { aspectIds } from '../cycle/aspect.ts'
import { branchUnit } from './branch.ts'
import { addingUp, coverage } from './decomposition.ts'
import { removeTarget, setTarget, whyNotRemoveTarget, whyNotSetTarget } from './set-target.ts'
import { type Target, targetFactOf } from './target.ts'

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const source = { kind: 'superior_plan', title: '2026年全市工作安排', reference: '第三条' } as const
const zone: Target = {
  id: id(1),
  cycleId: '2026H2',
  parentId: null,
  level: 'zone',
  aspect: null,
  unitId: null,
  score: 86,
  rank: 3,
  weight: 1,
  source,
  version: 1,
}
const aspect: Target = { ...zone, id: id(2), parentId: id(1), level: 'aspect', aspect: 'education', rank: null }
const lead: Target = { ...aspect, id: id(3), parentId: id(2), level: 'lead', unitId: id(90), source: null }
const unit: Target = { ...lead, id: id(4), parentId: id(3), level: 'unit', unitId: id(91) }
const tree = [zone, aspect, lead, unit]
const floors = [
  { subject: 'overall', before: 85 },
  { subject: 'rank', before: 3 },
  { subject: 'aspect:education', before: 84 },
] as const
const asked = (target: Target) => whyNotSetTarget(target, { targets: tree, floors })

describe('a target may stand', () => {
  test.each([
    ['the zone on its floor', { ...zone, score: 85, rank: 3 }],
    ['an aspect', aspect],
    ['a lead unit under the aspect', lead],
    ['a unit under the lead unit, below the floor of the aspect', { ...unit, score: 80 }],
    ['a community under a street', { ...unit, id: id(5), unitId: id(92), parentId: id(4) }],
    ['an aspect before the zone has a target', { ...aspect, parentId: null }],
  ])('%s', (_, target) => expect(asked(target)).toBeNull())
})

test('a street may serve one aspect under two lead units, under each of them once', () => {
  const otherLead: Target = { ...lead, id: id(6), unitId: id(93) }
  const context = { targets: [...tree, otherLead], floors }
  expect(whyNotSetTarget({ ...unit, id: id(7), parentId: otherLead.id }, context)).toBeNull()
  expect(whyNotSetTarget({ ...unit, id: id(7) }, context)?.code).toBe('target-twice')
})

describe('and is refused', () => {
  test.each<[string, Target]>([
    ['weight-not-positive', { ...lead, weight: 0 }],
    ['weight-not-positive', { ...lead, weight: Number.NaN }],
    ['aspect-on-zone', { ...zone, aspect: 'education' }],
    ['aspect-missing', { ...lead, aspect: null }],
    ['source-missing', { ...aspect, source: null }],
    ['unit-missing', { ...unit, unitId: null }],
    ['parent-unknown', { ...lead, parentId: id(77) }],
    ['parent-unknown', { ...unit, parentId: null }],
    ['parent-level', { ...unit, parentId: id(2) }],
    ['parent-below-itself', { ...lead, parentId: id(4) }],
    ['parent-below-itself', { ...lead, parentId: id(3) }],
    ['parent-other-cycle', { ...lead, cycleId: '2027H1' }],
    ['parent-other-aspect', { ...lead, aspect: 'environment' }],
    ['target-twice', { ...lead, id: id(30) }],
    ['under-floor', { ...zone, score: 84.99 }],
    ['has-children', { ...aspect, aspect: 'environment' }],
    ['has-children', { ...lead, level: 'aspect', parentId: id(1), source }],
  ])('%s', (code, target) => expect(asked(target)?.code).toBe(code))

  test('under a floor, with the figures that the sentence needs', () => {
    expect(asked({ ...aspect, score: 83.5 })?.details).toEqual({ subject: 'education', target: 83.5, floor: 84 })
    expect(asked({ ...zone, rank: 4 })?.details).toEqual({ subject: 'rank', target: 4, floor: 3 })
  })
})

test('setting counts versions and records the whole target; a refusal throws', () => {
  const { target, fact } = setTarget({ ...aspect, score: 88 }, { targets: tree, floors }, aspect)
  expect(target.version).toBe(2)
  expect(fact).toMatchObject({ act: 'goal.targetSet', subject: ['target', id(2)], payload: { score: 88, source } })
  expect(() => setTarget({ ...aspect, score: 1 }, { targets: tree, floors })).toThrow('under-floor')
})

test('a target goes only when nothing hangs on it', () => {
  expect(whyNotRemoveTarget(lead, { targets: tree, measures: [] })).toEqual({
    code: 'has-children',
    details: { count: 1 },
  })
  const measures = [{ title: '护学岗', targetIds: [id(4)] }]
  expect(whyNotRemoveTarget(unit, { targets: tree, measures })?.details).toEqual({ measures: ['护学岗'] })
  expect(removeTarget(unit, { targets: tree, measures: [] }).fact.act).toBe('goal.targetRemoved')
})

describe('decomposition', () => {
  const child = (n: number, score: number, weight: number) => ({ ...unit, id: id(n), score, weight })

  test('weights are normalised per parent', () => {
    const sum = addingUp({ ...lead, score: 86 }, [child(11, 80, 1), child(12, 88, 3)])
    expect(sum).toMatchObject({ reached: 86, addsUp: true, short: 0 })
    expect(sum.shares.map((row) => row.share)).toEqual([0.25, 0.75])
  })
  test('a tenth of a point short does not add up, a rounding error does', () => {
    expect(addingUp({ ...lead, score: 86.1 }, [child(11, 86, 1)])).toMatchObject({
      addsUp: false,
      short: expect.closeTo(0.1, 9),
    })
    const thirds = [child(11, 0.1, 1), child(12, 0.2, 1), child(13, 0.3, 1)]
    expect(addingUp({ ...lead, score: 0.2 }, thirds).addsUp).toBe(true)
  })
  test('nobody to carry it is not adding up', () => {
    expect(addingUp(lead, [])).toEqual({ reached: null, short: 0, addsUp: false, shares: [] })
  })
  test('orphans, aspects without target and idle units are named', () => {
    const loose = { ...unit, id: id(9), parentId: id(77) }
    const found = coverage([...tree, loose], aspectIds, [
      { id: id(91), name: '新筑街道' },
      { id: id(93), name: '新合街道' },
    ])
    expect(found.orphans.map((row) => row.id)).toEqual([id(9)])
    expect(found.gaps.map((row) => row.id)).toEqual(aspectIds.filter((each) => each !== 'education'))
    expect(found.idleUnits).toEqual([{ id: id(93), label: '新合街道' }])
  })
})

test('the gate sees the source of a target', () => {
  expect(targetFactOf(zone, '全区').sourceId).not.toBeNull()
  expect(targetFactOf(unit, '新筑').sourceId).toBeNull()
})

test('a branch belongs to its lead unit, however deep; what stands above belongs to nobody but the zone', () => {
  const community: Target = { ...unit, id: id(5), unitId: id(92), parentId: id(4) }
  expect(branchUnit(unit, tree)).toBe(id(90))
  expect(branchUnit(community, [...tree, community])).toBe(id(90))
  for (const above of [zone, aspect, lead]) expect(branchUnit(above, tree)).toBeNull()
  expect(branchUnit({ ...unit, parentId: id(77) }, tree)).toBeNull()
})

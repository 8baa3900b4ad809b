import { describe, expect, test } from 'vitest'
import type { Day, Instant } from '../day.ts'
import { applicable, applicableWeight } from './applies.ts'
import { askedOf, burdenChange } from './burden.ts'
import { baseSum, type Office, whyNotContent } from './content.ts'
import {
  bonusCap,
  type Indicator,
  type IndicatorId,
  type IndicatorSet,
  indicatorIds,
  indicatorSetId,
  indicatorSetSchema,
  ruleOf,
} from './indicator.ts'
import { presetIndicators, presetOf } from './preset.ts'
import { type Around, editionAfter, editSet, lockSet, recordPlan, whyNotEdit, whyNotRecordPlan } from './set.ts'

const [bureau, street, village] = [1, 2, 3].map((n) => `00000000-0000-4000-8000-00000000000${n}`) as [
  string,
  string,
  string,
]
const units = [
  { id: bureau, name: '教育局', kind: 'department' },
  { id: street, name: '新筑街道', kind: 'street' },
  { id: village, name: '深渡村', kind: 'village' },
]
const office: Office = { units, peers: 8 }
const around: Around = { ...office, lastCycle: '2026H2', today: '2026-11-23' as Day }
const now = '2026-11-23T01:00:00.000Z' as Instant
const draft = (change: Partial<IndicatorSet> = {}): IndicatorSet =>
  indicatorSetSchema.parse({
    id: indicatorSetId('2027H1'),
    cycleId: '2027H1',
    edition: 1,
    preset: 'original_2022',
    indicators: presetIndicators('original_2022'),
    listedUnitIds: [bureau],
    planNumber: null,
    status: 'draft',
    lockedAt: null,
    version: 1,
    ...change,
  })
const set = draft()
const withOne = (id: IndicatorId, change: Partial<Indicator>, indicators = set.indicators) =>
  indicators.map((row) => (row.id === id ? { ...row, ...change } : row))
const withRule = (id: IndicatorId, change: object) =>
  withOne(id, { rule: { ...ruleOf(set, id), ...change } as Indicator['rule'] })

describe('presets', () => {
  test.each(['original_2022', 'burden_relief'] as const)(
    '%s adds up to 100, holds every indicator and is known again',
    (preset) => {
      const indicators = presetIndicators(preset)
      expect(indicators.map((row) => row.id)).toEqual(indicatorIds)
      expect(baseSum(indicators)).toBe(100)
      expect(whyNotContent({ indicators, listedUnitIds: [bureau] }, office)).toBeNull()
      expect(presetOf(indicators)).toBe(preset)
      expect(presetOf(withOne('deed', { clause: '第三条' }, indicators))).toBe('own')
    },
  )
  test('the relieved one asks for no media report, counts answers instead of events and wants no photo', () => {
    expect(askedOf(set)).toEqual({
      indicators: 6,
      households: 200,
      events: 4,
      questions: 0,
      photos: 1,
      mediaReports: 1,
    })
    const relieved = askedOf({ indicators: presetIndicators('burden_relief') })
    expect(relieved).toEqual({ indicators: 5, households: 200, events: 2, questions: 10, photos: 0, mediaReports: 0 })
  })
  test('the cap of X is a tenth of the base', () => expect(bonusCap(set)).toBe(10))
})

describe('what applies', () => {
  const base = indicatorIds.slice(0, 6)
  test.each([
    [false, false, base],
    [true, false, base],
    [false, true, base],
    [true, true, [...base, 'rise']],
  ])('leads aspects %s, result out %s', (leadsAspects, resultOut, ids) => {
    expect(applicable(set, { leadsAspects, resultOut })).toEqual(ids)
  })
  test('what weighs nothing is not asked for; the rise stands beside the hundred', () => {
    const relieved = { indicators: presetIndicators('burden_relief') }
    expect(applicable(relieved, { leadsAspects: false, resultOut: true })).not.toContain('highlight')
    expect(applicableWeight(relieved, { leadsAspects: false, resultOut: true })).toBe(100)
    expect(applicableWeight(relieved, { leadsAspects: true, resultOut: true })).toBe(120)
  })
})

describe('content', () => {
  const steps = (...points: [number, number][]) =>
    withRule('rise', { points: points.map(([atLeast, share]) => ({ atLeast, share })) })
  test.each([
    ['weights-not-100', withOne('deed', { weight: 16.66 }), { sum: 99.99, gap: 0.01 }],
    ['weights-not-100', withOne('deed', { weight: 20 }), { sum: 103.33, gap: -3.33 }],
    ['bonus-weighed', withOne('bonus', { weight: 5 }), undefined],
    ['indicators-incomplete', set.indicators.slice(1), undefined],
    ['indicators-incomplete', set.indicators.toReversed(), undefined],
    ['indicators-incomplete', withOne('deed', { rule: ruleOf(set, 'household') }), undefined],
    ['rank-table-unordered', steps([0, 1], [1, 0.5]), { id: 'rise', row: 2 }],
    ['rank-table-unordered', steps([1, 0.5], [0, 0.6]), { id: 'rise', row: 2 }],
    ['rank-table-unordered', steps([1, 0.5], [1, 0.5]), { id: 'rise', row: 2 }],
    ['rank-outside-peers', withRule('rise', { topRankKept: 9 }), { id: 'rise', rank: 9, peers: 8 }],
    ['rank-outside-peers', steps([8, 1], [0, 0.5]), { id: 'rise', rank: 9, peers: 8 }],
    ['rank-outside-peers', steps([1, 1], [-8, 0.5]), { id: 'rise', rank: 9, peers: 8 }],
  ] as const)('%s %#', (code, indicators, details) => {
    const why = whyNotContent({ indicators: [...indicators], listedUnitIds: [bureau] }, office)
    expect(why).toEqual(details ? { code, details } : { code })
  })
  test('weights that add up otherwise, a table at the edge, and peers that nobody entered are fine', () => {
    const moved = withOne('deed', { weight: 26.67 }, withOne('highlight', { weight: 6.66 }))
    const fine = (indicators: Indicator[], peers: number | null = 8) =>
      whyNotContent({ indicators, listedUnitIds: [bureau, street] }, { units, peers })
    expect(fine(moved)).toBeNull()
    expect(fine(steps([7, 1], [-7, 0]))).toBeNull()
    expect(fine(withRule('rise', { topRankKept: 9 }), null)).toBeNull()
  })
  test.each([
    [[], 'no-listed-units'],
    [[village], 'unit-not-listable'],
    [[bureau, '00000000-0000-4000-8000-000000000009'], 'unit-not-listable'],
    [[bureau, street, bureau], 'unit-listed-twice'],
  ])('listed units %# are refused', (listedUnitIds, code) => {
    expect(whyNotContent({ indicators: set.indicators, listedUnitIds }, office)?.code).toBe(code)
  })
})

describe('the life of a set', () => {
  const change = { ...draft({ planNumber: '考核〔2027〕1号' }), listedUnitIds: [bureau, street] }
  test('a half-year that opened with nobody listed takes its units once, and nothing else', () => {
    const running = { ...around, lastCycle: '2027H1' as const }
    const bare = draft({ status: 'locked', lockedAt: now, listedUnitIds: [] })
    const listing = { ...bare, listedUnitIds: [bureau] }
    const { set: listed, fact } = editSet(bare, listing, null, running)
    expect(listed).toMatchObject({ status: 'locked', lockedAt: now, listedUnitIds: [bureau], version: 2, edition: 1 })
    expect(fact).toMatchObject({ act: 'indicator.edited', payload: { changed: [], listedUnits: 1 } })
    const refused = (before: IndicatorSet, change: Partial<IndicatorSet>, there = running) =>
      whyNotEdit(before, { ...listing, ...change }, there)?.code
    expect(refused(bare, { listedUnitIds: [] })).toBe('no-listed-units')
    expect(refused(bare, { listedUnitIds: [village] })).toBe('unit-not-listable')
    expect(refused(bare, { planNumber: '考核〔2027〕1号' })).toBe('set-locked')
    expect(refused(bare, { indicators: presetIndicators('burden_relief') })).toBe('set-locked')
    expect(refused(listed, { listedUnitIds: [street] })).toBe('set-locked')
    expect(refused(bare, {}, { ...around, lastCycle: '2027H2' as never })).toBe('set-locked')
  })
  test('a draft is edited, locked as its cycle opens, and never edited again', () => {
    const edited = editSet(set, change, null, around)
    expect(edited.set).toMatchObject({ edition: 1, version: 2, listedUnitIds: [bureau, street] })
    expect(edited.fact).toMatchObject({ act: 'indicator.edited', payload: { changed: [], listedUnits: 2 } })
    const locked = lockSet(edited.set, null, null, now)
    expect(locked.set).toMatchObject({ status: 'locked', lockedAt: now, planNumber: '考核〔2027〕1号', version: 3 })
    expect(whyNotEdit(locked.set, draft(), around)).toMatchObject({ code: 'set-locked' })
  })
  test.each([
    [{}, {}, 'nothing-changed'],
    [{ status: 'locked', lockedAt: now }, { listedUnitIds: [street] }, 'set-locked'],
    [{ cycleId: '2026H2' }, { listedUnitIds: [street] }, 'set-locked'],
    [{ cycleId: '2028H1' }, { listedUnitIds: [street] }, 'half-year-too-far'],
    [{ cycleId: '2027H2' }, { listedUnitIds: [street] }, undefined],
    [{}, { planNumber: '1号' }, undefined],
  ] as const)('%j to %j: %s', (before, wanted, code) => {
    const why = whyNotEdit(draft(before as never), { ...draft(), ...wanted } as never, around)
    expect(why?.code).toBe(code)
  })
  test('an office without a cycle prepares the running half-year', () => {
    const first = { ...around, lastCycle: null }
    expect(whyNotEdit(draft({ cycleId: '2026H2' }), change, first)).toBeNull()
  })
  test('the edition counts the sets that differ', () => {
    const other = draft({ indicators: presetIndicators('burden_relief') })
    expect([editionAfter(null, set), editionAfter(set, set), editionAfter(set, other)]).toEqual([1, 1, 2])
    const opened = lockSet(other, set, '考核〔2027〕1号', now)
    expect(opened.set).toMatchObject({ edition: 2, planNumber: '考核〔2027〕1号' })
  })
  test('the number of the plan is added once, and only to what is locked', () => {
    const locked = draft({ status: 'locked', lockedAt: now })
    expect(whyNotRecordPlan(set, '1号')?.code).toBe('plan-while-draft')
    expect(whyNotRecordPlan(locked, '')?.code).toBe('plan-missing')
    const next = recordPlan(locked, '考核〔2027〕1号')
    expect(next.set).toEqual({ ...locked, planNumber: '考核〔2027〕1号', version: 2 })
    expect(whyNotRecordPlan(next.set, '2号')?.code).toBe('plan-recorded')
  })
})

test('the burden says how much more is asked', () => {
  const quarter = { requests: 5, forms: 1, notices: 9 }
  expect(burdenChange({ quarter, before: { requests: 7, forms: 1, notices: 4 } })).toEqual({
    requests: -2,
    forms: 0,
    notices: 5,
  })
})

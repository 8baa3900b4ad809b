import { describe, expect, test } from 'vitest'
import type { Instant } from '../day.ts'
import type { RuleOf } from '../indicator/indicator.ts'
import { presetIndicators } from '../indicator/preset.ts'
import { quarterlyTotal, weightLeft, whyNotSetComponents } from './component.ts'
import { chanceOf, riseCredit, riseShare } from './rise.ts'
import { creditSpread, ranked, type ScoreInputs, scoreRow, shownScore } from './score.ts'
import type { AspectRise } from './score-content.ts'
import type { Verification } from './verify.ts'

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
// Whole weights of our own, so that the figures below can be counted by hand: 10, 20, 10, 20, 20, 20 and 20 for the rise.
const weights = [10, 20, 10, 20, 20, 20, 20, 0]
const set = { indicators: presetIndicators('original_2022').map((row, at) => ({ ...row, weight: weights[at] ?? 0 })) }
const rule = {
  kind: 'rankChange' as const,
  points: [
    { atLeast: 1, share: 1 },
    { atLeast: 0, share: 0.5 },
    { atLeast: -1, share: 0.2 },
  ],
  topRankKept: 2,
} satisfies RuleOf<'rankChange'>
const standing = (indicator: Verification['indicator'], credit: number): Verification => ({
  ...{ id: id(1), reportId: id(2), indicator, credit, reason: null, by: { id: id(3), name: '李岚' } },
  decision: credit === 1 ? 'accepted' : credit === 0 ? 'returned' : 'part',
  ...{ at: '2026-10-20T01:00:00.000Z' as Instant, supersededAt: null, version: 1 },
})
const six = ['household', 'meeting', 'deed', 'presentation', 'analysis', 'highlight'] as const
const rise = (share: number | null): AspectRise => ({
  ...{ aspect: 'education', roundId: '2026H1', previousId: '2025H2', before: 3, after: 2, places: 1, kept: false },
  ...{ share, chance: 'not-told', rangeBefore: [1, 5], rangeAfter: [1, 4] },
})
const inputs = (given: Partial<ScoreInputs> = {}): ScoreInputs => ({
  unit: { id: id(9), name: '教育局' },
  report: { id: id(2), status: 'verified', late: false, returns: 0, counted: { household: 200 } },
  standing: six.map((indicator) => standing(indicator, 1)),
  evidence: [],
  rises: [],
  bonuses: [],
  rectification: { due: 19, onTime: 17, lower: 0.66, upper: 0.97 },
  ...given,
})
const bonus = (points: number) => ({
  id: id(7),
  title: '一键约位',
  scores: [points],
  excluded: 0,
  points,
  approvedBy: { id: id(3), name: '李岚' },
})

describe('earned ÷ applicable × 100 + min(X, cap)', () => {
  test.each([
    ['all six in full', inputs(), 100, 0, 100],
    ['nothing verified earns nothing yet', inputs({ standing: [] }), 0, 0, 100],
    ['one returned', inputs({ standing: six.map((it) => standing(it, it === 'deed' ? 0 : 1)) }), 90, 0, 100],
    ['one in part', inputs({ standing: six.map((it) => standing(it, it === 'household' ? 0.5 : 1)) }), 95, 0, 100],
    ['a rise in full applies beside the six', inputs({ rises: [rise(1)] }), 100, 0, 120],
    ['half a rise', inputs({ rises: [rise(0.5)] }), (110 / 120) * 100, 0, 120],
    ['a rise that nobody knows does not apply', inputs({ rises: [rise(null)] }), 100, 0, 100],
    ['X is capped over all applications', inputs({ bonuses: [bonus(8), bonus(7)] }), 100, 10, 100],
    ['no report at all', inputs({ report: null, standing: [] }), 0, 0, 100],
  ])('%s', (_, given, base, added, applicable) => {
    const row = scoreRow(set, given)
    expect(row.base).toBeCloseTo(base, 9)
    expect(row).toMatchObject({ bonus: added, applicable, bonusCap: 10 })
    expect(row.total).toBeCloseTo(base + added, 9)
  })

  test('what weighs nothing is not asked for: the relieved set has no highlights', () => {
    const row = scoreRow({ indicators: presetIndicators('burden_relief') }, inputs())
    expect(row.parts.map((part) => part.indicator)).not.toContain('highlight')
    expect(row.applicable).toBeCloseTo(100, 9)
    expect(row.total).toBeCloseTo(100, 9)
  })

  test('every part says what it is made of', () => {
    const evidence = [
      {
        id: id(5),
        indicator: 'deed' as const,
        kind: 'file' as const,
        title: '总结.pdf',
        blobId: id(6),
        sha256: 'ab',
        recordKind: null,
        recordId: null,
      },
    ]
    const part = scoreRow(set, inputs({ evidence })).parts.find((each) => each.indicator === 'deed')
    expect(part).toMatchObject({
      decision: 'accepted',
      by: { name: '李岚' },
      evidence: [{ title: '总结.pdf', sha256: 'ab' }],
    })
    expect(part?.evidence[0]).not.toHaveProperty('indicator')
  })
})

test('equal figures share a place, and the next is left out; what cannot be seen is no difference', () => {
  const row = (name: string, total: number) => ({ ...scoreRow(set, inputs({ unit: { id: name, name } })), total })
  const places = ranked([row('丁', 80), row('乙', 90.001), row('甲', 95), row('丙', 90.004)])
  expect(places.map((each) => [each.unitName, each.rank])).toEqual([
    ['甲', 1],
    ['丙', 2],
    ['乙', 2],
    ['丁', 4],
  ])
  expect(shownScore(1.005)).toBe(1.01)
})

test('how much is credited over all units', () => {
  const rows = [
    scoreRow(set, inputs()),
    scoreRow(set, inputs({ standing: [standing('deed', 0), standing('meeting', 0.4)] })),
  ]
  const of = (indicator: string) => creditSpread(rows).find((each) => each.indicator === indicator)
  expect(of('deed')).toMatchObject({ full: 1, returned: 1, part: 0, waiting: 0 })
  expect(of('meeting')).toMatchObject({ full: 1, part: 1 })
  expect(of('analysis')).toMatchObject({ full: 1, waiting: 1 })
})

describe('the rise', () => {
  test.each([
    ['climbed', 5, 3, 1, false],
    ['held', 4, 4, 0.5, false],
    ['lost one', 4, 5, 0.2, false],
    ['lost more', 3, 6, 0, false],
    ['the top kept', 1, 1, 1, true],
    ['second of the first two is still the top', 1, 2, 1, true],
    ['the top lost', 2, 3, 0.2, false],
    ['into the top', 3, 2, 1, false],
  ])('%s', (_, before, after, share, kept) => {
    expect(riseShare(rule, before, after)).toEqual({ share, kept })
  })
  test('a unit that leads two aspects earns their mean; unknown ones count neither way', () => {
    expect(riseCredit([{ share: 1 }, { share: 0 }, { share: null }])).toBe(0.5)
    expect(riseCredit([{ share: null }])).toBeNull()
  })
  test('ranges that share a rank do not tell the rounds apart', () => {
    expect(chanceOf([1, 4], [4, 8])).toBe('not-told')
    expect(chanceOf([1, 3], [4, 8])).toBe('told')
    expect(chanceOf(null, [1, 2])).toBe('unknown')
  })
})

describe('the quarterly total of a department', () => {
  const rows = [
    { name: '重点工作', weight: 60, points: 90 },
    { name: '党建', weight: 20, points: 80 },
  ]
  test('others by their weight, satisfaction by what they leave', () => {
    expect(weightLeft(rows)).toBe(20)
    expect(quarterlyTotal(100, rows)).toBe(90)
    expect(quarterlyTotal(100, [])).toBe(100)
  })
  test.each([
    [null, rows],
    ['weights-over', [...rows, { name: '机关建设', weight: 20, points: 1 }]],
    ['component-twice', [rows[0], rows[0]].map((row) => ({ ...row, weight: 10 }))],
    ['not-listed', [{ ...rows[0], unitId: 'other' }]],
  ])('%s', (code, given) => {
    const full = given.map((row) => ({ unitId: 'a', ...row })) as Parameters<typeof whyNotSetComponents>[0]
    expect(whyNotSetComponents(full, () => '教育局', ['a'])?.code ?? null).toBe(code)
  })
})

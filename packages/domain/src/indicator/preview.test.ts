import { expect, test } from 'vitest'
import type { ScoreRow } from '../assessment/score-content.ts'
import { type Indicator, type IndicatorId, indicatorOf, ruleOf } from './indicator.ts'
import { presetIndicators } from './preset.ts'
import { creditByRule, previewScores } from './preview.ts'

const original = { indicators: presetIndicators('original_2022') }
const ids = ['a', 'b', 'c']
const listed = (indicators: readonly Indicator[], listedUnitIds = ids) => ({
  indicators: [...indicators],
  listedUnitIds,
})

/** A row whose six parts are credited as given, 1 unless said; the rise only where it is given. */
function rowOf(
  unitId: string,
  credits: Partial<Record<IndicatorId, number>>,
  more: { [Field in keyof ScoreRow]?: ScoreRow[Field] } = {},
): ScoreRow {
  const parts = original.indicators.slice(0, 6).map((indicator) => {
    const credit = credits[indicator.id] ?? 1
    const counted = { household: Math.round(credit * 200) }[indicator.id as 'household'] ?? credit
    const who = { reason: null, by: null, at: null, evidence: [] }
    const decision = credit === 1 ? 'accepted' : credit === 0 ? 'returned' : 'part'
    const { id, ...rest } = indicator
    return { indicator: id, ...rest, counted, decision, credit, points: credit * rest.weight, ...who } as const
  })
  const earned = parts.reduce((sum, part) => sum + part.points, 0)
  const said = {
    reportId: null,
    reportStatus: 'verified',
    late: false,
    returns: 0,
    rise: null,
    bonusParts: [],
  } as const
  const rectification = { due: 0, onTime: 0, lower: null, upper: null }
  const score = { earned, applicable: 100, base: earned, bonus: 0, bonusCap: 10, total: earned, rank: 1 }
  return { unitId, unitName: unitId, rectification, ...said, parts: [...parts], ...score, ...more } as ScoreRow
}
const changed = (id: IndicatorId, change: object) =>
  original.indicators.map((row) =>
    row.id === id ? { ...row, rule: { ...row.rule, ...change } as Indicator['rule'] } : row,
  )
const only = (row: ScoreRow, indicators: readonly Indicator[]) => previewScores([row], listed(indicators))[0]

test('the same rules give the same figures', () => {
  const rows = [
    rowOf('a', {}),
    rowOf('b', { deed: 0.5 }, { rank: 2 }),
    rowOf('c', { meeting: 0, deed: 0 }, { rank: 3 }),
  ]
  const preview = previewScores(rows, listed(original.indicators))
  for (const [at, row] of preview.entries()) {
    expect(row.would.least).toBeCloseTo(row.total, 9)
    expect(row.would.most).toBeCloseTo(row.total, 9)
    expect(row.rankWould).toEqual({ best: at + 1, worst: at + 1 })
    expect(row.unknown).toEqual([])
  }
})

test('other weights move the total by what was credited', () => {
  const weights = original.indicators.map((row) => ({
    ...row,
    weight:
      { household: 50, meeting: 10, deed: 10, presentation: 10, analysis: 10, highlight: 10 }[row.id as string] ??
      row.weight,
  }))
  expect(only(rowOf('a', { household: 0 }), weights)?.would.most).toBeCloseTo(50, 9)
})

test('a threshold counts anew what was counted; what a human returned or credited in part stays', () => {
  const accepted = rowOf('a', {})
  expect(only(accepted, changed('household', { count: 400, proportional: true }))?.would.least).toBeCloseTo(91.665, 6)
  expect(only(accepted, changed('household', { count: 400 }))?.would.most).toBeCloseTo(83.33, 6)
  const part = rowOf('a', { household: 0.5 })
  expect(only(part, changed('household', { count: 100 }))?.would.most).toBeCloseTo(91.665, 6)
  expect(only(rowOf('a', { household: 0 }), changed('household', { count: 1 }))?.would.most).toBeCloseTo(83.33, 6)
})

test('what the snapshot does not know is a range, and so are the ranks', () => {
  const asked = changed('meeting', { counts: 'questions_answered' })
  const preview = previewScores([rowOf('a', {}), rowOf('b', { deed: 0.9 }, { rank: 2 })], listed(asked))
  expect(preview[0]).toMatchObject({ unknown: ['meeting'], rankWould: { best: 1, worst: 2 } })
  expect(preview[0]?.would.least).toBeCloseTo(83.33, 6)
  expect(preview[0]?.would.most).toBeCloseTo(100, 6)
})

test('questions answered at the events of the snapshot are counted where they were written down', () => {
  const asked = changed('meeting', { counts: 'questions_answered', least: 5 })
  const rows = [rowOf('a', {}), rowOf('b', {}), rowOf('c', { meeting: 0 })]
  const answers: Record<string, number> = { a: 5, b: 4, c: 9 }
  const preview = previewScores(rows, listed(asked), (unitId) => answers[unitId] ?? null)
  expect(preview.map((row) => Math.round(row.would.most))).toEqual([100, 83, 83])
  expect(preview.flatMap((row) => row.unknown)).toEqual([])
})

test('an indicator that was not asked for is unknown, but nothing for who handed nothing in', () => {
  const row = rowOf('a', {})
  const without = { ...row, parts: row.parts.filter((part) => part.indicator !== 'highlight') }
  expect(only(without, original.indicators)?.unknown).toEqual(['highlight'])
  expect(only({ ...without, reportStatus: 'none' }, original.indicators)?.unknown).toEqual([])
})

test('a unit that would not be listed has no rank and is in nobody’s', () => {
  const rows = [rowOf('a', {}), rowOf('b', { deed: 0 }, { rank: 2 })]
  const preview = previewScores(rows, listed(original.indicators, ['b']))
  expect(preview.map((row) => row.rankWould)).toEqual([null, { best: 1, worst: 1 }])
})

test('the rise goes by the new table, the bonus by the new cap', () => {
  const rise = indicatorOf(original, 'rise')
  const range = { rangeBefore: null, rangeAfter: null, chance: 'unknown' } as const
  const aspect = {
    aspect: 'education',
    roundId: '2026H1',
    previousId: '2025H2',
    before: 5,
    after: 4,
    places: 1,
  } as const
  const part = { weight: rise.weight, clause: '', rule: rise.rule, credit: 1, points: rise.weight }
  const row = rowOf(
    'a',
    { deed: 0 },
    {
      rise: { ...part, aspects: [{ ...aspect, ...range, kept: false, share: 1 }] },
      bonusParts: [{ id: 'x', title: 'x', scores: [8], excluded: 0, points: 8, approvedBy: { id: 'o', name: 'o' } }],
    },
  )
  const steps = changed('rise', {
    points: [
      { atLeast: 2, share: 1 },
      { atLeast: 1, share: 0 },
    ],
  })
  expect(only(row, original.indicators)?.would.most).toBeCloseTo((100 / 116.67) * 100 + 8, 6)
  expect(only(row, steps)?.would.most).toBeCloseTo((83.33 / 116.67) * 100 + 8, 6)
  expect(only(row, changed('bonus', { capShare: 0.05 }))?.would.most).toBeCloseTo((100 / 116.67) * 100 + 5, 6)
})

test.each([
  [ruleOf(original, 'household'), 199, 0],
  [ruleOf(original, 'household'), 200, 1],
  [{ ...ruleOf(original, 'household'), proportional: true }, 50, 0.25],
  [{ ...ruleOf(original, 'household'), proportional: true }, 900, 1],
  [ruleOf(original, 'meeting'), 0, 0],
  [ruleOf(original, 'meeting'), 1, 1],
] as const)('credit by rule %#', (rule, counted, credit) => expect(creditByRule(rule, counted)).toBe(credit))

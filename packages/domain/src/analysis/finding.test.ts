import { describe, expect, test } from 'vitest'
import { busiestTheme, changeFinding, highest, priorities, rankFinding, type Verdict, weakestPlace } from './finding.ts'

const theme = (name: string, verdict: Verdict) => ({ name, verdict })

describe('what the title says of the themes', () => {
  test('confirmed changes by name, the rest by count', () => {
    const found = changeFinding([
      theme('教育教学', 'rise'),
      theme('环境卫生', 'not-distinguishable'),
      theme('交通出行', 'fall'),
      theme('物业监管', 'not-distinguishable'),
    ])
    expect(found).toEqual({
      fallen: ['交通出行'],
      risen: ['教育教学'],
      maybeFallen: [],
      maybeRisen: [],
      same: 2,
      uncompared: 0,
    })
  })
  test('a possible change is neither confirmed nor indistinguishable, and no wave before is not "unchanged"', () => {
    const found = changeFinding([theme('物业监管', 'possible-fall'), theme('拆迁安置', 'not-compared')])
    expect(found).toMatchObject({ fallen: [], maybeFallen: ['物业监管'], same: 0, uncompared: 1 })
  })
})

test('the highest values are named, missing ones never', () => {
  const rows = [
    { name: 'a', share: 0.06 },
    { name: 'b', share: null },
    { name: 'c', share: 0.22 },
    { name: 'd', share: 0.15 },
    { name: 'e', share: 0.18 },
  ]
  expect(highest(rows, (row) => row.share)).toEqual(['c', 'e', 'd'])
  expect(highest(rows, (row) => row.share, 1)).toEqual(['c'])
})

describe('the place that stands out', () => {
  const cell = (place: string, theme: string, score: number | null) => ({ place, theme, score })
  const third = ['交通', '物业', '教学', 'a', 'b', 'c'].map((theme) => cell('丙', theme, 99))
  test('is the lowest in most themes, its lowest themes first', () => {
    const cells = [
      ...[cell('甲', '交通', 61), cell('乙', '交通', 66), cell('甲', '物业', 58), cell('乙', '物业', 64)],
      ...[cell('甲', '教学', 79), cell('乙', '教学', 78)],
    ]
    expect(weakestPlace([...cells, ...third])).toEqual({
      place: '甲',
      cells: [
        { theme: '物业', score: 58 },
        { theme: '交通', score: 61 },
      ],
    })
    expect(weakestPlace(cells)).toBeNull()
  })
  test('there is none when two are level, when a lowest is shared, or when too few places can be shown', () => {
    expect(weakestPlace([cell('甲', '交通', 61), cell('乙', '交通', 66)])).toBeNull()
    const level = [cell('甲', 'a', 1), cell('乙', 'a', 2), cell('甲', 'b', 2), cell('乙', 'b', 1)]
    expect(weakestPlace([...level, cell('甲', 'c', 1), cell('乙', 'c', 1), ...third])).toBeNull()
    expect(
      weakestPlace([cell('甲', 'a', 1), cell('乙', 'a', null), cell('甲', 'b', 1), cell('乙', 'b', null)]),
    ).toBeNull()
  })
})

test('first and last are whoever may stand there, not whoever has the highest figure', () => {
  const sets = [
    { name: 'a', from: 1, to: 1 },
    { name: 'b', from: 2, to: 4 },
    { name: 'c', from: 2, to: 4 },
    { name: 'd', from: 3, to: 4 },
  ]
  expect(rankFinding(sets)).toEqual({ first: ['a'], last: ['b', 'c', 'd'] })
})

test('to begin with is what is low and weighs much', () => {
  const points = [
    { name: 'low and heavy', high: 60, weight: 0.5 },
    { name: 'lower and heavier', high: 58, weight: 0.6 },
    { name: 'low and light', high: 60, weight: 0.1 },
    { name: 'high and heavy', high: 80, weight: 0.6 },
    { name: 'on the line', high: 72, weight: 0.35 },
  ]
  expect(priorities(points, { score: 72, weight: 0.35 })).toEqual(['lower and heavier', 'low and heavy'])
})

test('the busiest theme is named with what was done, unless nobody wrote or two are level', () => {
  const row = (name: string, opinions: number) => ({ name, opinions, closedInTime: 1, side: 'fall' as const })
  expect(busiestTheme([row('a', 3), row('b', 9)])).toEqual({ name: 'b', opinions: 9, closedInTime: 1, verdict: 'fall' })
  expect(busiestTheme([row('a', 0), row('b', 0)])).toBeNull()
  expect(busiestTheme([row('a', 4), row('b', 4), row('c', 1)])).toBeNull()
})

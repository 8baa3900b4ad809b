import { describe, expect, test } from 'vitest'
import type { FloorMark, Reading, Verdict } from './floor.ts'
import { officialReading, sampleReading } from './reading.ts'
import { usualRise } from './stage.ts'
import { type FloorCase, judge, type Round } from './verdict.ts'

const base: FloorCase = {
  subject: 'aspect:education',
  before: null,
  reading: null,
  openItems: 0,
  lookback: 'passed',
  policy: 'published',
  largestRise: usualRise,
}
const estimate = (value: number, lower95: number, upper95: number): Reading => ({
  value,
  basis: 'self_survey',
  lower95,
  upper95,
})

describe('an aspect over seven half-years (SPEC §1)', () => {
  const rows: [string, number | null, number | null, number, Verdict, number, FloorMark[]][] = [
    ['first closed result', null, 80, 0, 'consolidate', 80, ['first']],
    ['a gain', 80, 84, 0, 'consolidate', 82, []],
    ['a gain with work undone', 82, 85, 2, 'strengthen', 82, ['items-open']],
    ['a slip', 82, 81.5, 0, 'recover', 82, []],
    ['no result published', 82, null, 0, 'undetermined', 82, ['no-result']],
    ['after the rebase to 78', 78, 79, 0, 'consolidate', 78.5, []],
    ['closed by force, three carried over', 78.5, 80, 3, 'strengthen', 78.5, ['items-open']],
  ]
  test.each(rows)('%s', (_, before, achieved, openItems, verdict, after, marks) => {
    const reading = achieved === null ? null : officialReading(achieved)
    expect(judge({ ...base, before, openItems, reading })).toEqual({ verdict, after, marks })
  })
})

describe('a sample counts by its bounds (SPEC §1, DOMAIN E-3)', () => {
  const rows: [string, number | null, Reading, Verdict, number | null, FloorMark[]][] = [
    ['lifts to half of what the lower bound supports', 70, estimate(74, 71.6, 76.4), 'consolidate', 70.8, []],
    ['under the floor, upper bound above', 70, estimate(69.5, 67.1, 71.9), 'strengthen', 70, ['indistinguishable']],
    ['above the floor, lower bound under', 70, estimate(70.5, 68.1, 72.9), 'consolidate', 70, ['indistinguishable']],
    ['upper bound under the floor', 70, estimate(66, 63.6, 68.4), 'recover', 70, []],
    ['first', null, estimate(74, 71.6, 76.4), 'consolidate', 71.6, ['first']],
    ['without an interval', 70, sampleReading(60, null, 'wave'), 'undetermined', 70, ['no-interval']],
  ]
  test.each(rows)('%s', (_, before, reading, verdict, after, marks) => {
    for (const policy of ['lowerBound', 'published'] as const) {
      expect(judge({ ...base, before, reading, policy })).toEqual({ verdict, after, marks })
    }
  })

  test('an official figure counts as published, and by its interval only under lowerBound', () => {
    const reading = officialReading(84, 81, 87)
    expect(judge({ ...base, before: 80, reading })).toMatchObject({ after: 82 })
    expect(judge({ ...base, before: 80, reading, policy: 'lowerBound' })).toMatchObject({ after: 80.5 })
    expect(judge({ ...base, before: 80, reading: officialReading(84), policy: 'lowerBound' }).after).toBe(82)
  })
})

describe('items and look-back', () => {
  test.each([
    ['passed', 'consolidate', []],
    ['nothing', 'consolidate', []],
    ['pending', 'strengthen', ['lookback-pending']],
    ['failed', 'strengthen', ['lookback-failed']],
  ] as const)('look-back %s', (lookback, verdict, marks) => {
    const { after, ...rest } = judge({ ...base, before: 80, reading: officialReading(84), lookback })
    expect(rest).toEqual({ verdict, marks })
    expect(after).toBe(verdict === 'consolidate' ? 82 : 80)
  })
})

describe('rank: a slip only if the score fell too or two rounds agree', () => {
  const rank = (before: number | null, place: number, previousRound: Round | null, score: number | null) =>
    judge({ ...base, subject: 'rank', before, reading: officialReading(place), previousRound, score })

  test('floor 5, achieved 3: the whole gain', () => {
    expect(rank(5, 3, { rank: 5, score: 80 }, 82)).toEqual({ verdict: 'consolidate', after: 3, marks: [] })
  })
  test.each([
    ['higher score, first round', { rank: 3, score: 80 }, 81, 'strengthen'],
    ['same score, first round', { rank: 3, score: 80 }, 80, 'strengthen'],
    ['the score fell too', { rank: 3, score: 80 }, 79.9, 'recover'],
    ['two rounds agree', { rank: 4, score: 80 }, 81, 'recover'],
    ['nothing to compare with', null, 81, 'strengthen'],
    ['score unknown', { rank: 3, score: null }, null, 'strengthen'],
  ] as const)('floor 3, achieved 4: %s', (_, previous, score, verdict) => {
    const marks = verdict === 'strengthen' ? ['rank-slip-pending'] : []
    expect(rank(3, 4, previous, score)).toEqual({ verdict, after: 3, marks })
  })
  test('the first place is the first floor; a cap on places holds', () => {
    expect(rank(null, 6, null, 80)).toEqual({ verdict: 'consolidate', after: 6, marks: ['first'] })
    const largestRise = { ...usualRise, rankCap: 1 }
    expect(judge({ ...base, subject: 'rank', before: 5, reading: officialReading(3), largestRise }).after).toBe(4)
  })
})

test('overall strengthens when an aspect slipped, and recovers when it slipped itself', () => {
  const overall = { ...base, subject: 'overall', before: 80, aspectSlipped: true } as const
  const stays = { verdict: 'strengthen', after: 80, marks: ['aspect-slipped'] }
  expect(judge({ ...overall, reading: officialReading(84) })).toEqual(stays)
  expect(judge({ ...overall, reading: officialReading(79) }).verdict).toBe('recover')
  expect(judge({ ...overall, reading: officialReading(84), aspectSlipped: false }).verdict).toBe('consolidate')
})

test('open items of the whole hold back neither overall nor rank: only a slip of an aspect does', () => {
  const whole = { ...base, openItems: 2, lookback: 'failed' } as const
  expect(judge({ ...whole, subject: 'overall', before: 80, reading: officialReading(84) }).after).toBe(82)
  expect(judge({ ...whole, subject: 'rank', before: 5, reading: officialReading(4) }).after).toBe(4)
})

import { expect, test } from 'vitest'
import { type Evidence, lastResult, previousRoundOf } from './reading.queries.ts'

const roundOf = (id: string, ...figures: readonly [subject: string, score: number | null, rank: number | null][]) =>
  ({ id, round: {}, entries: figures.map(([subject, score, rank]) => ({ subject, score, rank })) }) as never
const evidence: Evidence = {
  rounds: [
    roundOf('2024', ['overall', 70, 8]),
    roundOf('2025H1', ['overall', 78, 4], ['education', 80, 3]),
    roundOf('2025H2', ['overall', null, 3], ['education', null, null]),
    // Only single aspects were made public for this one.
    roundOf('2026H1', ['education', 81, 2]),
    roundOf('2026H2', ['overall', 90, 1]),
  ],
  waves: [],
}

test('the round before is the last half-year with an overall result, of a half-year before the cycle', () => {
  expect(previousRoundOf(evidence, '2026H2')).toEqual({ rank: 3, score: null })
  expect(previousRoundOf(evidence, '2025H2')).toEqual({ rank: 4, score: 78 })
  expect(previousRoundOf(evidence, '2025H1')).toBeNull()
})

test('the last result of a subject has a score, and lies at the end of its half-year', () => {
  expect(lastResult(evidence, '2026H2', 'overall')).toMatchObject({ round: '2025H1', day: '2025-07-01', rank: 4 })
  expect(lastResult(evidence, '2026H2', 'education')).toMatchObject({ round: '2026H1', day: '2026-07-01', score: 81 })
  expect(lastResult(evidence, '2026H2', 'investment')).toBeNull()
})

import { expect, test } from 'vitest'
import { chartFor, dayStates, signalRule } from './signal.ts'

const days = (...n: number[]) => n.map((count, at) => ({ day: `2026-11-0${at + 1}`, x: 0, n: count }))

test.each([
  ['nothing yet', [], [], signalRule.baselineDays],
  ['few on every day', [3, 29], ['few', 'few'], 5],
  ['days with few are passed over', [30, 12, 31], ['baseline', 'few', 'baseline'], 3],
  [
    'the sixth day with enough is watched',
    [30, 40, 50, 60, 5, 70, 30, 29],
    ['baseline', 'baseline', 'baseline', 'baseline', 'few', 'baseline', 'watched', 'few'],
    0,
  ],
])('%s', (_, counts, states, missing) => {
  expect(dayStates(days(...counts))).toEqual({ states, missing })
})

test('limits are widened only where the baseline varies more than chance', () => {
  expect([null, 0.6, 1, 1.4].map(chartFor)).toEqual(['p-chart', 'p-chart', 'p-chart', 'laney-p-prime'])
})

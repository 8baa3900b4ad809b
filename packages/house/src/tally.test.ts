import { expect, test } from 'vitest'
import { countTests } from './tally.ts'

test('vitest and Playwright are counted by their closing lines, and nothing else is', () => {
  const vitest = ' Test Files  1 failed | 3 passed (4)\n      Tests  2 failed | 39 passed (41)\n'
  const playwright = '  1 failed\n    [chromium] › cycle.spec.ts\n  12 passed (1.2m)\n'
  expect(countTests(vitest)).toEqual({ passed: 39, failed: 2 })
  expect(countTests(playwright)).toEqual({ passed: 12, failed: 1 })
  expect(countTests('3 files passed the check')).toEqual({ passed: 0, failed: 0 })
})

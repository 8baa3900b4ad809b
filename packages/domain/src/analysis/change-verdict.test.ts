import { expect, test } from 'vitest'
import { themeIds } from '../cycle/aspect.ts'
import { verdictFamily, verdictRule } from './change-verdict.ts'

test('the family and the rule are fixed before any data', () => {
  expect(verdictFamily).toEqual(themeIds)
  expect(verdictRule).toEqual({ alpha: 0.05, watch: 0.1, threshold: 3, level: 0.95 })
})

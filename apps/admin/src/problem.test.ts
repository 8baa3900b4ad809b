import { expect, test } from 'vitest'
import { problemOf } from './problem.ts'

test('a part of the portal that cannot be fetched is a server that is away, not a fault to report', () => {
  const missing = new TypeError('Failed to fetch dynamically imported module: http://127.0.0.1/admin/assets/x.js')
  expect(problemOf(missing)).toEqual({ kind: 'away' })
  expect(problemOf(new Error('x is not a function'))).toEqual({ kind: 'broken', requestId: null })
})

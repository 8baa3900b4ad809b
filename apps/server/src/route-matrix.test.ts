import { expect, test } from 'vitest'
import { routesWithoutEntry } from './route-matrix.ts'

test('a route that nobody entered is named; HEAD goes with its GET', () => {
  expect(routesWithoutEntry(['GET /healthz', 'HEAD /healthz', 'DELETE /healthz', 'GET /debug'])).toEqual([
    'DELETE /healthz',
    'GET /debug',
  ])
})

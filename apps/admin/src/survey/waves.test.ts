import { expect, test } from 'vitest'
import { emptyTable, faultsOf, resultsOf } from './waves.ts'

const row = (estimate: string, error = '', n = '') => ({ estimate, error, n })

test('a theme without a score is left out; the error goes where the report gives it', () => {
  const rows = { teaching: row('82.4', '±1.8', '1,204'), transport: row('', '2') }
  expect(resultsOf({ ...emptyTable, rows })).toEqual([
    { theme: 'teaching', estimate: 82.4, se: null, margin: 1.8, n: 1204 },
  ])
  expect(resultsOf({ ...emptyTable, error: 'se', rows })[0]).toMatchObject({ se: 1.8, margin: null })
  expect(resultsOf({ ...emptyTable, error: 'none', rows })[0]).toMatchObject({ se: null, margin: null })
})

test('each wrong cell is named; a good table has none', () => {
  const bad = { teaching: row('101', '0', '2.5'), transport: row('x') }
  expect(faultsOf({ ...emptyTable, n: '', rows: bad })).toEqual({
    n: 'whole',
    'teaching.estimate': 'score-range',
    'teaching.error': 'positive',
    'teaching.n': 'whole',
    'transport.estimate': 'score-range',
  })
  expect(faultsOf({ ...emptyTable, n: '1204', rows: { teaching: row('82', '1.8', '400') } })).toEqual({})
})

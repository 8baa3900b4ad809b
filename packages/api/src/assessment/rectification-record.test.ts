import { expect, test } from 'vitest'
import { nothingDue, recordOf } from './rectification-record.queries.ts'

const items = (done: number, due: number) => Array.from({ length: due }, (_, at) => at < done)
const percent = (share: number | null) => share && Math.round(share * 100)

test.each([
  [17, 19, 69, 97],
  [170, 200, 79, 89],
  [30, 30, 89, 100],
  [1, 2, 9, 91],
  [1, 1, 21, 100],
])('%i of %i on time: the interval of Wilson', (done, due, low, high) => {
  const record = recordOf(items(done, due))
  expect(record).toMatchObject({ due, onTime: done })
  expect([percent(record.lower), percent(record.upper)]).toEqual([low, high])
})

test('where nothing was due there is no share', () => {
  expect(recordOf([])).toEqual(nothingDue)
})

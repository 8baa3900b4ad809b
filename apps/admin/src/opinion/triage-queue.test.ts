import { expect, test } from 'vitest'
import { isToRead, rowKey, undecided } from './triage-queue.ts'

const rows = ['a', 'b', 'c'].map((id) => ({ id, version: 1, same: id === 'b' ? 4 : 1 }))

test('what was decided is gone at once, and what was taken back waits again', () => {
  expect(undecided(rows, 9, new Set())).toEqual({ left: rows, total: 9 })
  const sent = new Set([rowKey({ id: 'a', version: 1 }), rowKey({ id: 'b', version: 1 })])
  expect(undecided(rows, 9, sent)).toEqual({ left: [rows[2]], total: 7 })
  const again = [{ id: 'a', version: 3, same: 1 }, ...rows.slice(1)]
  expect(undecided(again, 9, sent).left.map(({ id }) => id)).toEqual(['a', 'c'])
  // The list was read since: what went is not taken away twice.
  expect(undecided(rows.slice(2), 7, sent).total).toBe(7)
})

test('the list is read again before it runs out', () => {
  expect([isToRead(20), isToRead(6), isToRead(5), isToRead(0)]).toEqual([false, false, true, true])
})

import { expect, test } from 'vitest'
import { hidden, joinRow, readiness, rowsOf, splitRow } from './chat-rows.ts'

const { rows, title } = rowsOf(
  '张小三 12:30\n电梯停了\n老人下不来\n李四儿 12:31\n垃圾站太臭，打13800001234，张小三也说过\n王五 12:32\n收到',
)

test('names of whoever speaks and numbers are hidden; one speaker is one number', () => {
  expect(title).toBeNull()
  expect(rows.map(({ speaker, speakerNo, text, ticked }) => [speaker, speakerNo, text, ticked])).toEqual([
    ['张**', 1, '电梯停了\n老人下不来', true],
    ['李**', 2, '垃圾站太臭，打138****1234，张某某也说过', true],
    ['王**', 3, '收到', false],
  ])
  expect(hidden('张小三说张小三', ['张小三'])).toBe('张某某说张某某')
})

test('a row is cut at its lines and joined to the one above, and the rows are counted anew', () => {
  const split = splitRow(rows, 1)
  expect(split.map(({ row, text }) => [row, text])).toEqual([
    [1, '电梯停了'],
    [2, '老人下不来'],
    [3, '垃圾站太臭，打138****1234，张某某也说过'],
    [4, '收到'],
  ])
  expect(joinRow(split, 2)[0]?.text).toBe('电梯停了\n老人下不来')
  expect(joinRow(split, 1)).toEqual(split)
  // What was filed stays as it was filed.
  const filed = split.map((row) => (row.row === 1 ? { ...row, number: 'YJ-2026-000001' } : row))
  expect(joinRow(filed, 2)).toEqual(filed)
})

test('what is filed is ticked and not filed yet, and each needs a kind', () => {
  expect(readiness(rows)).toMatchObject({ withoutKind: 2, unsaid: 0 })
  const chosen = rows.map((row) => ({ ...row, kind: 'other' as const }))
  expect(readiness(chosen).withoutKind).toBe(0)
  expect(readiness(chosen.map((row) => ({ ...row, number: 'YJ-1' }))).ticked).toEqual([])
})

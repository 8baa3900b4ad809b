import { expect, test } from 'vitest'
import { sameConcernOf } from './same-concern.ts'

const row = { concernId: 'c1', concernNumber: 'GQ-2026-0001', title: '路灯不亮', concernClosed: false, score: 0.7 }
const voice = { ...row, text: '路灯坏了', sharedWords: ['路灯'] }
const of = (...rows: object[]) => sameConcernOf(rows as never)?.id ?? null

test('only a voice that is like enough, and joined to a concern that is still worked on', () => {
  expect(of()).toBeNull()
  expect(of({ ...voice, score: 0.49 })).toBeNull()
  expect(of({ ...voice, concernId: null, concernNumber: null })).toBeNull()
  expect(of({ ...voice, concernClosed: true })).toBeNull()
  expect(of({ ...voice, concernId: null, concernNumber: null }, voice, { ...voice, concernId: 'c2' })).toBe('c1')
})

import { themeIds } from '@ratchet/domain/cycle/aspect'
import { expect, test } from 'vitest'
import { doneSteps, firstTitle, nextStep, shownStep, themeOfKey } from './opinion-steps.ts'

const fresh = { status: 'new', echo: false, maskedText: null, erasedAt: null } as const

test('one act after the other: sort, mask, join or answer', () => {
  expect(nextStep(fresh)).toBe('classify')
  expect(nextStep({ ...fresh, status: 'classified' })).toBe('mask')
  expect(nextStep({ ...fresh, status: 'classified', maskedText: '路灯不亮' })).toBe('settle')
  expect(nextStep({ ...fresh, status: 'joined', maskedText: '路灯不亮' })).toBeNull()
})

test('joined without masked words, it still owes them; answered or "me too", it does not', () => {
  expect(nextStep({ ...fresh, status: 'joined' })).toBe('mask')
  expect(nextStep({ ...fresh, status: 'answered' })).toBeNull()
  expect(nextStep({ ...fresh, status: 'joined', echo: true })).toBeNull()
  expect(doneSteps({ ...fresh, echo: true })).toEqual(['mask'])
})

test('any step can be looked at again, but nothing of what was erased', () => {
  expect(shownStep({ ...fresh, status: 'joined' }, 'classify')).toBe('classify')
  expect(shownStep(fresh, 'nonsense')).toBe('classify')
  expect(shownStep({ ...fresh, erasedAt: '2026-11-27T00:00:00Z' as never }, 'mask')).toBeNull()
})

test('keys one to seven are the tiles, nought is none of them', () => {
  expect(themeOfKey('1', themeIds)).toBe('teaching')
  expect(themeOfKey('7', themeIds)).toBe('property')
  expect(themeOfKey('0', themeIds)).toBeNull()
  expect(themeOfKey('8', themeIds)).toBeUndefined()
})

test('a title begins with the place and the first sentence', () => {
  expect(firstTitle('骏马社区', '路灯坏了三盏。孩子怕黑')).toBe('骏马社区路灯坏了三盏')
  expect(firstTitle('骏马社区', '骏马社区门口堵车！')).toBe('骏马社区门口堵车')
  expect(firstTitle(null, `${'长'.repeat(80)}`)).toHaveLength(60)
})

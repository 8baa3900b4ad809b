import { expect, test } from 'vitest'
import type { Instant } from '../day.ts'
import { mostStaged, photoAdded, photosDropped, stagedUntil, whyNotStage } from './photo.ts'

test.each([
  [0, undefined],
  [mostStaged - 1, undefined],
  [mostStaged, 'photos-full'],
  [mostStaged + 1, 'photos-full'],
])('with %i photos waiting, one more: %s', (staged, code) => {
  expect(whyNotStage(staged)?.code).toBe(code)
})

test('a photo waits a day for its opinion', () => {
  expect(stagedUntil('2026-11-27T01:00:00.000Z' as Instant)).toBe('2026-11-26T01:00:00.000Z')
})

test('the trail holds figures only', () => {
  expect(photoAdded('a', 1200).payload).toEqual({ size: 1200 })
  expect(photosDropped(3).payload).toEqual({ count: 3 })
})

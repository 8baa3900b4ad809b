import { expect, test } from 'vitest'
import { type Actor, whyNotCall, whyNotWithin } from './permission.ts'

const actor = (more: Partial<Actor> = {}): Actor => ({
  userId: 'u',
  name: '某人',
  grants: [{ role: 'unit', unitId: 'street', path: ['zone', 'street'] }],
  ...more,
})
const forUnits = { who: ['unit'], scope: 'unit' } as const

test('nobody passes only what is public', () => {
  expect(whyNotCall({ who: 'public', scope: 'none' }, null)).toBeNull()
  expect(whyNotCall({ who: 'member', scope: 'none' }, null)?.code).toBe('not-signed-in')
  expect(whyNotCall(forUnits, null)?.code).toBe('not-signed-in')
})

test('a role that is not named, or not given for the whole zone, is not enough', () => {
  expect(whyNotCall({ who: ['owner'], scope: 'none' }, actor())?.code).toBe('not-permitted')
  expect(whyNotCall({ who: ['unit'], scope: 'zone' }, actor())?.code).toBe('not-permitted')
  expect(whyNotCall(forUnits, actor())).toBeNull()
})

test('a role reaches its own unit and what is below, nothing beside or above', () => {
  const reaches = (path: string[]) => whyNotWithin(forUnits, actor(), path) === null
  expect(reaches(['zone', 'street'])).toBe(true)
  expect(reaches(['zone', 'street', 'community'])).toBe(true)
  expect(reaches(['zone'])).toBe(false)
  expect(reaches(['zone', 'other'])).toBe(false)
})

test('who owes a password or a second factor reaches only what stays open for that', () => {
  for (const owes of ['password', 'second-factor'] as const) {
    const owing = actor({ owes })
    expect(whyNotCall(forUnits, owing)?.code).toBe(`owes-${owes}`)
    expect(whyNotCall({ who: 'member', scope: 'none' }, owing)?.code).toBe(`owes-${owes}`)
    expect(whyNotCall({ who: 'member', scope: 'none', evenOwing: true }, owing)).toBeNull()
    expect(whyNotCall({ who: 'public', scope: 'none' }, owing)).toBeNull()
  }
})

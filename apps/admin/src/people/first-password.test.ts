import { whyNotPassword } from '@ratchet/domain/people/account'
import { expect, test } from 'vitest'
import { makeFirstPassword } from './first-password.ts'

test('a made password passes the rule, is read out easily, and no two are alike', () => {
  const made = Array.from({ length: 200 }, () => makeFirstPassword())
  for (const password of made) {
    expect(password).toMatch(/^([a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}$/)
    expect(whyNotPassword(password, 'somebody', 'production')).toBeNull()
  }
  expect(new Set(made).size).toBe(200)
})

test('bytes that would favour some signs are drawn again', () => {
  let calls = 0
  const random = (bytes: Uint8Array) => bytes.fill(calls++ === 0 ? 255 : 0)
  expect(makeFirstPassword(random)).toBe('aaaa-aaaa-aaaa-aaaa')
  expect(calls).toBe(2)
})

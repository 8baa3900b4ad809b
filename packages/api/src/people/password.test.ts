import { expect, test } from 'vitest'
import { hashPassword, verifyPassword } from './password.ts'

test('a hash says how it was made, checks its own password and no other', async () => {
  const hash = await hashPassword('ratchet-demo-2022')
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/)
  expect(await verifyPassword(hash, 'ratchet-demo-2022')).toBe(true)
  expect(await verifyPassword(hash, 'ratchet-demo-2023')).toBe(false)
  expect(await hashPassword('ratchet-demo-2022')).not.toBe(hash)
})

test('full-width digits typed with another input method are the same password', async () => {
  expect(await verifyPassword(await hashPassword('港务区-password-１２'), '港务区-password-12')).toBe(true)
})

test('what is no such hash checks nothing', async () => {
  for (const hash of ['', 'ratchet-demo-2022', '$argon2i$v=19$m=8,t=1,p=1$AAAA$AAAA']) {
    expect(await verifyPassword(hash, 'ratchet-demo-2022')).toBe(false)
  }
})

test('a hash of a known vector checks (phc-winner-argon2 test.c, 64 KiB is below our cost)', async () => {
  const known = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc'
  expect(await verifyPassword(known, 'password')).toBe(true)
})

import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Complaint } from './complaint.ts'
import { addKey, keyringPath, loadKeyring } from './keys.ts'

const demo = () => ({
  dataDir: mkdtempSync(join(tmpdir(), 'ratchet-keys-')),
  masterKeyFile: null,
  profile: 'demo' as const,
})

test('the first start makes a ring that only its owner can read, and the next one finds it', () => {
  const place = demo()
  const first = loadKeyring(place)
  expect(statSync(keyringPath(place)).mode & 0o777).toBe(0o600)
  expect(loadKeyring(place).mac('fact', 'x')).toBe(first.mac('fact', 'x'))
})

test('a new key is the one in use and the old one still checks what it made', () => {
  const place = demo()
  const before = loadKeyring(place)
  expect(addKey(place)).toBe('k2')
  const after = loadKeyring(place)
  expect(after.current).toBe('k2')
  expect(after.mac('fact', 'x', 'k1')).toBe(before.mac('fact', 'x'))
})

test('a named file that is missing is never made silently', () => {
  const place = { ...demo(), masterKeyFile: '/nonexistent/keyring.json', profile: 'production' as const }
  expect(() => loadKeyring(place)).toThrow(Complaint)
})

test('a damaged ring is refused and left as it is', () => {
  const place = demo()
  writeFileSync(keyringPath(place), '{"keys":[]}')
  expect(() => loadKeyring(place)).toThrow(/cannot be read as a keyring/)
  expect(() => addKey(place)).toThrow(Complaint)
  expect(readFileSync(keyringPath(place), 'utf8')).toBe('{"keys":[]}')
})

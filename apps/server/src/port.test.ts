import { once } from 'node:events'
import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { Complaint } from './complaint.ts'
import { checkPort, whyNotListen } from './port.ts'

test('a port in use is named with the way out; a free one is free afterwards', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as { port: number }
  await expect(checkPort('127.0.0.1', port)).rejects.toThrow(/is in use; stop what listens there, or set PORT/)
  other.close()
  await once(other, 'close')
  await checkPort('127.0.0.1', port)
  await checkPort('127.0.0.1', port)
})

test.each([
  ['EACCES', /above 1023/],
  ['EADDRNOTAVAIL', /set HOST/],
])('%s says what to set', (code, sentence) => {
  const complaint = whyNotListen(Object.assign(new Error(code), { code }), '10.9.9.9', 80)
  expect(complaint).toBeInstanceOf(Complaint)
  expect(complaint.message).toMatch(sentence)
})

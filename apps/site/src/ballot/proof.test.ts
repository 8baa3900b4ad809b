import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { solve } from './proof.ts'
import { headsOf } from './sha256.ts'

const digestOf = (text: string) => createHash('sha256').update(text).digest()

test('the first 32 bits are those of SHA-256, whatever the length of the text and of the number', () => {
  for (let length = 0; length <= 140; length += 1) {
    const text = 'sgk3m.14.'.repeat(20).slice(0, length)
    const head = headsOf(text)
    for (const number of [0, 7, 12, 255, 4096, 65_537, 1_234_567, 20_000_000])
      expect(head(number), `${length} ${number}`).toBe(digestOf(`${text}${number}`).readUInt32BE())
  }
})

const token = 'sgk3m1.14.Zm9yIG9uZSBwb2ludCBhbmQgb25lIGtleQ'

test.each([0, 1, 8, 14])('a proof of %i bits is one, and the smallest', async (bits) => {
  const proof = Number(await solve(token, bits))
  const isProof = (number: number) => digestOf(`${token}.${number}`).readUInt32BE() < 2 ** (32 - bits)
  expect(isProof(proof)).toBe(true)
  expect(Array.from({ length: proof }, (_one, number) => number).some(isProof)).toBe(false)
})

test('others are let in between slices, and it stops when it is called off', async () => {
  let [time, pauses] = [0, 0]
  const pace = {
    now: () => {
      time += 1
      return time
    },
    pause: async () => {
      pauses += 1
    },
  }
  expect(await solve(token, 32, () => pauses === 3, pace)).toBeNull()
  expect(pauses).toBe(3)
  // Eight ticks a slice, and one look at the clock after every few tries.
  expect(time).toBeLessThan(40)
})

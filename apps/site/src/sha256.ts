/**
 * SHA-256 (FIPS 180-4) in plain script: a page on plain http has no `crypto.subtle`, and a proof of work that asks it once a
 * try takes ten times as long.
 */

/** The first 32 bits of a fraction. */
const fraction = (number: number) => ((number % 1) * 2 ** 32) | 0

const primes: number[] = []
for (let number = 2; primes.length < 64; number += 1)
  if (primes.every((prime) => number % prime > 0)) primes.push(number)
/** Of the cube roots of the first 64 primes (§4.2.2), and of the square roots of the first eight (§5.3.3). */
const K = Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime)))
export const START = Int32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime)))

const schedule = new Int32Array(64)
export const at = (words: Int32Array, index: number): number => words[index] as number

/** Takes one block of sixteen words into the state. */
export function compress(state: Int32Array, block: Int32Array): void {
  const w = schedule
  for (let t = 0; t < 16; t += 1) w[t] = at(block, t)
  for (let t = 16; t < 64; t += 1) {
    const x = at(w, t - 15)
    const y = at(w, t - 2)
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3)
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10)
    w[t] = at(w, t - 16) + s0 + at(w, t - 7) + s1
  }
  let a = at(state, 0) | 0
  let b = at(state, 1) | 0
  let c = at(state, 2) | 0
  let d = at(state, 3) | 0
  let e = at(state, 4) | 0
  let f = at(state, 5) | 0
  let g = at(state, 6) | 0
  let h = at(state, 7) | 0
  for (let t = 0; t < 64; t += 1) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7))
    const one = (h + s1 + ((e & f) ^ (~e & g)) + at(K, t) + at(w, t)) | 0
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10))
    const two = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + one) | 0
    d = c
    c = b
    b = a
    a = (one + two) | 0
  }
  state[0] = at(state, 0) + a
  state[1] = at(state, 1) + b
  state[2] = at(state, 2) + c
  state[3] = at(state, 3) + d
  state[4] = at(state, 4) + e
  state[5] = at(state, 5) + f
  state[6] = at(state, 6) + g
  state[7] = at(state, 7) + h
}

/** The digest of bytes. */
export function sha256(bytes: Uint8Array): Uint8Array {
  const { length } = bytes
  const padded = new Uint8Array((length + 72) & ~63)
  padded.set(bytes)
  padded[length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(padded.length - 4, length * 8)
  const state = START.slice()
  for (let from = 0; from < padded.length; from += 64)
    compress(
      state,
      Int32Array.from({ length: 16 }, (_, word) => view.getInt32(from + word * 4)),
    )
  for (const [index, word] of state.entries()) view.setInt32(index * 4, word)
  return padded.slice(0, 32)
}

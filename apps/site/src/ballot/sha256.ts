import { at, compress, START } from '../sha256.ts'

/** For a text of ASCII: a function that answers the first 32 bits of the digest of the text followed by a number. */
export function headsOf(text: string): (number: number) => number {
  const whole = text.length - (text.length % 64)
  const before = START.slice()
  const block = new Int32Array(16)
  const put = (index: number, byte: number) => {
    const word = (index >> 2) & 15
    block[word] = at(block, word) | (byte << (24 - (index & 3) * 8))
  }
  for (let from = 0; from < whole; from += 64) {
    block.fill(0)
    for (let i = 0; i < 64; i += 1) put(i, text.charCodeAt(from + i))
    compress(before, block)
  }
  // The blocks that are the same for every number are done; what is left of the text begins the next one.
  block.fill(0)
  for (let i = whole; i < text.length; i += 1) put(i & 63, text.charCodeAt(i))
  const begun = block.slice()
  const state = new Int32Array(8)
  return (number) => {
    state.set(before)
    block.set(begun)
    const digits = `${number}`
    let index = text.length - whole
    const next = () => {
      index += 1
      if ((index & 63) > 0) return
      compress(state, block)
      block.fill(0)
    }
    for (let i = 0; i < digits.length; i += 1) {
      put(index & 63, digits.charCodeAt(i))
      next()
    }
    put(index & 63, 0x80)
    next()
    if ((index & 63) > 56 || (index & 63) === 0) {
      if ((index & 63) > 0) compress(state, block)
      block.fill(0)
    }
    block[15] = (text.length + digits.length) * 8
    compress(state, block)
    return at(state, 0) >>> 0
  }
}

/**
 * Tracking code 查询码: twelve letters and digits that nobody mixes up (no 0 O 1 I), 60 bits, in groups of four. Whoever
 * has it can follow the matter and answer; the database never holds it. Source: RELIABILITY "Tracking code"; UX §3.5.
 */

export const CODE_ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const LENGTH = 12

/** Five bits a letter from at least eight bytes. */
export function codeOf(bytes: Uint8Array): string {
  let bits = bytes.slice(0, 8).reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n)
  let code = ''
  for (let at = 0; at < LENGTH; at += 1) {
    code += CODE_ALPHABET[Number(bits & 31n)]
    bits >>= 5n
  }
  return code
}

/**
 * So many letters of the alphabet out of what somebody typed: either case, full width, spaces and dashes of any kind
 * anywhere; null when it cannot be a code.
 */
export function lettersOf(typed: string, length: number): string | null {
  const letters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-‐-―_.·]/g, '')
  return letters.length === length && [...letters].every((letter) => CODE_ALPHABET.includes(letter)) ? letters : null
}

/** The code out of what somebody typed; null when it cannot be one. */
export const readCode = (typed: string): string | null => lettersOf(typed, LENGTH)

/** `7K3M-9PWX-2HTD`, as it is read aloud. */
export function showCode(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1-')
}

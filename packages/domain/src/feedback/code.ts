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

/** The code out of what somebody typed: either case, full width, spaces and dashes anywhere; null when it cannot be one. */
export function readCode(typed: string): string | null {
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-–—_.·]/g, '')
  return code.length === LENGTH && [...code].every((letter) => CODE_ALPHABET.includes(letter)) ? code : null
}

/** `7K3M-9PWX-2HTD`, as it is read aloud. */
export function showCode(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1-')
}

/**
 * Point code 码点编码: eight letters and digits that nobody mixes up, printed 4-4 beside the QR code. Five are drawn, three
 * sign them with a key outside the database, so that a guessed code is refused without asking for a row.
 * Source: SPEC §9; RELIABILITY "signed per-point token"; UX §3.5.
 */
import { CODE_ALPHABET, lettersOf } from '../feedback/code.ts'

const BODY = 5
const LENGTH = 8

/** Makes the signature of a code's first five letters: a MAC in hex. */
export type SignPoint = (body: string) => string

/** Three letters out of the first 15 bits of a MAC. */
function signature(mac: string): string {
  const bits = Number.parseInt(mac.slice(0, 4), 16) >> 1
  return [10, 5, 0].map((shift) => CODE_ALPHABET[(bits >> shift) & 31]).join('')
}

/** A fresh code from at least four bytes that nobody can guess. */
export function pointCodeOf(bytes: Uint8Array, sign: SignPoint): string {
  let bits = bytes.slice(0, 4).reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n)
  let body = ''
  for (let at = 0; at < BODY; at += 1) {
    body += CODE_ALPHABET[Number(bits & 31n)]
    bits >>= 5n
  }
  return body + signature(sign(body))
}

/** Whether the code carries the signature of its first five letters. */
export function isSignedPoint(code: string, sign: SignPoint): boolean {
  return code.slice(BODY) === signature(sign(code.slice(0, BODY)))
}

/** The code out of what somebody typed; null when it cannot be one. */
export const readPointCode = (typed: string): string | null => lettersOf(typed, LENGTH)

/** `7K3M-9PWX`, as it is read aloud. */
export const showPointCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`

/** What the QR code says. Capitals only: they need fewer modules, so that the dots are larger on the same paper. */
export const pointAddress = (origin: string, code: string): string => `${origin}/q/${code}`.toUpperCase()

/**
 * Stamp 页面凭证: what the page of a question carries, so that whoever answers shows that the page was ours, made for this
 * point and used once, and that a little computing was spent. Without it an answer is taken too, and marked.
 * Source: RELIABILITY "Ballot defence".
 */
import { z } from 'zod'

/** Leading zero bits that a proof needs when a point is quiet: about 16,000 tries, a fifth of a second on a cheap phone. */
export const USUAL_BITS = 14
export const MOST_BITS = 20
/** Answers at a point within ten minutes from which a proof costs more: each doubling doubles it. */
export const BUSY_FROM = 60
export const RATE_WINDOW_SECONDS = 600
/** A page kept on a phone without a network sends itself later; after a week its stamp is old, and its answer marked. */
export const STAMP_LASTS_SECONDS = 7 * 24 * 3600

export const stampSchema = z.object({ key: z.string(), token: z.string(), bits: z.number().int() })

/** How a token stands: made by us for this sending, too old, made by nobody, or not there. */
export interface Stamp {
  readonly standing: 'valid' | 'stale' | 'wrong' | 'missing'
  readonly bits: number
  /** Seconds since the page was made; null when nobody knows. */
  readonly seconds: number | null
}

/** Bits that the next proof at a point needs, after so many answers within the window. */
export function bitsFor(answersInWindow: number): number {
  const doublings = Math.floor(Math.log2(Math.max(1, answersInWindow / BUSY_FROM)))
  return Math.min(MOST_BITS, USUAL_BITS + doublings)
}

/** Zero bits at the head of a digest. */
export function leadingZeroBits(digest: Uint8Array): number {
  let bits = 0
  for (const byte of digest) {
    if (byte !== 0) return bits + Math.clz32(byte) - 24
    bits += 8
  }
  return bits
}

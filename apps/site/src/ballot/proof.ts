import { headsOf } from './sha256.ts'

/** How long the page may stand still for it, and how often the clock is looked at. */
const SLICE_MS = 8
const TRIES = 64

/** Where the time comes from, and how others are let in between. */
export interface Pace {
  readonly now: () => number
  readonly pause: () => Promise<void>
}
const pace: Pace = {
  now: () => performance.now(),
  pause: () => new Promise((resolve) => setTimeout(resolve)),
}

/**
 * Finds a number so that SHA-256 of `token.number` begins with so many zero bits (RELIABILITY "Ballot defence"), in slices
 * short enough that a tap never waits. Null when it was called off.
 */
export async function solve(
  token: string,
  bits: number,
  isOff: () => boolean = () => false,
  { now, pause }: Pace = pace,
): Promise<string | null> {
  const head = headsOf(`${token}.`)
  const limit = 2 ** (32 - bits)
  let number = 0
  while (!isOff()) {
    const until = now() + SLICE_MS
    do {
      for (let time = 0; time < TRIES; time += 1) {
        if (head(number) < limit) return String(number)
        number += 1
      }
    } while (now() < until)
    await pause()
  }
  return null
}

import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { byBytes, type Framed } from './frame.ts'
import { StatError } from './stat-error.ts'

/** A unit with its permanent random number under a seed. */
export interface Numbered {
  readonly unit: Framed
  /** (first 6 bytes of the digest, big-endian, + ½) / 2⁴⁸: above 0 and below 1. */
  readonly u: number
  /** Hex of SHA-256(seed ‖ U+001F ‖ id). */
  readonly sha256: string
}

/** PRN-SHA256/1: the random number of a key under a seed; `printf '%s\x1f%s' "$seed" "$id" | sha256sum` gives the digest. */
export function permanentNumber(seed: string, key: string): { readonly u: number; readonly sha256: string } {
  const digest = sha256(utf8ToBytes(`${seed}\u001f${key}`))
  let whole = 0
  for (const byte of digest.subarray(0, 6)) whole = whole * 256 + byte
  return { u: (whole + 0.5) / 2 ** 48, sha256: bytesToHex(digest) }
}

/** Every unit with its number. Throws InvalidValue on a seed that is empty or holds U+001F. */
export function numbered(units: readonly Framed[], seed: string): Numbered[] {
  checkSeed(seed)
  return units.map((unit) => ({ unit, ...permanentNumber(seed, unit.id) }))
}

/** Smallest key first; ties by digest, then id. */
export function smallest<T extends Numbered>(units: readonly T[], key: (unit: T) => number): T[] {
  return units
    .map((unit) => ({ unit, key: key(unit) }))
    .sort((a, b) => a.key - b.key || byBytes(a.unit.sha256, b.unit.sha256) || byBytes(a.unit.unit.id, b.unit.unit.id))
    .map(({ unit }) => unit)
}

export function checkSeed(seed: string): void {
  if (typeof seed !== 'string' || seed === '' || seed.includes('\u001f') || !seed.isWellFormed())
    throw new StatError('InvalidValue', 'the seed must be text without U+001F', { seed })
}

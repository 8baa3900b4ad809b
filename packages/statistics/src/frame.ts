import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { finite, notNegative } from './number-range.ts'
import { StatError } from './stat-error.ts'

/** A unit that can be drawn. */
export interface FrameUnit {
  /** Unique in the frame; compared as text. */
  readonly id: string | number
  readonly stratum?: string | number
  /** Measure of size for drawing proportional to size. */
  readonly size?: number
}

/** Units in any order; a bare id where there is nothing else. */
export type Frame = readonly (FrameUnit | string)[]

/** A unit of a checked frame, in the order of ids. */
export interface Framed {
  readonly id: string
  readonly stratum?: string
  readonly size?: number
}

/**
 * SHA-256 (hex) of the frame as text: a line `id⇥stratum⇥size⏎` for each unit, sorted by the bytes of the ids; columns that
 * no unit has are left out. Anybody gets it with `LC_ALL=C sort | sha256sum`. Throws InvalidValue on a doubled id.
 */
export function frameHash(frame: Frame): string {
  return hashOf(framed(frame))
}

/** What is drawn with: a text fixed by public chance after the frame's hash was published, `|`, and that hash. */
export function publicSeed(text: string, frame: Frame): string {
  return `${text}|${frameHash(frame)}`
}

export function hashOf(units: readonly Framed[]): string {
  const [strata, sizes] = [
    units.some(({ stratum }) => stratum !== undefined),
    units.some(({ size }) => size !== undefined),
  ]
  const lines = units.map(({ id, stratum, size }) =>
    [id, ...(strata ? [stratum ?? ''] : []), ...(sizes ? [size ?? ''] : [])].join('\t'),
  )
  return bytesToHex(sha256(utf8ToBytes(lines.map((line) => `${line}\n`).join(''))))
}

/** The frame checked, as text, sorted by the bytes of its ids: nothing that follows depends on the order of rows. */
export function framed(frame: Frame): Framed[] {
  const units = Array.from(frame, (unit, row) => {
    const { id, stratum, size } = typeof unit === 'string' ? { id: unit } : unit
    const text = label(id, 'id', row)
    if (text === '') throw new StatError('InvalidValue', `the id at row ${row} is empty`, { row })
    if (size !== undefined) {
      finite(size, `size at row ${row}`)
      notNegative(size, `size at row ${row}`)
    }
    return {
      id: text,
      ...(stratum !== undefined && { stratum: label(stratum, 'stratum', row) }),
      ...(size !== undefined && { size }),
    }
  }).sort((a, b) => byBytes(a.id, b.id))
  for (const [row, { id }] of units.entries())
    if (row > 0 && units[row - 1]?.id === id)
      throw new StatError('InvalidValue', `the id ${id} is in the frame twice`, { id })
  return units
}

/** Control characters separate the fields of a line and the seed from the id. */
function separates(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit < 0x20 || unit === 0x7f) return true
  }
  return false
}

function label(value: unknown, name: string, row: number): string {
  if (typeof value !== 'string' && !(typeof value === 'number' && Number.isFinite(value)))
    throw new StatError('InvalidValue', `the ${name} at row ${row} is neither text nor a number`, { row, value })
  const text = String(value)
  if (separates(text) || !text.isWellFormed())
    throw new StatError('InvalidValue', `the ${name} at row ${row} holds a control character or half a character`, {
      row,
      value,
    })
  return text
}

/** Order of UTF-8 bytes, which is that of code points: UTF-16 puts surrogates before U+E000, so they are moved up. */
export function byBytes(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  let at = 0
  while (at < length && a.charCodeAt(at) === b.charCodeAt(at)) at += 1
  if (at === length) return a.length - b.length
  return lifted(a.charCodeAt(at)) - lifted(b.charCodeAt(at))
}

const lifted = (unit: number) => (unit >= 0xd800 && unit < 0xe000 ? unit + 0x10000 : unit)

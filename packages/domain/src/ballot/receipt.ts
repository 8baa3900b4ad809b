/**
 * Receipt 回执: eight letters that name a form, so that whoever sent it can see that it is inside the sealed total, and nobody
 * can make them show how they answered. They are the first forty bits of the form's number, which are chance; should two
 * forms ever share them, both are answered. Source: RELIABILITY "Ballot defence"; docs/decisions/2026-11-27-receipts.md.
 */
import { CODE_ALPHABET, lettersOf } from '../feedback/code.ts'

const LENGTH = 8

const grouped = (letters: string) => `${letters.slice(0, 4)}-${letters.slice(4)}`

/** `Q9PW-X2HT`, from the id of a form (a random UUID). */
export function showReceipt(formId: string): string {
  // Forty bits are an exact number; the oldest phones have no larger ones.
  const bits = Number.parseInt(formId.slice(0, 8) + formId.slice(9, 11), 16)
  const letterAt = (_: unknown, at: number) => CODE_ALPHABET[Math.floor(bits / 32 ** (LENGTH - 1 - at)) % 32]
  return grouped(Array.from({ length: LENGTH }, letterAt).join(''))
}

/** The receipt out of what somebody typed; null when it is none. */
export function readReceipt(typed: string): string | null {
  const letters = lettersOf(typed, LENGTH)
  return letters === null ? null : grouped(letters)
}

/** The first and the last id that a form with this receipt can have. */
export function formIdsOf(receipt: string): { readonly from: string; readonly to: string } {
  const letters = [...receipt.replace('-', '')]
  const bits = letters.reduce((sum, letter) => sum * 32 + CODE_ALPHABET.indexOf(letter), 0)
  const head = bits.toString(16).padStart(10, '0')
  const id = (fill: string) =>
    `${head}${fill.repeat(22)}`.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return { from: id('0'), to: id('f') }
}

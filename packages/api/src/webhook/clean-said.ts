/**
 * What a receiver answered may repeat what it was called with, key and all, or hold somebody's number: both are taken out
 * before it is kept and shown. Source: RELIABILITY "SSRF"; SPEC §13.
 */
import { maskNumbers } from '@ratchet/domain/contact/personal-data'
import type { Address } from './messenger.ts'

const HIDDEN = '***'
/** What is shorter is no key: hiding each `hook` would hide what was said. */
const SHORT = 6

/** Everything of the address that may be a key: the secret, each value of its query, the longer parts of its path. */
function keysOf({ url, secret }: Address): string[] {
  const { search, pathname } = new URL(url)
  const raw = [...search.slice(1).split('&'), ...pathname.split('/')].map((part) => part.slice(part.indexOf('=') + 1))
  const read = [...new URL(url).searchParams.values()]
  return [url, secret, ...raw, ...read].filter((part) => part.length >= SHORT).toSorted((a, b) => b.length - a.length)
}

export function cleanSaid(said: string, to: Address): string {
  const without = keysOf(to).reduce((text, part) => text.replaceAll(part, HIDDEN), said)
  return maskNumbers(without)
}

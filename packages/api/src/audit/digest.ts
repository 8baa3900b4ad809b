import { hash } from 'node:crypto'
import canonicalize from 'canonicalize'

/** Canonical JSON (RFC 8785): the one text form of a value, so the same value has the same hash everywhere. */
export function canonical(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('a value without a canonical form')
  return text
}

export function sha256(data: string | Uint8Array): string {
  return hash('sha256', data)
}

/** Merkle leaf of RFC 6962: a prefix byte keeps leaves and inner nodes apart. */
export function leafHash(text: string): string {
  return hash('sha256', `\0${text}`)
}

/** Inner node of RFC 6962. */
export function nodeHash(left: string, right: string): string {
  return hash('sha256', Buffer.from(`01${left}${right}`, 'hex'))
}

/** One link of the chain: it holds the hash of everything before it. */
export function linkHash(seq: number, prevHash: string, leaf: string): string {
  return sha256(`${seq}\n${prevHash}\n${leaf}`)
}

export const GENESIS = '0'.repeat(64)

/**
 * Inclusion 在封存里: that a leaf is one of the leaves under a Merkle root, by its neighbours on the way up. It is the same
 * on the server, in the browser of whoever asks and in the command, which each bring their own SHA-256.
 * Source: RFC 6962 §2.1.1, RFC 9162 §2.1.3.2.
 */

/** SHA-256 over bytes. */
export type Hash = (bytes: Uint8Array) => Uint8Array

export function hexOf(bytes: Uint8Array): string {
  let hex = ''
  for (const byte of bytes) hex += (byte + 256).toString(16).slice(1)
  return hex
}

const bytesOf = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))

export const hashText = (hash: Hash, text: string): string => hexOf(hash(new TextEncoder().encode(text)))

/** The hash of a leaf in hex: a zero byte before it keeps leaves and inner nodes apart. */
export const leafOf = (hash: Hash, text: string): string => hashText(hash, `\0${text}`)

/** Where a leaf stands, and its neighbours up to the root, in hex. */
export interface Inclusion {
  /** From 0. */
  readonly index: number
  readonly size: number
  readonly path: readonly string[]
}

/** The root that follows from a leaf (hex) and its path; null when no tree of that size has such a path. */
export function rootFrom(hash: Hash, leaf: string, { index, size, path }: Inclusion): string | null {
  if (!(index >= 0 && index < size)) return null
  let root = leaf
  let at = index
  let last = size - 1
  for (const neighbour of path) {
    if (last === 0) return null
    const isRight = at % 2 === 1 || at === last
    root = hexOf(hash(bytesOf(isRight ? `01${neighbour}${root}` : `01${root}${neighbour}`)))
    // The last of an odd number went up alone: those levels have no neighbour in the path.
    while (isRight && at % 2 === 0 && at > 0) {
      at /= 2
      last = Math.floor(last / 2)
    }
    at = Math.floor(at / 2)
    last = Math.floor(last / 2)
  }
  return last === 0 ? root : null
}

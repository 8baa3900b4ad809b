import { createHash } from 'node:crypto'
import { nodeHash } from './digest.ts'

const EMPTY = createHash('sha256').digest('hex')

/**
 * The Merkle tree of RFC 6962 as its right edge only: roots of the perfect subtrees that the leaves so far make up,
 * largest first. Memory and the work for a root grow with the logarithm of the size.
 */
export class Frontier {
  readonly #peaks: { hash: string; height: number }[] = []
  #size = 0

  get size(): number {
    return this.#size
  }

  /** Adds the next leaf by its leaf hash (hex). */
  append(leaf: string): void {
    let node = { hash: leaf, height: 0 }
    for (let last = this.#peaks.at(-1); last?.height === node.height; last = this.#peaks.at(-1)) {
      this.#peaks.pop()
      node = { hash: nodeHash(last.hash, node.hash), height: node.height + 1 }
    }
    this.#peaks.push(node)
    this.#size += 1
  }

  /** The root over all leaves so far (hex); of nothing, the hash of nothing. */
  root(): string {
    const hashes = this.#peaks.map((peak) => peak.hash)
    return hashes.length === 0 ? EMPTY : hashes.reduceRight((right, left) => nodeHash(left, right))
  }
}

/**
 * The audit path of RFC 6962 §2.1.1 from one of some nodes of the same height to the root over them: the neighbour on each
 * level, where there is one; the last of an odd number goes up alone.
 */
export function inclusionPath(nodes: readonly string[], index: number): string[] {
  const path: string[] = []
  let at = index
  for (let level = nodes; level.length > 1; at >>= 1) {
    const neighbour = level[at ^ 1]
    if (neighbour !== undefined) path.push(neighbour)
    level = Array.from({ length: Math.ceil(level.length / 2) }, (_, pair) => {
      const [left, right] = level.slice(pair * 2, pair * 2 + 2) as [string, string?]
      return right === undefined ? left : nodeHash(left, right)
    })
  }
  return path
}

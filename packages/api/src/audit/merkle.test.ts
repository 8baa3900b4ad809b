import { createHash } from 'node:crypto'
import { rootFrom } from '@ratchet/domain/audit/inclusion'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leafHash } from './digest.ts'
import { Frontier, inclusionPath } from './merkle.ts'

/** RFC 6962 §2.1 as it is written there, with bytes and recursion: shares nothing with the frontier. */
function naiveRoot(leaves: readonly string[]): Buffer {
  const hash = (...parts: Buffer[]) => createHash('sha256').update(Buffer.concat(parts)).digest()
  const [first] = leaves
  if (first === undefined) return hash()
  if (leaves.length === 1) return hash(Buffer.of(0), Buffer.from(first))
  let split = 1
  while (split * 2 < leaves.length) split *= 2
  return hash(Buffer.of(1), naiveRoot(leaves.slice(0, split)), naiveRoot(leaves.slice(split)))
}

function frontierOf(leaves: readonly string[]): Frontier {
  const frontier = new Frontier()
  for (const leaf of leaves) frontier.append(leafHash(leaf))
  return frontier
}

test('the root is that of RFC 6962 at every size', () => {
  const frontier = new Frontier()
  expect(frontier.root()).toBe(naiveRoot([]).toString('hex'))
  const leaves: string[] = []
  for (let size = 1; size <= 130; size += 1) {
    leaves.push(`leaf ${size}`)
    frontier.append(leafHash(`leaf ${size}`))
    expect(frontier.size).toBe(size)
    expect(frontier.root()).toBe(naiveRoot(leaves).toString('hex'))
  }
})

test('any other leaf, order or number of leaves gives another root', () => {
  const list = fc.array(fc.string(), { maxLength: 40 })
  fc.assert(
    fc.property(list, list, (left, right) => {
      const same = left.length === right.length && left.every((leaf, at) => leaf === right[at])
      expect(frontierOf(left).root() === frontierOf(right).root()).toBe(same)
    }),
  )
})

test('a known root: certificate transparency test vector of seven leaves', () => {
  const leaves = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657'].map((hex) => Buffer.from(hex, 'hex'))
  const frontier = new Frontier()
  for (const leaf of leaves) frontier.append(createHash('sha256').update(Buffer.of(0)).update(leaf).digest('hex'))
  expect(frontier.root()).toBe('ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c')
})

const sha256Bytes = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest()

test('the path of every leaf leads to the root, and is no path of another leaf, place or size', () => {
  const hashes: string[] = []
  for (let size = 1; size <= 65; size += 1) {
    hashes.push(leafHash(`leaf ${size}`))
    if (size > 17 && ![31, 32, 33, 63, 64, 65].includes(size)) continue
    const root = frontierOf(hashes.map((_, at) => `leaf ${at + 1}`)).root()
    for (const [index, leaf] of hashes.entries()) {
      const path = inclusionPath(hashes, index)
      expect(path.length).toBeLessThanOrEqual(Math.ceil(Math.log2(size)))
      expect(rootFrom(sha256Bytes, leaf, { index, size, path })).toBe(root)
      if (size === 1) continue
      const other = (index + 1) % size
      expect(rootFrom(sha256Bytes, hashes[other] as string, { index, size, path })).not.toBe(root)
      expect(rootFrom(sha256Bytes, leaf, { index: other, size, path })).not.toBe(root)
      expect(rootFrom(sha256Bytes, leaf, { index, size, path: path.slice(1) })).not.toBe(root)
      expect(rootFrom(sha256Bytes, leaf, { index, size, path: [...path, leaf] })).toBeNull()
      expect(rootFrom(sha256Bytes, leaf, { index, size: size * 4, path })).toBeNull()
    }
  }
  expect(rootFrom(sha256Bytes, leafHash('x'), { index: 1, size: 1, path: [] })).toBeNull()
})

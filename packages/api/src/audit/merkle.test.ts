import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leafHash } from './digest.ts'
import { Frontier } from './merkle.ts'

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

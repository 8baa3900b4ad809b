import type { Inclusion } from '@ratchet/domain/audit/inclusion'
import type { Db } from '../database/connect.ts'
import { Frontier, inclusionPath } from './merkle.ts'

/** Leaves under one remembered root. A power of two, so that the tree over these roots is the tree over all leaves. */
const CHUNK = 1024
const CHUNKS_AT_ONCE = 16

/** Roots of full chunks by database: links are only ever appended. A wrong one would only fail its proof. */
const remembered = new WeakMap<Db, string[]>()

async function leavesOf(db: Db, from: number, to: number): Promise<string[]> {
  const links = await db
    .selectFrom('auditLink')
    .select('leafHash')
    .where('seq', '>', from)
    .where('seq', '<=', to)
    .orderBy('seq')
    .execute()
  return links.map((link) => link.leafHash)
}

function rootOf(leaves: readonly string[]): string {
  const tree = new Frontier()
  for (const leaf of leaves) tree.append(leaf)
  return tree.root()
}

/** Reads the full chunks of a trail that nobody asked for yet. */
async function fullChunks(db: Db, count: number): Promise<readonly string[]> {
  const roots = remembered.get(db) ?? []
  remembered.set(db, roots)
  while (roots.length < count) {
    const known = roots.length
    const until = Math.min(count, known + CHUNKS_AT_ONCE)
    const leaves = await leavesOf(db, known * CHUNK, until * CHUNK)
    // Whoever asked at the same time may have read them already.
    for (let chunk = roots.length; chunk < until; chunk += 1)
      roots.push(rootOf(leaves.slice((chunk - known) * CHUNK, (chunk - known + 1) * CHUNK)))
  }
  return roots.slice(0, count)
}

/** Where a link stands in the tree over the first `size` links, and its path to their root. */
export async function linkPath(db: Db, seq: number, size: number): Promise<Inclusion> {
  const index = seq - 1
  const full = Math.floor(size / CHUNK)
  const own = Math.floor(index / CHUNK)
  const roots = [...(await fullChunks(db, full))]
  if (size > full * CHUNK) roots.push(rootOf(await leavesOf(db, full * CHUNK, size)))
  const leaves = await leavesOf(db, own * CHUNK, Math.min(size, (own + 1) * CHUNK))
  return { index, size, path: [...inclusionPath(leaves, index % CHUNK), ...inclusionPath(roots, own)] }
}

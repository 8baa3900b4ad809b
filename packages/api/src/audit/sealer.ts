import type { Instant } from '@ratchet/domain/day'
import { sql } from 'kysely'
import type { Tx } from '../context.ts'
import type { Db } from '../database/connect.ts'
import { GENESIS, leafHash, linkHash } from './digest.ts'
import { factColumns, factRowOf } from './fact-row.ts'
import { factText } from './record.ts'

const BATCH = 500

/** The advisory lock of the sealer: any number, the same on every instance. */
const SEALER = 7_130_001

/** One sealer at a time over all instances; released with the transaction. */
async function waitForTurn(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${SEALER})`.execute(tx)
}

async function appendLinks(tx: Tx, now: Instant): Promise<number> {
  const waiting = await tx
    .selectFrom('unsealed')
    .innerJoin('fact', 'fact.id', 'unsealed.factId')
    .select(factColumns)
    .orderBy('unsealed.position')
    .limit(BATCH)
    .execute()
  if (waiting.length === 0) return 0
  const head = await tx
    .selectFrom('auditLink')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  let seq = head?.seq ?? 0
  let prevHash = head?.hash ?? GENESIS
  const links = waiting.map((row) => {
    seq += 1
    const leaf = leafHash(factText(factRowOf(row)))
    const link = { seq, factId: row.id, leafHash: leaf, prevHash, hash: linkHash(seq, prevHash, leaf), sealedAt: now }
    prevHash = link.hash
    return link
  })
  await tx.insertInto('auditLink').values(links).execute()
  const sealed = links.map((link) => link.factId)
  await sql`delete from unsealed where fact_id = any(${sealed}::uuid[])`.execute(tx)
  return links.length
}

/**
 * Appends links for the oldest committed facts that have none, at most 500, and answers how many. Facts are written
 * in parallel and linked by one hand afterwards, so the chain is gapless without slowing any act.
 */
export async function sealOnce(db: Db, now: Instant): Promise<number> {
  const waiting = await db.selectFrom('unsealed').select('factId').limit(1).execute()
  if (waiting.length === 0) return 0
  return db.transaction().execute(async (tx) => {
    await waitForTurn(tx)
    return appendLinks(tx, now)
  })
}

/** Seals until nothing waits. */
export async function sealAll(db: Db, now: Instant): Promise<number> {
  let total = 0
  for (let sealed = await sealOnce(db, now); sealed > 0; sealed = await sealOnce(db, now)) total += sealed
  return total
}

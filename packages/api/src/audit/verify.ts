import type { Checkpoint } from '@ratchet/domain/audit/checkpoint'
import type { Finding, Verification } from '@ratchet/domain/audit/finding'
import type { Tx } from '../context.ts'
import type { Db } from '../database/connect.ts'
import type { Keyring } from '../database/keyring.ts'
import { factColumns, factRowOf } from './fact-row.ts'
import type { Report } from './report.ts'
import { verifyAnswers } from './verify-answers.ts'
import { verifyBallots } from './verify-ballots.ts'
import { verifyBlobs } from './verify-blobs.ts'
import { ChainWalk, factName } from './verify-chain.ts'
import { CheckpointCheck } from './verify-checkpoints.ts'
import { verifyDoors } from './verify-doors.ts'
import { Bindings, judgeRows, scanRows } from './verify-rows.ts'
import { verifySealed } from './verify-sealed.ts'

export interface VerifyOptions {
  /** Kept outside the database; without them a dropped tail and an old backup cannot be told. */
  readonly checkpoints: readonly Checkpoint[]
  /** Links and rows done so far, and how many there are in all; may throw to give up. */
  readonly onProgress?: (done: number, total: number) => Promise<void> | void
}

/** A fact waits for the sealer a second, or as long as its transaction took; longer than this is strange. */
const PATIENCE_MS = 60_000

async function countWork(db: Db): Promise<number> {
  const links = await db.selectFrom('auditLink').select(db.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()
  return links.n
}

async function reportUnlinked(db: Db, report: Report): Promise<void> {
  const facts = await db
    .selectFrom('fact')
    .leftJoin('auditLink', 'auditLink.factId', 'fact.id')
    .leftJoin('unsealed', 'unsealed.factId', 'fact.id')
    .select(factColumns)
    .where('auditLink.seq', 'is', null)
    .where('unsealed.factId', 'is', null)
    .orderBy('fact.at')
    .execute()
  for (const fact of facts) report('fact-unlinked', factName(factRowOf(fact)), 'no link holds it and none is to come')
}

async function checkUnsealed(tx: Tx, walk: ChainWalk, newest: Checkpoint | null, report: Report): Promise<number> {
  const rows = await tx
    .selectFrom('unsealed')
    .innerJoin('fact', 'fact.id', 'unsealed.factId')
    .select([...factColumns, 'keyId', 'mac'])
    .orderBy('unsealed.position')
    .execute()
  for (const row of rows) {
    const fact = factRowOf(row)
    walk.checkUnsealed({ fact, keyId: row.keyId, mac: row.mac })
    if (newest && Date.parse(fact.at) < Date.parse(newest.at) - PATIENCE_MS)
      report('fact-unsealed-long', factName(fact), `not sealed, though a checkpoint was made at ${newest.at}`)
  }
  return rows.length
}

/**
 * Recomputes the trail, the bound rows and the files from what is in the database now, and answers what is wrong.
 * Nothing in the database is believed: facts answer for themselves by their MAC, rows by the facts, the chain by the
 * checkpoints kept outside. Reads in pages while acts go on; whatever looked wrong meanwhile is judged again in one
 * snapshot. Throws only when it cannot read.
 */
export async function verifyTrail(
  db: Db,
  keyring: Keyring,
  { checkpoints, onProgress }: VerifyOptions,
): Promise<Verification> {
  const findings: Finding[] = []
  const report: Report = (kind, where, detail) => findings.push({ kind, where, detail })
  const inside = await db.selectFrom('checkpoint').selectAll().orderBy('size').execute()
  const signed = new CheckpointCheck(checkpoints, inside, keyring, report)
  const bindings = new Bindings()
  const walk = new ChainWalk(keyring, bindings, report)
  const total = await countWork(db)
  const tell = async (rows: number) => onProgress?.(walk.links + rows, Math.max(total, walk.links) + rows)

  await walk.walk(
    db,
    (end) => signed.onLink(end, walk),
    () => Promise.resolve(tell(0)),
  )
  const { rows, suspects } = await scanRows(db, bindings, tell)
  const blobs = await verifyBlobs(db, report, () => tell(rows))
  await verifySealed(db, keyring, report, () => tell(rows))
  await verifyDoors(db, keyring, report, () => tell(rows))
  await verifyAnswers(db, report, () => tell(rows))
  const ballots = await verifyBallots(db, report, () => tell(rows))
  await reportUnlinked(db, report)
  const unsealed = await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      await walk.walk(
        tx,
        (end) => signed.onLink(end, walk),
        () => Promise.resolve(),
      )
      const waiting = await checkUnsealed(tx, walk, signed.newest, report)
      await judgeRows(tx, bindings, suspects, report)
      return waiting
    })
  signed.onEnd(walk.end, findings.length === 0 && inside.every((checkpoint) => checkpoint.size <= walk.end.seq))
  return {
    facts: walk.facts,
    links: walk.links,
    rows,
    blobs,
    ballots,
    unsealed,
    checkpoints: checkpoints.length,
    findingCount: findings.length,
    findings,
  }
}

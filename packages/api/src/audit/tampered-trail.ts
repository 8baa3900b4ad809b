import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Instant } from '@ratchet/domain/day'
import { sql } from 'kysely'
import { afterAll } from 'vitest'
import { perform } from '../command.ts'
import type { Tx } from '../context.ts'
import { testDatabase } from '../database/test-database.ts'
import { actorOf, contextOf, testKeyring, testNow } from '../test-context.ts'
import { acting } from '../trpc.ts'
import { checkpointMaker } from './checkpoint.ts'
import { readCheckpoints } from './checkpoint-folder.ts'
import { GENESIS, leafHash, linkHash, sha256 } from './digest.ts'
import { factColumns, factRowOf } from './fact-row.ts'
import { recordMigrated } from './migrated.ts'
import { factText } from './record.ts'
import { verifyTrail } from './verify.ts'

const tables = ['fact', 'unsealed', 'audit_link', 'checkpoint', 'person', 'blob']

export const later = (minutes: number) => new Date(Date.parse(testNow) + minutes * 60_000).toISOString() as Instant

/**
 * A trail of ten facts for tests: seven people, a checkpoint, two of them renamed, a file that a migration wrote, a
 * checkpoint. The connection is the owner's, who can switch triggers and foreign keys off: the strongest forger.
 */
export async function tamperedTrail() {
  const { db } = await testDatabase({ asOwner: true })
  const ctx = acting(contextOf(db, actorOf('admin', [randomUUID()])))
  const folder = mkdtempSync(join(tmpdir(), 'ratchet-checkpoints-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const checkpointAt = checkpointMaker({ db, keyring: testKeyring, folder })

  const write = (name: string, id: string = randomUUID(), version = 1) => {
    const at = { ...ctx, now: later(version - 1) }
    return perform(at, 'cycle.list', { key: randomUUID(), name }, async ({ tx, record }) => {
      await tx
        .insertInto('person')
        .values({ id, name, userId: null, illustrative: false, version })
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ name, version }))
        .execute()
      await record({ act: 'person.saved', subject: ['person', id], payload: { version } })
      return { id }
    })
  }
  const people: string[] = []
  for (const name of ['甲', '乙', '丙', '丁', '戊', '己', '庚']) people.push(String((await write(name)).id))
  await checkpointAt(later(1))
  await write('甲二', people[0], 2)
  await write('乙二', people[1], 2)
  const file = { kind: 'minutes', sha256: sha256('%PDF-'), size: 5, mediaType: 'application/pdf', name: '纪要.pdf' }
  await db
    .insertInto('blob')
    .values({ id: randomUUID(), ...file, bytes: Buffer.from('%PDF-'), createdAt: testNow, createdBy: null })
    .execute()
  await recordMigrated(db, testKeyring, later(2), ['20260101T0000_test'])
  await checkpointAt(later(3))
  const checkpoints = await readCheckpoints(folder)
  await sql`create schema kept`.execute(db)
  for (const table of tables) await sql`create table kept.${sql.ref(table)} as table ${sql.table(table)}`.execute(db)

  const behindTheBack = (tamper: (tx: Tx) => Promise<unknown>) =>
    db.transaction().execute(async (tx) => {
      await sql`set local session_replication_role = replica`.execute(tx)
      await tamper(tx)
    })
  const restore = () =>
    behindTheBack(async (tx) => {
      for (const table of tables) await sql`delete from ${sql.table(table)}`.execute(tx)
      for (const table of tables)
        await sql`insert into ${sql.table(table)} select * from kept.${sql.ref(table)}`.execute(tx)
    })
  const findings = async (outside = checkpoints) => {
    const answer = await verifyTrail(db, testKeyring, { checkpoints: outside })
    return answer.findings.map(({ kind, where, detail }) => `${kind} · ${where} · ${detail}`)
  }
  return { db, folder, checkpoints, people, write, behindTheBack, restore, findings }
}

/** What a forger without the keyring can do: rebuild the whole chain so that its hashes agree again. */
export async function rebuildChain(tx: Tx): Promise<void> {
  const rows = await tx
    .selectFrom('auditLink')
    .innerJoin('fact', 'fact.id', 'auditLink.factId')
    .select(factColumns)
    .orderBy('seq')
    .execute()
  await sql`delete from audit_link`.execute(tx)
  let prevHash = GENESIS
  for (const [at, row] of rows.entries()) {
    const leaf = leafHash(factText(factRowOf(row)))
    const hash = linkHash(at + 1, prevHash, leaf)
    const link = { seq: at + 1, factId: row.id, leafHash: leaf, prevHash, hash, sealedAt: testNow }
    await tx.insertInto('auditLink').values(link).execute()
    prevHash = hash
  }
}

/** Two links change their numbers; everything else about them stays. */
export async function swapLinks(tx: Tx, one: number, other: number): Promise<void> {
  const steps: [number, number][] = [
    [one, 999],
    [other, one],
    [999, other],
  ]
  for (const [from, to] of steps) await tx.updateTable('auditLink').set({ seq: to }).where('seq', '=', from).execute()
}

/** The database as it was at an earlier checkpoint, the database's own checkpoints included. */
export async function rollBack(tx: Tx, size: number): Promise<void> {
  await sql`delete from audit_link where seq > ${size}`.execute(tx)
  await sql`delete from fact where id not in (select fact_id from audit_link)`.execute(tx)
  await sql`delete from checkpoint where size > ${size}`.execute(tx)
  await sql`update person set name = left(name, 1), version = 1`.execute(tx)
  await sql`delete from blob`.execute(tx)
}

import { type Correction, correctionSchema } from '@ratchet/domain/ledger/correction'
import { type Snapshot, type Span, snapshotSchema } from '@ratchet/domain/ledger/snapshot'
import { Refusal } from '@ratchet/domain/refusal'
import { type Kysely, sql } from 'kysely'
import type { Tx } from '../context.ts'
import { json } from '../database/json.ts'
import type { Database } from '../database/tables.gen.ts'

type Db = Kysely<Database>

/** Snapshots without their rows, the latest span first. */
export async function listSnapshots(db: Db) {
  const rows = await db
    .selectFrom('ledgerSnapshot')
    .select(['id', 'number', 'span', 'rowCount', 'digest', 'frozenBy', 'frozenAt', 'illustrative', 'version'])
    .select(
      sql<number>`(select count(*)::integer from ledger_correction c where c.snapshot_id = ledger_snapshot.id)`.as(
        'corrections',
      ),
    )
    .orderBy('frozenAt', 'desc')
    .orderBy('number', 'desc')
    .execute()
  return rows.map(({ corrections, ...row }) => ({ ...snapshotSchema.omit({ rows: true }).parse(row), corrections }))
}

export async function findSnapshot(db: Db, id: string): Promise<Snapshot> {
  const row = await db.selectFrom('ledgerSnapshot').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not-found', { kind: 'ledger_snapshot' })
  return snapshotSchema.parse(row)
}

/** Freezing and correcting are one after the other: a span is frozen once, and a correction sees the one before. */
export async function lockLedgers(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('ledger.freeze'))`.execute(tx)
}

/** The number of the snapshot that the span has; null while it has none. */
export async function numberOfSpan(tx: Tx, span: Span): Promise<string | null> {
  const row = await tx.selectFrom('ledgerSnapshot').select('number').where('span', '=', span).executeTakeFirst()
  return row?.number ?? null
}

/** The next number of the year, TZ-2026-0001; the caller holds the lock. */
export async function nextSnapshotNumber(tx: Tx, year: string): Promise<string> {
  const { rows } = await sql<{ last: number }>`
    select coalesce(max(substring(number from 9)::integer), 0) as last from ledger_snapshot
    where number like ${`TZ-${year}-%`}`.execute(tx)
  return `TZ-${year}-${String((rows[0]?.last ?? 0) + 1).padStart(4, '0')}`
}

export async function insertSnapshot(tx: Tx, snapshot: Snapshot): Promise<void> {
  const { rows, frozenBy, ...rest } = snapshot
  await tx
    .insertInto('ledgerSnapshot')
    .values({ ...rest, rows: json(rows), frozenBy: json(frozenBy) })
    .execute()
}

/** Corrections of the snapshot, the first first. */
export async function listCorrections(db: Db, snapshotId: string): Promise<Correction[]> {
  const rows = await db
    .selectFrom('ledgerCorrection')
    .selectAll()
    .where('snapshotId', '=', snapshotId)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map((row) => correctionSchema.parse(row))
}

export async function insertCorrection(tx: Tx, correction: Correction): Promise<void> {
  await tx
    .insertInto('ledgerCorrection')
    .values({ ...correction, by: json(correction.by) })
    .execute()
}

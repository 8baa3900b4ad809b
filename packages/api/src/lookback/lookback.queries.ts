import type { CycleId } from '@ratchet/domain/cycle/cycle-id'
import { type Lookback, lookbackSchema, type Row, rowSchema } from '@ratchet/domain/lookback/lookback'
import { Refusal } from '@ratchet/domain/refusal'
import { frameHash } from '@ratchet/statistics/statistics'
import { type Kysely, type Selectable, sql } from 'kysely'
import type { Tx } from '../context.ts'
import { json } from '../database/json.ts'
import type { Database } from '../database/tables.gen.ts'

type Db = Kysely<Database>
export type StoredLookback = Lookback & { readonly illustrative: boolean }

const roundOf = (row: Selectable<Database['lookback']>): StoredLookback => ({
  ...lookbackSchema.parse(row),
  illustrative: row.illustrative,
})

/** Rounds of a cycle or of all, the latest first. */
export async function listRounds(db: Db, cycleId: CycleId | null = null): Promise<StoredLookback[]> {
  const rows = await db
    .selectFrom('lookback')
    .selectAll()
    .$if(cycleId !== null, (query) => query.where('cycleId', '=', cycleId ?? ''))
    .orderBy('frozenAt', 'desc')
    .orderBy('number', 'desc')
    .execute()
  return rows.map(roundOf)
}

export async function findRound(db: Db, id: string): Promise<StoredLookback> {
  const row = await db.selectFrom('lookback').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not-found', { kind: 'lookback' })
  return roundOf(row)
}

/** The round, locked: two acts on one round happen one after the other. */
export async function loadRound(tx: Tx, id: string): Promise<StoredLookback> {
  const row = await tx.selectFrom('lookback').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new Refusal('not-found', { kind: 'lookback' })
  return roundOf(row)
}

export async function saveRound(tx: Tx, round: StoredLookback): Promise<void> {
  const kept = (value: unknown) => (value === null ? null : json(value))
  const row = {
    ...round,
    allocation: json(round.allocation),
    frozenBy: json(round.frozenBy),
    publishedBy: kept(round.publishedBy),
    seedBy: kept(round.seedBy),
    witnessBy: kept(round.witnessBy),
    drawnBy: kept(round.drawnBy),
    completedBy: kept(round.completedBy),
    voidedBy: kept(round.voidedBy),
  }
  await tx
    .insertInto('lookback')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}

/** The frozen list, by code. */
export async function listRows(db: Db, lookbackId: string): Promise<Row[]> {
  const rows = await db
    .selectFrom('lookbackRow')
    .selectAll()
    .where('lookbackId', '=', lookbackId)
    .orderBy(sql`length(code)`)
    .orderBy('code')
    .execute()
  return rowSchema.array().parse(rows)
}

export async function saveRows(tx: Tx, rows: readonly Row[]): Promise<void> {
  // A statement has room for 65,535 values.
  for (let at = 0; at < rows.length; at += 5000)
    await tx
      .insertInto('lookbackRow')
      .values(rows.slice(at, at + 5000))
      .execute()
}

/** What anybody computes out of the published list: ids and strata, whatever their order. */
export function hashOfList(rows: readonly Pick<Row, 'code' | 'stratum'>[]): string {
  return frameHash(rows.map(({ code, stratum }) => ({ id: code, stratum })))
}

/** The round in which this seed was used, of those that were not voided before their draw; null when it is new. */
export async function findSeedUse(db: Db, text: string, besides: string): Promise<string | null> {
  const row = await db
    .selectFrom('lookback')
    .select('number')
    .where(sql`lower(seed_text)`, '=', text.toLowerCase())
    .where('id', '<>', besides)
    .executeTakeFirst()
  return row?.number ?? null
}

/** The next number of the year, HK-2026-01; two freezings at once take one after the other. */
export async function nextRoundNumber(tx: Tx, year: string): Promise<string> {
  await sql`select pg_advisory_xact_lock(hashtext('lookback.number'))`.execute(tx)
  const { rows } = await sql<{ last: number }>`
    select coalesce(max(substring(number from 9)::integer), 0) as last from lookback
    where number like ${`HK-${year}-%`}`.execute(tx)
  return `HK-${year}-${String((rows[0]?.last ?? 0) + 1).padStart(2, '0')}`
}

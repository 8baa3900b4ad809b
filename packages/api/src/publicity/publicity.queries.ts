import type { Quarter } from '@ratchet/domain/cycle/cycle-id'
import {
  type Highlight,
  highlightSchema,
  type MediaOutlet,
  mediaOutletSchema,
} from '@ratchet/domain/publicity/publicity'
import { Refusal } from '@ratchet/domain/refusal'
import { type Kysely, sql } from 'kysely'
import type { Tx } from '../context.ts'
import { json } from '../database/json.ts'
import type { Database } from '../database/tables.gen.ts'

type Db = Kysely<Database>
export type StoredOutlet = MediaOutlet & { readonly illustrative: boolean }
export type StoredHighlight = Highlight & { readonly illustrative: boolean }

/** The whole registry, retired outlets included, by name. */
export async function listOutlets(db: Db): Promise<StoredOutlet[]> {
  const rows = await db.selectFrom('mediaOutlet').selectAll().orderBy('name').execute()
  return rows.map((row) => ({ ...mediaOutletSchema.parse(row), illustrative: row.illustrative }))
}

/** The same; two who change the registry at once wait for each other. */
export async function loadOutlets(tx: Tx): Promise<StoredOutlet[]> {
  await sql`select pg_advisory_xact_lock(hashtext('media_outlet'))`.execute(tx)
  return listOutlets(tx)
}

export async function saveOutlet(tx: Tx, outlet: StoredOutlet): Promise<void> {
  await tx
    .insertInto('mediaOutlet')
    .values(outlet)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(outlet))
    .execute()
}

/** Highlights of the quarter by the day they appeared, withdrawn ones included. */
export async function listHighlights(db: Db, quarter: Quarter): Promise<StoredHighlight[]> {
  const rows = await db
    .selectFrom('highlight')
    .selectAll()
    .where('quarter', '=', quarter)
    .orderBy('publishedOn', 'desc')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...highlightSchema.parse(row), illustrative: row.illustrative }))
}

/** The quarter in which the highlight stands; null when there is none. */
export async function findQuarterOf(db: Db, id: string): Promise<Quarter | null> {
  const row = await db.selectFrom('highlight').select('quarter').where('id', '=', id).executeTakeFirst()
  return (row?.quarter as Quarter | undefined) ?? null
}

/** Quarters with any highlight, the latest first. */
export async function listHighlightQuarters(db: Db): Promise<Quarter[]> {
  const rows = await db.selectFrom('highlight').select('quarter').distinct().orderBy('quarter', 'desc').execute()
  return rows.map((row) => row.quarter as Quarter)
}

/** What the unit recorded and did not withdraw; two who record for it at once wait for each other. */
export async function loadPresent(tx: Tx, unitId: string): Promise<Highlight[]> {
  await sql`select pg_advisory_xact_lock(hashtext(${`highlight/${unitId}`}))`.execute(tx)
  const rows = await tx
    .selectFrom('highlight')
    .selectAll()
    .where('unitId', '=', unitId)
    .where('withdrawnAt', 'is', null)
    .execute()
  return rows.map((row) => highlightSchema.parse(row))
}

export async function loadHighlight(tx: Tx, id: string): Promise<StoredHighlight> {
  const row = await tx.selectFrom('highlight').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new Refusal('not-found', { kind: 'highlight' })
  return { ...highlightSchema.parse(row), illustrative: row.illustrative }
}

export async function saveHighlight(tx: Tx, highlight: StoredHighlight): Promise<void> {
  const row = { ...highlight, recordedBy: json(highlight.recordedBy) }
  await tx
    .insertInto('highlight')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}

/** Highlights whose clipping was used by another one, by the hash of what is kept. */
export async function findClippingReuse(db: Db, quarter: Quarter): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; title: string }>`
    select own.id, min(other.title) as title from highlight own
      join highlight other on other.sha256 = own.sha256 and other.id <> own.id and other.withdrawn_at is null
    where own.quarter = ${quarter} and own.withdrawn_at is null
    group by own.id`.execute(db)
  return new Map(rows.map((row) => [row.id, row.title]))
}

import {
  type Circular,
  type CircularKind,
  type CircularReceipt,
  circularSchema,
  receiptSchema,
} from '@ratchet/domain/circular/circular'
import { Refusal } from '@ratchet/domain/refusal'
import { type Kysely, sql } from 'kysely'
import type { Tx } from '../context.ts'
import { json } from '../database/json.ts'
import type { Database } from '../database/tables.gen.ts'

export interface CircularFilter {
  readonly kind?: CircularKind
  readonly quarter?: string
  readonly roundId?: string
  readonly status?: Circular['status']
}

/** Every document that fits, drafts before what was issued, the latest first. */
export async function listCirculars(db: Kysely<Database>, filter: CircularFilter = {}): Promise<Circular[]> {
  const { kind, quarter, roundId, status } = filter
  const rows = await db
    .selectFrom('circular')
    .selectAll()
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind ?? ''))
    .$if(quarter !== undefined, (query) => query.where('quarter', '=', quarter ?? ''))
    .$if(roundId !== undefined, (query) => query.where('roundId', '=', roundId ?? ''))
    .$if(status !== undefined, (query) => query.where('status', '=', status ?? ''))
    .orderBy(sql`issued_at desc nulls first`)
    .orderBy('draftedAt', 'desc')
    .orderBy('id')
    .execute()
  return rows.map((row) => circularSchema.parse(row))
}

/** What was issued: of a quarter or a round, or all of it; whoever cites a circular chooses among them. */
export const listIssued = (db: Kysely<Database>, filter: Omit<CircularFilter, 'status'> = {}): Promise<Circular[]> =>
  listCirculars(db, { ...filter, status: 'issued' })

export async function findCircular(db: Kysely<Database>, id: string): Promise<Circular> {
  const row = await db.selectFrom('circular').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not-found', { kind: 'circular' })
  return circularSchema.parse(row)
}

/** The document, locked. */
export async function loadCircular(tx: Tx, id: string): Promise<Circular> {
  const row = await tx.selectFrom('circular').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new Refusal('not-found', { kind: 'circular' })
  return circularSchema.parse(row)
}

export async function saveCircular(tx: Tx, circular: Circular): Promise<void> {
  const kept = (value: unknown) => (value === null ? null : json(value))
  const row = {
    ...circular,
    content: json(circular.content),
    sources: json(circular.sources),
    draftedBy: json(circular.draftedBy),
    editedBy: json(circular.editedBy),
    approvedBy: kept(circular.approvedBy),
    issuedBy: kept(circular.issuedBy),
  }
  await tx
    .insertInto('circular')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}

/** The next number of the kind and year; whoever issues one at the same time waits for it. */
export async function nextSerial(tx: Tx, kind: CircularKind, year: number): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext(${`circular ${kind}`}))`.execute(tx)
  const row = await tx
    .selectFrom('circular')
    .select(({ fn }) => fn.max('serial').as('last'))
    .where('kind', '=', kind)
    .where('year', '=', year)
    .executeTakeFirst()
  return (row?.last ?? 0) + 1
}

/** Receipts of the documents, or of all of them, by the order of the units. */
export async function listReceipts(
  db: Kysely<Database>,
  circularIds?: readonly string[],
): Promise<(CircularReceipt & { readonly unitName: string })[]> {
  if (circularIds?.length === 0) return []
  const rows = await db
    .selectFrom('circularReceipt')
    .innerJoin('unit', 'unit.id', 'circularReceipt.unitId')
    .selectAll('circularReceipt')
    .select('unit.name as unitName')
    .$if(circularIds !== undefined, (query) => query.where('circularId', 'in', circularIds ?? []))
    .orderBy('unit.sort')
    .orderBy('unit.name')
    .execute()
  return rows.map((row) => ({ ...receiptSchema.parse(row), unitName: row.unitName }))
}

/** The unit's receipt, locked. */
export async function loadReceipt(tx: Tx, circularId: string, unitId: string): Promise<CircularReceipt> {
  const row = await tx
    .selectFrom('circularReceipt')
    .selectAll()
    .where('circularId', '=', circularId)
    .where('unitId', '=', unitId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new Refusal('not-found', { kind: 'circular_receipt' })
  return receiptSchema.parse(row)
}

export async function saveReceipt(tx: Tx, receipt: CircularReceipt): Promise<void> {
  const row = { ...receipt, acknowledgedBy: receipt.acknowledgedBy && json(receipt.acknowledgedBy) }
  await tx
    .insertInto('circularReceipt')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}

import { batchNumber, type PrintBatch, type PrintedPoint, printBatchSchema } from '@ratchet/domain/handover/print-batch'
import { Refusal } from '@ratchet/domain/refusal'
import { type Kysely, sql } from 'kysely'
import type { Tx } from '../context.ts'
import type { Database } from '../database/tables.gen.ts'

export type StoredBatch = PrintBatch & { readonly illustrative: boolean }

/** Every batch with how many codes and sheets it holds, the latest first. */
export async function listBatches(db: Kysely<Database>): Promise<StoredBatch[]> {
  const rows = await db
    .selectFrom('printBatch')
    .selectAll('printBatch')
    .select((eb) =>
      eb
        .selectFrom('point')
        .whereRef('point.batchId', '=', 'printBatch.id')
        .select(eb.fn.countAll().as('points'))
        .as('points'),
    )
    .orderBy('number', 'desc')
    .execute()
  return rows.map((row) => {
    const points = Number(row.points)
    return {
      ...printBatchSchema.parse({ ...row, points, sheets: points * row.copies }),
      illustrative: row.illustrative,
    }
  })
}

/** The batch, locked: two handovers of its sheets wait for each other. */
export async function loadBatch(tx: Tx, id: string): Promise<StoredBatch> {
  await tx.selectFrom('printBatch').select('id').where('id', '=', id).forUpdate().execute()
  const batch = (await listBatches(tx)).find((row) => row.id === id)
  if (!batch) throw new Refusal('not-found', { kind: 'print_batch' })
  return batch
}

/** The points that are there of those asked for, locked. */
export async function loadPrinted(tx: Tx, ids: readonly string[]): Promise<PrintedPoint[]> {
  await tx.selectFrom('point').select('id').where('id', 'in', ids).orderBy('id').forUpdate().execute()
  return tx
    .selectFrom('point')
    .innerJoin('unit as place', 'place.id', 'point.placeId')
    .leftJoin('printBatch', 'printBatch.id', 'point.batchId')
    .select(['point.id', 'point.site', 'point.status', 'place.parentId as streetId'])
    .select('printBatch.number as batchNumber')
    .where('point.id', 'in', ids)
    .execute()
}

/** The next number; whoever makes a batch at the same time waits for it. */
export async function nextBatchNumber(tx: Tx, year: string): Promise<string> {
  await sql`select pg_advisory_xact_lock(hashtext('print_batch'))`.execute(tx)
  const { rows } = await sql<{ last: number | null }>`
    select max(substring(number from 9)::int) as last from print_batch where number like ${`FF-${year}-%`}`.execute(tx)
  return batchNumber(year, (rows[0]?.last ?? 0) + 1)
}

/** Keeps the batch and puts its points into it. */
export async function saveBatch(tx: Tx, batch: StoredBatch, pointIds: readonly string[]): Promise<void> {
  const { points: _points, sheets: _sheets, ...row } = batch
  await tx.insertInto('printBatch').values(row).execute()
  await tx
    .updateTable('point')
    .set((eb) => ({ batchId: batch.id, version: eb('version', '+', 1) }))
    .where('id', 'in', pointIds)
    .execute()
}

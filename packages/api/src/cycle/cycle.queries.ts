import { type Cycle, cycleSchema } from '@ratchet/domain/cycle/stage'
import { Refusal } from '@ratchet/domain/refusal'
import type { Kysely } from 'kysely'
import type { Tx } from '../context.ts'
import { json } from '../database/json.ts'
import type { Database } from '../database/tables.gen.ts'

/** Marked wherever its figures are shown. */
export type StoredCycle = Cycle & { readonly illustrative: boolean }

/** The cycles in use, oldest first. */
export async function listCycles(db: Kysely<Database>): Promise<StoredCycle[]> {
  const rows = await db.selectFrom('cycle').selectAll().orderBy('id').execute()
  return rows.map((row) => ({ ...cycleSchema.parse(row), illustrative: row.illustrative }))
}

export async function findCycle(db: Kysely<Database>, id: string): Promise<StoredCycle> {
  const cycle = (await listCycles(db)).find((row) => row.id === id)
  if (!cycle) throw new Refusal('not-found', { kind: 'cycle' })
  return cycle
}

/** The cycle, locked: whoever moves it waits for the one before. */
export async function loadCycle(tx: Tx, id: string): Promise<StoredCycle> {
  await tx.selectFrom('cycle').select('id').where('id', '=', id).forUpdate().execute()
  return findCycle(tx, id)
}

/** The cycle, locked, when planning in it is still possible: a closed one keeps its goals and strategy as they were. */
export async function loadOpenCycle(tx: Tx, id: string): Promise<StoredCycle> {
  const cycle = await loadCycle(tx, id)
  if (cycle.stage === 'closed') throw new Refusal('cycle-closed', { cycleId: id })
  return cycle
}

/** Opening is serial for the whole zone: half-years follow each other. */
export async function loadCycles(tx: Tx): Promise<StoredCycle[]> {
  await tx.selectFrom('cycle').select('id').orderBy('id').forUpdate().execute()
  return listCycles(tx)
}

export async function saveCycle(tx: Tx, cycle: StoredCycle): Promise<void> {
  const row = { ...cycle, largestRise: json(cycle.largestRise) }
  await tx
    .insertInto('cycle')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}

import { personSchema } from '@ratchet/domain/cycle/actor'
import { cycleIdSchema } from '@ratchet/domain/cycle/cycle-id'
import { type Floor, floorSchema } from '@ratchet/domain/cycle/floor'
import { type Rebase, rebaseContentSchema } from '@ratchet/domain/cycle/rebase'
import { instantSchema } from '@ratchet/domain/day'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../context.ts'
import { json } from '../database/json.ts'
import type { Database } from '../database/tables.gen.ts'

const rebaseSchema = rebaseContentSchema.extend({
  cycleId: cycleIdSchema,
  reason: z.string(),
  proposedBy: personSchema,
  confirmedBy: personSchema,
  at: instantSchema,
})

/** The floors of one cycle, or of all of them in the order of the cycles. */
export async function listFloors(db: Kysely<Database>, cycleId?: string): Promise<Floor[]> {
  const rows = await db
    .selectFrom('floor')
    .selectAll()
    .$if(cycleId !== undefined, (query) => query.where('cycleId', '=', cycleId ?? ''))
    .orderBy('cycleId')
    .orderBy('subject')
    .execute()
  return rows.map((row) => floorSchema.parse(row))
}

export async function saveFloors(tx: Tx, floors: readonly Floor[]): Promise<void> {
  for (const floor of floors) {
    const row = { ...floor, marks: json(floor.marks) }
    await tx
      .insertInto('floor')
      .values(row)
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
      .execute()
  }
}

export async function listRebases(db: Kysely<Database>): Promise<Rebase[]> {
  const rows = await db.selectFrom('rebase').selectAll().orderBy('at').execute()
  return rows.map((row) => rebaseSchema.parse(row))
}

export async function saveRebase(tx: Tx, id: string, rebase: Rebase): Promise<void> {
  const persons = { proposedBy: json(rebase.proposedBy), confirmedBy: json(rebase.confirmedBy) }
  await tx
    .insertInto('rebase')
    .values({ id, ...rebase, ...persons })
    .execute()
}

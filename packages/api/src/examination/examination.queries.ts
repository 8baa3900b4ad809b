import { aspectIdSchema } from '@ratchet/domain/cycle/aspect'
import type { Instant } from '@ratchet/domain/day'
import { type Entry, entrySchema } from '@ratchet/domain/examination/entry'
import { type Round, roundSchema } from '@ratchet/domain/examination/round'
import { Refusal } from '@ratchet/domain/refusal'
import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../context.ts'
import { json } from '../database/json.ts'
import type { Database } from '../database/tables.gen.ts'

/** A round as stored; `reference` rounds are the published history of the zone, read-only. */
export type StoredRound = Round & {
  readonly reference: boolean
  /** Changes against the round before that were made public without the scores themselves; null for rounds of our own. */
  readonly publishedChanges: readonly PublishedChange[] | null
}

const publishedChangeSchema = z.object({
  subject: aspectIdSchema,
  direction: z.enum(['up', 'down']),
  points: z.number().nullable(),
})
export type PublishedChange = z.infer<typeof publishedChangeSchema>

const storedSchema = roundSchema.extend({
  reference: z.boolean(),
  publishedChanges: z.array(publishedChangeSchema).nullable(),
})

export async function listRounds(db: Kysely<Database>): Promise<StoredRound[]> {
  const rows = await db.selectFrom('examinationRound').selectAll().orderBy('id').execute()
  return rows.map((row) => storedSchema.parse(row))
}

/** All entries, superseded ones included, in the order of their making. */
export async function listEntries(
  db: Kysely<Database>,
  roundIds?: readonly string[],
): Promise<(Entry & { enteredAt: Instant })[]> {
  const rows = await db
    .selectFrom('examinationEntry')
    .selectAll()
    .$if(roundIds !== undefined, (query) => query.where('roundId', 'in', roundIds?.length ? [...roundIds] : ['']))
    .orderBy('roundId')
    .orderBy('enteredAt')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...entrySchema.parse(row), enteredAt: row.enteredAt as Instant }))
}

/** The round, locked, so that two people cannot compare or correct it past each other. */
export async function loadRound(tx: Tx, id: string): Promise<StoredRound> {
  const row = await tx.selectFrom('examinationRound').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row || row.reference) throw new Refusal('not-found', { kind: 'examination' })
  return storedSchema.parse(row)
}

/** Two people entering the same half-year wait for each other: there is no row yet that they could lock. */
export async function lockRounds(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('examination_round'))`.execute(tx)
}

export async function saveRound(tx: Tx, round: StoredRound): Promise<void> {
  const row = { ...round, publishedChanges: round.publishedChanges && json(round.publishedChanges) }
  await tx
    .insertInto('examinationRound')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}

export async function saveEntries(tx: Tx, entries: readonly Entry[], at: Instant): Promise<void> {
  await tx
    .insertInto('examinationEntry')
    .values(entries.map((entry) => ({ ...entry, enteredAt: at })))
    .execute()
}

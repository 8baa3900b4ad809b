import type { CycleId } from '@ratchet/domain/cycle/cycle-id'
import type { Instant } from '@ratchet/domain/day'
import type { IndicatorSet } from '@ratchet/domain/indicator/indicator'
import { indicatorSetId, indicatorSetSchema } from '@ratchet/domain/indicator/indicator'
import { presetIndicators } from '@ratchet/domain/indicator/preset'
import { type Kysely, sql } from 'kysely'
import type { Tx } from '../context.ts'
import { json } from '../database/json.ts'
import type { Database } from '../database/tables.gen.ts'

export type StoredSet = IndicatorSet & { readonly illustrative: boolean }

const parse = (row: { illustrative: boolean }): StoredSet => ({
  ...indicatorSetSchema.parse(row),
  illustrative: row.illustrative,
})

/** Every set that somebody drafted or that a cycle locked, the latest half-year first. */
export async function listIndicatorSets(db: Kysely<Database>): Promise<StoredSet[]> {
  const rows = await db.selectFrom('indicatorSet').selectAll().orderBy('cycleId', 'desc').execute()
  return rows.map(parse)
}

/** Departments that exist, in the order of the org tree: who is listed where nobody chose. */
async function usualUnits(db: Kysely<Database>): Promise<string[]> {
  const rows = await db
    .selectFrom('unit')
    .select('id')
    .where('kind', '=', 'department')
    .where('retiredDay', 'is', null)
    .orderBy('sort')
    .orderBy('id')
    .execute()
  return rows.map((row) => row.id)
}

/** The set of the half-year before that somebody drafted or a cycle locked; null without one. */
export async function previousSet(db: Kysely<Database>, cycleId: CycleId): Promise<StoredSet | null> {
  return (await listIndicatorSets(db)).find((row) => row.cycleId < cycleId) ?? null
}

/**
 * What a half-year runs on where nobody drafted anything: the set of the half-year before it, else 原版2022 with every
 * department listed. No row holds it; once its cycle is there it is as locked as one that does.
 */
async function usualSet(db: Kysely<Database>, cycleId: CycleId): Promise<StoredSet> {
  const cycle = await db.selectFrom('cycle').select('openedAt').where('id', '=', cycleId).executeTakeFirst()
  const earlier = await previousSet(db, cycleId)
  const isSameYear = earlier?.cycleId.slice(0, 4) === cycleId.slice(0, 4)
  return {
    id: indicatorSetId(cycleId),
    cycleId,
    edition: earlier?.edition ?? 1,
    preset: earlier?.preset ?? 'original_2022',
    indicators: earlier?.indicators ?? presetIndicators('original_2022'),
    listedUnitIds: earlier?.listedUnitIds ?? (await usualUnits(db)),
    // The plan is approved for a year.
    planNumber: isSameYear ? (earlier?.planNumber ?? null) : null,
    status: cycle ? 'locked' : 'draft',
    lockedAt: (cycle?.openedAt as Instant | undefined) ?? null,
    illustrative: earlier?.illustrative ?? false,
    version: 1,
  }
}

/** The half-year's set: the locked one, the draft, or what it would run on if nobody drafts anything. */
export async function findIndicatorSet(db: Kysely<Database>, cycleId: CycleId): Promise<StoredSet> {
  const row = await db.selectFrom('indicatorSet').selectAll().where('cycleId', '=', cycleId).executeTakeFirst()
  return row ? parse(row) : usualSet(db, cycleId)
}

/** The same, locked: two who edit a half-year's set at once wait for each other, also where there is no row yet. */
export async function loadIndicatorSet(tx: Tx, cycleId: CycleId): Promise<StoredSet> {
  await sql`select pg_advisory_xact_lock(hashtext('indicator_set'))`.execute(tx)
  const row = await tx
    .selectFrom('indicatorSet')
    .selectAll()
    .where('cycleId', '=', cycleId)
    .forUpdate()
    .executeTakeFirst()
  return row ? parse(row) : usualSet(tx, cycleId)
}

export async function saveIndicatorSet(tx: Tx, set: StoredSet): Promise<void> {
  const row = { ...set, indicators: json(set.indicators) }
  await tx
    .insertInto('indicatorSet')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}

import { type ChainUnit, type Handover, handoverSchema } from '@ratchet/domain/handover/handover'
import { Refusal } from '@ratchet/domain/refusal'
import type { Kysely } from 'kysely'
import type { Tx } from '../context.ts'
import type { Database } from '../database/tables.gen.ts'
import { findUnit, unitPath } from '../people/unit.queries.ts'

/** Handovers, of one batch or of all, in the order in which they happened. */
export async function listHandovers(db: Kysely<Database>, batchId?: string): Promise<Handover[]> {
  const rows = await db
    .selectFrom('handover')
    .selectAll()
    .$if(batchId !== undefined, (query) => query.where('batchId', '=', batchId ?? ''))
    .orderBy('givenAt')
    .orderBy('id')
    .execute()
  return rows.map((row) => handoverSchema.parse(row))
}

export async function loadHandover(tx: Tx, id: string): Promise<Handover> {
  const row = await tx.selectFrom('handover').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new Refusal('not-found', { kind: 'handover' })
  return handoverSchema.parse(row)
}

export async function saveHandover(tx: Tx, handover: Handover): Promise<void> {
  await tx
    .insertInto('handover')
    .values(handover)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(handover))
    .execute()
}

/** The account that wrote the handover down: names may be alike, accounts are not. */
export async function giverOf(tx: Tx, id: string): Promise<string | null> {
  const fact = await tx
    .selectFrom('fact')
    .select('actorId')
    .where('subjectKind', '=', 'handover')
    .where('subjectId', '=', id)
    .where('act', '=', 'handover.given')
    .executeTakeFirst()
  return fact?.actorId ?? null
}

/** The handovers that the account wrote down. */
export async function givenBy(db: Kysely<Database>, userId: string): Promise<ReadonlySet<string>> {
  const facts = await db
    .selectFrom('fact')
    .select('subjectId')
    .where('act', '=', 'handover.given')
    .where('actorId', '=', userId)
    .execute()
  return new Set(facts.map((row) => row.subjectId))
}

/** A unit with the way down to it. */
export async function chainUnit(db: Kysely<Database>, id: string): Promise<ChainUnit> {
  return { ...(await findUnit(db, id)), path: await unitPath(db, id) }
}

/** Every unit that sheets may lie at, with what stands above it; retired ones keep their receipts. */
export async function listChainUnits(db: Kysely<Database>): Promise<(ChainUnit & { parentId: string | null })[]> {
  const rows = await db
    .selectFrom('unit')
    .select(['id', 'kind', 'name', 'parentId', 'retiredDay'])
    .where('kind', 'in', ['zone', 'street', 'community', 'village', 'property'])
    .orderBy('sort')
    .orderBy('code')
    .orderBy('name')
    .execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  const pathOf = (id: string | null): string[] => {
    const row = id === null ? undefined : byId.get(id)
    return row ? [...pathOf(row.parentId), row.id] : []
  }
  return rows.map((row) => ({
    ...row,
    kind: row.kind as ChainUnit['kind'],
    retiredDay: row.retiredDay as ChainUnit['retiredDay'],
    path: pathOf(row.id),
  }))
}

import { type Origin, originSchema } from '@ratchet/domain/intake/origin'
import type { OpinionSource } from '@ratchet/domain/opinion/opinion'
import { Refusal } from '@ratchet/domain/refusal'
import { type Kysely, type Selectable, sql } from 'kysely'
import { canonical } from '../audit/digest.ts'
import { commitmentTo } from '../contact/sealed.ts'
import type { Tx } from '../context.ts'
import { json } from '../database/json.ts'
import type { Database, OpinionOrigin } from '../database/tables.gen.ts'

/** An origin as it is kept: what its row told is bound by a commitment; null where it was kept before there was one. */
export interface StoredOrigin extends Origin {
  readonly factsCommitment: string | null
}

/** What the trail binds in place of what the source told of the matter, which may name somebody. */
export function factsCommitment(key: Buffer, { category, facts }: Pick<Origin, 'category' | 'facts'>): string {
  return commitmentTo(key, canonical({ category, facts }))
}

export const originOf = (row: Selectable<OpinionOrigin>): Origin => originSchema.parse(row)

/** Where the opinion came from; null for one that residents brought themselves. */
export async function findOrigin(db: Kysely<Database>, opinionId: string): Promise<Origin | null> {
  const row = await db
    .selectFrom('opinionOrigin')
    .selectAll()
    .where('opinionId', '=', opinionId)
    .where('wordId', 'is', null)
    .executeTakeFirst()
  return row ? originOf(row) : null
}

/** Locked until the transaction ends. */
export async function loadOrigin(tx: Tx, opinionId: string): Promise<Origin> {
  const row = await tx
    .selectFrom('opinionOrigin')
    .selectAll()
    .where('opinionId', '=', opinionId)
    .where('wordId', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new Refusal('not-found', { kind: 'opinion_origin' })
  return originOf(row)
}

/** Papers that came later under a number of their own and are further words of the opinion. */
export async function listFollowing(db: Kysely<Database>, opinionId: string): Promise<Origin[]> {
  const rows = await db
    .selectFrom('opinionOrigin')
    .selectAll()
    .where('opinionId', '=', opinionId)
    .where('wordId', 'is not', null)
    .orderBy('cameOn')
    .orderBy('number')
    .execute()
  return rows.map(originOf)
}

/** The row as it is stored: JSON as text, and nothing else changed. */
export function originRow({ facts, extension, reply, ...row }: StoredOrigin) {
  return {
    ...row,
    facts: json(facts),
    extension: extension && json(extension),
    reply: reply && json(reply),
  }
}

/** Keeps a new origin; false when the source gave the number before. */
export async function insertOrigin(tx: Tx, origin: StoredOrigin): Promise<boolean> {
  const kept = await tx
    .insertInto('opinionOrigin')
    .values(originRow(origin))
    .onConflict((conflict) => conflict.columns(['source', 'number']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return kept !== undefined
}

/** Saves the version after the one that was loaded; what its source told never changes. */
export async function saveOrigin(tx: Tx, origin: Origin): Promise<void> {
  const { id, version, facts: _f, category: _c, extension, reply, ...same } = origin
  const rest = { ...same, extension: extension && json(extension), reply: reply && json(reply) }
  await tx
    .updateTable('opinionOrigin')
    .set({ ...rest, version })
    .where('id', '=', id)
    .where('version', '=', version - 1)
    .executeTakeFirstOrThrow()
}

/** The opinion of each of the source's numbers that is there; erased ones cannot be added to. */
export async function mapNumbers(
  db: Kysely<Database>,
  source: OpinionSource,
  numbers: readonly string[],
): Promise<Map<string, { readonly opinionId: string; readonly isErased: boolean }>> {
  if (numbers.length === 0) return new Map()
  const rows = await db
    .selectFrom('opinionOrigin')
    .innerJoin('opinion', 'opinion.id', 'opinionOrigin.opinionId')
    .select(['opinionOrigin.number', 'opinionOrigin.opinionId', 'opinion.erasedAt'])
    .where('opinionOrigin.source', '=', source)
    .where(sql<boolean>`opinion_origin.number = any(${[...numbers]}::text[])`)
    .execute()
  return new Map(rows.map((row) => [row.number ?? '', { opinionId: row.opinionId, isErased: row.erasedAt !== null }]))
}

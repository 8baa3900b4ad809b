import { type Publication, publicationSchema, type ScoreRow } from '@ratchet/domain/assessment/score-content'
import type { Instant } from '@ratchet/domain/day'
import { Refusal } from '@ratchet/domain/refusal'
import { type Kysely, sql } from 'kysely'
import type { Tx } from '../context.ts'
import { json } from '../database/json.ts'
import type { Database } from '../database/tables.gen.ts'

/** The scores of a quarter as they stand published: the last correction, or the first edition. */
export interface Published {
  readonly id: string
  readonly edition: number
  readonly publishedAt: Instant
  readonly illustrative: boolean
  readonly reason: string | null
  readonly rows: readonly ScoreRow[]
}

/** Every edition that was ever proposed for the quarter (or for all of them), in order; declined ones included. */
export async function listPublications(db: Kysely<Database>, quarter?: string): Promise<Publication[]> {
  const rows = await db
    .selectFrom('scorePublication')
    .selectAll()
    .$if(quarter !== undefined, (query) => query.where('quarter', '=', quarter ?? ''))
    .orderBy('quarter')
    .orderBy('edition')
    .orderBy('proposedAt')
    .orderBy('id')
    .execute()
  return rows.map((row) => publicationSchema.parse(row))
}

const publishedOf = ({ id, edition, publishedAt, illustrative, reason, content }: Publication): Published => ({
  id,
  edition,
  publishedAt: publishedAt as Instant,
  illustrative,
  reason,
  rows: content.rows,
})

/** The edition that stands and the first one beside it, so that both figures can be shown; null before publication. */
export async function findPublished(
  db: Kysely<Database>,
  quarter: string,
): Promise<(Published & { readonly original: Published }) | null> {
  const rows = await db
    .selectFrom('scorePublication')
    .selectAll()
    .where('quarter', '=', quarter)
    .where('publishedAt', 'is not', null)
    .orderBy('edition')
    .execute()
  const editions = rows.map((row) => publicationSchema.parse(row))
  const [first, last] = [editions[0], editions.at(-1)]
  return first && last ? { ...publishedOf(last), original: publishedOf(first) } : null
}

/** Quarters with published scores, the earliest first. */
export async function listPublishedQuarters(db: Kysely<Database>): Promise<string[]> {
  const rows = await db
    .selectFrom('scorePublication')
    .select('quarter')
    .distinct()
    .where('publishedAt', 'is not', null)
    .orderBy('quarter')
    .execute()
  return rows.map((row) => row.quarter)
}

/** Whether the quarter is frozen 已公布: no evidence, no component and no application comes in any more. */
export async function isPublished(db: Kysely<Database>, quarter: string): Promise<boolean> {
  const row = await db
    .selectFrom('scorePublication')
    .select('id')
    .where('quarter', '=', quarter)
    .where('publishedAt', 'is not', null)
    .executeTakeFirst()
  return row !== undefined
}

/** Two people publishing, verifying or correcting one quarter wait for each other. */
export async function lockQuarter(tx: Tx, quarter: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`score/${quarter}`}))`.execute(tx)
}

export async function loadPublication(tx: Tx, id: string): Promise<Publication> {
  const row = await tx.selectFrom('scorePublication').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new Refusal('not-found', { kind: 'publication' })
  return publicationSchema.parse(row)
}

export async function savePublication(tx: Tx, publication: Publication): Promise<void> {
  const row = { ...publication, content: json(publication.content) }
  await tx
    .insertInto('scorePublication')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}

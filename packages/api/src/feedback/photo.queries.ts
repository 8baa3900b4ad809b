import type { BlobKind, BlobView } from '@ratchet/domain/blob/blob'
import type { Instant } from '@ratchet/domain/day'
import { stagedUntil } from '@ratchet/domain/photo/photo'
import { sql } from 'kysely'
import { findBlob } from '../blob/blob.queries.ts'
import type { Tx } from '../context.ts'
import type { Db } from '../database/connect.ts'

/** Kinds that were re-encoded, and so may be shown as a picture; every other file is a download. */
const photoKinds: readonly BlobKind[] = ['resident-photo', 'result-photo']

/** Stages a stored photo, to be attached when its opinion is sent. */
export async function savePhoto(tx: Tx, id: string, now: Instant): Promise<void> {
  await tx.insertInto('opinionPhoto').values({ id, opinionId: null, place: 0, stagedAt: now, version: 1 }).execute()
}

/** How many photos wait for their opinion; locked, so that two who come together count each other. */
export async function countStaged(tx: Tx, now: Instant): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext('opinion_photo.staged'))`.execute(tx)
  const { count } = await tx
    .selectFrom('opinionPhoto')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('opinionId', 'is', null)
    .where('stagedAt', '>=', stagedUntil(now))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Photos that nobody sent in time, locked, at most `most`; one that is just being attached is left alone. */
export async function loadLeftBehind(tx: Tx, now: Instant, most: number): Promise<string[]> {
  const rows = await tx
    .selectFrom('opinionPhoto')
    .select('id')
    .where('opinionId', 'is', null)
    .where('stagedAt', '<', stagedUntil(now))
    .orderBy('stagedAt')
    .limit(most)
    .forUpdate()
    .skipLocked()
    .execute()
  return rows.map(({ id }) => id)
}

/** A photo, without its bytes; null for a file of another kind, however it is called. */
export async function findPhoto(db: Db, id: string): Promise<BlobView | null> {
  const blob = await findBlob(db, id)
  return blob && photoKinds.includes(blob.kind) ? blob : null
}

/** A photo that a living publication shows, without its bytes; null otherwise. */
export async function findPublishedPhoto(db: Db, id: string): Promise<BlobView | null> {
  const shown = await db
    .selectFrom('publication')
    .select('id')
    .where('withdrawnAt', 'is', null)
    .where(sql<boolean>`${id}::uuid = any(photos_before || photos_after)`)
    .executeTakeFirst()
  return shown ? findPhoto(db, id) : null
}

/**
 * Erasure 删除: words, photos and contact go, and with them the key under which the trail holds commitments to them. What
 * was published stays as it is, masked. Source: SPEC §13; RELIABILITY "Erasure with a valid chain".
 */
import type { Fact } from '@ratchet/domain/audit/fact'
import { Refusal } from '@ratchet/domain/refusal'
import { sql } from 'kysely'
import { forgetContact } from '../contact/contact.queries.ts'
import type { Context, Tx } from '../context.ts'
import { forgetNotes } from '../lookback/note.queries.ts'
import { type StoredOpinion, saveOpinion } from './opinion.queries.ts'

/** Erases everything personal of the opinion. Answers the fact that the caller records. Refuses with `erased`. */
export async function eraseOpinion(
  tx: Tx,
  ctx: Pick<Context, 'now' | 'newId'>,
  opinion: StoredOpinion,
  why: 'owner' | 'retention',
  reason: string | null = null,
): Promise<Fact<'opinion.erased'>> {
  if (opinion.erasedAt) throw new Refusal('erased')
  const photos = await erasePhotos(tx, opinion.id)
  await forgetContact(tx, ctx, opinion.id, why)
  const { numUpdatedRows: words } = await tx
    .updateTable('opinionWord')
    .set((eb) => ({ text: null, original: null, version: eb('version', '+', 1) }))
    .where('opinionId', '=', opinion.id)
    .executeTakeFirst()
  // What another channel told of the matter goes too; its number and days stay. The commitment to it says nothing any more.
  await tx
    .updateTable('opinionOrigin')
    .set((eb) => ({ facts: '{}', category: null, version: eb('version', '+', 1) }))
    .where('opinionId', '=', opinion.id)
    .execute()
  await forgetNotes(tx, opinion.id)
  await saveOpinion(tx, {
    ...opinion,
    text: null,
    placeWords: null,
    maskedText: null,
    original: null,
    ownKey: null,
    ownKeyId: null,
    erasedAt: ctx.now,
    version: opinion.version + 1,
  })
  const payload = { number: opinion.number, why, photos, words: Number(words) }
  return { act: 'opinion.erased', subject: ['opinion', opinion.id], payload, reason }
}

/** Deletes the photos of an opinion that no publication shows; answers how many. */
export async function erasePhotos(tx: Tx, opinionId: string): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    select photo.id from opinion_photo photo where opinion_id = ${opinionId} and not exists (
      select from publication where withdrawn_at is null and (photo.id = any(photos_before) or photo.id = any(photos_after))
    )`.execute(tx)
  const ids = rows.map((row) => row.id)
  if (ids.length === 0) return 0
  await tx.deleteFrom('opinionPhoto').where('id', 'in', ids).execute()
  await tx.deleteFrom('blob').where('id', 'in', ids).execute()
  return ids.length
}

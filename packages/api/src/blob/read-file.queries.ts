/**
 * Whether the caller reads a file: by its kind, and what was put to an item, to the answer of a warning or to a visit only
 * as they read that. What residents can see, everybody can. Source: SPEC §2 (role × part of the tree × state).
 */
import { type BlobView, whyNotReadBlob } from '@ratchet/domain/blob/blob'
import { holds } from '@ratchet/domain/cycle/actor'
import type { Actor } from '@ratchet/domain/people/permission'
import { readsEveryItem, whyNotReadItem } from '@ratchet/domain/rectification/lead'
import type { WhyNot } from '@ratchet/domain/refusal'
import { readsWarning } from '@ratchet/domain/warning/reader'
import { sql } from 'kysely'
import type { Db } from '../database/connect.ts'
import { findPublishedPhoto } from '../feedback/photo.queries.ts'
import { findItem, mapUnits } from '../rectification/rectification.queries.ts'
import { findWarning } from '../warning/warning.queries.ts'

const puttingActs = ['rectification.evidenceAdded', 'warning.fileAdded', 'lookback.photoAdded']

/** To what the file was put, by the fact of the act that kept it; null for what belongs to something else. */
async function findSubject(db: Db, { id, createdAt }: BlobView) {
  const { rows } = await sql<{ kind: string; id: string }>`
    select subject_kind as kind, subject_id as id from fact
    where at = ${createdAt} and act = any(${puttingActs}::text[])
      and (payload ->> 'blobId' = ${id} or changed_rows @> ${JSON.stringify([{ table: 'blob', id }])}::jsonb)
    limit 1`.execute(db)
  return rows[0] ?? null
}

const gone = { code: 'not-found' } as const

export async function whyNotReadFile(db: Db, blob: BlobView, actor: Actor): Promise<WhyNot<'not-found'>> {
  const why = whyNotReadBlob(blob, actor)
  if (why || blob.createdBy === actor.userId || readsEveryItem(actor) || holds(actor, 'auditor')) return why
  if (blob.kind !== 'evidence' && blob.kind !== 'result-photo') return null
  const subject = await findSubject(db, blob)
  if (subject === null || (await findPublishedPhoto(db, blob.id))) return null
  if (subject.kind === 'lookback') return gone
  const units = await mapUnits(db)
  if (subject.kind === 'warning') return readsWarning(await findWarning(db, subject.id), actor, units) ? null : gone
  return whyNotReadItem(await findItem(db, subject.id), actor, units) && gone
}

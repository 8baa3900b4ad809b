import { type BlobView, blobSchema } from '@ratchet/domain/blob/blob'
import { type Submission, submissionSchema } from '@ratchet/domain/rectification/submission'
import type { EvidenceFile } from '@ratchet/domain/rectification/submit'
import { Refusal } from '@ratchet/domain/refusal'
import { type Kysely, sql } from 'kysely'
import type { Tx } from '../context.ts'
import { json } from '../database/json.ts'
import type { Database } from '../database/tables.gen.ts'

/** Every version that was handed in for the items, the oldest first. */
export async function listSubmissions(db: Kysely<Database>, itemIds: readonly string[]): Promise<Submission[]> {
  if (itemIds.length === 0) return []
  const rows = await db
    .selectFrom('submission')
    .selectAll()
    .where('itemId', 'in', itemIds)
    .orderBy('round')
    .orderBy(sql`array_position(array['plan', 'progress', 'result'], review)`)
    .orderBy('edition')
    .execute()
  return submissionSchema.array().parse(rows)
}

/** Items of which a version waits for its review, the longest waiting first. */
export async function listWaitingItems(db: Kysely<Database>): Promise<string[]> {
  const rows = await db.selectFrom('submission').select('itemId').where('decision', 'is', null).orderBy('at').execute()
  return rows.map((row) => row.itemId)
}

export async function saveSubmission(tx: Tx, submission: Submission): Promise<void> {
  const { content, by, marks, reviewedBy, ...rest } = submission
  const row = {
    ...rest,
    content: json(content),
    by: json(by),
    marks: marks && json(marks),
    reviewedBy: reviewedBy && json(reviewedBy),
  }
  await tx
    .insertInto('submission')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}

/** A file that was put to an item. */
export interface Evidence extends BlobView {
  readonly isPhoto: boolean
}

/** What was put to the item as evidence, the oldest first: the trail says which file belongs to which item. */
export async function listEvidence(db: Kysely<Database>, itemId: string): Promise<Evidence[]> {
  const rows = await db
    .selectFrom('fact')
    .innerJoin('blob', (join) => join.on(sql<boolean>`blob.id = (fact.payload ->> 'blobId')::uuid`))
    .select(['blob.id', 'kind', 'sha256', 'size', 'mediaType', 'name', 'createdAt', 'createdBy'])
    .where('subjectKind', '=', 'rectification_item')
    .where('subjectId', '=', itemId)
    .where('act', '=', 'rectification.evidenceAdded')
    .orderBy('fact.at')
    .orderBy('fact.id')
    .execute()
  return blobSchema
    .array()
    .parse(rows)
    .map((blob) => ({ ...blob, isPhoto: blob.kind === 'result-photo' }))
}

/** Hashes of what was handed in with the item's earlier rounds. */
export async function listEarlierHashes(
  db: Kysely<Database>,
  { id, round }: { readonly id: string; readonly round: number },
): Promise<ReadonlySet<string>> {
  if (round === 1) return new Set()
  const rows = await db
    .selectFrom('blob')
    .innerJoin('submission', (join) => join.on(sql<boolean>`blob.id = any(submission.evidence)`))
    .select('sha256')
    .distinct()
    .where('itemId', '=', id)
    .where('round', '<', round)
    .execute()
  return new Set(rows.map((row) => row.sha256))
}

/** The named files of the item; refused when one was never put to it. */
export async function findEvidence(
  tx: Tx,
  item: { readonly id: string; readonly round: number },
  ids: readonly string[],
): Promise<EvidenceFile[]> {
  const known = new Map((await listEvidence(tx, item.id)).map((file) => [file.id, file]))
  const hashes = await listEarlierHashes(tx, item)
  return ids.map((id) => {
    const file = known.get(id)
    if (!file) throw new Refusal('evidence-unknown')
    return { id, isPhoto: file.isPhoto, earlier: hashes.has(file.sha256) }
  })
}

/** Numbers of other items for which a file of the same bytes was handed in, by its hash: a photo used before is pointed out. */
export async function listUsedBefore(
  db: Kysely<Database>,
  itemId: string,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (hashes.length === 0) return new Map()
  const rows = await db
    .selectFrom('blob')
    .innerJoin('submission', (join) => join.on(sql<boolean>`blob.id = any(submission.evidence)`))
    .innerJoin('rectificationItem as item', 'item.id', 'submission.itemId')
    .select(['sha256', 'item.number'])
    .distinct()
    .where('sha256', 'in', hashes)
    .where('item.id', '<>', itemId)
    .orderBy('item.number')
    .execute()
  const usedBefore = Map.groupBy(rows, (row) => row.sha256)
  return new Map([...usedBefore].map(([sha256, used]) => [sha256, used.map((row) => row.number)]))
}

import { type BlobView, blobSchema, type GivenFile, whyNotStore } from '@ratchet/domain/blob/blob'
import { cleanFileName } from '@ratchet/domain/blob/file-name'
import { extensionOf } from '@ratchet/domain/blob/media-type'
import { refuse } from '@ratchet/domain/refusal'
import { sha256 } from '../audit/digest.ts'
import type { Context, Tx } from '../context.ts'
import type { Db } from '../database/connect.ts'

/**
 * Keeps a file in the act's own transaction; the act's fact binds its row, and so its hash. Answers the row without
 * the bytes. Refuses with a `BlobRefusal` when the kind's rule says no.
 */
export async function saveBlob(
  tx: Tx,
  ctx: Pick<Context, 'newId' | 'now' | 'actor'>,
  file: GivenFile,
): Promise<BlobView> {
  refuse(whyNotStore(file))
  const row = {
    id: ctx.newId(),
    kind: file.kind,
    sha256: sha256(file.bytes),
    size: file.bytes.length,
    mediaType: file.mediaType,
    name: cleanFileName(file.name, extensionOf(file.mediaType) ?? 'bin'),
    createdAt: ctx.now,
    createdBy: ctx.actor?.userId ?? null,
  }
  await tx
    .insertInto('blob')
    .values({ ...row, bytes: Buffer.from(file.bytes) })
    .execute()
  return row
}

const shown = ['id', 'kind', 'sha256', 'size', 'mediaType', 'name', 'createdAt', 'createdBy'] as const

/** What is known about a file, without its bytes; null when there is none. */
export async function findBlob(db: Db, id: string): Promise<BlobView | null> {
  const row = await db.selectFrom('blob').select(shown).where('id', '=', id).executeTakeFirst()
  return row ? blobSchema.parse(row) : null
}

/** A file with its bytes, for whoever was let through by `whyNotReadBlob`; null when there is none. */
export async function readBlob(db: Db, id: string): Promise<(BlobView & { bytes: Buffer }) | null> {
  const row = await db
    .selectFrom('blob')
    .select([...shown, 'bytes'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? { ...blobSchema.parse(row), bytes: row.bytes } : null
}

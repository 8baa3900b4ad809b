import type { BlobView } from '@ratchet/domain/blob/blob'
import { saveBlob } from '../blob/blob.queries.ts'
import type { Context, Tx } from '../context.ts'

/** A photo that was re-encoded already: a JPEG of ours, without anything of the camera's. */
export interface ReadyPhoto {
  readonly kind: 'resident-photo' | 'result-photo'
  readonly name: string
  readonly bytes: Uint8Array
}

/** Keeps a re-encoded photo in the act's own transaction; the act's fact binds its row. */
export function storePhoto(
  tx: Tx,
  ctx: Pick<Context, 'newId' | 'now' | 'actor'>,
  { kind, name, bytes }: ReadyPhoto,
): Promise<BlobView> {
  return saveBlob(tx, ctx, { kind, name, mediaType: 'image/jpeg', bytes })
}

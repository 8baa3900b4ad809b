import { randomUUID } from 'node:crypto'
import type { Instant } from '@ratchet/domain/day'
import { photosDropped } from '@ratchet/domain/photo/photo'
import { recordFact } from '../audit/record.ts'
import type { Db } from '../database/connect.ts'
import type { Keyring } from '../database/keyring.ts'
import { loadLeftBehind } from './photo.queries.ts'

/** Few enough that nobody waits for the transaction. */
const PAGE = 50

interface DropDeps {
  readonly db: Db
  readonly keyring: Keyring
  readonly now: Instant
}

/** Deletes photos that were staged a day ago and never sent, a page in a transaction. Answers how many. */
export async function dropStagedPhotos(deps: DropDeps): Promise<number> {
  for (let dropped = 0; ; ) {
    const count = await dropPage(deps)
    dropped += count
    if (count < PAGE) return dropped
  }
}

function dropPage({ db, keyring, now }: DropDeps): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const ids = await loadLeftBehind(tx, now, PAGE)
    if (ids.length === 0) return 0
    // Its row in `opinion_photo` goes with it.
    await tx.deleteFrom('blob').where('id', 'in', ids).execute()
    const ctx = { keyring, actor: null, now, newId: randomUUID, requestId: randomUUID() }
    await recordFact(tx, ctx, photosDropped(ids.length))
    return ids.length
  })
}

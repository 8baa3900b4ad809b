/** Wraps residents' keys by the master key in use, after the keyring was given a new one (`rotate-keys`). */
import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { JobDeps } from '../job/worker.ts'
import { openOwnKey, wrapOwnKey } from './sealed.ts'

const PAGE = 200

const tables = ['opinion', 'surveyImportFile', 'hotlineImportFile', 'household'] as const
type Deps = Pick<JobDeps, 'db' | 'keyring'>

/** Answers how many keys were wrapped anew. What they seal and what the trail binds stays as it is. */
export async function rewrapOwnKeys(deps: Deps): Promise<number> {
  let done = 0
  for (const table of tables) done += await rewrapIn(table, deps)
  return done
}

async function rewrapIn(table: (typeof tables)[number], { db, keyring }: Deps): Promise<number> {
  for (let done = 0; ; ) {
    const rows = await db
      .selectFrom(table)
      .select(['id', 'ownKey', 'ownKeyId'])
      .where('ownKey', 'is not', null)
      .where('ownKeyId', '<>', keyring.current)
      .orderBy('id')
      .limit(PAGE)
      .execute()
    await db.transaction().execute(async (tx) => {
      for (const { id, ownKey, ownKeyId } of rows) {
        const key = ownKey && ownKeyId ? openOwnKey(keyring, id, ownKey, ownKeyId) : null
        if (!key) throw new Error(`the keyring has no key ${ownKeyId}`)
        const { wrapped, keyId } = wrapOwnKey(keyring, id, key, randomBytes)
        const change = { ownKey: wrapped, ownKeyId: keyId }
        // Erased meanwhile: there is nothing left to wrap.
        await tx.updateTable(table).set(change).where('id', '=', id).where('ownKeyId', '=', ownKeyId).execute()
      }
      // The wrapping is no column that the trail binds, so no fact has to follow.
      await sql`delete from touched where transaction = txid_current()`.execute(tx)
    })
    done += rows.length
    if (rows.length < PAGE) return done
  }
}

/**
 * After the keyring was given a new key (`rotate-keys`): residents' keys are wrapped by the one in use, and numbers are
 * indexed under it, so that one number counts as one person whenever it came.
 */
import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { JobDeps } from '../job/worker.ts'
import { openPhone, phoneIndex } from './contact.queries.ts'
import { openOwnKey, wrapOwnKey } from './sealed.ts'

const PAGE = 200

const tables = ['opinion', 'surveyImportFile', 'hotlineImportFile', 'household'] as const
type Deps = Pick<JobDeps, 'db' | 'keyring'>

/** Answers how many keys were wrapped, and numbers indexed, anew. What is sealed and what the trail binds stays as it is. */
export async function rewrapOwnKeys(deps: Deps): Promise<number> {
  let done = 0
  for (const table of tables) done += await rewrapIn(table, deps)
  return done + (await indexPhones(deps))
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

/** Numbers that are found by an older key: else whoever speaks before and after a rotation would be two people. */
async function indexPhones({ db, keyring }: Deps): Promise<number> {
  for (let done = 0, after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const rows = await db
      .selectFrom('contact')
      .innerJoin('opinion', 'opinion.id', 'contact.id')
      .select(['contact.id', 'contact.phone', 'contact.phoneIndexKeyId', 'opinion.ownKey', 'opinion.ownKeyId'])
      .where('contact.phone', 'is not', null)
      .where('contact.phoneIndexKeyId', '<>', keyring.current)
      .where('contact.id', '>', after)
      .orderBy('contact.id')
      .limit(PAGE)
      .execute()
    await db.transaction().execute(async (tx) => {
      for (const { id, phone, phoneIndexKeyId, ownKey, ownKeyId } of rows) {
        const key = ownKey && ownKeyId ? openOwnKey(keyring, id, ownKey, ownKeyId) : null
        if (!key || !phone) continue
        const index = phoneIndex(keyring, openPhone(key, id, phone), keyring.current)
        const change = { phoneIndex: index, phoneIndexKeyId: keyring.current }
        // Forgotten meanwhile: there is nothing left to find.
        const old = tx.updateTable('contact').set(change).where('id', '=', id)
        await old.where('phoneIndexKeyId', '=', phoneIndexKeyId).execute()
      }
      // The index is no column that the trail binds, so no fact has to follow.
      await sql`delete from touched where transaction = txid_current()`.execute(tx)
    })
    done += rows.length
    after = rows.at(-1)?.id ?? after
    if (rows.length < PAGE) return done
  }
}

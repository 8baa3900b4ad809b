import { randomUUID } from 'node:crypto'
import type { Instant } from '@ratchet/domain/day'
import { sql } from 'kysely'
import type { Db } from '../database/connect.ts'
import type { Keyring } from '../database/keyring.ts'
import { appendFact, digestRows } from './record.ts'

/** A fact stays small enough to be read at once. */
const ROWS_PER_FACT = 2000

/**
 * Binds the rows that the migrations just run have rewritten, so that the verification does not take them for
 * tampering. To be called right after `migrate` with the names it answered, before any act; answers how many rows.
 */
export async function recordMigrated(
  db: Db,
  keyring: Keyring,
  now: Instant,
  names: readonly string[],
): Promise<number> {
  if (names.length === 0) return 0
  const recorder = { keyring, actor: null, now, newId: randomUUID, requestId: 'migrate' }
  return db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ tableName: string; rowId: string }>`
      delete from touched returning table_name, row_id`.execute(tx)
    for (let from = 0; from < rows.length; from += ROWS_PER_FACT) {
      const changed = await digestRows(tx, rows.slice(from, from + ROWS_PER_FACT))
      await appendFact(
        tx,
        recorder,
        { act: 'database.migrated', subject: ['database', names.at(-1) ?? ''], payload: { migrations: names } },
        changed,
      )
    }
    return rows.length
  })
}

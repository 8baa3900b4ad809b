import type { Connection } from '@ratchet/api/database/connect'
import type { Keyring } from '@ratchet/api/database/keyring'
import type { BackupHeader } from './backup-file.ts'

/** Says what a backup of this database holds, for its header. */
export async function describeDatabase(
  { kind, pool }: Pick<Connection, 'kind' | 'pool'>,
  keyring: Keyring,
): Promise<Omit<BackupHeader, 'sha256'>> {
  const migrations = await pool.query<{ name: string }>('select name from kysely_migration order by name')
  const head = await pool.query<{ seq: number; hash: string }>(
    'select seq, hash from audit_link order by seq desc limit 1',
  )
  return {
    kind,
    at: new Date().toISOString(),
    migrations: migrations.rows.map((row) => row.name),
    keyIds: [...keyring.ids],
    keyMark: keyMark(keyring, keyring.current),
    head: head.rows[0] ?? null,
  }
}

export function keyMark(keyring: Keyring, id: string): string {
  return keyring.mac('fact', 'backup', id) ?? ''
}

/** Files of the readiness pack that are kept already 存档文件: read one by one when their volume is written. Source: RELIABILITY "limits". */
import type { FormKind } from '@ratchet/domain/form/kind'
import type { Kysely } from 'kysely'
import type { Database } from '../database/tables.gen.ts'
import type { Folder, PackEntry } from './pack.ts'

export interface KeptFile {
  readonly id: string
  readonly kind?: FormKind
  /** Its name in the pack, out of the one that it is kept under. */
  readonly name: (file: string) => string
}

/** In the order of the ids. */
export async function keptFiles(
  db: Kysely<Database>,
  folder: Folder,
  files: readonly KeptFile[],
): Promise<PackEntry[]> {
  if (files.length === 0) return []
  const rows = await db
    .selectFrom('blob')
    .select(['id', 'name', 'size', 'sha256'])
    .where('id', 'in', [...new Set(files.map(({ id }) => id))])
    .execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return files.flatMap(({ id, kind, name }): PackEntry[] => {
    const row = byId.get(id)
    if (!row) return []
    const read = async () =>
      (await db.selectFrom('blob').select('bytes').where('id', '=', id).executeTakeFirstOrThrow()).bytes
    return [{ folder, name: name(row.name), size: row.size, sha256: row.sha256, ...(kind && { kind }), read }]
  })
}

import type { Instant } from '@ratchet/domain/day'
import { type SettingId, type Settings, settingSchemas, usualSettings } from '@ratchet/domain/setting/setting'
import { type Kysely, sql } from 'kysely'
import type { Tx } from '../context.ts'
import { json } from '../database/json.ts'
import type { Database } from '../database/tables.gen.ts'

/** A setting with the version to save against; version 0 and no time while nobody has set it. */
export interface KeptSetting<Id extends SettingId> {
  readonly content: Settings[Id]
  readonly version: number
  readonly at: Instant | null
}

/** What is set, or the usual value of it. */
export async function findSetting<Id extends SettingId>(db: Kysely<Database>, id: Id): Promise<Settings[Id]> {
  return (await findKeptSetting(db, id)).content
}

export async function findKeptSetting<Id extends SettingId>(db: Kysely<Database>, id: Id): Promise<KeptSetting<Id>> {
  const row = await db.selectFrom('setting').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return { content: usualSettings[id], version: 0, at: null }
  // A field that came later has its usual value until somebody saves.
  const content = settingSchemas[id].parse({ ...usualSettings[id], ...(row.content as object) }) as Settings[Id]
  return { content, version: row.version, at: row.at as Instant }
}

/** Takes the lock that makes two people saving at once wait for each other; a usual value has no row to lock. */
export async function loadSetting<Id extends SettingId>(tx: Tx, id: Id): Promise<KeptSetting<Id>> {
  await sql`select pg_advisory_xact_lock(hashtext(${`setting ${id}`}))`.execute(tx)
  return findKeptSetting(tx, id)
}

export async function saveSetting<Id extends SettingId>(
  tx: Tx,
  id: Id,
  { content, version, at }: KeptSetting<Id> & { readonly at: Instant },
): Promise<void> {
  const row = { content: json(content), version, at }
  await tx
    .insertInto('setting')
    .values({ id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}

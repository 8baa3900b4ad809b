import { Refusal } from '@ratchet/domain/refusal'
import { type Webhook, webhookSchema } from '@ratchet/domain/webhook/webhook'
import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import { seal, unseal } from '../contact/sealed.ts'
import type { Tx } from '../context.ts'
import { json } from '../database/json.ts'
import type { Keyring } from '../database/keyring.ts'
import type { Database } from '../database/tables.gen.ts'
import type { Address } from './messenger.ts'

type Db = Kysely<Database>
const addressSchema = z.strictObject({ url: z.string(), secret: z.string() })
const columns = [
  ...['id', 'name', 'kind', 'host', 'messages', 'status', 'failures', 'disabledAt', 'createdBy', 'createdAt'],
  ...['illustrative', 'version'],
] as (keyof Webhook)[]

/** The hooks that stand, the latest last. */
export async function listWebhooks(db: Db): Promise<Webhook[]> {
  const rows = await db
    .selectFrom('webhook')
    .select(columns)
    .where('status', '<>', 'removed')
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
  return webhookSchema.array().parse(rows)
}

/**
 * The hook, locked: before its deliveries, always. Its id never changes, so an act that posts a message to it does not
 * wait for it.
 */
export async function loadWebhook(tx: Tx, id: string): Promise<Webhook> {
  const row = await tx.selectFrom('webhook').select(columns).where('id', '=', id).forNoKeyUpdate().executeTakeFirst()
  if (!row) throw new Refusal('not-found', { kind: 'webhook' })
  return webhookSchema.parse(row)
}

/** Every hook locked, in one order, for what touches deliveries of several. */
export async function lockWebhooks(tx: Tx): Promise<void> {
  await tx.selectFrom('webhook').select('id').orderBy('id').forNoKeyUpdate().execute()
}

const rowOf = (hook: Webhook) => ({ ...hook, messages: json(hook.messages), createdBy: json(hook.createdBy) })

export async function insertWebhook(tx: Tx, hook: Webhook, sealed: SealedAddress): Promise<void> {
  await tx
    .insertInto('webhook')
    .values({ ...rowOf(hook), ...sealed })
    .execute()
}

export async function saveWebhook(tx: Tx, hook: Webhook): Promise<void> {
  const { id, ...row } = rowOf(hook)
  await tx.updateTable('webhook').set(row).where('id', '=', id).execute()
}

export interface SealedAddress {
  readonly sealed: Buffer
  readonly keyId: string
}
const placeOf = (id: string) => `webhook/${id}/address` as const

/** The address with its secret, sealed: a dump of the database calls nobody. */
export function sealAddress(
  keyring: Keyring,
  id: string,
  to: Address,
  random: (size: number) => Buffer,
): SealedAddress {
  const key = keyring.derive('webhook')
  if (!key) throw new Error('the keyring has no key in use')
  return { sealed: seal(key, placeOf(id), Buffer.from(JSON.stringify(to)), random), keyId: keyring.current }
}

export async function openAddress(db: Db, keyring: Keyring, id: string): Promise<Address> {
  const row = await db.selectFrom('webhook').select(['sealed', 'keyId']).where('id', '=', id).executeTakeFirstOrThrow()
  const key = keyring.derive('webhook', row.keyId)
  if (!key) throw new Error(`the keyring has no key ${row.keyId}`)
  return addressSchema.parse(JSON.parse(unseal(key, placeOf(id), row.sealed).toString('utf8')))
}

/** Seals addresses anew by the key in use, after `rotate-keys`. What the trail binds stays as it is. */
export async function rewrapAddresses(db: Db, keyring: Keyring, random: (size: number) => Buffer): Promise<number> {
  const rows = await db.selectFrom('webhook').select(['id', 'keyId']).where('keyId', '<>', keyring.current).execute()
  for (const { id, keyId } of rows) {
    const fresh = sealAddress(keyring, id, await openAddress(db, keyring, id), random)
    await db.transaction().execute(async (tx) => {
      await tx.updateTable('webhook').set(fresh).where('id', '=', id).where('keyId', '=', keyId).execute()
      await sql`delete from touched where transaction = txid_current()`.execute(tx)
    })
  }
  return rows.length
}

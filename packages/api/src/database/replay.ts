import { Refusal } from '@ratchet/domain/refusal'
import { sql } from 'kysely'
import { canonical, sha256 } from '../audit/digest.ts'
import type { Context, Tx } from '../context.ts'

/** Idempotency: one row for each (actor, key), kept seven days. Effect and row stand or fall in one transaction. */
interface Claim {
  readonly scope: string
  readonly key: string
  readonly fresh: boolean
  readonly answer: unknown
}

export const REPLAY_DAYS = 7

/** A key as it is kept: whoever reads the database could else send an act again and be told its answer. */
export const keptKey = (key: string): string => sha256(`replay\n${key}`)

/**
 * Claims the key. A concurrent act with the same key waits here until the first one commits, then replays it;
 * if the first one rolled back, this one goes ahead. Another body under the same key is refused (409).
 */
export async function claimKey(tx: Tx, ctx: Context, procedure: string, sent: string, body: object): Promise<Claim> {
  const scope = ctx.actor?.userId ?? 'public'
  const key = keptKey(sent)
  const request = canonical({ procedure, body })
  // Keyed: a body may hold a password, and a plain hash of it could be tried out offline.
  const requestHash = ctx.keyring.mac('replay', request) ?? ''
  const claimed = await tx
    .insertInto('replay')
    .values({ scope, key, procedure, requestHash, factId: null, answer: null, at: ctx.now })
    .onConflict((conflict) => conflict.columns(['scope', 'key']).doNothing())
    .returning('key')
    .executeTakeFirst()
  if (claimed) {
    // Nothing that was left behind under this transaction's number may slip into its fact.
    await sql`delete from touched where transaction = txid_current()`.execute(tx)
    return { scope, key, fresh: true, answer: null }
  }
  const first = await tx
    .selectFrom('replay')
    .selectAll()
    .where('scope', '=', scope)
    .where('key', '=', key)
    .executeTakeFirstOrThrow()
  // The ring may have been given a new key since.
  const isSame = ctx.keyring.ids.some((id) => ctx.keyring.mac('replay', request, id) === first.requestHash)
  if (!isSame) throw new Refusal('key-reused')
  return { scope, key, fresh: false, answer: first.answer }
}

export function answerReplay<A>(claim: Claim): A {
  return claim.answer as A
}

/**
 * Keeps the answer for replays. Throws when bound rows were written after the last fact: nothing would bind them, and
 * the verification would take them for tampering.
 */
export async function keepAnswer(tx: Tx, claim: Claim, factId: string | null, answer: object): Promise<void> {
  const kept = await tx
    .updateTable('replay')
    .set({ factId, answer: JSON.stringify(answer) })
    .where('scope', '=', claim.scope)
    .where('key', '=', claim.key)
    .where(sql<boolean>`not exists (select from touched where transaction = txid_current())`)
    .returning('key')
    .executeTakeFirst()
  if (!kept) throw new Error('rows were written after the last fact of the act')
}

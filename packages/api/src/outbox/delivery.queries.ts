/**
 * Deliveries 投递: claimed with a lease by the database's clock, the messages of one subject one after the other, sent again
 * after a wait that doubles. A worker that died loses its lease, and the message is sent again with the same id.
 */
import { backOff, type Message, MOST_ATTEMPTS, messageSchema } from '@ratchet/domain/outbox/message'
import { type Kysely, sql } from 'kysely'
import type { Tx } from '../context.ts'
import type { Database } from '../database/tables.gen.ts'

type Db = Kysely<Database>

export interface Claim {
  readonly id: string
  readonly webhookId: string
  readonly attempts: number
}
const LEASE = sql`clock_timestamp() + interval '30 seconds'`

/** Hooks for which something is to be sent now. */
export async function listWaitingHooks(db: Db): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct webhook.id from webhook join outbox_delivery d on d.webhook_id = webhook.id
    where webhook.status = 'active' and d.status = 'waiting' and d.next_at <= clock_timestamp()`.execute(db)
  return rows.map((row) => row.id)
}

/**
 * How many messages wait for hooks that are on, and for how many seconds the oldest is due without a single
 * try; what waits behind a receiver that fails is no delay of ours.
 */
export async function findOutboxAge(db: Db): Promise<{ readonly waiting: number; readonly untriedFor: number }> {
  const { rows } = await sql<{ waiting: number; untriedFor: number }>`
    select count(*)::integer as waiting, coalesce(max(extract(epoch from clock_timestamp() - d.next_at))
      filter (where d.attempts = 0 and webhook.failures = 0), 0)::double precision as "untriedFor"
    from outbox_delivery d join webhook on webhook.id = d.webhook_id
    where d.status = 'waiting' and webhook.status = 'active'`.execute(db)
  const { waiting = 0, untriedFor = 0 } = rows[0] ?? {}
  return { waiting, untriedFor: Math.max(0, untriedFor) }
}

/** Takes the oldest delivery of the hook before which nothing of its subject waits; null when there is none. */
export async function claimDelivery(db: Db, webhookId: string): Promise<(Claim & { message: Message }) | null> {
  const { rows } = await sql<Claim & { messageId: string }>`
    update outbox_delivery set attempts = attempts + 1, lease_until = ${LEASE}
    where id = (
      select d.id from outbox_delivery d join outbox_message m on m.id = d.message_id
      where d.webhook_id = ${webhookId} and d.status = 'waiting' and d.next_at <= clock_timestamp()
        and (d.lease_until is null or d.lease_until < clock_timestamp())
        and exists (select from webhook where webhook.id = d.webhook_id and webhook.status = 'active')
        and not exists (
          select from outbox_delivery e join outbox_message n on n.id = e.message_id
          where e.webhook_id = d.webhook_id and e.status = 'waiting'
            and n.subject_kind = m.subject_kind and n.subject_id = m.subject_id and n.position < m.position)
      order by m.position limit 1 for update of d skip locked)
    returning id, message_id as "messageId", webhook_id as "webhookId", attempts`.execute(db)
  const [claim] = rows
  if (!claim) return null
  const row = await db
    .selectFrom('outboxMessage')
    .select(['id', 'kind', 'subjectKind', 'subjectId', 'details', 'at'])
    .where('id', '=', claim.messageId)
    .executeTakeFirstOrThrow()
  return { id: claim.id, webhookId, attempts: claim.attempts, message: messageSchema.parse(row) }
}

/** It was taken: so whoever asks, even after the lease was lost or it was given up. Answers whether that was news. */
export async function markDelivered(tx: Tx, { id }: Claim, said: string, at: string): Promise<boolean> {
  const row = await tx
    .updateTable('outboxDelivery')
    .set({ status: 'delivered', leaseUntil: null, answer: said, answeredAt: at })
    .where('id', '=', id)
    .where('status', '<>', 'delivered')
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** It was not taken: again later, or given up after too many tries. Nothing when another worker has it now. */
export async function markFailed(tx: Tx, { id, attempts }: Claim, said: string, at: string): Promise<boolean> {
  const status = attempts >= MOST_ATTEMPTS ? 'given-up' : 'waiting'
  const nextAt = sql<string>`clock_timestamp() + make_interval(secs => ${backOff(attempts)})`
  const row = await tx
    .updateTable('outboxDelivery')
    .set({ status, nextAt, leaseUntil: null, answer: said, answeredAt: at })
    .where('id', '=', id)
    .where('attempts', '=', attempts)
    .where('status', '=', 'waiting')
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

const atOnce = () => ({
  status: 'waiting',
  attempts: 0,
  nextAt: sql<string>`clock_timestamp()`,
  leaseUntil: null,
})

/** Sends one again now. The hook was locked before it. */
export async function resend(tx: Tx, id: string): Promise<void> {
  await tx.updateTable('outboxDelivery').set(atOnce()).where('id', '=', id).execute()
}

export async function drop(tx: Tx, id: string): Promise<void> {
  await tx.updateTable('outboxDelivery').set({ status: 'dropped', leaseUntil: null }).where('id', '=', id).execute()
}

/** Sends again now: what was given up, and what waits for a later try. The hook was locked before them. Answers how many. */
export async function requeue(tx: Tx, webhookId: string): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('outboxDelivery')
    .set(atOnce())
    .where('webhookId', '=', webhookId)
    .where('status', 'in', ['waiting', 'given-up'])
    .where('attempts', '>', 0)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** Outbox 发件箱: messages in the transaction of the act, one delivery for each hook that asked for the kind. */
import type { Instant } from '@ratchet/domain/day'
import { type MessageDetails, type MessageKind, messageDetailsSchema, waitOf } from '@ratchet/domain/outbox/message'
import { type SqlBool, sql } from 'kysely'
import type { Tx } from '../context.ts'
import { json } from '../database/json.ts'
import { lockWebhooks } from '../webhook/webhook.queries.ts'

export interface Posting {
  readonly kind: MessageKind
  readonly subject: readonly [kind: string, id: string]
  /** With kind and subject, what makes it the same message whoever posts it. */
  readonly occasion: string
  readonly details: MessageDetails
  /** One hook only, for a trial. */
  readonly webhookId?: string
}

/** Writes the message once, with its deliveries; answers whether it was the first. */
export async function post(
  tx: Tx,
  { now, newId }: { readonly now: Instant; readonly newId: () => string },
  { kind, subject: [subjectKind, subjectId], occasion, details, webhookId }: Posting,
): Promise<boolean> {
  const id = newId()
  const said = json(messageDetailsSchema.parse(details))
  const row = await tx
    .insertInto('outboxMessage')
    .values({ id, kind, subjectKind, subjectId, occasion, details: said, at: now })
    .onConflict((conflict) => conflict.columns(['kind', 'subjectKind', 'subjectId', 'occasion']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  const hooks = await tx
    .selectFrom('webhook')
    .select('id')
    .where('status', '<>', 'removed')
    .$if(webhookId === undefined, (query) => query.where(sql<SqlBool>`messages @> ${json([kind])}::jsonb`))
    .$if(webhookId !== undefined, (query) => query.where('id', '=', webhookId ?? ''))
    .orderBy('id')
    .execute()
  if (hooks.length === 0) return true
  // The database's clock says when to send, whatever time the office lives in.
  const nextAt = sql<string>`clock_timestamp() + make_interval(secs => ${waitOf(kind, now)})`
  const waiting = { messageId: id, status: 'waiting', attempts: 0, nextAt, leaseUntil: null, answer: null }
  await tx
    .insertInto('outboxDelivery')
    .values(hooks.map((hook) => ({ id: newId(), webhookId: hook.id, ...waiting, answeredAt: null })))
    .execute()
  return true
}

/** Drops messages older than ninety days that nobody waits for; their deliveries go with them, so the hooks are locked first. */
export async function pruneOutbox(tx: Tx, before: Instant): Promise<number> {
  await lockWebhooks(tx)
  const { numDeletedRows } = await tx
    .deleteFrom('outboxMessage')
    .where('at', '<', before)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('outboxDelivery')
            .select('outboxDelivery.id')
            .whereRef('outboxDelivery.messageId', '=', 'outboxMessage.id')
            .where('outboxDelivery.status', '=', 'waiting'),
        ),
      ),
    )
    .executeTakeFirst()
  return Number(numDeletedRows)
}

/** Attempts 发送记录: one row for each call of a hook, and the deliveries as the administrator reads them. */
import {
  type DeliveryFilter,
  type DeliveryPart,
  type DeliveryStatus,
  deliveryStatuses,
} from '@ratchet/domain/outbox/delivery'
import { messageDetailsSchema, messageKindSchema } from '@ratchet/domain/outbox/message'
import { type Kysely, type SqlBool, sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../context.ts'
import type { Database } from '../database/tables.gen.ts'
import type { Answer } from '../webhook/call.ts'

type Db = Kysely<Database>
export const DELIVERIES_A_PAGE = 20

export async function insertAttempt(
  tx: Tx,
  row: Answer & { readonly id: string; readonly deliveryId: string; readonly at: string },
): Promise<void> {
  await tx.insertInto('outboxAttempt').values(row).execute()
}

const partOf = sql<DeliveryPart>`case when d.status = 'waiting' and d.attempts > 0 then 'failing' else d.status end`
const rowSchema = z.object({
  id: z.string(),
  webhookId: z.string(),
  status: z.enum(deliveryStatuses),
  attempts: z.number(),
  tries: z.number(),
  answer: z.string().nullable(),
  answeredAt: z.string().nullable(),
  nextAt: z.string(),
  messageId: z.string(),
  kind: messageKindSchema,
  details: messageDetailsSchema,
  at: z.string(),
})
export type DeliveryRow = z.infer<typeof rowSchema>

/** Deliveries of the hooks that stand. */
const standing = (db: Db) =>
  db
    .selectFrom('outboxDelivery as d')
    .innerJoin('outboxMessage as m', 'm.id', 'd.messageId')
    .innerJoin('webhook as h', 'h.id', 'd.webhookId')
    .where('h.status', '<>', 'removed')

/** One page of the deliveries that were asked for, the latest first, and how many each part has. */
export async function listDeliveries(db: Db, { hookId, part, kind, page }: DeliveryFilter) {
  const asked = standing(db)
    .$if(hookId !== undefined, (query) => query.where('d.webhookId', '=', hookId ?? ''))
    .$if(kind !== undefined, (query) => query.where('m.kind', '=', kind ?? ''))
  const rows = await asked
    .$if(part !== undefined, (query) => query.where(sql<SqlBool>`${partOf} = ${part}`))
    .select(['d.id', 'd.webhookId', 'd.status', 'd.attempts', 'd.answer', 'd.answeredAt', 'd.nextAt'])
    .select(['m.id as messageId', 'm.kind', 'm.details', 'm.at'])
    .select(sql<number>`(select count(*)::integer from outbox_attempt a where a.delivery_id = d.id)`.as('tries'))
    .orderBy('m.at', 'desc')
    .orderBy('m.position', 'desc')
    .orderBy('d.id')
    .limit(DELIVERIES_A_PAGE)
    .offset((page - 1) * DELIVERIES_A_PAGE)
    .execute()
  const counted = await asked
    .select([partOf.as('part'), sql<number>`count(*)::integer`.as('count')])
    .groupBy(partOf)
    .execute()
  const counts: Partial<Record<DeliveryPart, number>> = Object.fromEntries(counted.map((row) => [row.part, row.count]))
  return { rows: rowSchema.array().parse(rows), counts }
}

/** How many deliveries of each part every hook that stands has. */
export async function countDeliveries(db: Db) {
  return standing(db)
    .select(['d.webhookId', partOf.as('part'), sql<number>`count(*)::integer`.as('count')])
    .groupBy(['d.webhookId', partOf])
    .execute()
}

/** The calls of one delivery, the first first. */
export async function listAttempts(db: Db, deliveryId: string) {
  return db
    .selectFrom('outboxAttempt')
    .select(['id', 'at', 'status', 'ms', 'took', 'said'])
    .where('deliveryId', '=', deliveryId)
    .orderBy('position')
    .execute()
}

export async function findDelivery(db: Db, id: string): Promise<DeliveryRow | null> {
  const row = await standing(db)
    .where('d.id', '=', id)
    .select(['d.id', 'd.webhookId', 'd.status', 'd.attempts', 'd.answer', 'd.answeredAt', 'd.nextAt'])
    .select(['m.id as messageId', 'm.kind', 'm.details', 'm.at'])
    .select(sql<number>`(select count(*)::integer from outbox_attempt a where a.delivery_id = d.id)`.as('tries'))
    .executeTakeFirst()
  return row ? rowSchema.parse(row) : null
}

/** The state of one, locked; its hook was locked before. */
export async function lockDelivery(tx: Tx, id: string): Promise<{ status: DeliveryStatus; attempts: number }> {
  const row = await tx
    .selectFrom('outboxDelivery')
    .select(['status', 'attempts'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return { status: z.enum(deliveryStatuses).parse(row.status), attempts: row.attempts }
}

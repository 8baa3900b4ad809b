/**
 * Delivery 投递: one message on its way to one hook, and its attempts 发送记录. What failed is sent again by itself; what was
 * given up 已放弃 is a debt of the administrator, who sends it again or drops it 不再发送. Source: RELIABILITY "Outbox", "SSRF".
 */
import { z } from 'zod'
import type { Fact } from '../audit/fact.ts'
import { idSchema } from '../id.ts'
import type { WhyNot } from '../refusal.ts'
import { MOST_FAILURES, type Webhook } from '../webhook/webhook.ts'
import { messageKindSchema } from './message.ts'

export const deliveryStatuses = ['waiting', 'delivered', 'given-up', 'dropped'] as const
export type DeliveryStatus = (typeof deliveryStatuses)[number]

/** What the list is cut into: what waits for its first try apart from what failed and is tried again. */
export const deliveryParts = ['given-up', 'failing', 'waiting', 'delivered', 'dropped'] as const
export const deliveryPartSchema = z.enum(deliveryParts)
export type DeliveryPart = z.infer<typeof deliveryPartSchema>

export interface Delivery {
  readonly id: string
  readonly webhookId: string
  readonly status: DeliveryStatus
  readonly attempts: number
}

export const partOfDelivery = ({ status, attempts }: Pick<Delivery, 'status' | 'attempts'>): DeliveryPart =>
  status === 'waiting' && attempts > 0 ? 'failing' : status

/** Which rows the administrator asks for. */
export const deliveryFilterSchema = z.strictObject({
  hookId: idSchema.optional(),
  part: deliveryPartSchema.optional(),
  kind: messageKindSchema.optional(),
  page: z.number().int().min(1).max(10_000),
})
export type DeliveryFilter = z.infer<typeof deliveryFilterSchema>

export const outboxRefusals = ['already-delivered', 'not-tried-yet', 'delivery-dropped', 'hook-off'] as const
export type OutboxRefusal = (typeof outboxRefusals)[number]
export type OutboxWhyNot = WhyNot<OutboxRefusal>
export type OutboxAct = 'outbox.resent' | 'outbox.dropped'
type Hook = Pick<Webhook, 'status' | 'name'>

/** Sent again with the same id: only what did not arrive, and only to a hook that is on. */
export function whyNotResend({ status, attempts }: Pick<Delivery, 'status' | 'attempts'>, hook: Hook): OutboxWhyNot {
  if (status === 'delivered') return { code: 'already-delivered' }
  if (hook.status !== 'active') return { code: 'hook-off', details: { name: hook.name } }
  return status === 'waiting' && attempts === 0 ? { code: 'not-tried-yet' } : null
}

/** Not sent any more. What was already taken cannot be taken back. */
export function whyNotDrop({ status }: Pick<Delivery, 'status'>): OutboxWhyNot {
  if (status === 'delivered') return { code: 'already-delivered' }
  return status === 'dropped' ? { code: 'delivery-dropped' } : null
}

/** The trail says which delivery of which hook, and nothing of where it goes. */
export const deliveryFact = (
  act: OutboxAct,
  { id, webhookId }: Pick<Delivery, 'id' | 'webhookId'>,
): Fact<OutboxAct> => ({
  act,
  subject: ['webhook', webhookId],
  payload: { deliveryId: id },
})

/** Why a hook is a debt of the administrator: it was switched off by its failures, or something was given up. */
export function debtOfHook(
  { status, failures }: Pick<Webhook, 'status' | 'failures'>,
  { givenUp, waiting }: { readonly givenUp: number; readonly waiting: number },
): { readonly why: 'off' | 'given-up'; readonly count: number } | null {
  if (status === 'removed') return null
  if (status === 'disabled' && failures >= MOST_FAILURES) return { why: 'off', count: waiting + givenUp }
  return givenUp > 0 ? { why: 'given-up', count: givenUp } : null
}

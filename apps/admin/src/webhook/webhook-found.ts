/** What the page of hooks shows. */
import type { AppRouter } from '@ratchet/api/router'
import { type DeliveryPart, deliveryPartSchema } from '@ratchet/domain/outbox/delivery'
import { messageKindSchema } from '@ratchet/domain/outbox/message'
import type { inferRouterOutputs } from '@trpc/server'
import { z } from 'zod'
import type { Tone } from '../design/StatusChip.tsx'

type Answers = inferRouterOutputs<AppRouter>
export type Webhooks = Answers['webhook']['list']
export type Hook = Webhooks['hooks'][number]
export type Delivery = Answers['outbox']['list']['rows'][number]

export const partTones: Readonly<Record<DeliveryPart, Tone>> = {
  'given-up': 'danger',
  failing: 'warn',
  waiting: 'info',
  delivered: 'done',
  dropped: 'quiet',
}

/** The whole page stands in its address. */
export const stateSchema = z.object({
  /** A new one, or the one that is changed. */
  form: z.string().optional(),
  hook: z.string().optional(),
  part: deliveryPartSchema.optional().catch(undefined),
  kind: messageKindSchema.optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).optional().catch(undefined),
  /** The delivery whose tries are shown. */
  delivery: z.string().optional(),
})
export type WebhookState = z.infer<typeof stateSchema>
export type Change = (patch: Record<string, string | null>) => void

/** How many deliveries of a part the hook has. */
export const countOf = ({ counts }: Pick<Webhooks, 'counts'>, hookId: string, part: DeliveryPart): number =>
  counts.find((row) => row.webhookId === hookId && row.part === part)?.count ?? 0

/** Where its rows are shown. */
export const rowsHref = (hookId: string, part: DeliveryPart): string => `/webhooks?hook=${hookId}&part=${part}`

/** Deliveries 发送记录 as the administrator reads them: what was sent, what came of each try, and sending again. */

import { idSchema } from '@ratchet/domain/id'
import {
  deliveryFact,
  deliveryFilterSchema,
  type OutboxAct,
  type OutboxWhyNot,
  whyNotDrop,
  whyNotResend,
} from '@ratchet/domain/outbox/delivery'
import { Refusal, refuse } from '@ratchet/domain/refusal'
import type { Webhook } from '@ratchet/domain/webhook/webhook'
import { z } from 'zod'
import { type Act, command } from '../command.ts'
import type { ActingContext, Tx } from '../context.ts'
import { memberQuery, router } from '../trpc.ts'
import { loadWebhook } from '../webhook/webhook.queries.ts'
import { findDelivery, listAttempts, listDeliveries, lockDelivery } from './attempt.queries.ts'
import { drop, resend } from './delivery.queries.ts'

const ofOne = z.strictObject({ id: idSchema })
const notFound = () => new Refusal('not-found', { kind: 'delivery' })

/** The hook is locked before the delivery, as the sender does. */
async function change(
  { tx, record }: Pick<Act<ActingContext>, 'tx' | 'record'>,
  id: string,
  how: {
    readonly act: OutboxAct
    readonly whyNot: (row: Awaited<ReturnType<typeof lockDelivery>>, hook: Webhook) => OutboxWhyNot
    readonly save: (tx: Tx, id: string) => Promise<void>
  },
) {
  const found = await findDelivery(tx, id)
  if (!found) throw notFound()
  const hook = await loadWebhook(tx, found.webhookId)
  refuse(how.whyNot(await lockDelivery(tx, id), hook))
  await how.save(tx, id)
  await record(deliveryFact(how.act, found))
  return { id, version: hook.version }
}

export const outboxRouter = router({
  list: memberQuery.input(deliveryFilterSchema).query(({ ctx, input }) => listDeliveries(ctx.db, input)),

  /** One delivery with every try of it. */
  find: memberQuery.input(ofOne).query(async ({ ctx, input: { id } }) => {
    const delivery = await findDelivery(ctx.db, id)
    if (!delivery) throw notFound()
    return { delivery, attempts: await listAttempts(ctx.db, id) }
  }),

  resend: command(ofOne, (act, { id }) =>
    change(act, id, { act: 'outbox.resent', whyNot: whyNotResend, save: resend }),
  ),
  drop: command(ofOne, (act, { id }) => change(act, id, { act: 'outbox.dropped', whyNot: whyNotDrop, save: drop })),
})

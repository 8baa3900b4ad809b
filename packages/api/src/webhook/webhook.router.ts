import { personOf } from '@ratchet/domain/cycle/actor'
import { idSchema, versionSchema } from '@ratchet/domain/id'
import { Refusal, refuse } from '@ratchet/domain/refusal'
import {
  addWebhook,
  changeWebhook,
  type Hooked,
  hooked,
  removeWebhook,
  switchOff,
  switchOn,
  webhookInputSchema,
  whyNotSecret,
  whyNotTry,
} from '@ratchet/domain/webhook/webhook'
import { z } from 'zod'
import { type Act, command, refuseStale } from '../command.ts'
import type { ActingContext } from '../context.ts'
import { countDeliveries } from '../outbox/attempt.queries.ts'
import { requeue } from '../outbox/delivery.queries.ts'
import { post } from '../outbox/outbox.queries.ts'
import { memberQuery, noInput, router } from '../trpc.ts'
import { readAddress, usualEgress, whyNotCallAddress } from './egress.ts'
import { insertWebhook, listWebhooks, loadWebhook, saveWebhook, sealAddress } from './webhook.queries.ts'

const seenOne = z.strictObject({ id: idSchema, seen: versionSchema })
const { name, messages } = webhookInputSchema.shape

async function keep({ tx, record }: Pick<Act<ActingContext>, 'tx' | 'record'>, { next, fact }: Hooked) {
  await saveWebhook(tx, next)
  await record(fact)
  return { id: next.id, version: next.version }
}

export const webhookRouter = router({
  /** The hooks with how many deliveries of each state they have; the address is never told again. */
  list: memberQuery.input(noInput).query(async ({ ctx }) => {
    const hooks = await listWebhooks(ctx.db)
    const { hosts, loopback } = ctx.egress ?? usualEgress
    return { hooks, counts: await countDeliveries(ctx.db), hosts, loopback }
  }),

  add: command(webhookInputSchema, async ({ tx, ctx, record }, input) => {
    const url = readAddress(input.url)
    refuse(whyNotCallAddress(ctx.egress ?? usualEgress, url) ?? whyNotSecret(input))
    const fresh = { id: ctx.newId(), host: url?.host ?? '', by: personOf(ctx.actor), at: ctx.now }
    const made = addWebhook(input, { ...fresh, illustrative: ctx.profile === 'demo' })
    const to = { url: input.url, secret: input.secret }
    await insertWebhook(tx, made.next, sealAddress(ctx.keyring, fresh.id, to, ctx.randomBytes))
    await record(made.fact)
    return { id: fresh.id, version: 1 }
  }),

  change: command(z.strictObject({ ...seenOne.shape, name, messages }), async (act, { id, seen, ...change }) => {
    const before = await loadWebhook(act.tx, id)
    refuseStale(change, before, seen)
    return keep(act, changeWebhook(before, change))
  }),

  /** Puts a trial message into the outbox: how it went stands among the deliveries. */
  try: command(z.strictObject({ id: idSchema }), async ({ tx, ctx, record }, { id }) => {
    const hook = await loadWebhook(tx, id)
    refuse(whyNotTry(hook))
    const details = { number: '', unit: '', due: null }
    const trial = { kind: 'webhook.test', subject: ['webhook', id], occasion: ctx.newId(), details } as const
    await post(tx, ctx, { ...trial, webhookId: id })
    await record(hooked('webhook.tried', hook).fact)
    return { id, version: hook.version }
  }),

  switchOff: command(seenOne, async (act, { id, seen }) => {
    const before = await loadWebhook(act.tx, id)
    refuseStale({}, before, seen)
    return keep(act, switchOff(before, act.ctx.now))
  }),

  switchOn: command(seenOne, async (act, { id, seen }) => {
    const before = await loadWebhook(act.tx, id)
    refuseStale({}, before, seen)
    return keep(act, switchOn(before))
  }),

  /** Sends again at once what failed or was given up. */
  retry: command(z.strictObject({ id: idSchema }), async ({ tx, record }, { id }) => {
    const hook = await loadWebhook(tx, id)
    refuse(whyNotTry(hook))
    const count = await requeue(tx, id)
    if (count === 0) throw new Refusal('nothing-to-retry')
    await record({ ...hooked('webhook.retried', hook).fact, payload: { count } })
    return { id, count, version: hook.version }
  }),

  remove: command(seenOne, async (act, { id, seen }) => {
    const before = await loadWebhook(act.tx, id)
    refuseStale({}, before, seen)
    return keep(act, removeWebhook(before, act.ctx.now))
  }),
})

/**
 * Webhook 消息推送: where messages go outside: a group robot of WeCom 企业微信, DingTalk 钉钉 or Feishu 飞书, or an address of our
 * own with a signed body. The address and the secret are sealed; only hosts on the list of the installation are called, and
 * after too many failures in a row it is switched off. Source: RELIABILITY "SSRF", "Outbox"; SPEC §12, §13.
 */
import { z } from 'zod'
import type { Fact } from '../audit/fact.ts'
import { type Person, personSchema } from '../cycle/actor.ts'
import { type Instant, instantSchema } from '../day.ts'
import { idSchema, versionSchema } from '../id.ts'
import { messageKindSchema } from '../outbox/message.ts'
import { refuse, type WhyNot } from '../refusal.ts'

export const webhookKinds = ['wecom', 'dingtalk', 'feishu', 'generic'] as const
export const webhookKindSchema = z.enum(webhookKinds)
export type WebhookKind = z.infer<typeof webhookKindSchema>
export const webhookStatuses = ['active', 'disabled', 'removed'] as const
export type WebhookStatus = (typeof webhookStatuses)[number]

/** Failures in a row after which it is switched off. */
export const MOST_FAILURES = 10

export const webhookSchema = z.object({
  id: idSchema,
  name: z.string().trim().min(1).max(60),
  kind: webhookKindSchema,
  host: z.string(),
  messages: z.array(messageKindSchema).max(40),
  status: z.enum(webhookStatuses),
  failures: z.number().int().min(0),
  disabledAt: instantSchema.nullable(),
  createdBy: personSchema,
  createdAt: instantSchema,
  illustrative: z.boolean(),
  version: versionSchema,
})
export type Webhook = z.infer<typeof webhookSchema>

/** What the administrator types; the address is checked by the guard. */
export const webhookInputSchema = z.strictObject({
  name: webhookSchema.shape.name,
  kind: webhookKindSchema,
  url: z.string().trim().min(8).max(1000),
  /** The robot's or our own secret; WeCom has none, its key is in the address. */
  secret: z.string().trim().max(200),
  messages: z.array(messageKindSchema).min(1).max(40),
})
export type WebhookInput = z.infer<typeof webhookInputSchema>

export const webhookRefusals = [
  'address-invalid',
  'address-not-secure',
  'host-not-listed',
  'secret-missing',
  'webhook-removed',
  'webhook-active',
  'webhook-disabled',
  'nothing-to-retry',
] as const
export type WebhookRefusal = (typeof webhookRefusals)[number]
export type WebhookWhyNot = WhyNot<WebhookRefusal>
export type WebhookAct =
  | 'webhook.added'
  | 'webhook.changed'
  | 'webhook.tried'
  | 'webhook.switchedOff'
  | 'webhook.switchedOn'
  | 'webhook.removed'
  | 'webhook.retried'
export interface Hooked {
  readonly next: Webhook
  readonly fact: Fact<WebhookAct>
}

/** Neither the address nor the secret is in the trail. */
export function hooked(act: WebhookAct, next: Webhook): Hooked {
  const { id, kind, host, messages, status, version } = next
  return { next, fact: { act, subject: ['webhook', id], payload: { kind, host, messages, status, version } } }
}

export function whyNotSecret({ kind, secret }: Pick<WebhookInput, 'kind' | 'secret'>): WebhookWhyNot {
  return kind !== 'wecom' && secret === '' ? { code: 'secret-missing' } : null
}

export function whyNotStanding({ status, name }: Pick<Webhook, 'status' | 'name'>): WebhookWhyNot {
  return status === 'removed' ? { code: 'webhook-removed', details: { name } } : null
}

export function addWebhook(
  { name, kind, secret, messages }: WebhookInput,
  fresh: {
    readonly id: string
    readonly host: string
    readonly by: Person
    readonly at: Instant
    readonly illustrative: boolean
  },
): Hooked {
  refuse(whyNotSecret({ kind, secret }))
  const { id, host, by, at, illustrative } = fresh
  const standing = { status: 'active', failures: 0, disabledAt: null } as const
  return hooked('webhook.added', {
    id,
    name,
    kind,
    host,
    messages,
    ...standing,
    createdBy: by,
    createdAt: at,
    illustrative,
    version: 1,
  })
}

/** Its name and what it is told; the address is not changed, another one is added instead. */
export function changeWebhook(before: Webhook, change: Pick<Webhook, 'name' | 'messages'>): Hooked {
  refuse(whyNotStanding(before))
  return hooked('webhook.changed', { ...before, ...change, version: before.version + 1 })
}

export function whyNotTry(before: Webhook): WebhookWhyNot {
  return (
    whyNotStanding(before) ??
    (before.status === 'disabled' ? { code: 'webhook-disabled', details: { name: before.name } } : null)
  )
}

export function switchOff(before: Webhook, at: Instant): Hooked {
  refuse(whyNotStanding(before) ?? (before.status === 'disabled' ? { code: 'webhook-disabled' } : null))
  return hooked('webhook.switchedOff', { ...before, status: 'disabled', disabledAt: at, version: before.version + 1 })
}

/** On again, with a clean count of failures: what waited is sent. */
export function switchOn(before: Webhook): Hooked {
  refuse(whyNotStanding(before) ?? (before.status === 'active' ? { code: 'webhook-active' } : null))
  const on = { status: 'active', disabledAt: null, failures: 0 } as const
  return hooked('webhook.switchedOn', { ...before, ...on, version: before.version + 1 })
}

/** Gone for good; its row stays for the deliveries that it had. */
export function removeWebhook(before: Webhook, at: Instant): Hooked {
  refuse(whyNotStanding(before))
  return hooked('webhook.removed', { ...before, status: 'removed', disabledAt: at, version: before.version + 1 })
}

/**
 * One interface for the group robots of WeCom 企业微信, DingTalk 钉钉 and Feishu 飞书, and for an address of our own: how each
 * wants a message written and signed, and how it says that it took it. Each request carries the message's stable id, so that
 * a receiver can drop what it got twice. Source: the platforms' manuals of custom robots; RELIABILITY "SSRF" (signed body).
 */
import { createHmac } from 'node:crypto'
import type { Instant } from '@ratchet/domain/day'
import type { Message } from '@ratchet/domain/outbox/message'
import type { WebhookKind } from '@ratchet/domain/webhook/webhook'

export interface Address {
  readonly url: string
  readonly secret: string
}
export interface Said {
  readonly message: Message
  /** What a person reads. */
  readonly text: string
  readonly link: string
}
export interface Request {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}
export interface Messenger {
  requestOf(said: Said, to: Address, at: Instant): Request
  /** Whether the answer says that it was taken: a robot answers 200 to what it refuses. */
  took(status: number, body: string): boolean
}

const hmac = (key: string, text: string) => createHmac('sha256', key).update(text)
const secondsOf = (at: Instant) => String(Math.floor(Date.parse(at) / 1000))
const isFine = (status: number) => status >= 200 && status < 300
const idOf = ({ message }: Said) => ({ 'content-type': 'application/json; charset=utf-8', 'x-ratchet-id': message.id })
const lines = ({ text, link }: Said) => `${text}\n${link}`

/** The number under the name in a JSON answer; null when there is none. */
function codeIn(body: string, ...names: readonly string[]): number | null {
  try {
    const found: unknown = JSON.parse(body)
    const value = names
      .map((name) => (found as Record<string, unknown> | null)?.[name])
      .find((one) => one !== undefined)
    return typeof value === 'number' ? value : null
  } catch {
    return null
  }
}

const wecom: Messenger = {
  requestOf: (said, { url }) => ({
    ...{ url, headers: idOf(said) },
    body: JSON.stringify({ msgtype: 'text', text: { content: lines(said) } }),
  }),
  took: (status, body) => isFine(status) && codeIn(body, 'errcode') === 0,
}

const dingtalk: Messenger = {
  requestOf: (said, { url, secret }, at) => {
    const signed = new URL(url)
    const timestamp = String(Date.parse(at))
    signed.searchParams.set('timestamp', timestamp)
    signed.searchParams.set('sign', hmac(secret, `${timestamp}\n${secret}`).digest('base64'))
    const body = JSON.stringify({ msgtype: 'text', text: { content: lines(said) } })
    return { url: signed.href, headers: idOf(said), body }
  },
  took: (status, body) => isFine(status) && codeIn(body, 'errcode') === 0,
}

const feishu: Messenger = {
  requestOf: (said, { url, secret }, at) => {
    const timestamp = secondsOf(at)
    // The platform signs an empty text under a key made of both.
    const sign = hmac(`${timestamp}\n${secret}`, '').digest('base64')
    const body = JSON.stringify({ timestamp, sign, msg_type: 'text', content: { text: lines(said) } })
    return { url, headers: idOf(said), body }
  },
  took: (status, body) => isFine(status) && codeIn(body, 'code', 'StatusCode') === 0,
}

const generic: Messenger = {
  requestOf: (said, { url, secret }, at) => {
    const { id, kind, details, at: happenedAt } = said.message
    const body = JSON.stringify({ id, kind, ...details, at: happenedAt, text: said.text, link: said.link })
    const timestamp = secondsOf(at)
    const signature = `sha256=${hmac(secret, `${timestamp}.${body}`).digest('hex')}`
    return { url, headers: { ...idOf(said), 'x-ratchet-timestamp': timestamp, 'x-ratchet-signature': signature }, body }
  },
  took: isFine,
}

export const messengers: Readonly<Record<WebhookKind, Messenger>> = { wecom, dingtalk, feishu, generic }

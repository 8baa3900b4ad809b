/**
 * Message 外发消息: what is told outside the portal, written into the outbox 发件箱 in the act's own transaction and sent later
 * with a stable id, in the order of its subject. It holds a kind, a number, a unit, a day and a link: no resident's words, no
 * person, no score and no rank, which is why not every notice is a message. Source: RELIABILITY "Outbox"; SPEC §12 (群通知).
 */
import { z } from 'zod'
import { addDays, dayOf, daySchema, type Instant, instantOf, instantSchema } from '../day.ts'
import { idSchema } from '../id.ts'
import type { NoticeKind } from '../notice/notice.ts'

/** The notices that are told outside too. Opinions, cases against people and scores never are. */
export const messageKinds = [
  'item.assigned',
  'item.submitted',
  'item.returned',
  'item.closed',
  'item.reopened',
  'circular.issued',
  'dispatch.given',
  'dispatch.answered',
  'supervision.found',
  'warning.drafted',
  'warning.toSign',
  'warning.issued',
  'warning.answered',
  'warning.objected',
  'warning.escalated',
  'webhook.test',
] as const
export const messageKindSchema = z.enum(messageKinds)
export type MessageKind = z.infer<typeof messageKindSchema>
/** What a hook can ask for; a trial goes to the hook that asked. */
export const chosenKinds = messageKinds.filter((kind) => kind !== 'webhook.test')

export const isMessageKind = (kind: NoticeKind | MessageKind): kind is MessageKind =>
  messageKindSchema.safeParse(kind).success

export const messageDetailsSchema = z.strictObject({
  number: z.string().max(60),
  unit: z.string().max(100),
  due: daySchema.nullable(),
})
export type MessageDetails = z.infer<typeof messageDetailsSchema>

export const messageSchema = z.object({
  id: idSchema,
  kind: messageKindSchema,
  subjectKind: z.string(),
  subjectId: z.string(),
  details: messageDetailsSchema,
  at: instantSchema,
})
export type Message = z.infer<typeof messageSchema>

/** Seconds between the act and the first sending: what is taken back at once is seen before it goes out. */
export const WAIT_SECONDS = 10
/** Quiet hours 免打扰, Asia/Shanghai; what cannot wait is said all the same. */
const QUIET_FROM = 22
const QUIET_UNTIL = 7
const HOUR_MS = 3_600_000
const cannotWait: readonly MessageKind[] = ['warning.toSign', 'warning.issued', 'warning.escalated', 'webhook.test']

/** Seconds to wait before a message of that moment is sent. */
export function waitOf(kind: MessageKind, at: Instant): number {
  if (kind === 'webhook.test') return 0
  if (cannotWait.includes(kind)) return WAIT_SECONDS
  const today = dayOf(at)
  const hour = (Date.parse(at) - Date.parse(instantOf(today))) / HOUR_MS
  if (hour >= QUIET_UNTIL && hour < QUIET_FROM) return WAIT_SECONDS
  const morning = instantOf(hour < QUIET_UNTIL ? today : addDays(today, 1), QUIET_UNTIL)
  return Math.max(WAIT_SECONDS, Math.ceil((Date.parse(morning) - Date.parse(at)) / 1000))
}

/** Seconds until the next try, after so many: 10 s, doubling, two hours at most. */
export const backOff = (attempts: number): number => Math.min(7200, 10 * 2 ** Math.max(0, attempts - 1))
/** After so many tries a delivery is given up; the administrator sees it and may send it again. */
export const MOST_ATTEMPTS = 16

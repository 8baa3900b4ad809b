/**
 * Notice 通知: what somebody is told in the portal because it is now theirs, with whether they read it. It holds an
 * official's words, codes and figures, never what a resident said; the sentence is made where it is shown.
 * Source: issue "The residents' loop"; UX §2 已读/未读.
 */
import { z } from 'zod'
import { instantSchema } from '../day.ts'
import { idSchema } from '../id.ts'
import type { Role } from '../people/role.ts'

export const noticeKinds = [
  'item.assigned',
  'item.submitted',
  'item.returned',
  'item.approved',
  'item.closed',
  'item.reopened',
  'item.contested',
  'item.routed',
  'item.timeAsked',
  'item.timeDecided',
  'item.dueMoved',
  'item.deadlineSet',
  'item.lookedAgain',
  'item.partSet',
  'item.recurred',
  'opinion.unsolved',
  'opinion.added',
  'opinion.urgent',
  'concern.merged',
  'concern.unmerged',
  'case.noticed',
  'case.toDecide',
  'case.toServe',
  'case.served',
  'case.remedyFiled',
  'case.changed',
  'circular.issued',
  'form.issued',
  'form.withdrawn',
  'form.approved',
  'form.sentBack',
  'dispatch.given',
  'dispatch.answered',
  'dispatch.returned',
  'supervision.found',
  'warning.drafted',
  'warning.toSign',
  'warning.sentBack',
  'warning.issued',
  'warning.objected',
  'warning.decided',
  'warning.answered',
  'warning.returned',
  'warning.withdrawn',
  'warning.escalated',
  'warning.dueMoved',
  'webhook.off',
  'score.returned',
  'lookback.seedProposed',
  'lookback.assigned',
] as const
export const noticeKindSchema = z.enum(noticeKinds)
export type NoticeKind = z.infer<typeof noticeKindSchema>

export const noticeDetailsSchema = z.object({
  number: z.string().min(1).max(60),
  /** Officials' words; empty where only a resident could give it a name. */
  title: z.string().max(300),
  review: z.enum(['plan', 'progress', 'result']).optional(),
  /** Why it was returned: the reviewer's words. */
  reason: z.string().max(2000).optional(),
})
export type NoticeDetails = z.infer<typeof noticeDetailsSchema>

export const noticeSchema = z.object({
  id: idSchema,
  kind: noticeKindSchema,
  subjectKind: z.string(),
  subjectId: z.string(),
  details: noticeDetailsSchema,
  at: instantSchema,
  readAt: instantSchema.nullable(),
})
export type Notice = z.infer<typeof noticeSchema>

/**
 * Whom to tell: who works for a unit (roles given for it or for a unit above it, never those of the whole zone), who
 * holds a role for the whole zone, or named accounts.
 */
export type Recipients =
  | { readonly unitId: string; readonly roles: readonly Role[] }
  | { readonly zone: readonly Role[] }
  | { readonly userIds: readonly string[] }

/**
 * Official document 公文: a circular 通报, a notice 通知, a report 报告 or a letter 函 that the office drafts out of its data.
 * It is drafted, approved by somebody else, numbered when it is issued, and acknowledged by each unit that it was sent to.
 * Source: SPEC §6, §12; DOMAIN S-081, D-70…D-82.
 */
import { z } from 'zod'
import type { Fact } from '../audit/fact.ts'
import { personSchema } from '../cycle/actor.ts'
import { cycleIdSchema, quarterSchema } from '../cycle/cycle-id.ts'
import { daySchema, instantSchema } from '../day.ts'
import { roundIdSchema } from '../examination/round.ts'
import { idSchema, versionSchema } from '../id.ts'
import { blockSchema } from './block.ts'

export const circularKinds = ['circular', 'notice', 'report', 'letter'] as const
export const circularKindSchema = z.enum(circularKinds)
export type CircularKind = z.infer<typeof circularKindSchema>
/** 草稿, 已审定, 已印发, 已作废. */
export const circularStatuses = ['draft', 'approved', 'issued', 'dropped'] as const
export const circularStatusSchema = z.enum(circularStatuses)
export type CircularStatus = z.infer<typeof circularStatusSchema>
/** 特急, 加急. Secret documents have no place in this system, so there is no field for secrecy. */
export const urgencies = ['none', 'urgent', 'express'] as const

const line = (most: number) => z.string().trim().max(most)
export const annexSchema = z.strictObject({ title: line(120), blocks: z.array(blockSchema).max(50) })
export const contentSchema = z.strictObject({
  /** 发文机关标志, in red at the head. */
  mark: line(40),
  /** 机关代字 of the number. */
  agency: line(12),
  urgency: z.enum(urgencies),
  /** 签发人, for a document that goes up. */
  signer: line(30),
  /** 主送机关, as it stands on the paper. */
  addressees: line(400),
  blocks: z.array(blockSchema).max(200),
  annexes: z.array(annexSchema).max(10),
  /** 发文机关署名. */
  issuer: line(40),
  /** 附注, without its brackets. */
  remark: line(200),
  /** 抄送机关. */
  copies: line(400),
  /** 印发机关. */
  printer: line(40),
  /** Units that acknowledge it. */
  receivers: z.array(idSchema).max(200),
})
export type CircularContent = z.infer<typeof contentSchema>

/** What its figures were taken from, so that whoever reads it can go there. */
export const sourceSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('publication'),
    id: idSchema,
    quarter: quarterSchema,
    edition: z.number().int().min(1),
  }),
  z.object({ kind: z.literal('examination'), id: roundIdSchema }),
])
export type CircularSource = z.infer<typeof sourceSchema>

export const circularSchema = z.object({
  id: idSchema,
  kind: circularKindSchema,
  number: z.string().nullable(),
  year: z.number().int().nullable(),
  serial: z.number().int().nullable(),
  cycleId: cycleIdSchema.nullable(),
  quarter: quarterSchema.nullable(),
  roundId: roundIdSchema.nullable(),
  title: z.string().min(1).max(120),
  content: contentSchema,
  sources: z.array(sourceSchema),
  status: circularStatusSchema,
  draftedBy: personSchema,
  draftedAt: instantSchema,
  /** Everybody who changed the draft: none of them approves it. */
  editedBy: z.array(personSchema),
  approvedBy: personSchema.nullable(),
  approvedAt: instantSchema.nullable(),
  issuedBy: personSchema.nullable(),
  issuedAt: instantSchema.nullable(),
  issuedOn: daySchema.nullable(),
  /** The file as it went out. */
  blobId: idSchema.nullable(),
  illustrative: z.boolean(),
  version: versionSchema,
})
export type Circular = z.infer<typeof circularSchema>

export const receiptSchema = z.object({
  id: idSchema,
  circularId: idSchema,
  unitId: idSchema,
  acknowledgedBy: personSchema.nullable(),
  at: instantSchema.nullable(),
  version: versionSchema,
})
export type CircularReceipt = z.infer<typeof receiptSchema>

export const circularRefusals = [
  'scores-not-published',
  'result-not-compared',
  'told-already',
  'not-a-draft',
  'not-approved',
  'issued-already',
  'own-draft',
  'nothing-said',
  'no-addressees',
  'no-receivers',
  'no-signer',
  'no-issuer',
  'contradicts-result',
  'reason-missing',
  'nothing-changed',
  'acknowledged-already',
] as const
export type CircularRefusal = (typeof circularRefusals)[number]
export type CircularAct =
  | 'circular.drafted'
  | 'circular.edited'
  | 'circular.approved'
  | 'circular.sentBack'
  | 'circular.issued'
  | 'circular.dropped'
  | 'circular.acknowledged'
export type CircularFact = Fact<CircularAct>

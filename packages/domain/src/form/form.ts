/**
 * Form 标准化表单: one of the standard forms, drafted out of the data, written on where it narrates, and frozen when it is
 * issued. Each names who gives it, who receives it, until when, and the receipt. A mistake is put right by another edition that
 * cites the first. Source: SPEC §3 (four carries), §11; DOMAIN S-196, A12.
 */
import { z } from 'zod'
import type { Fact } from '../audit/fact.ts'
import { personSchema } from '../cycle/actor.ts'
import { cycleIdSchema, quarterSchema } from '../cycle/cycle-id.ts'
import { daySchema, instantSchema } from '../day.ts'
import { idSchema, versionSchema } from '../id.ts'
import type { WhyNot } from '../refusal.ts'
import { keptKindSchema } from './kind.ts'
import { partSchema } from './part.ts'

/** 草稿, 已审定, 已印发, 已签收, 已撤回. */
export const formStatuses = ['draft', 'approved', 'issued', 'acknowledged', 'withdrawn'] as const
export const formStatusSchema = z.enum(formStatuses)
export type FormStatus = z.infer<typeof formStatusSchema>

const line = (most: number) => z.string().trim().max(most)
/** Who receives it: a unit of ours, or an office outside, which has a name only. */
export const receiverSchema = z.strictObject({ unitId: idSchema.nullable(), name: line(60).min(1) })
export type Receiver = z.infer<typeof receiverSchema>

export const formContentSchema = z.strictObject({
  /** 发出单位, as it stands on the paper. */
  giver: line(60).min(1),
  receivers: z.array(receiverSchema).max(100),
  /** 抄送. */
  copies: line(200),
  /** 联系人和电话, of the office. */
  contact: line(60),
  parts: z.array(partSchema).min(1).max(16),
})
export type FormContent = z.infer<typeof formContentSchema>

export const formSchema = z.object({
  id: idSchema,
  kind: keptKindSchema,
  number: z.string().nullable(),
  year: z.number().int().nullable(),
  serial: z.number().int().nullable(),
  /** Counts from 1: a correction is the next one. */
  edition: z.number().int().min(1),
  /** The form that this edition corrects. */
  citesId: idSchema.nullable(),
  cycleId: cycleIdSchema,
  quarter: quarterSchema.nullable(),
  giverId: idSchema,
  title: z.string().trim().min(1).max(120),
  /** Until when it is answered for: done, or received where it only tells. */
  dueDay: daySchema.nullable(),
  content: formContentSchema,
  /** SHA-256 of what was issued, as canonical JSON. */
  digest: z.string().nullable(),
  status: formStatusSchema,
  draftedBy: personSchema,
  draftedAt: instantSchema,
  /** Everybody who changed the draft: none of them approves it. */
  editedBy: z.array(personSchema),
  approvedBy: personSchema.nullable(),
  approvedAt: instantSchema.nullable(),
  issuedBy: personSchema.nullable(),
  issuedAt: instantSchema.nullable(),
  issuedOn: daySchema.nullable(),
  withdrawn: z.object({ by: personSchema, at: instantSchema, reason: z.string().min(1) }).nullable(),
  blobId: idSchema.nullable(),
  illustrative: z.boolean(),
  version: versionSchema,
})
export type Form = z.infer<typeof formSchema>

export const formReceiptSchema = z.object({
  id: idSchema,
  formId: idSchema,
  unitId: idSchema.nullable(),
  name: z.string().min(1),
  acknowledgedBy: personSchema.nullable(),
  at: instantSchema.nullable(),
  /** How an office outside received it: by whom, in which way. */
  note: z.string().nullable(),
  version: versionSchema,
})
export type FormReceipt = z.infer<typeof formReceiptSchema>

export const formRefusals = [
  'not-giver',
  'not-a-draft',
  'not-approved',
  'issued-already',
  'own-draft',
  'nothing-said',
  'nothing-changed',
  'data-typed-over',
  'no-receivers',
  'no-deadline',
  'deadline-past',
  'clause-open',
  'gap-without-measure',
  'reason-missing',
  'not-receiver',
  'own-receipt',
  'acknowledged-already',
  'withdrawn-already',
  'not-issued',
  'corrected-already',
  'note-missing',
  'clause-twice',
] as const
export type FormRefusal = (typeof formRefusals)[number]
export type FormWhyNot = WhyNot<FormRefusal>
export type FormAct =
  | 'form.drafted'
  | 'form.edited'
  | 'form.refreshed'
  | 'form.approved'
  | 'form.sentBack'
  | 'form.issued'
  | 'form.acknowledged'
  | 'form.withdrawn'
  | 'form.checklistSet'
  | 'form.packAsked'
  | 'form.packMade'
export type FormFact = Fact<FormAct>

/** What of a form is digested when it is issued: everything that stands on the paper. */
export const frozenOf = ({
  kind,
  number,
  edition,
  citesId,
  cycleId,
  quarter,
  giverId,
  title,
  dueDay,
  content,
}: Form) => ({
  kind,
  number,
  edition,
  citesId,
  cycleId,
  quarter,
  giverId,
  title,
  dueDay,
  content,
})

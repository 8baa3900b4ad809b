/**
 * Warning 预警单 and urgent warning 紧急预警单: drafted by itself out of the data, issued by a person, then acknowledged,
 * objected to, answered and judged. It is said to a unit about one thing, with the rule, its numbers and its clause; it
 * decides nothing about anybody. Here: its shape. Rules: `rule.ts`; issuing: `issue.ts`; what follows: `turn.ts`.
 * Source: SPEC §11; DOMAIN S-202, S-203, G-03.
 */
import { z } from 'zod'
import type { Fact } from '../audit/fact.ts'
import { personSchema } from '../cycle/actor.ts'
import { daySchema, instantSchema } from '../day.ts'
import type { WarningOnPaper } from '../form/warning-paper.ts'
import { idSchema, versionSchema } from '../id.ts'
import { groundSchema } from './ground.ts'

export const warningKinds = ['warning', 'urgent'] as const
export const warningKindSchema = z.enum(warningKinds)
export type WarningKind = z.infer<typeof warningKindSchema>

export const warningRules = [
  'time-gone',
  'overdue',
  'returned-twice',
  'floor',
  'floor-significant',
  'task-open',
  'slip',
  'grade-watch',
  'grade-urgent',
] as const
export const warningRuleSchema = z.enum(warningRules)
export type WarningRule = z.infer<typeof warningRuleSchema>

export const objectKinds = ['item', 'theme', 'task', 'subject', 'area'] as const
export type ObjectKind = (typeof objectKinds)[number]

export const warningStatuses = [
  'draft',
  'proposed',
  'lapsed',
  'issued',
  'acknowledged',
  'objected',
  'answered',
  'returned',
  'accepted',
  'upheld',
  'withdrawn',
] as const
export type WarningStatus = (typeof warningStatuses)[number]

/** Files of one answer. */
export const MOST_FILES = 10

/** What a person writes before it is issued. */
export const wordingSchema = z.strictObject({
  narrative: z.string().trim().min(4).max(2000),
  requirement: z.string().trim().min(4).max(1000),
  /** Working days to answer in, from the day of issue. */
  replyDays: z.number().int().min(1).max(60),
  /** Copies to 抄送, one line each. */
  copies: z.array(z.string().trim().min(1).max(60)).max(6),
})
export type Wording = z.infer<typeof wordingSchema>

export const warningSchema = z.object({
  ...wordingSchema.shape,
  id: idSchema,
  kind: warningKindSchema,
  rule: warningRuleSchema,
  objectKind: z.enum(objectKinds),
  objectId: z.string(),
  /** With the rule and the object, what makes it the same warning whoever finds it again. */
  occasion: z.string(),
  cycleId: z.string().nullable(),
  quarter: z.string().nullable(),
  itemId: idSchema.nullable(),
  unitId: idSchema,
  title: z.string().min(1).max(300),
  ground: groundSchema,
  status: z.enum(warningStatuses),
  number: z.string().nullable(),
  year: z.number().int().nullable(),
  serial: z.number().int().nullable(),
  draftedAt: instantSchema,
  editedBy: z.array(personSchema),
  proposedBy: personSchema.nullable(),
  proposedAt: instantSchema.nullable(),
  issuedBy: personSchema.nullable(),
  issuedAt: instantSchema.nullable(),
  issuedOn: daySchema.nullable(),
  /** Until when it is to be answered, as the calendar and a stopped clock have it now. */
  replyDue: daySchema.nullable(),
  acknowledgedBy: personSchema.nullable(),
  acknowledgedAt: instantSchema.nullable(),
  objection: z.string().nullable(),
  objectedBy: personSchema.nullable(),
  objectedAt: instantSchema.nullable(),
  objectionAnswer: z.string().nullable(),
  objectionUpheld: z.boolean().nullable(),
  objectionDecidedBy: personSchema.nullable(),
  objectionDecidedAt: instantSchema.nullable(),
  answer: z.string(),
  fileIds: z.array(idSchema),
  answeredBy: personSchema.nullable(),
  answeredAt: instantSchema.nullable(),
  returns: z.number().int().min(0),
  /** Why it lapsed by itself (a code), or was sent back, not issued or withdrawn last (words). */
  reason: z.string().nullable(),
  judgedBy: personSchema.nullable(),
  judgedAt: instantSchema.nullable(),
  /** What stood on it when it was issued; the receipt is given later. */
  paper: z.custom<WarningOnPaper>((value) => typeof value === 'object').nullable(),
  illustrative: z.boolean(),
  version: versionSchema,
})
export type Warning = z.infer<typeof warningSchema>

export const warningActs = [
  'drafted',
  'revived',
  'lapsed',
  'edited',
  'proposed',
  'sentBack',
  'dropped',
  'issued',
  'acknowledged',
  'objected',
  'upheld',
  'overruled',
  'fileAdded',
  'fileRemoved',
  'answered',
  'accepted',
  'returned',
  'withdrawn',
  'escalated',
  'dueMoved',
] as const
export type WarningAct = (typeof warningActs)[number]
export interface Warned {
  readonly next: Warning
  readonly fact: Fact<`warning.${WarningAct}`>
}

/** The next version with its fact: codes, numbers and days; what was written stays in its row. */
export function warned(
  act: WarningAct,
  before: Warning,
  change: Partial<Warning>,
  more: { readonly reason?: string; readonly payload?: Readonly<Record<string, unknown>> } = {},
): Warned {
  const next: Warning = { ...before, ...change, version: before.version + 1 }
  return { next, fact: factOf(act, next, more) }
}

export function factOf(
  act: WarningAct,
  { id, kind, rule, number, status, replyDue, returns, unitId, version }: Warning,
  { reason, payload }: { readonly reason?: string; readonly payload?: Readonly<Record<string, unknown>> } = {},
): Warned['fact'] {
  const said = { kind, rule, number, status, replyDue, returns, version, ...payload }
  return { act: `warning.${act}`, subject: ['warning', id], payload: said, unitId, ...(reason && { reason }) }
}

const endedStatuses: readonly WarningStatus[] = ['lapsed', 'accepted', 'upheld', 'withdrawn']
export const isEnded = ({ status }: Pick<Warning, 'status'>): boolean => endedStatuses.includes(status)
/** Not said to anybody yet: the unit does not read it. */
export const isDraft = ({ status }: Pick<Warning, 'status'>): boolean => status === 'draft' || status === 'proposed'

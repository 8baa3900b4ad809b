/**
 * Step 办理步骤: what happened in a case, kept as it was written: notice and receipt, statement, decision with its meeting and
 * minutes, service on each person, remedies. Source: SPEC §6; DOMAIN D-61 (hear statement and defence).
 */
import { z } from 'zod'
import { personSchema } from '../cycle/actor.ts'
import { daySchema, instantSchema } from '../day.ts'
import { idSchema } from '../id.ts'
import { amountSchema, effectKindSchema } from './effect.ts'

export const textSchema = z.string().trim().min(1).max(4000)
export const basisSchema = z.string().trim().max(200)
/** A collective decision: which meeting, whose minutes, on which day. */
export const meetingSchema = z.strictObject({
  meeting: z.string().trim().min(2).max(60),
  minutesNumber: z.string().trim().min(2).max(60),
  meetingDay: daySchema,
})
export const outcomeSchema = z.enum(['apply', 'none'])
export const remedyKinds = ['review', 'objection', 'appeal'] as const
export const remedyKindSchema = z.enum(remedyKinds)
export type RemedyKind = z.infer<typeof remedyKindSchema>
export const remedyOutcomeSchema = z.enum(['upheld', 'changed', 'revoked'])
export const serviceMethods = ['in_person', 'post', 'left'] as const
export const serviceMethodSchema = z.enum(serviceMethods)

const kindOf = <K extends string, S extends z.ZodRawShape>(kind: K, shape: S) =>
  z.object({ kind: z.literal(kind), ...shape })

export const stepContentSchema = z.discriminatedUnion('kind', [
  kindOf('opened', { reasons: textSchema }),
  kindOf('interest', { nature: z.string() }),
  kindOf('noticed', { text: z.string() }),
  /** `basis` says by what somebody else confirmed in the unit's place. */
  kindOf('received', { basis: z.string(), day: daySchema }),
  kindOf('extended', { reason: z.string(), until: daySchema }),
  kindOf('stated', { text: textSchema, basis: z.string(), late: z.boolean() }),
  kindOf('waived', { basis: z.string() }),
  kindOf('lapsed', { due: daySchema }),
  kindOf('decided', {
    outcome: outcomeSchema,
    reasons: textSchema,
    onStatement: z.string(),
    tolerance: z.string(),
    ...meetingSchema.shape,
  }),
  /** On a person, or on the unit when it is null. */
  kindOf('served', { personId: idSchema.nullable(), method: serviceMethodSchema, day: daySchema, note: z.string() }),
  kindOf('remedy_filed', {
    personId: idSchema.nullable(),
    remedy: remedyKindSchema,
    text: textSchema,
    basis: z.string(),
    day: daySchema,
  }),
  kindOf('remedy_decided', {
    filedStepId: idSchema,
    remedy: remedyKindSchema,
    outcome: remedyOutcomeSchema,
    reasons: textSchema,
    ...meetingSchema.shape,
    undone: z.array(idSchema),
    reduced: z.array(z.object({ effectId: idSchema, kind: effectKindSchema, from: amountSchema, to: amountSchema })),
  }),
  kindOf('corrected', { reasons: textSchema, ...meetingSchema.shape, undone: z.array(idSchema) }),
  kindOf('finished', {}),
  kindOf('withdrawn', { reason: z.string() }),
])
export type StepContent = z.infer<typeof stepContentSchema>
export type StepKind = StepContent['kind']

export const stepFileSchema = z.object({ id: idSchema, name: z.string(), size: z.number().int() })

export const stepSchema = z.object({
  id: idSchema,
  caseId: idSchema,
  serial: z.number().int().min(1),
  at: instantSchema,
  by: personSchema,
  content: stepContentSchema,
  files: z.array(stepFileSchema),
})
export type Step = z.infer<typeof stepSchema>

type ContentOf<K extends StepKind> = Extract<StepContent, { kind: K }>

/** The steps of one kind, with their content, in order. */
export function stepsOf<K extends StepKind>(
  steps: readonly Step[],
  kind: K,
): readonly (Step & { readonly content: ContentOf<K> })[] {
  return steps.filter((step): step is Step & { content: ContentOf<K> } => step.content.kind === kind)
}

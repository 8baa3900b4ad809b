/**
 * Inspection 督查: planned beforehand or ad hoc, of one unit, by a checklist; what it found has a file of its own. A line that
 * went wrong does not become a finding by itself: somebody writes down what was seen. Source: SPEC §6; DOMAIN A15.
 */
import { z } from 'zod'
import type { Fact } from '../audit/fact.ts'
import { type Person, personSchema } from '../cycle/actor.ts'
import { type Day, daySchema } from '../day.ts'
import { idSchema, versionSchema } from '../id.ts'
import { refuse, type WhyNot } from '../refusal.ts'

export const inspectionKinds = ['planned', 'ad_hoc'] as const
export type InspectionKind = (typeof inspectionKinds)[number]
export const inspectionStatuses = ['planned', 'done', 'cancelled'] as const
export type InspectionStatus = (typeof inspectionStatuses)[number]
export const verdicts = ['ok', 'problem', 'not_seen'] as const
export type Verdict = (typeof verdicts)[number]

const lineSchema = z.string().trim().min(2).max(120)
export const checkSchema = z.object({
  text: lineSchema,
  /** Null until it was looked at. */
  verdict: z.enum(verdicts).nullable(),
})
export type Check = z.infer<typeof checkSchema>

/** What is settled beforehand. */
export const inspectionPlanSchema = z.object({
  kind: z.enum(inspectionKinds),
  title: z.string().trim().min(2).max(80),
  scope: z.string().trim().max(500),
  unitId: idSchema,
  plannedDay: daySchema,
  /** The lines of the checklist, each once. */
  lines: z
    .array(lineSchema)
    .min(1)
    .max(30)
    .refine((lines) => new Set(lines).size === lines.length),
})
export type InspectionPlan = z.infer<typeof inspectionPlanSchema>

/** What is known once it was carried out. */
export const outcomeSchema = z.object({
  doneDay: daySchema,
  summary: z.string().trim().max(2000),
  verdicts: z.array(z.enum(verdicts)).max(30),
})
export type Outcome = z.infer<typeof outcomeSchema>

export const inspectionSchema = inspectionPlanSchema.omit({ lines: true }).extend({
  id: idSchema,
  number: z.string().regex(/^DC-20\d\d-\d{4,}$/),
  checklist: z.array(checkSchema),
  inspector: personSchema,
  status: z.enum(inspectionStatuses),
  doneDay: daySchema.nullable(),
  summary: z.string(),
  cancelReason: z.string().nullable(),
  version: versionSchema,
})
export type Inspection = z.infer<typeof inspectionSchema>

export const supervisionRefusals = [
  'unit-retired',
  'planned-in-the-past',
  'inspection-over',
  'inspection-not-done',
  'done-in-the-future',
  'checks-open',
  'due-past',
  'not-inspected-unit',
  'finding-waits',
  'finding-closed',
  'finding-not-answered',
  'own-answer',
  'reason-missing',
  'photos-full',
  'no-cycle',
] as const
export type SupervisionRefusal = (typeof supervisionRefusals)[number]
export type SupervisionWhyNot = WhyNot<SupervisionRefusal>
export type SupervisionAct =
  | 'supervision.planned'
  | 'supervision.carriedOut'
  | 'supervision.cancelled'
  | 'supervision.found'
  | 'supervision.photoAdded'
  | 'supervision.answered'
  | 'supervision.rechecked'
  | 'supervision.becameItem'
export type SupervisionFact = Fact<SupervisionAct>

/** Why it cannot be planned like this, or null. */
export function whyNotPlan(
  { kind, plannedDay }: Pick<InspectionPlan, 'kind' | 'plannedDay'>,
  unit: { readonly name: string; readonly retired: boolean },
  today: Day,
): SupervisionWhyNot {
  if (unit.retired) return { code: 'unit-retired', details: { unit: unit.name } }
  // An ad-hoc one may be written down afterwards: that is what makes it ad hoc.
  return kind === 'planned' && plannedDay < today ? { code: 'planned-in-the-past', details: { plannedDay } } : null
}

/** Plans an inspection; throws Refusal. */
export function plan(
  { lines, ...wanted }: InspectionPlan,
  unit: Parameters<typeof whyNotPlan>[1],
  fresh: { readonly id: string; readonly number: string; readonly inspector: Person },
  today: Day,
) {
  refuse(whyNotPlan(wanted, unit, today))
  const next: Inspection = {
    ...wanted,
    ...fresh,
    checklist: lines.map((text) => ({ text, verdict: null })),
    ...{ status: 'planned', doneDay: null, summary: '', cancelReason: null, version: 1 },
  }
  return acted('supervision.planned', next)
}

/** Why it cannot be carried out or cancelled any more, or null. */
export function whyNotCarryOut({ status, number }: Pick<Inspection, 'status' | 'number'>): SupervisionWhyNot {
  return status === 'planned' ? null : { code: 'inspection-over', details: { number, status } }
}

/** Why this outcome cannot be, or null. */
export function whyNotOutcome(
  { checklist }: Pick<Inspection, 'checklist'>,
  { doneDay, verdicts: given }: Pick<Outcome, 'doneDay' | 'verdicts'>,
  today: Day,
): SupervisionWhyNot {
  if (doneDay > today) return { code: 'done-in-the-future', details: { doneDay } }
  const open = checklist.length - given.length
  return open === 0 ? null : { code: 'checks-open', details: { count: Math.abs(open) } }
}

/** Enters what was looked at; throws Refusal. */
export function carryOut(before: Inspection, outcome: Outcome, today: Day) {
  refuse(whyNotCarryOut(before) ?? whyNotOutcome(before, outcome, today))
  const checklist = before.checklist.map((check, at) => ({ ...check, verdict: outcome.verdicts[at] ?? null }))
  const { doneDay, summary } = outcome
  const next = { ...before, checklist, doneDay, summary, status: 'done' as const, version: before.version + 1 }
  return acted('supervision.carriedOut', next)
}

/** Calls it off with a reason; throws Refusal. */
export function cancel(before: Inspection, reason: string) {
  refuse(whyNotCarryOut(before) ?? (reason.trim() === '' ? { code: 'reason-missing' } : null))
  const next = { ...before, status: 'cancelled' as const, cancelReason: reason.trim(), version: before.version + 1 }
  const { fact } = acted('supervision.cancelled', next)
  return { next, fact: { ...fact, reason: reason.trim() } }
}

function acted(act: SupervisionAct, next: Inspection): { next: Inspection; fact: SupervisionFact } {
  const { id, number, kind, unitId, plannedDay, status, doneDay, version } = next
  const problems = next.checklist.filter(({ verdict }) => verdict === 'problem').length
  const payload = { number, kind, plannedDay, status, doneDay, problems, version }
  return { next, fact: { act, subject: ['inspection', id], payload, unitId } }
}

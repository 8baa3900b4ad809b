/**
 * Timeline 办理记录: the facts about one thing, for whoever works on it. The trail as a whole is the auditor's;
 * what happened to accounts and to residents' contact data is told nowhere else, and what happened to residents' words and
 * to items only to who reads these themselves. Source: SPEC §2, §14 "Routes".
 */
import { matrix, type ProcedureName } from '../people/matrix.ts'
import { type Actor, type Rule, whyNotCall } from '../people/permission.ts'
import type { WhyNot } from '../refusal.ts'

/** Subjects whose history only the audit page shows. */
export const auditOnlySubjects: readonly string[] = ['account', 'user', 'contact', 'audit', 'database', 'job']

/** The procedure by which a thing is read; its history is read by nobody else. */
const readBy: Readonly<Record<string, ProcedureName>> = {
  opinion: 'opinion.find',
  photo: 'opinion.find',
  concern: 'concern.find',
  rectification_item: 'rectification.find',
  warning: 'warning.find',
  webhook: 'webhook.list',
  // Codes drawn with what was said: nothing for the units that are looked back at.
  lookback: 'lookback.find',
  rate_exclusion: 'lookback.rates',
  hotline_import: 'intake.imports',
  paste: 'intake.origin',
  source_rule: 'intake.rules',
  same_person: 'classification.similar',
  grade_run: 'grade.find',
  grade_scheme: 'grade.find',
  area_population: 'grade.find',
  ledger_import: 'ledger.imports',
  ledger_snapshot: 'ledger.find',
  form: 'form.find',
  form_checklist: 'form.checklist',
}

/** Whether the actor reads the trail as a whole, and so every history that may be shown. */
export function readsTrail(actor: Actor): boolean {
  return whyNotCall(matrix['audit.list'] as Rule, actor) === null
}

/** Null when the history of such a subject may be shown to the actor beside the subject itself. */
export function whyNotTimeline(subjectKind: string, actor: Actor): WhyNot<'not-found'> {
  if (auditOnlySubjects.includes(subjectKind)) return { code: 'not-found' }
  const procedure = readBy[subjectKind]
  if (!procedure || readsTrail(actor)) return null
  return whyNotCall(matrix[procedure] as Rule, actor) && { code: 'not-found' }
}

/**
 * Timeline 办理记录: the facts about one thing, for whoever works on it. The trail as a whole is the auditor's;
 * what happened to accounts and to residents' contact data is told nowhere else. Source: SPEC §2, §14 "Routes".
 */
import type { WhyNot } from '../refusal.ts'

/** Subjects whose history only the audit page shows. */
export const auditOnlySubjects: readonly string[] = ['account', 'user', 'contact', 'audit', 'database', 'job']

/** Null when the history of such a subject may be shown beside the subject itself. */
export function whyNotTimeline(subjectKind: string): WhyNot<'not-found'> {
  return auditOnlySubjects.includes(subjectKind) ? { code: 'not-found' } : null
}

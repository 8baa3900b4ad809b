/**
 * What the unit does with a warning 签收、异议、反馈: it acknowledges, may object within three working days after that, which
 * stops the clock, and answers in text with evidence. Source: SPEC §11; DOMAIN S-202 (receipt), G-03.
 */
import { addWorkingDays, type Calendar } from '../calendar/calendar.ts'
import type { Person } from '../cycle/actor.ts'
import { type Day, dayOf, type Instant } from '../day.ts'
import { refuse } from '../refusal.ts'
import { OBJECTION_DAYS } from './rule.ts'
import { isDraft, isEnded, MOST_FILES, type Warned, type Warning, warned } from './warning.ts'
import type { WarningWhyNot } from './warning-refusal.ts'

/** Whether the caller works for the unit that was warned. */
export interface OfReceiver {
  readonly isReceiver: boolean
}

export function whyNotOpen(before: Pick<Warning, 'status' | 'number'>): WarningWhyNot {
  if (isDraft(before)) return { code: 'not-issued' }
  return isEnded(before) ? { code: 'warning-ended', details: { number: before.number, status: before.status } } : null
}

/** Why it cannot be acknowledged, or null. */
export function whyNotAcknowledge(before: Warning, { isReceiver }: OfReceiver): WarningWhyNot {
  const why = whyNotOpen(before)
  if (why) return why
  if (!isReceiver) return { code: 'not-receiver' }
  return before.status === 'issued'
    ? null
    : { code: 'acknowledged-already', details: { name: before.acknowledgedBy?.name } }
}

/** The receipt 签收. Throws Refusal. */
export function acknowledge(before: Warning, of: OfReceiver, by: Person, at: Instant): Warned {
  refuse(whyNotAcknowledge(before, of))
  return warned('acknowledged', before, { status: 'acknowledged', acknowledgedBy: by, acknowledgedAt: at })
}

/** The last day on which the unit may object: three working days after its receipt. */
export function objectionUntil({ acknowledgedAt }: Pick<Warning, 'acknowledgedAt'>, calendar: Calendar): Day | null {
  return acknowledgedAt && addWorkingDays(calendar, dayOf(acknowledgedAt), OBJECTION_DAYS)
}

/** Why the unit cannot object, or null. It does once, before it answered. */
export function whyNotObject(
  before: Warning,
  { isReceiver }: OfReceiver,
  calendar: Calendar,
  today: Day,
): WarningWhyNot {
  const why = whyNotOpen(before)
  if (why) return why
  if (!isReceiver) return { code: 'not-receiver' }
  if (before.objectedBy !== null) return { code: 'objected-already', details: { name: before.objectedBy.name } }
  if (before.status === 'issued') return { code: 'not-acknowledged' }
  if (before.status !== 'acknowledged') return { code: 'answered-already', details: { name: before.answeredBy?.name } }
  const until = objectionUntil(before, calendar)
  return until !== null && today > until ? { code: 'objection-late', details: { until, days: OBJECTION_DAYS } } : null
}

/** Objects 提出异议: the clock stands still until somebody else has decided. Throws Refusal. */
export function object(
  before: Warning,
  of: OfReceiver,
  { text, by, at }: { readonly text: string; readonly by: Person; readonly at: Instant },
  calendar: Calendar,
): Warned {
  refuse(whyNotObject(before, of, calendar, dayOf(at)))
  if (text.trim() === '') refuse({ code: 'reason-missing' })
  return warned('objected', before, { status: 'objected', objection: text.trim(), objectedBy: by, objectedAt: at })
}

/** Why it cannot be answered, nor a file put to the answer, or null. */
export function whyNotAnswer(before: Warning, { isReceiver }: OfReceiver): WarningWhyNot {
  const why = whyNotOpen(before)
  if (why) return why
  if (!isReceiver) return { code: 'not-receiver' }
  if (before.status === 'issued') return { code: 'not-acknowledged' }
  if (before.status === 'objected') return { code: 'objection-waits' }
  return before.status === 'answered' ? { code: 'answered-already', details: { name: before.answeredBy?.name } } : null
}

/** Puts a file to the answer. Throws Refusal. */
export function addFile(before: Warning, of: OfReceiver, fileId: string): Warned {
  refuse(whyNotAnswer(before, of))
  if (before.fileIds.length >= MOST_FILES) refuse({ code: 'files-full', details: { most: MOST_FILES } })
  return warned('fileAdded', before, { fileIds: [...before.fileIds, fileId] })
}

/** Takes a file off the answer that is being written. Throws Refusal. */
export function removeFile(before: Warning, of: OfReceiver, fileId: string): Warned {
  refuse(whyNotAnswer(before, of))
  if (!before.fileIds.includes(fileId)) refuse({ code: 'file-not-there' })
  return warned('fileRemoved', before, { fileIds: before.fileIds.filter((id) => id !== fileId) })
}

/** Answers 反馈. Throws Refusal. */
export function answer(before: Warning, of: OfReceiver, text: string, by: Person, at: Instant): Warned {
  refuse(whyNotAnswer(before, of))
  return warned('answered', before, { status: 'answered', answer: text, answeredBy: by, answeredAt: at })
}

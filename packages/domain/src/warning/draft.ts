/**
 * Drafting 起草: what a rule found becomes a draft by itself, lapses by itself when its ground is gone before it was issued, and
 * is a draft again when the ground comes back. A person edits it, or has it not issued with a reason 不予发出.
 * Source: SPEC §11; RELIABILITY "Deadlines are computed from data".
 */
import { type Person, personOf } from '../cycle/actor.ts'
import type { Instant } from '../day.ts'
import type { Actor } from '../people/permission.ts'
import { refuse } from '../refusal.ts'
import type { Found, GoneReason } from './found.ts'
import { replyTerms, ruleTable } from './rule.ts'
import { factOf, isDraft, type Warned, type Warning, type Wording, warned } from './warning.ts'
import type { WarningWhyNot } from './warning-refusal.ts'

/** The draft of what was found; the words of its text are given by the caller. */
export function draftOf(
  found: Found,
  said: Pick<Wording, 'narrative' | 'requirement' | 'copies'>,
  fresh: { readonly id: string; readonly at: Instant; readonly illustrative: boolean },
): Warned {
  const { kind } = ruleTable[found.rule]
  const next: Warning = {
    ...found,
    ...said,
    ...{ id: fresh.id, kind, replyDays: replyTerms[kind].usual, status: 'draft', draftedAt: fresh.at },
    ...{ number: null, year: null, serial: null, editedBy: [], proposedBy: null, proposedAt: null },
    ...{ issuedBy: null, issuedAt: null, issuedOn: null, replyDue: null, acknowledgedBy: null, acknowledgedAt: null },
    ...{ objection: null, objectedBy: null, objectedAt: null, objectionAnswer: null, objectionUpheld: null },
    ...{ objectionDecidedBy: null, objectionDecidedAt: null, answer: '', fileIds: [], answeredBy: null },
    ...{ answeredAt: null, returns: 0, reason: null, judgedBy: null, judgedAt: null },
    ...{ paper: null, illustrative: fresh.illustrative, version: 1 },
  }
  return { next, fact: factOf('drafted', next, { payload: { occasion: next.occasion } }) }
}

/** Takes the draft back by itself: its ground is gone. Asked of drafts only. */
export function lapse(before: Warning, reason: GoneReason, at: Instant): Warned {
  if (!isDraft(before)) throw new Error(`warning ${before.id} is no draft`)
  const change = { status: 'lapsed', reason, proposedBy: null, proposedAt: null, judgedBy: null, judgedAt: at } as const
  return warned('lapsed', before, change, { payload: { reason } })
}

/** The same draft again, with the numbers of now. */
export function revive(before: Warning, found: Found, said: Pick<Wording, 'narrative'>, at: Instant): Warned {
  if (before.status !== 'lapsed') throw new Error(`warning ${before.id} has not lapsed`)
  const { ground, title, unitId } = found
  const change = { ground, title, unitId, ...said, status: 'draft', reason: null, judgedAt: at } as const
  return warned('revived', before, change)
}

export function whyNotEdit(before: Pick<Warning, 'status'>): WarningWhyNot {
  return before.status === 'draft' ? null : { code: 'not-draft', details: { status: before.status } }
}

/** Which unit it is said to; only what belongs to no unit by itself can be said to another one. */
export const isUnitOpen = ({ objectKind }: Pick<Warning, 'objectKind'>): boolean =>
  objectKind === 'theme' || objectKind === 'subject'

/** What the text lacks, or null. */
export function whyNotWorded({ kind }: Pick<Warning, 'kind'>, { replyDays, copies }: Wording): WarningWhyNot {
  const { most } = replyTerms[kind]
  if (replyDays > most) return { code: 'reply-too-long', details: { most } }
  return kind === 'urgent' && copies.length === 0 ? { code: 'copies-missing' } : null
}

/** Writes the text of a draft; everybody who did is kept. Throws Refusal. */
export function edit(
  before: Warning,
  { unitId, ...wording }: Wording & { readonly unitId: string },
  actor: Actor,
): Warned {
  refuse(whyNotEdit(before) ?? whyNotWorded(before, wording))
  if (unitId !== before.unitId && !isUnitOpen(before)) refuse({ code: 'unit-fixed' })
  const same = (['narrative', 'requirement', 'replyDays'] as const).every((field) => wording[field] === before[field])
  if (same && unitId === before.unitId && wording.copies.join('\n') === before.copies.join('\n')) {
    refuse({ code: 'nothing-changed' })
  }
  const others = before.editedBy.filter((person) => person.id !== actor.userId)
  const editedBy: Person[] = [...others, personOf(actor)]
  return warned('edited', before, { ...wording, unitId, editedBy })
}

export function whyNotDrop(before: Pick<Warning, 'status'>, reason: string): WarningWhyNot {
  if (!isDraft(before)) return { code: 'not-draft', details: { status: before.status } }
  return reason.trim() === '' ? { code: 'reason-missing' } : null
}

/** A person has it not issued 不予发出, with the reason: the same ground drafts nothing again. Throws Refusal. */
export function drop(before: Warning, actor: Actor, reason: string, at: Instant): Warned {
  refuse(whyNotDrop(before, reason))
  const judged = { reason: reason.trim(), judgedBy: personOf(actor), judgedAt: at }
  return warned('dropped', before, { status: 'withdrawn', ...judged }, { reason: reason.trim() })
}

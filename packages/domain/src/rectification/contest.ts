/**
 * Return of a wrongly assigned item 退单: before its plan is in, the lead unit returns it with the clause that says whose
 * business it is; the owner gives it to another unit or insists. Twice at most an item and round: on the second the owner
 * arbitrates 仲裁 within one working day, with a reason, and the unit that is named must take it. Source: SPEC §11.
 */
import { z } from 'zod'
import type { Fact } from '../audit/fact.ts'
import { addWorkingDays, type Calendar } from '../calendar/calendar.ts'
import { personOf, personSchema } from '../cycle/actor.ts'
import { dayOf, daySchema, type Instant, instantSchema } from '../day.ts'
import { idSchema, versionSchema } from '../id.ts'
import type { Actor } from '../people/permission.ts'
import { refuse } from '../refusal.ts'
import { isOpen, type RectificationItem } from './item.ts'
import { type LeadNow, whyNotLed } from './lead.ts'
import type { RectificationWhyNot } from './rectification-refusal.ts'
import type { Submission } from './submission.ts'

/** Returns that one round may have. */
export const MOST_CONTESTS = 2
/** Working days within which each return is decided: the second one is an arbitration. */
const decidedWithin = [2, 1] as const

export const contestDecisions = ['reassigned', 'insisted', 'arbitrated'] as const
export const contestSchema = z.object({
  id: idSchema,
  itemId: idSchema,
  round: z.number().int().min(1),
  /** Which return of its round. */
  ordinal: z.number().int().min(1).max(MOST_CONTESTS),
  /** The unit that returned it. */
  unitId: idSchema,
  clause: z.string().min(1),
  reason: z.string().min(1),
  /** Whose business it is, as the unit sees it. */
  proposedUnitId: idSchema.nullable(),
  dueDay: daySchema,
  by: personSchema,
  at: instantSchema,
  decision: z.enum(contestDecisions).nullable(),
  decidedUnitId: idSchema.nullable(),
  decisionReason: z.string().nullable(),
  decidedBy: personSchema.nullable(),
  decidedAt: instantSchema.nullable(),
  version: versionSchema,
})
export type Contest = z.infer<typeof contestSchema>
export type ContestDraft = Pick<Contest, 'clause' | 'reason' | 'proposedUnitId'>
export type ContestLead = Pick<LeadNow, 'id' | 'name' | 'retired'>

/** The return that waits for the owner's word, or null. */
export function openContest(contests: readonly Contest[]): Contest | null {
  return contests.find((contest) => contest.decision === null) ?? null
}

/** Why the unit may not return the item, or null: what a page asks before it offers to. */
export function whyNotContestNow(
  item: Pick<RectificationItem, 'status' | 'round' | 'number'>,
  contests: readonly Pick<Contest, 'round' | 'decision'>[],
  submissions: readonly Pick<Submission, 'round'>[],
  lead: Pick<LeadNow, 'name' | 'retired'>,
): RectificationWhyNot<
  'item-closed' | 'unit-retired' | 'contest-open' | 'contest-arbitrated' | 'contests-spent' | 'plan-handed-in'
> {
  if (!isOpen(item)) return { code: 'item-closed', details: { number: item.number } }
  const why = whyNotLed(lead)
  if (why) return why
  if (item.status === 'contested') return { code: 'contest-open' }
  const own = contests.filter((row) => row.round === item.round)
  if (own.some((row) => row.decision === 'arbitrated')) return { code: 'contest-arbitrated' }
  if (own.length >= MOST_CONTESTS) return { code: 'contests-spent', details: { most: MOST_CONTESTS } }
  // Whoever has handed in a plan has taken the item.
  const isTaken = submissions.some((row) => row.round === item.round)
  return isTaken || !['assigned', 'reopened'].includes(item.status) ? { code: 'plan-handed-in' } : null
}

/** Why this return may not stand, or null. */
export function whyNotContest(
  item: RectificationItem,
  contests: readonly Contest[],
  submissions: readonly Submission[],
  lead: ContestLead,
  { clause, reason, proposedUnitId }: ContestDraft,
): RectificationWhyNot {
  const why = whyNotContestNow(item, contests, submissions, lead)
  if (why) return why
  if (clause.trim() === '') return { code: 'clause-missing' }
  if (reason.trim() === '') return { code: 'reason-missing' }
  const isOwn = proposedUnitId === item.leadUnitId || proposedUnitId === lead.id
  return isOwn ? { code: 'same-lead', details: { name: lead.name } } : null
}

/** The return, waiting, and the item that is contested. Throws `Refusal`. */
export function contest(
  item: RectificationItem,
  draft: ContestDraft,
  context: {
    readonly id: string
    readonly contests: readonly Contest[]
    readonly submissions: readonly Submission[]
    readonly lead: ContestLead
    readonly calendar: Calendar
  },
  actor: Actor,
  now: Instant,
): { item: RectificationItem; contest: Contest; fact: Fact<'rectification.contested'> } {
  const { id, contests, submissions, lead, calendar } = context
  refuse(whyNotContest(item, contests, submissions, lead, draft))
  const { round, number } = item
  const ordinal = contests.filter((row) => row.round === round).length + 1
  const dueDay = addWorkingDays(calendar, dayOf(now), decidedWithin[ordinal - 1] ?? 1)
  const clause = draft.clause.trim()
  const reason = draft.reason.trim()
  const open = { decision: null, decidedUnitId: null, decisionReason: null, decidedBy: null, decidedAt: null }
  return {
    item: { ...item, status: 'contested', version: item.version + 1 },
    contest: {
      ...{ id, itemId: item.id, round, ordinal, unitId: lead.id, clause, reason, dueDay },
      ...{ proposedUnitId: draft.proposedUnitId, by: personOf(actor), at: now, ...open, version: 1 },
    },
    fact: {
      act: 'rectification.contested',
      subject: ['rectification_item', item.id],
      payload: { number, round, ordinal, clause, dueDay, proposedUnitId: draft.proposedUnitId },
      reason,
      unitId: item.leadUnitId,
    },
  }
}

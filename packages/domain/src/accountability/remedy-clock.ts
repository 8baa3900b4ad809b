/**
 * Clocks of remedies 救济期限: review 复核 within 30 days of service, internal objection 内部异议 within 15, appeal 申诉 within 15
 * days of the review's decision or 30 days directly; the numbers are the case's own. Execution is not suspended.
 * Source: SPEC §6; DOMAIN D-62 (公务员法 95–97).
 */
import { addDays, type Day } from '../day.ts'
import type { Dossier } from './case.ts'
import { type RemedyKind, remedyKinds, stepsOf } from './case-step.ts'

type Clocked = Pick<Dossier, 'effects' | 'steps'> & { readonly case: Pick<Dossier['case'], 'terms'> }

/** Days within which each is to be decided, from its filing (D-62). */
export const decideWithin: Readonly<Record<RemedyKind, number>> = { review: 30, objection: 30, appeal: 60 }

/** The remedies that were filed and that nobody decided. */
export function openRemedies({ steps }: Pick<Dossier, 'steps'>) {
  const decided = new Set(stepsOf(steps, 'remedy_decided').map((step) => step.content.filedStepId))
  return stepsOf(steps, 'remedy_filed').filter((step) => !decided.has(step.id))
}

/**
 * Which remedies are open to whoever the effects fall on: a cut in pay can be reviewed and appealed against, not being rated
 * excellent is not on the law's list, and so are talks; for these there is the internal objection.
 */
export function remediesFor({ effects }: Pick<Dossier, 'effects'>, personId: string | null): readonly RemedyKind[] {
  const kinds = new Set(effects.filter((effect) => effect.personId === personId).map((effect) => effect.kind))
  const isPay = kinds.delete('bonus_cut')
  return remedyKinds.filter((remedy) => (remedy === 'objection' ? kinds.size > 0 : isPay))
}

export interface Clock {
  readonly personId: string | null
  readonly remedy: RemedyKind
  readonly due: Day
}

/** The last day of each remedy, for everyone on whom the decision was served. */
export function clocksOf({ case: { terms }, effects, steps }: Clocked): readonly Clock[] {
  return stepsOf(steps, 'served').flatMap(({ content: { personId, day } }) =>
    remediesFor({ effects }, personId).map((remedy) => {
      if (remedy === 'objection') return { personId, remedy, due: addDays(day, terms.objectionDays) }
      const direct = addDays(day, terms.reviewDays)
      const reviewed = remedy === 'appeal' ? reviewedOn(steps, personId) : null
      return { personId, remedy, due: reviewed ? addDays(reviewed, terms.appealDays) : direct }
    }),
  )
}

/** The day of the review's decision for the person, or null. */
function reviewedOn(steps: Clocked['steps'], personId: string | null): Day | null {
  const filed = stepsOf(steps, 'remedy_filed').find(
    ({ content }) => content.remedy === 'review' && content.personId === personId,
  )
  const decided = stepsOf(steps, 'remedy_decided').find(({ content }) => content.filedStepId === filed?.id)
  return decided?.content.meetingDay ?? null
}

/**
 * Whose turn it is 该谁办: what a person owes of a case where it stands, so that no notice, hearing or decision waits unseen. It is
 * worked out of the case and kept nowhere. Source: SPEC §6; UX §3.2.
 */
import { holds } from '../cycle/actor.ts'
import { addDays, type Day } from '../day.ts'
import type { Actor } from '../people/permission.ts'
import type { Dossier } from './case.ts'
import { belongsToUnit, whyNotImpartial } from './case-interest.ts'
import { whyNotOpenDecision } from './decision.ts'
import { isReceived } from './notice.ts'
import { whyNotAnswerer } from './remedy.ts'
import { decideWithin, openRemedies } from './remedy-clock.ts'

export const caseTurns = ['notice', 'receive', 'state', 'lapse', 'decide', 'serve', 'answer'] as const
export type CaseTurn = (typeof caseTurns)[number]

/** What the actor owes of the case today, with its last day where it has one; null when it waits for others. */
export function turnOf(
  dossier: Dossier,
  actor: Actor,
  today: Day,
): { readonly turn: CaseTurn; readonly dueDay: Day | null } | null {
  const { status, statementDue: due } = dossier.case
  const isOffice = holds(actor, 'owner') && whyNotImpartial(dossier, actor) === null
  const isUnit = belongsToUnit(dossier, actor) && (holds(actor, 'lead_unit') || holds(actor, 'unit'))
  if (status === 'proposed') return isOffice ? { turn: 'notice', dueDay: null } : null
  if (status === 'noticed') {
    if (isUnit) return { turn: isReceived(dossier) ? 'state' : 'receive', dueDay: due }
    return isOffice && due !== null && today > due ? { turn: 'lapse', dueDay: null } : null
  }
  if (status === 'stated' || status === 'statement_waived') {
    const mayDecide = holds(actor, 'leader') && whyNotOpenDecision(dossier, actor) === null
    return mayDecide ? { turn: 'decide', dueDay: null } : null
  }
  if (status === 'decided') return isOffice ? { turn: 'serve', dueDay: null } : null
  const waiting = openRemedies(dossier).find((step) => whyNotAnswerer(dossier, step.content.remedy, actor) === null)
  if (!waiting || (waiting.content.remedy === 'appeal' && !isOffice)) return null
  return { turn: 'answer', dueDay: addDays(waiting.content.day, decideWithin[waiting.content.remedy]) }
}

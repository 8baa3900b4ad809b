/**
 * Notice 告知: the unit is told what is proposed, by which clause and with which facts, and how long it has to answer. The time
 * runs from its receipt, in working days; it may be lengthened once. Source: SPEC §6; DOMAIN D-61, D-67.
 */
import { addWorkingDays, type Calendar } from '../calendar/calendar.ts'
import { type Day, dayOf } from '../day.ts'
import type { Actor } from '../people/permission.ts'
import { refuse } from '../refusal.ts'
import { type Acted, type Acting, type Dossier, moved, whyNotNow } from './case.ts'
import { belongsToUnit, whyNotImpartial } from './case-interest.ts'
import type { CaseWhyNot } from './case-refusal.ts'
import { stepsOf } from './case-step.ts'

/** Whether the unit confirmed the notice, so that its time runs. */
export const isReceived = ({ steps }: Pick<Dossier, 'steps'>): boolean => stepsOf(steps, 'received').length > 0

/** Why the notice may not be served, or null. */
export function whyNotServeNotice(
  dossier: Dossier,
  actor: Actor,
): CaseWhyNot<'not-now' | 'interest-own-unit' | 'interest-declared'> {
  return whyNotNow(dossier.case, 'serveNotice') ?? whyNotImpartial(dossier, actor)
}

/** Serves the notice on the unit. Throws `Refusal`. */
export function serveNotice(dossier: Dossier, text: string, acting: Acting): Acted {
  refuse(whyNotServeNotice(dossier, acting.actor))
  return moved(dossier, acting, { content: { kind: 'noticed', text }, change: { status: 'noticed' } })
}

/**
 * Why the receipt may not be recorded, or null. Where the unit has no account, or refuses to sign, somebody else records it
 * and says by what 送达回证.
 */
export function whyNotReceiveNotice(
  dossier: Dossier,
  { basis, day }: { readonly basis: string; readonly day: Day },
  actor: Actor,
  today: Day,
): CaseWhyNot<'not-now' | 'received-already' | 'basis-missing' | 'day-ahead' | 'day-too-early'> {
  const why = whyNotNow(dossier.case, 'receiveNotice')
  if (why) return why
  if (isReceived(dossier)) return { code: 'received-already' }
  if (!belongsToUnit(dossier, actor) && basis.trim() === '') return { code: 'basis-missing' }
  if (day > today) return { code: 'day-ahead', details: { today } }
  const noticed = stepsOf(dossier.steps, 'noticed').at(-1)
  const from = noticed ? dayOf(noticed.at) : today
  return day < from ? { code: 'day-too-early', details: { from } } : null
}

/** Records the receipt, and from then on the unit's time runs. Throws `Refusal`. */
export function receiveNotice(
  dossier: Dossier,
  given: { readonly basis: string; readonly day: Day },
  acting: Acting,
  calendar: Calendar,
): Acted {
  refuse(whyNotReceiveNotice(dossier, given, acting.actor, dayOf(acting.now)))
  const statementDue = addWorkingDays(calendar, given.day, dossier.case.terms.statementDays)
  const content = { kind: 'received' as const, basis: given.basis.trim(), day: given.day }
  return moved(dossier, acting, { content, change: { statementDue }, payload: { statementDue } })
}

/** Why the time may not be lengthened, or null: once, and before it is over. */
export function whyNotExtend(
  dossier: Dossier,
  actor: Actor,
  today: Day,
): CaseWhyNot<
  'not-now' | 'not-received' | 'extended-already' | 'statement-over' | 'interest-own-unit' | 'interest-declared'
> {
  const why = whyNotNow(dossier.case, 'extend') ?? whyNotImpartial(dossier, actor)
  if (why) return why
  const { statementDue: due } = dossier.case
  if (due === null) return { code: 'not-received' }
  if (stepsOf(dossier.steps, 'extended').length > 0) return { code: 'extended-already' }
  return today > due ? { code: 'statement-over', details: { due } } : null
}

/** Lengthens the time by its own length, with the reason. Throws `Refusal`. */
export function extend(dossier: Dossier, reason: string, acting: Acting, calendar: Calendar): Acted {
  refuse(whyNotExtend(dossier, acting.actor, dayOf(acting.now)))
  const { statementDue, terms } = dossier.case
  const until = addWorkingDays(calendar, statementDue ?? dayOf(acting.now), terms.statementDays)
  return moved(dossier, acting, {
    content: { kind: 'extended', reason, until },
    change: { statementDue: until },
    payload: { until },
    reason,
  })
}

/**
 * Statement 陈述申辩: the unit answers the notice, or says that it will not, or lets its time pass, which a person records. What
 * comes late is marked and heard all the same, until somebody decided. Source: SPEC §6; DOMAIN D-61.
 */
import { type Day, dayOf } from '../day.ts'
import type { Actor } from '../people/permission.ts'
import { refuse } from '../refusal.ts'
import { type Acted, type Acting, type Dossier, moved, whyNotNow } from './case.ts'
import { belongsToUnit, whyNotImpartial } from './case-interest.ts'
import type { CaseWhyNot } from './case-refusal.ts'
import type { Step } from './case-step.ts'

interface Stating {
  readonly text: string
  /** By what somebody outside the unit wrote it down, such as a signed letter; empty for the unit itself. */
  readonly basis: string
  readonly files: Step['files']
}

type Said = CaseWhyNot<'not-now' | 'not-received' | 'basis-missing'>

/** Why nothing can be said for the unit yet, or null. */
function whyNotSay(dossier: Dossier, act: 'state' | 'waive', basis: string, actor: Actor): Said {
  const why = whyNotNow(dossier.case, act)
  if (why) return why
  if (dossier.case.statementDue === null) return { code: 'not-received' }
  return !belongsToUnit(dossier, actor) && basis.trim() === '' ? { code: 'basis-missing' } : null
}

/** Why the statement may not be handed in, or null. */
export function whyNotState(dossier: Dossier, { basis }: Pick<Stating, 'basis'>, actor: Actor): Said {
  return whyNotSay(dossier, 'state', basis, actor)
}

/** Hands in a statement; a second one stands beside the first. Throws `Refusal`. */
export function state(dossier: Dossier, { text, basis, files }: Stating, acting: Acting): Acted {
  refuse(whyNotState(dossier, { basis }, acting.actor))
  const due = dossier.case.statementDue
  const late = due !== null && dayOf(acting.now) > due
  return moved(dossier, acting, {
    content: { kind: 'stated', text, basis: basis.trim(), late },
    change: { status: 'stated' },
    files,
    payload: { late, files: files.length },
  })
}

/** Why the unit may not waive its statement, or null. */
export function whyNotWaive(dossier: Dossier, basis: string, actor: Actor): Said {
  return whyNotSay(dossier, 'waive', basis, actor)
}

/** The unit says that it makes no statement. Throws `Refusal`. */
export function waive(dossier: Dossier, basis: string, acting: Acting): Acted {
  refuse(whyNotWaive(dossier, basis, acting.actor))
  return moved(dossier, acting, {
    content: { kind: 'waived', basis: basis.trim() },
    change: { status: 'statement_waived' },
  })
}

/** Why the time cannot be recorded as passed, or null. */
export function whyNotLapse(
  dossier: Dossier,
  actor: Actor,
  today: Day,
): CaseWhyNot<'not-now' | 'not-received' | 'statement-running' | 'interest-own-unit' | 'interest-declared'> {
  const why = whyNotNow(dossier.case, 'lapse') ?? whyNotImpartial(dossier, actor)
  if (why) return why
  const { statementDue: due } = dossier.case
  if (due === null) return { code: 'not-received' }
  return today <= due ? { code: 'statement-running', details: { due } } : null
}

/** Records that the time passed without a statement. Throws `Refusal`. */
export function lapse(dossier: Dossier, acting: Acting): Acted {
  refuse(whyNotLapse(dossier, acting.actor, dayOf(acting.now)))
  const due = dossier.case.statementDue ?? dayOf(acting.now)
  return moved(dossier, acting, { content: { kind: 'lapsed', due }, change: { status: 'statement_waived' } })
}

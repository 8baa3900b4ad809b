/**
 * The end of a case 终结与撤回: withdrawn before anybody decided, or final once every clock has run out and nothing waits.
 * Source: SPEC §6 (→ final).
 */
import { type Day, dayOf } from '../day.ts'
import type { Actor } from '../people/permission.ts'
import { refuse } from '../refusal.ts'
import { type Acted, type Acting, type Dossier, moved, whyNotNow } from './case.ts'
import { whyNotImpartial } from './case-interest.ts'
import type { CaseWhyNot } from './case-refusal.ts'
import { clocksOf, openRemedies } from './remedy-clock.ts'

type Ending = CaseWhyNot<'not-now' | 'interest-own-unit' | 'interest-declared' | 'remedy-open' | 'clock-running'>

/** Why the case cannot end yet, or null. */
export function whyNotFinish(dossier: Dossier, actor: Actor, today: Day): Ending {
  const why = whyNotNow(dossier.case, 'finish') ?? whyNotImpartial(dossier, actor)
  if (why) return why
  if (openRemedies(dossier).length > 0) return { code: 'remedy-open' }
  const due = clocksOf(dossier)
    .map((clock) => clock.due)
    .toSorted()
    .at(-1)
  return due && today <= due ? { code: 'clock-running', details: { due } } : null
}

/** Records that the case is at its end; the effects stay as they are. Throws `Refusal`. */
export function finish(dossier: Dossier, acting: Acting): Acted {
  refuse(whyNotFinish(dossier, acting.actor, dayOf(acting.now)))
  return moved(dossier, acting, { content: { kind: 'finished' }, change: { status: 'final' } })
}

/** Why the case may not be withdrawn, or null. */
export function whyNotWithdraw(dossier: Dossier, actor: Actor): Ending {
  return whyNotNow(dossier.case, 'withdraw') ?? whyNotImpartial(dossier, actor)
}

/** Withdraws what was only proposed, with the reason. Throws `Refusal`. */
export function withdraw(dossier: Dossier, reason: string, acting: Acting): Acted {
  refuse(whyNotWithdraw(dossier, acting.actor))
  return moved(dossier, acting, { content: { kind: 'withdrawn', reason }, change: { status: 'withdrawn' }, reason })
}

/**
 * Service 送达本人: the decision is served on each person that it falls on, and on the unit where it does; their clocks run from
 * that day. The case counts as served when all were. Source: SPEC §6; DOMAIN D-60 (result notified in writing), D-62.
 */
import { type Day, dayOf } from '../day.ts'
import type { Actor } from '../people/permission.ts'
import { refuse } from '../refusal.ts'
import { type Acted, type Acting, type CaseStatus, type Dossier, moved, whyNotNow } from './case.ts'
import { whyNotImpartial } from './case-interest.ts'
import type { CaseWhyNot } from './case-refusal.ts'
import { type serviceMethodSchema, stepsOf } from './case-step.ts'
import { isInForce } from './effect.ts'
import { openRemedies } from './remedy-clock.ts'

/** Everyone whom the decision falls on, once each; null is the unit. */
export function targetsOf({ effects }: Pick<Dossier, 'effects'>): readonly (string | null)[] {
  return [...new Set(effects.map((effect) => effect.personId))]
}

/** The day on which the decision was served on the person (the unit when null), or null. */
export function servedOn({ steps }: Pick<Dossier, 'steps'>, personId: string | null): Day | null {
  return stepsOf(steps, 'served').find((step) => step.content.personId === personId)?.content.day ?? null
}

export const isAllServed = (dossier: Pick<Dossier, 'effects' | 'steps'>): boolean =>
  targetsOf(dossier).every((target) => servedOn(dossier, target) !== null)

export interface Serving {
  readonly personId: string | null
  readonly method: (typeof serviceMethodSchema)['options'][number]
  readonly day: Day
  readonly note: string
}

/** Why the service may not be recorded, or null. */
export function whyNotServeDecision(
  dossier: Dossier,
  { personId, day }: Pick<Serving, 'personId' | 'day'>,
  actor: Actor,
  today: Day,
): CaseWhyNot<
  | 'not-now'
  | 'interest-own-unit'
  | 'interest-declared'
  | 'not-a-target'
  | 'served-already'
  | 'day-ahead'
  | 'day-too-early'
> {
  const why = whyNotNow(dossier.case, 'serveDecision') ?? whyNotImpartial(dossier, actor)
  if (why) return why
  if (!targetsOf(dossier).includes(personId)) return { code: 'not-a-target' }
  const served = servedOn(dossier, personId)
  if (served) return { code: 'served-already', details: { day: served } }
  if (day > today) return { code: 'day-ahead', details: { today } }
  const decided = stepsOf(dossier.steps, 'decided').at(-1)
  const from = decided ? dayOf(decided.at) : today
  return day < from ? { code: 'day-too-early', details: { from } } : null
}

/** Records the service on one of them. Throws `Refusal`. */
export function serveDecision(dossier: Dossier, serving: Serving, acting: Acting): Acted {
  refuse(whyNotServeDecision(dossier, serving, acting.actor, dayOf(acting.now)))
  const content = { kind: 'served' as const, ...serving }
  const served = moved(dossier, acting, { content, payload: { day: serving.day, method: serving.method } })
  const after = { ...dossier, steps: [...dossier.steps, served.step] }
  const waits = openRemedies(dossier).length > 0
  const status = waits ? 'in_remedy' : isAllServed(after) ? 'served' : 'decided'
  return { ...served, case: { ...served.case, status }, fact: restated(served, status) }
}

const restated = ({ fact }: Acted, status: string): Acted['fact'] => ({
  ...fact,
  payload: { ...fact.payload, status },
})

/** Where the case stands once remedies were answered: nothing left in force ends it. */
export function standing(dossier: Dossier, waits: boolean): CaseStatus {
  if (waits) return 'in_remedy'
  if (!dossier.effects.some(isInForce)) return 'final'
  return isAllServed(dossier) ? 'served' : 'decided'
}

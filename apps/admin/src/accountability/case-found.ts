import type { AppRouter } from '@ratchet/api/router'
import type { Dossier } from '@ratchet/domain/accountability/case'
import { stepsOf } from '@ratchet/domain/accountability/case-step'
import { servedOn } from '@ratchet/domain/accountability/decision-served'
import type { SuggestedEffect } from '@ratchet/domain/accountability/effect'
import type { inferRouterOutputs } from '@trpc/server'
import type { CaseWords } from './case-words.ts'

export type CaseFound = inferRouterOutputs<AppRouter>['case']['find']

/** The person's name, or the unit's when there is none. */
export function nameOf({ posts, unitName }: Pick<CaseFound, 'posts' | 'unitName'>, personId: string | null): string {
  return personId === null ? unitName : (posts.find((post) => post.personId === personId)?.name ?? '')
}

/** 主要领导：不得评优；…, as a notice says it. */
export function suggestionText(suggested: readonly SuggestedEffect[], w: CaseWords): string[] {
  return suggested.map(({ target, kind, amount }) => {
    const much = kind !== 'bonus_cut' ? '' : amount === null ? w.amountOpen : w.percent(amount)
    return w.suggestion(w.noun.target[target], w.noun.effect[kind], much)
  })
}

export type RungState = 'done' | 'current' | 'waiting'
export interface Rung {
  readonly state: RungState
  /** The day on which it was done, or until which it may be. */
  readonly day: string | null
  readonly until: boolean
}

const order = ['proposed', 'noticed', 'heard', 'decided', 'served', 'remedies', 'final'] as const

/** The seven rungs of a case with where it stands: proposed, told, heard, decided, served, remedies, final. */
export function rungsOf(page: CaseFound): readonly Rung[] {
  const { case: given, steps, clocks } = page
  const dayOf = (...kinds: string[]) =>
    steps.findLast((step) => kinds.includes(step.content.kind))?.at.slice(0, 10) ?? null
  const at: Readonly<Record<(typeof order)[number], string | null>> = {
    proposed: dayOf('opened'),
    noticed: dayOf('received'),
    heard: dayOf('stated', 'waived', 'lapsed'),
    decided: dayOf('decided'),
    served: ['served', 'final'].includes(given.status) || isServed(page) ? dayOf('served') : null,
    remedies: given.status === 'final' ? dayOf('finished', 'remedy_decided', 'corrected') : null,
    final: given.status === 'final' ? dayOf('finished', 'remedy_decided', 'corrected', 'decided') : null,
  }
  const last =
    clocks
      .map((clock) => clock.due)
      .toSorted()
      .at(-1) ?? null
  const until = { heard: given.statementDue, remedies: last }
  const current = given.status === 'withdrawn' ? -1 : order.findIndex((rung) => at[rung] === null)
  return order.map((rung, index) => {
    const done = at[rung]
    if (done) return { state: 'done', day: done, until: false }
    const due = rung === 'heard' || rung === 'remedies' ? until[rung] : null
    return { state: index === current ? 'current' : 'waiting', day: due, until: due !== null }
  })
}

function isServed({ effects, steps }: Pick<Dossier, 'effects' | 'steps'>): boolean {
  return effects.length > 0 && effects.every((effect) => servedOn({ steps }, effect.personId) !== null)
}

/** The decision, or null. */
export const decisionOf = ({ steps }: Pick<Dossier, 'steps'>) => stepsOf(steps, 'decided').at(-1) ?? null

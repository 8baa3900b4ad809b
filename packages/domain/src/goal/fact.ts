/** What happened to a target 目标留痕, with the whole target after the act. Source: SPEC §13. */
import type { Fact } from '../audit/fact.ts'
import type { Target } from './target.ts'

export type GoalFact = Fact<'goal.targetSet' | 'goal.targetRemoved'>

/** The fact of the act; codes and figures only. */
export function goalFact(act: GoalFact['act'], target: Target): GoalFact {
  const { id, unitId, ...payload } = target
  return { act, subject: ['target', id], payload, unitId }
}

/** What happened to the strategy 策略留痕. Source: SPEC §13. */
import type { Fact } from '../audit/fact.ts'
import type { Measure, Task } from './measure.ts'

export type StrategyAct =
  | 'strategy.outlineDrafted'
  | 'strategy.outlineEdited'
  | 'strategy.outlinePublished'
  | 'strategy.measureSet'
  | 'strategy.measureRemoved'
  | 'strategy.taskSet'
  | 'strategy.taskDone'
  | 'strategy.taskReopened'
export type StrategyFact = Fact<StrategyAct>

/** The fact of an act on a measure, with the whole measure after it. */
export function measureFact(act: StrategyAct, measure: Measure, reason: string | null = null): StrategyFact {
  const { id, unitId, ...payload } = measure
  return { act, subject: ['measure', id], payload, reason, unitId }
}

/** The fact of an act on a task, with the whole task after it. */
export function taskFact(act: StrategyAct, task: Task, reason: string | null = null): StrategyFact {
  const { id, unitId, ...payload } = task
  return { act, subject: ['task', id], payload, reason, unitId }
}

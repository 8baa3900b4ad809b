/**
 * Setting and removing measures and tasks 措施与任务: only while the outline is a draft; what the last cycle left behind
 * leaves only with a reason. Source: SPEC §1 (second and third pawl), §4.
 */
import type { Instant } from '../day.ts'
import { refuse, type WhyNot } from '../refusal.ts'
import { measureFact, type StrategyFact, taskFact } from './fact.ts'
import type { Measure, Task } from './measure.ts'
import type { Outline } from './outline.ts'
import type { StrategyRefusal } from './strategy-refusal.ts'

export interface MeasureContext {
  readonly outline: Pick<Outline, 'status' | 'edition'>
  /** All measures of the cycle, the edited one included. */
  readonly measures: readonly Measure[]
  readonly targetIds: readonly string[]
}

/** Why the measure may not stand as it is, or null. Gaps (no unit, no time) are left to the gate. */
export function whyNotSetMeasure(measure: Measure, context: MeasureContext): WhyNot<StrategyRefusal> {
  const { outline, measures } = context
  if (outline.status === 'published') return { code: 'outline-published', details: { edition: outline.edition } }
  if (measure.title.trim() === '') return { code: 'title-missing' }
  const unknown = measure.targetIds.filter((id) => !context.targetIds.includes(id))
  if (unknown.length > 0) return { code: 'target-unknown', details: { ids: unknown } }
  if (measure.start && measure.due && measure.due < measure.start) {
    return { code: 'due-before-start', details: { start: measure.start, due: measure.due } }
  }
  const units = [measure.unitId, ...measure.coUnitIds].filter((id) => id !== null)
  if (new Set(units).size < units.length) return { code: 'unit-twice' }
  if (measure.origin === 'new') return null
  if (measure.sourceId === null) return { code: 'source-missing', details: { origin: measure.origin } }
  const twin = measures.find(
    (row) => row.id !== measure.id && row.origin === measure.origin && row.sourceId === measure.sourceId,
  )
  return twin ? { code: 'source-twice', details: { title: twin.title } } : null
}

/** Adds a measure, or the next version of `before`; throws Refusal. */
export function setMeasure(
  measure: Measure,
  context: MeasureContext,
  before: Measure | null = null,
): { readonly measure: Measure; readonly fact: StrategyFact } {
  refuse(whyNotSetMeasure(measure, context))
  const next = { ...measure, version: before ? before.version + 1 : 1 }
  return { measure: next, fact: measureFact('strategy.measureSet', next) }
}

/** Why the measure may not go, or null; one that the last cycle demands needs a reason. */
export function whyNotRemoveMeasure(
  measure: Measure,
  context: {
    readonly outline: MeasureContext['outline']
    readonly tasks: readonly Task[]
    readonly reason: string | null
  },
): WhyNot<StrategyRefusal> {
  const { outline, tasks, reason } = context
  if (outline.status === 'published') return { code: 'outline-published', details: { edition: outline.edition } }
  const count = tasks.filter((task) => task.measureId === measure.id).length
  if (count > 0) return { code: 'has-tasks', details: { count } }
  return measure.origin !== 'new' && !reason?.trim()
    ? { code: 'reason-missing', details: { origin: measure.origin } }
    : null
}

/** Takes the measure out; throws Refusal. */
export function removeMeasure(
  measure: Measure,
  context: Parameters<typeof whyNotRemoveMeasure>[1],
): { readonly fact: StrategyFact } {
  refuse(whyNotRemoveMeasure(measure, context))
  return { fact: measureFact('strategy.measureRemoved', measure, context.reason) }
}

/** Why the task may not stand as it is, or null; `measure` is its measure, null when there is none. */
export function whyNotSetTask(task: Task, measure: Pick<Measure, 'id' | 'due'> | null): WhyNot<StrategyRefusal> {
  if (measure?.id !== task.measureId) return { code: 'measure-unknown' }
  if (task.title.trim() === '') return { code: 'title-missing' }
  if (task.doneAt !== null) return { code: 'already-done' }
  const late = measure.due !== null && task.due > measure.due
  return late ? { code: 'task-after-measure', details: { due: task.due, measureDue: measure.due } } : null
}

/** Adds a task, or the next version of `before`; throws Refusal. */
export function setTask(
  task: Task,
  measure: Pick<Measure, 'id' | 'due'> | null,
  before: Task | null = null,
): { readonly task: Task; readonly fact: StrategyFact } {
  refuse(whyNotSetTask(task, measure))
  const next = { ...task, version: before ? before.version + 1 : 1 }
  return { task: next, fact: taskFact('strategy.taskSet', next) }
}

/** Why the task cannot be reported as done, or null. */
export function whyNotFinishTask(task: Task): WhyNot<StrategyRefusal> {
  return task.doneAt === null ? null : { code: 'already-done' }
}

/** Reports the task as done; throws Refusal. */
export function finishTask(task: Task, now: Instant): { readonly task: Task; readonly fact: StrategyFact } {
  refuse(whyNotFinishTask(task))
  const next = { ...task, doneAt: now, version: task.version + 1 }
  return { task: next, fact: taskFact('strategy.taskDone', next) }
}

/** Why the task cannot be opened again, or null. */
export function whyNotReopenTask(task: Task, reason: string): WhyNot<StrategyRefusal> {
  if (task.doneAt === null) return { code: 'not-done' }
  return reason.trim() === '' ? { code: 'reason-missing' } : null
}

/** Opens a finished task again, with the reason; throws Refusal. */
export function reopenTask(task: Task, reason: string): { readonly task: Task; readonly fact: StrategyFact } {
  refuse(whyNotReopenTask(task, reason))
  const next = { ...task, doneAt: null, version: task.version + 1 }
  return { task: next, fact: taskFact('strategy.taskReopened', next, reason) }
}

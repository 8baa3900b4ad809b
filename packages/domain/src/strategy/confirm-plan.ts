/**
 * Confirming a pasted plan or minutes 逐条确认: the chosen lines become measures, or tasks of measures that stand, together or
 * not at all, and every line that may not stand is named with its own reason. Source: SPEC §12 (confirmed line by line);
 * issue 1/6 "nothing half-imported".
 */
import { Refusal, type WhyNot } from '../refusal.ts'
import type { StrategyFact } from './fact.ts'
import type { Measure, Task } from './measure.ts'
import { type MeasureContext, setMeasure, setTask, whyNotSetMeasure, whyNotSetTask } from './set-measure.ts'
import type { StrategyRefusal } from './strategy-refusal.ts'

/** What minutes ask of a unit: the unit and the day may still have to be found out. */
export type PlannedTask = Omit<Task, 'unitId' | 'due'> & {
  readonly unitId: Task['unitId'] | null
  readonly due: Task['due'] | null
}
export interface PlanRow {
  /** 1-based statement of the pasted text. */
  readonly line: number
  readonly becomes:
    | { readonly kind: 'measure'; readonly measure: Measure }
    | { readonly kind: 'task'; readonly task: PlannedTask }
}
export interface RefusedRow {
  readonly line: number
  readonly why: NonNullable<WhyNot<StrategyRefusal>>
}

/** The task where nothing of it is left to find out. */
function wholeTask({ unitId, due, ...task }: PlannedTask): Task | null {
  return unitId === null || due === null ? null : { ...task, unitId, due }
}

const measureOf = ({ measureId }: PlannedTask, { measures }: MeasureContext) =>
  measures.find((row) => row.id === measureId) ?? null

function whyNotConfirm({ becomes }: PlanRow, context: MeasureContext): WhyNot<StrategyRefusal> {
  if (becomes.kind === 'measure') return whyNotSetMeasure(becomes.measure, context)
  const task = wholeTask(becomes.task)
  if (!task) return { code: becomes.task.unitId === null ? 'unit-missing' : 'due-missing' }
  return whyNotSetTask(task, measureOf(task, context))
}

/** The chosen rows that may not stand, each with its reason; empty when all may. */
export function refusedRows(rows: readonly PlanRow[], context: MeasureContext): RefusedRow[] {
  return rows.flatMap((row): RefusedRow[] => {
    const why = whyNotConfirm(row, context)
    return why ? [{ line: row.line, why }] : []
  })
}

export type ConfirmedRow = { readonly line: number; readonly fact: StrategyFact } & (
  | { readonly measure: Measure }
  | { readonly task: Task }
)

/** Makes every chosen row a measure or a task; throws `rows-refused` with all of the reasons when one may not. */
export function confirmPlan(rows: readonly PlanRow[], context: MeasureContext): readonly ConfirmedRow[] {
  const refused = refusedRows(rows, context)
  if (refused.length > 0) throw new Refusal<StrategyRefusal>('rows-refused', { rows: refused })
  return rows.flatMap(({ line, becomes }): ConfirmedRow[] => {
    if (becomes.kind === 'measure') return [{ line, ...setMeasure(becomes.measure, context) }]
    const task = wholeTask(becomes.task)
    return task ? [{ line, ...setTask(task, measureOf(task, context)) }] : []
  })
}

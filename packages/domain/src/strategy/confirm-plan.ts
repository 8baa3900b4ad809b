/**
 * Confirming a pasted plan 逐条确认: the chosen lines become measures together or not at all, and every line that may not
 * stand is named with its own reason. Source: SPEC §12 (confirmed line by line); issue 1/6 "nothing half-imported".
 */
import { Refusal, type WhyNot } from '../refusal.ts'
import type { StrategyFact } from './fact.ts'
import type { Measure } from './measure.ts'
import { type MeasureContext, setMeasure, whyNotSetMeasure } from './set-measure.ts'
import type { StrategyRefusal } from './strategy-refusal.ts'

export interface PlanRow {
  /** 1-based line of the pasted text. */
  readonly line: number
  readonly measure: Measure
}
export interface RefusedRow {
  readonly line: number
  readonly why: NonNullable<WhyNot<StrategyRefusal>>
}

/** The chosen rows that may not become measures, each with its reason; empty when all may. */
export function refusedRows(rows: readonly PlanRow[], context: MeasureContext): RefusedRow[] {
  return rows.flatMap(({ line, measure }): RefusedRow[] => {
    const why = whyNotSetMeasure(measure, context)
    return why ? [{ line, why }] : []
  })
}

/** Makes every chosen row a measure; throws `rows-refused` with all of the reasons when one may not. */
export function confirmPlan(
  rows: readonly PlanRow[],
  context: MeasureContext,
): readonly { readonly line: number; readonly measure: Measure; readonly fact: StrategyFact }[] {
  const refused = refusedRows(rows, context)
  if (refused.length > 0) throw new Refusal<StrategyRefusal>('rows-refused', { rows: refused })
  return rows.map(({ line, measure }) => ({ line, ...setMeasure(measure, context) }))
}

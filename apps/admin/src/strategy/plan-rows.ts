/** The lines of a pasted plan while a person goes through them: chosen or not, mended in place, nothing dropped. */
import type { Measure } from '@ratchet/domain/strategy/measure'
import { type PlanCandidate, parsePlan } from '@ratchet/domain/strategy/parse-plan'
import { unsavedId } from '../goal/form.ts'
import type { MeasureForm } from './measure-form.ts'
import type { StrategyData } from './plan.ts'

export interface PlanRowState {
  readonly line: number
  readonly chosen: boolean
  /** The lines as pasted. */
  readonly sources: readonly string[]
  readonly headings: readonly string[]
  readonly unknownUnits: readonly string[]
  readonly timeText: string
  readonly form: MeasureForm
}
export interface PlanState {
  readonly text: string
  /** Null while the text is still being pasted. */
  readonly rows: readonly PlanRowState[] | null
  readonly unread: readonly { readonly line: number; readonly text: string }[]
  readonly headings: number
}

export const emptyPlan: PlanState = { text: '', rows: null, unread: [], headings: 0 }

/** The target that the responsible unit leads, where there is exactly one: a proposal that the person can change. */
function targetOfUnit(unitId: string | null, data: StrategyData): string[] {
  const led = data.targets.filter((row) => row.level === 'lead' && row.unitId === unitId)
  const above = led.length === 1 ? led[0]?.parentId : null
  return unitId && above ? [above] : []
}

function rowOf(candidate: PlanCandidate, data: StrategyData): PlanRowState {
  const { line, sources, headings, unknownUnits, timeText, title, unitId, coUnitIds, start, due, expectedEffect } =
    candidate
  const form = {
    title,
    targetIds: targetOfUnit(unitId, data),
    unitId,
    coUnitIds: [...coUnitIds],
    start,
    due,
    expectedEffect,
  }
  return { line, chosen: true, sources, headings, unknownUnits, timeText, form }
}

/** Reads the text with the units of the house and the year of the cycle. */
export function readPlan(text: string, data: StrategyData): PlanState {
  const units = data.units.filter((unit) => unit.kind !== 'zone')
  const { candidates, unrecognised, headings } = parsePlan(text, units, Number(data.cycle.id.slice(0, 4)))
  return { text, rows: candidates.map((row) => rowOf(row, data)), unread: unrecognised, headings: headings.length }
}

/** A line that was not understood becomes a row with its words as the title. */
export function takeLine(plan: PlanState, line: number): PlanState {
  const found = plan.unread.find((row) => row.line === line)
  if (!found || !plan.rows) return plan
  const form = {
    title: found.text.trim().slice(0, 300),
    targetIds: [],
    unitId: null,
    coUnitIds: [],
    start: null,
    due: null,
    expectedEffect: '',
  }
  const row = { line, chosen: true, sources: [found.text], headings: [], unknownUnits: [], timeText: '', form }
  const rows = [...plan.rows, row].toSorted((a, b) => a.line - b.line)
  return { ...plan, rows, unread: plan.unread.filter((each) => each.line !== line) }
}

/** The row as the measure that it would become. */
export function measureOfRow({ form }: PlanRowState, data: StrategyData): Measure {
  return { ...form, id: unsavedId, cycleId: data.cycle.id, origin: 'new', sourceId: null, version: 1 }
}

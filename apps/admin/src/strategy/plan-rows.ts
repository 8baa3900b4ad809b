/** The lines of a pasted plan or of minutes while a person goes through them: chosen or not, mended, nothing dropped. */
import type { PlanRow } from '@ratchet/domain/strategy/confirm-plan'
import type { Measure } from '@ratchet/domain/strategy/measure'
import { type PlanCandidate, parsePlan } from '@ratchet/domain/strategy/parse-plan'
import { unsavedId } from '../goal/form.ts'
import type { MeasureForm } from './measure-form.ts'
import { outlineState, type StrategyData } from './plan.ts'

export interface PlanRowState {
  readonly line: number
  readonly chosen: boolean
  readonly kind: PlanRow['becomes']['kind']
  /** Of a task: the measure that it carries out. */
  readonly measureId: string | null
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

/** Two letters at a time, so that 护学岗改造 and 改造护学岗 are alike. */
const pairsOf = (text: string) => new Set([...text].slice(1).map((letter, at) => `${text[at]}${letter}`))

/** The measure that a task of this unit most likely carries out: the unit's only one, else the one that speaks of the same. */
export function nearestMeasure(
  { title, unitId }: Pick<MeasureForm, 'title' | 'unitId'>,
  measures: readonly Measure[],
): string | null {
  const own = measures.filter((row) => unitId !== null && (row.unitId === unitId || row.coUnitIds.includes(unitId)))
  if (own.length === 1) return own[0]?.id ?? null
  const pairs = pairsOf(title)
  const shared = (row: Measure) => [...pairsOf(row.title)].filter((pair) => pairs.has(pair)).length
  const [best] = (own.length > 0 ? own : measures).toSorted((a, b) => shared(b) - shared(a))
  return best && shared(best) > 1 ? best.id : null
}

/** How a task is called that others help with: a task has one unit. */
export type NameTask = (title: string, helpers: readonly string[]) => string

function rowOf(candidate: PlanCandidate, data: StrategyData, nameTask: NameTask): PlanRowState {
  const { line, sources, headings, unknownUnits, timeText, title, unitId, coUnitIds, start, due, expectedEffect } =
    candidate
  // Behind a published outline measures do not change, and what a meeting asks for carries them out.
  const kind = outlineState(data).status === 'published' ? 'task' : 'measure'
  const helpers = data.units.filter((unit) => coUnitIds.includes(unit.id)).map((unit) => unit.name)
  const form = {
    title: kind === 'task' && helpers.length > 0 ? nameTask(title, helpers) : title,
    targetIds: targetOfUnit(unitId, data),
    unitId,
    coUnitIds: [...coUnitIds],
    start,
    due,
    expectedEffect,
  }
  const measureId = nearestMeasure({ title, unitId }, data.measures)
  return { line, chosen: true, kind, measureId, sources, headings, unknownUnits, timeText, form }
}

/** Reads the text with the units of the house and the year of the cycle. */
export function readPlan(text: string, data: StrategyData, nameTask: NameTask): PlanState {
  const units = data.units.filter((unit) => unit.kind !== 'zone')
  const { candidates, unrecognised, headings } = parsePlan(text, units, Number(data.cycle.id.slice(0, 4)))
  const rows = candidates.map((row) => rowOf(row, data, nameTask))
  return { text, rows, unread: unrecognised, headings: headings.length }
}

/** A line that was not understood becomes a row with its words as the title. */
export function takeLine(plan: PlanState, line: number, data: StrategyData): PlanState {
  const found = plan.unread.find((row) => row.line === line)
  if (!found || !plan.rows) return plan
  const candidate = {
    ...{ line, sources: [found.text], number: '', title: found.text.trim().slice(0, 300), headings: [] },
    ...{ unitId: null, coUnitIds: [], unknownUnits: [], start: null, due: null, timeText: '', expectedEffect: '' },
  }
  const rows = [...plan.rows, rowOf(candidate, data, (title) => title)].toSorted((a, b) => a.line - b.line)
  return { ...plan, rows, unread: plan.unread.filter((each) => each.line !== line) }
}

/** The row as the measure or the task that it would become. */
export function becomesOf({ kind, form, measureId, line }: PlanRowState, data: StrategyData): PlanRow {
  if (kind === 'measure') {
    const fresh = { id: unsavedId, cycleId: data.cycle.id, origin: 'new', sourceId: null, version: 1 } as const
    return { line, becomes: { kind, measure: { ...form, ...fresh } } }
  }
  const { title, unitId, due } = form
  const task = { id: unsavedId, measureId: measureId ?? '', title, unitId, due, doneAt: null, version: 1 }
  return { line, becomes: { kind, task } }
}

/**
 * Day one 首日导入: an office with nothing becomes one with a running cycle, in steps of which each works by itself and can
 * be left and taken up again. Nobody fills in a weight before something works. Source: SPEC §12.
 */
import type { CycleId } from '../cycle/cycle-id.ts'
import type { Stage } from '../cycle/stage.ts'

export const firstDaySteps = ['units', 'cycle', 'ledger', 'plan', 'before-use', 'work'] as const
export type FirstDayStep = (typeof firstDaySteps)[number]

export interface FirstDayFacts {
  /** The half-year of today, which is the one to open. */
  readonly expected: CycleId
  readonly cycle: {
    readonly id: CycleId
    readonly stage: Stage
    readonly version: number
    readonly first: boolean
  } | null
  readonly departments: number
  readonly streets: number
  /** Accounts that hand something in for a unit. */
  readonly workers: number
  readonly imports: number
  readonly items: number
  readonly closedBefore: number
  readonly measures: number
  readonly passages: number
  readonly worked: number
  /** The item to begin with. */
  readonly firstItemId: string | null
}

export interface FirstDay extends FirstDayFacts {
  readonly steps: readonly { readonly step: FirstDayStep; readonly done: boolean }[]
  /** The first that is not done; null when the office is at work. */
  readonly next: FirstDayStep | null
}

/** Which steps are done. A step that was passed over is done once what it is for is there. */
export function firstDayOf(facts: FirstDayFacts): FirstDay {
  const { cycle } = facts
  const done: Record<FirstDayStep, boolean> = {
    // Without departments and streets no word of a ledger finds its unit; without people nobody works.
    units: facts.departments > 0 && facts.streets > 0 && facts.workers > 0,
    cycle: cycle !== null,
    ledger: facts.imports > 0 || facts.items > 0,
    plan: facts.measures > 0,
    // An office that begins at the beginning passes its gates like any other.
    'before-use': cycle !== null && (facts.passages > 0 || !cycle.first),
    work: facts.worked > 0,
  }
  const steps = firstDaySteps.map((step) => ({ step, done: done[step] }))
  return { ...facts, steps, next: steps.find((each) => !each.done)?.step ?? null }
}

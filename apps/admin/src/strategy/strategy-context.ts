import type { ProcedureName } from '@ratchet/domain/people/matrix'
import type { WhyNot } from '@ratchet/domain/refusal'
import type { Measure } from '@ratchet/domain/strategy/measure'
import { createContext, use } from 'react'
import type { StrategyData } from './plan.ts'

export interface StrategyPageState {
  readonly data: StrategyData
  readonly unitName: (id: string | null) => string
  /** An item that opened by itself has its subject for a title: shown in words. */
  readonly titleOf: (title: string) => string
  readonly targetName: (id: string) => string
  /** Why the signed-in person may not call the procedure for the unit, or null. */
  readonly whyNot: (procedure: ProcedureName, unitId?: string | null) => WhyNot
  readonly editMeasure: (id: string) => void
  readonly addMeasure: (from: NewMeasure) => void
}

/** Where a new measure comes from: a target that nobody serves yet, or something that the last cycle left. */
export interface NewMeasure {
  readonly targetId?: string
  readonly origin?: Measure['origin']
  readonly sourceId?: string
}

export const StrategyContext = createContext<StrategyPageState | null>(null)

export function useStrategy(): StrategyPageState {
  const state = use(StrategyContext)
  if (!state) throw new Error('outside of the strategy page')
  return state
}

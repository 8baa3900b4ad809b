import type { Target } from '@ratchet/domain/goal/target'
import type { WhyNot } from '@ratchet/domain/refusal'
import { createContext, use } from 'react'
import type { GoalData } from './tree.ts'

/** A target that is not saved yet: where it will hang, without an id of the server. */
export type NewTarget = Pick<Target, 'level' | 'parentId' | 'aspect'>

export interface GoalPage {
  readonly data: GoalData
  readonly range: { readonly min: number; readonly max: number }
  readonly nameOf: (target: Target) => string
  readonly whyNot: (target: Pick<Target, 'level' | 'parentId'>) => WhyNot
  readonly edit: (target: Target) => void
  readonly add: (target: NewTarget) => void
  /** The target in the drawer, so that the tree marks its cell. */
  readonly editing: string | null
}

export const GoalPageContext = createContext<GoalPage | null>(null)

export function useGoalPage(): GoalPage {
  const page = use(GoalPageContext)
  if (!page) throw new Error('outside of the goals page')
  return page
}

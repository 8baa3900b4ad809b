/** What the pages of dispatches show, and which of them are late. */
import type { AppRouter } from '@ratchet/api/router'
import type { inferRouterOutputs } from '@trpc/server'
import type { Tone } from '../design/StatusChip.tsx'

export type Dispatches = inferRouterOutputs<AppRouter>['dispatch']['list']
export type DispatchRow = Dispatches['dispatches'][number]
export type DispatchFound = inferRouterOutputs<AppRouter>['dispatch']['find']

export const toneOf: Record<DispatchRow['status'], Tone> = {
  given: 'warn',
  received: 'info',
  answered: 'warn',
  returned: 'danger',
  confirmed: 'done',
  withdrawn: 'quiet',
}

export const isEnded = ({ status }: Pick<DispatchRow, 'status'>): boolean =>
  status === 'confirmed' || status === 'withdrawn'

/** Past its deadline while the unit still has it; an answer that waits is not the unit's lateness. */
export const isLate = ({ status, dueDay }: Pick<DispatchRow, 'status' | 'dueDay'>, today: string): boolean =>
  !isEnded({ status }) && status !== 'answered' && dueDay < today

export const parts = ['running', 'late', 'ended', 'all'] as const
export type Part = (typeof parts)[number]

export function isOf(part: Part, row: DispatchRow, today: string): boolean {
  if (part === 'all') return true
  if (part === 'late') return isLate(row, today)
  return isEnded(row) === (part === 'ended')
}

/** What the pages of inspections show, and what of it is still open or late. */
import type { AppRouter } from '@ratchet/api/router'
import type { inferRouterOutputs } from '@trpc/server'
import type { Tone } from '../design/StatusChip.tsx'

export type Inspections = inferRouterOutputs<AppRouter>['supervision']['list']
export type InspectionRow = Inspections['inspections'][number]
export type InspectionFound = inferRouterOutputs<AppRouter>['supervision']['find']
export type FindingRow = InspectionFound['findings'][number]

export const toneOf: Record<InspectionRow['status'], Tone> = { planned: 'info', done: 'done', cancelled: 'quiet' }
export const findingTone: Record<FindingRow['status'], Tone> = {
  open: 'warn',
  answered: 'info',
  rechecked_ok: 'done',
  rechecked_failed: 'danger',
  became_item: 'quiet',
}

type Found = Pick<FindingRow, 'status' | 'dueDay'>
export const isClosed = ({ status }: Pick<Found, 'status'>): boolean =>
  status === 'rechecked_ok' || status === 'became_item'

/** Past its deadline while the unit still has it. */
export const isLate = ({ status, dueDay }: Found, today: string): boolean =>
  !isClosed({ status }) && status !== 'answered' && dueDay < today

export const parts = ['all', 'open', 'planned', 'done', 'cancelled'] as const
export type Part = (typeof parts)[number]

export const isOf = (part: Part, { status, findings }: InspectionRow): boolean =>
  part === 'all' || (part === 'open' ? findings.some((row) => !isClosed(row)) : status === part)

/** Lines of a checklist as they are typed, each once, empty ones left out. */
export const linesOf = (typed: string): string[] => [
  ...new Set(
    typed
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
]

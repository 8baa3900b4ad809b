/** What the pages of warnings show. */
import type { AppRouter } from '@ratchet/api/router'
import { type GoneReason, goneReasons } from '@ratchet/domain/warning/found'
import type { inferRouterOutputs } from '@trpc/server'
import type { Tone } from '../design/StatusChip.tsx'

export type Warnings = inferRouterOutputs<AppRouter>['warning']['list']
export type WarningRow = Warnings['warnings'][number]
export type WarningFound = inferRouterOutputs<AppRouter>['warning']['find']
export type OneWarning = WarningFound['warning']

export const toneOf: Record<WarningRow['status'], Tone> = {
  draft: 'info',
  proposed: 'warn',
  lapsed: 'quiet',
  issued: 'warn',
  acknowledged: 'info',
  objected: 'danger',
  answered: 'warn',
  returned: 'danger',
  accepted: 'done',
  upheld: 'quiet',
  withdrawn: 'quiet',
}

/** Why a draft lapsed by itself, where the reason is a code; a person's words otherwise. */
export function goneOf({ status, reason }: Pick<OneWarning, 'status' | 'reason'>): GoneReason | null {
  return status === 'lapsed' && (goneReasons as readonly string[]).includes(reason ?? '')
    ? (reason as GoneReason)
    : null
}

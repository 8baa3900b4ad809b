/** Rows of the page of publicity, and in which part of the list each stands. */
import type { AppRouter } from '@ratchet/api/router'
import type { inferRouterOutputs } from '@trpc/server'

export type Publicity = inferRouterOutputs<AppRouter>['publicity']['list']
export type HighlightRow = Publicity['highlights'][number]
export type OutletRow = Publicity['outlets'][number]

export const parts = ['all', 'counts', 'not', 'withdrawn'] as const
export type Part = (typeof parts)[number]

/** A withdrawn one counts nowhere, whatever its verdict was. */
export function isIn(part: Part, { withdrawnAt, counts }: Pick<HighlightRow, 'withdrawnAt' | 'counts'>): boolean {
  if (part === 'withdrawn') return withdrawnAt !== null
  return withdrawnAt === null && (part === 'all' || counts === (part === 'counts'))
}

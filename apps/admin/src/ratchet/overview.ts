import type { AppRouter } from '@ratchet/api/router'
import type { inferRouterOutputs } from '@trpc/server'

/** What `ratchet.overview` answers. */
export type Overview = inferRouterOutputs<AppRouter>['ratchet']['overview']
export type OverviewCycle = Overview['cycles'][number]

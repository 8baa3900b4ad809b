/** What the page of hooks shows. */
import type { AppRouter } from '@ratchet/api/router'
import type { inferRouterOutputs } from '@trpc/server'
import type { Tone } from '../design/StatusChip.tsx'

export type Webhooks = inferRouterOutputs<AppRouter>['webhook']['list']
export type Hook = Webhooks['hooks'][number]
export type Delivery = Webhooks['deliveries'][number]

export const deliveryTones: Readonly<Record<string, Tone>> = {
  waiting: 'warn',
  delivered: 'done',
  'given-up': 'danger',
}

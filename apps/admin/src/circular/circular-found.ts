import type { AppRouter } from '@ratchet/api/router'
import type { Actor } from '@ratchet/domain/people/permission'
import type { inferRouterOutputs } from '@trpc/server'

export type CircularRow = inferRouterOutputs<AppRouter>['circular']['list'][number]
export type CircularFound = inferRouterOutputs<AppRouter>['circular']['find']

/** Receipts that the reader's own units still owe: a role for the very unit, not for the zone above it. */
export function owedBy(actor: Actor, row: CircularRow): CircularRow['receipts'] {
  if (row.status !== 'issued') return []
  const own = actor.grants.filter(({ role }) => role === 'unit' || role === 'lead_unit').map((grant) => grant.unitId)
  return row.receipts.filter((receipt) => receipt.at === null && own.includes(receipt.unitId))
}

export const given = (receipts: readonly { readonly at: string | null }[]) =>
  receipts.filter((receipt) => receipt.at !== null).length

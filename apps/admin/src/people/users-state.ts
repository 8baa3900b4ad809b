import type { AppRouter } from '@ratchet/api/router'
import { roleSchema } from '@ratchet/domain/people/role'
import type { inferRouterOutputs } from '@trpc/server'
import { z } from 'zod'
import { useSearchState } from '../shell/page.ts'

type Outputs = inferRouterOutputs<AppRouter>
export type AccountRow = Outputs['account']['list']['rows'][number]
export type AccountFound = Outputs['account']['find']

export const accountStates = ['enabled', 'disabled', 'all'] as const
const sortable = ['username', 'name', 'lastSignInAt'] as const

const usersStateSchema = z.object({
  q: z.string().max(40).optional().catch(undefined),
  role: roleSchema.optional().catch(undefined),
  unit: z.uuid().optional().catch(undefined),
  state: z.enum(accountStates).optional().catch(undefined),
  sort: z.string().optional().catch(undefined),
  page: z.coerce.number().int().min(1).optional().catch(undefined),
  account: z.uuid().optional().catch(undefined),
  add: z.literal('1').optional().catch(undefined),
})
export type UsersState = z.infer<typeof usersStateSchema>

export function useUsersState() {
  return useSearchState(usersStateSchema)
}

/** The list as the server is asked for it; unknown sort columns count as none. */
export function listInput({ q, role, unit, state, sort, page }: UsersState) {
  const [column, direction] = (sort ?? '').split('.')
  const known = sortable.find((name) => name === column)
  return {
    search: q ?? '',
    role: role ?? null,
    unitId: unit ?? null,
    state: state ?? 'enabled',
    page: page ?? 1,
    sort: known ?? 'username',
    direction: direction === 'desc' ? ('desc' as const) : ('asc' as const),
  }
}

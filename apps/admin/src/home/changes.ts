import type { AppRouter } from '@ratchet/api/router'
import type { inferRouterOutputs } from '@trpc/server'

type Week = inferRouterOutputs<AppRouter>['home']['week']

interface Change {
  readonly name: 'received' | 'filed' | 'closed' | 'reopened'
  readonly count: number
  /** Null where there is nothing to see. */
  readonly href: string | null
}

/** The lines of the week, each leading to the one thing it speaks of, or to the list that holds them. */
export function changesOf({ received, closed, reopened }: Week): Change[] {
  const line = (
    name: Change['name'],
    change: { readonly count: number; readonly only: string | null } | null,
    one: string,
    all: string,
  ): Change[] => {
    if (!change) return []
    const { count, only } = change
    return [{ name, count, href: count === 0 ? null : only ? `${one}/${only}` : all }]
  }
  return [
    ...(received?.all
      ? line('received', received, '/opinions', '/opinions?status=all')
      : line('filed', received, '/opinions/filed', '/opinions/filed')),
    ...line('closed', closed, '/tasks', '/tasks?status=closed'),
    ...line('reopened', reopened, '/tasks', '/tasks?status=reopened'),
  ]
}

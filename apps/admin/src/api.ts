import type { AppRouter } from '@ratchet/api/router'
import { QueryClient } from '@tanstack/react-query'
import { createTRPCClient, httpBatchLink, httpLink, splitLink } from '@trpc/client'
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query'
import { watchedFetch } from './connection.ts'
import { problemOf } from './problem.ts'

const url = '/api/trpc'

/** Reads travel together, acts one by one: an act is never repeated because of its neighbour. */
export const client = createTRPCClient<AppRouter>({
  links: [
    splitLink({
      condition: (op) => op.type === 'mutation',
      true: httpLink({ url, fetch: watchedFetch }),
      false: httpBatchLink({ url, maxURLLength: 4000, fetch: watchedFetch }),
    }),
  ],
})

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5000,
      // Only a database that is away comes back by itself.
      retry: (count, error) => count < 3 && problemOf(error).kind === 'away',
    },
  },
})

/** `api.cycle.find.queryOptions({ cycleId })`, `api.cycle.passGate.mutationOptions()`. */
export const api = createTRPCOptionsProxy<AppRouter>({ client, queryClient })

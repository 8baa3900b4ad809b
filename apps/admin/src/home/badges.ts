import { useQuery } from '@tanstack/react-query'
import { api } from '../api.ts'
import type { PageEntry } from '../shell/pages.ts'
import { type Debt, hrefOf } from './debts.ts'

/** How often the figures are asked for while the window is in sight. */
const LOOK_MS = 60_000

/** How much one owes on each page; the first page counts all of it. */
export function badgesOf(
  debts: readonly Debt[],
  pageAt: (pathname: string) => Pick<PageEntry, 'path' | 'under'> | null,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const debt of debts) {
    // Reviews have a queue of their own, though each leads to its item.
    const page = pageAt(debt.kind === 'review' ? '/reviews' : (hrefOf(debt).split('?')[0] ?? ''))
    const path = page?.under ?? page?.path
    if (path) counts.set(path, (counts.get(path) ?? 0) + 1)
  }
  return debts.length > 0 ? counts.set('/', debts.length) : counts
}

/** What one owes, for the figures in the navigation: nothing is said until it is known. */
export function useDebts(): readonly Debt[] {
  const { data } = useQuery({ ...api.home.debts.queryOptions({}), refetchInterval: LOOK_MS })
  return data?.debts ?? []
}

import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api } from '../api.ts'
import { type Debt, drawerOf } from './debts.ts'

/** Fetches what the act of the row reads, and the act itself, while its line is still being read: Enter then opens it at once. */
export function useBeforehand(debt: Debt | undefined): void {
  const queries = useQueryClient()
  const kind = debt ? drawerOf(debt) : null
  const id = debt?.subject.id ?? ''
  useEffect(() => {
    if (!kind) return
    const timer = setTimeout(() => {
      void import('./ActDrawer.tsx')
      if (kind === 'sort') {
        void queries.prefetchQuery(api.opinion.find.queryOptions({ id }))
        void queries.prefetchQuery(api.unit.tree.queryOptions({}))
      }
      if (kind === 'review') void queries.prefetchQuery(api.rectification.find.queryOptions({ id }))
    }, 150)
    return () => clearTimeout(timer)
  }, [queries, kind, id])
}

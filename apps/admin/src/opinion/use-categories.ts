import type { Category } from '@ratchet/domain/opinion/category'
import { useQuery } from '@tanstack/react-query'
import { api } from '../api.ts'
import { mayCall, useActor } from '../session.ts'

/** The categories of the office, for whoever reads opinions; none for others and until they are here. */
export function useCategories(): readonly Category[] {
  const enabled = mayCall(useActor(), 'classification.categories')
  const { data } = useQuery({ ...api.classification.categories.queryOptions({}), enabled, staleTime: 300_000 })
  return data ?? []
}

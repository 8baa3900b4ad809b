import type { AppRouter } from '@ratchet/api/router'
import { useSuspenseQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { api } from '../api.ts'
import { usePage } from '../shell/page.ts'

export type SurveyOutputs = inferRouterOutputs<AppRouter>['survey']
/** A wave with its plan, contract and how far it has come. */
export type WaveAround = SurveyOutputs['find']

/** The wave that the address names. */
export function useWave(): WaveAround {
  const { params } = usePage()
  const { data } = useSuspenseQuery(api.survey.find.queryOptions({ id: params.id ?? '' }))
  return data
}

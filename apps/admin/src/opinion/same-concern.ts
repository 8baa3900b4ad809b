import type { AppRouter } from '@ratchet/api/router'
import { LIKELY_SAME } from '@ratchet/domain/classification/similar'
import type { inferRouterOutputs } from '@trpc/server'

type SimilarRow = inferRouterOutputs<AppRouter>['classification']['similar']['rows'][number]

/** The concern that an opinion most likely belongs to, with the voice that it is like. */
export interface SameConcern {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly score: number
  readonly text: string
  readonly sharedWords: readonly string[]
}

/** The likest voice that was joined to a concern still worked on; null where none is like enough. */
export function sameConcernOf(rows: readonly SimilarRow[]): SameConcern | null {
  for (const { concernId, concernNumber, title, concernClosed, score, text, sharedWords } of rows) {
    if (score < LIKELY_SAME || !concernId || !concernNumber || concernClosed) continue
    return { id: concernId, number: concernNumber, title: title ?? '', score, text: text ?? '', sharedWords }
  }
  return null
}

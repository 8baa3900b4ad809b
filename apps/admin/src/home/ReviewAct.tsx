import { useQuery } from '@tanstack/react-query'
import { api } from '../api.ts'
import { ErrorPanel } from '../design/ErrorPanel.tsx'
import { LoadingSkeleton } from '../design/LoadingSkeleton.tsx'
import { useWords } from '../locale.ts'
import { ChangesCard } from '../rectification/ChangesCard.tsx'
import { previousOf, waitingOf } from '../rectification/item-found.ts'
import { ReviewCard } from '../rectification/ReviewCard.tsx'
import type { ActProps } from './ActDrawer.tsx'
import '../rectification/item.css'
import '../rectification/gate.css'

/** Reviewing what was handed in, with what changed since the version before. */
export function ReviewAct({ debt, open, send }: ActProps) {
  const w = useWords().home.drawer
  const { data: page, error, refetch } = useQuery(api.rectification.find.queryOptions({ id: debt.subject.id }))
  if (error) return <ErrorPanel error={error} retry={refetch} />
  if (!page) return <LoadingSkeleton />
  const waiting = waitingOf(page)
  if (!waiting) return <p>{w.reviewed}</p>
  const previous = previousOf(page.submissions, waiting)
  return (
    <div className="review-act">
      <ReviewCard key={waiting.id} page={page} submission={waiting} beside={{ open, send }} />
      {previous && <ChangesCard before={previous} after={waiting} />}
    </div>
  )
}

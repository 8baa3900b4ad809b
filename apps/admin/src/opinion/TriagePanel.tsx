import { classificationPageWords } from '@ratchet/words/classification-page'
import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { Suspense, useEffect, useState } from 'react'
import { api, client } from '../api.ts'
import { EmptyState } from '../design/EmptyState.tsx'
import { LoadingSkeleton } from '../design/LoadingSkeleton.tsx'
import { useLocale } from '../locale.ts'
import type { UnitNode } from '../people/org-tree.ts'
import { usePageKeys } from '../shell/page-keys.ts'
import { BulkResults } from './BulkResults.tsx'
import type { InboxRow } from './inbox-state.ts'
import { NotSortedNote } from './NotSortedNote.tsx'
import { TriageOne } from './TriageOne.tsx'
import { AHEAD_MS } from './triage-queue.ts'
import { useBulk } from './use-bulk.ts'
import { useTriageQueue } from './use-triage-queue.ts'
import './steps.css'

interface TriageProps {
  readonly rows: readonly InboxRow[]
  readonly total: number
  readonly nodes: readonly UnitNode[]
}

/** 逐条分类: what waits, one after the other; the next stands there as soon as one is sorted. */
export function TriagePanel({ rows, total, nodes }: TriageProps) {
  const { locale } = useLocale()
  const w = classificationPageWords[locale]
  const [at, setAt] = useState(0)
  const bulk = useBulk()
  const results = bulk.results && <BulkResults results={bulk.results} isCut={bulk.isCut} close={bulk.clear} />
  // Those with the very same words are sorted like the one that stands for them.
  const queue = useTriageQueue(rows, total, (row, as) => {
    if (row.same < 2) return
    bulk.run([row], (turn, key) => client.classification.sortMany.mutate({ rows: turn, as, key }))
  })
  const { left } = queue
  const place = Math.min(at, Math.max(0, left.length - 1))
  const current = left[place]
  const move = (by: 1 | -1) => setAt(Math.min(Math.max(place + by, 0), Math.max(0, left.length - 1)))
  useAhead(left.slice(place + 1, place + 1 + AHEAD).map(({ id }) => id))
  usePageKeys({ j: () => move(1), n: () => move(1), k: () => move(-1) })
  const notSorted = <NotSortedNote failed={queue.failed} close={queue.forgive} />
  if (!current) {
    return (
      <>
        {notSorted}
        {queue.total > 0 ? <LoadingSkeleton /> : <EmptyState title={w.triageDone} hint={w.triageDoneHint} />}
        {results}
      </>
    )
  }
  return (
    <>
      {notSorted}
      <p className="row triage-head">
        <span aria-live="polite">{w.at(place + 1, queue.total)}</span>
        {bulk.progress && <span role="status">{w.working(bulk.progress.done, bulk.progress.of)}</span>}
        <Button size="small" disabled={place === 0} onClick={() => move(-1)}>
          {w.back} <kbd>K</kbd>
        </Button>
        <Button size="small" disabled={place >= left.length - 1} onClick={() => move(1)}>
          {w.skip} <kbd>J</kbd>
        </Button>
      </p>
      <Suspense fallback={<LoadingSkeleton />}>
        <TriageOne key={current.id} row={current} nodes={nodes} send={queue.send} />
      </Suspense>
      {results}
    </>
  )
}

/** So many are read ahead: somebody who agrees with three suggestions in a row waits for none of them. */
const AHEAD = 3

/** What comes next is read while one looks at this one. */
function useAhead(ids: readonly string[]): void {
  const queries = useQueryClient()
  const all = ids.join(' ')
  useEffect(() => {
    for (const id of all.split(' ').filter(Boolean)) {
      queries.prefetchQuery({ ...api.opinion.find.queryOptions({ id }), staleTime: AHEAD_MS })
      queries.prefetchQuery({ ...api.classification.suggest.queryOptions({ id }), staleTime: AHEAD_MS })
      queries.prefetchQuery({ ...api.classification.similar.queryOptions({ id }), staleTime: AHEAD_MS })
    }
  }, [all, queries])
}

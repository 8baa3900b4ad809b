import { classificationPageWords } from '@ratchet/words/classification-page'
import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { Suspense, useEffect, useState } from 'react'
import { api } from '../api.ts'
import { EmptyState } from '../design/EmptyState.tsx'
import { LoadingSkeleton } from '../design/LoadingSkeleton.tsx'
import { useLocale } from '../locale.ts'
import type { UnitNode } from '../people/org-tree.ts'
import { usePageKeys } from '../shell/page-keys.ts'
import { BulkResults } from './BulkResults.tsx'
import type { InboxRow } from './inbox-state.ts'
import { TriageOne } from './TriageOne.tsx'
import { useBulk } from './use-bulk.ts'
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
  const place = Math.min(at, Math.max(0, rows.length - 1))
  const current = rows[place]
  const move = (by: 1 | -1) => setAt(Math.min(Math.max(place + by, 0), Math.max(0, rows.length - 1)))
  useAhead(rows[place + 1]?.id)
  usePageKeys({ j: () => move(1), n: () => move(1), k: () => move(-1) })
  if (!current) {
    return (
      <>
        <EmptyState title={w.triageDone} hint={w.triageDoneHint} />
        {results}
      </>
    )
  }
  return (
    <>
      <p className="row triage-head">
        <span aria-live="polite">{w.at(place + 1, total)}</span>
        {bulk.progress && <span role="status">{w.working(bulk.progress.done, bulk.progress.of)}</span>}
        <Button size="small" disabled={place === 0} onClick={() => move(-1)}>
          {w.back} <kbd>K</kbd>
        </Button>
        <Button size="small" disabled={place >= rows.length - 1} onClick={() => move(1)}>
          {w.skip} <kbd>J</kbd>
        </Button>
      </p>
      <Suspense fallback={<LoadingSkeleton />}>
        <TriageOne key={current.id} row={current} nodes={nodes} bulk={bulk} />
      </Suspense>
      {results}
    </>
  )
}

/** What comes next is read while one looks at this one. */
function useAhead(id: string | undefined): void {
  const queries = useQueryClient()
  useEffect(() => {
    if (!id) return
    queries.prefetchQuery(api.opinion.find.queryOptions({ id }))
    queries.prefetchQuery(api.classification.suggest.queryOptions({ id }))
  }, [id, queries])
}

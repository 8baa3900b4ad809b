import './audit.css'
import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { Suspense } from 'react'
import { api, client } from '../api.ts'
import { EmptyState } from '../design/EmptyState.tsx'
import { ErrorPanel } from '../design/ErrorPanel.tsx'
import { LoadingSkeleton } from '../design/LoadingSkeleton.tsx'
import { Card, PageShell } from '../design/PageShell.tsx'
import { SavedViews } from '../design/SavedViews.tsx'
import { useWords } from '../locale.ts'
import { useNarrow } from '../people/use-narrow.ts'
import { factFilter, noFilter, useAuditState } from './audit-state.ts'
import { ChainCard } from './ChainCard.tsx'
import { FactDrawer } from './FactDrawer.tsx'
import { FactFilterBar } from './FactFilterBar.tsx'
import { FactTable } from './FactTable.tsx'
import { VerifyCard } from './VerifyCard.tsx'

/** 审计: every act, newest first; the chain that holds them; its verification. */
export function AuditPage() {
  const words = useWords()
  const w = words.auditPage
  const narrow = useNarrow()
  const [state, change] = useAuditState()
  const { data: trail } = useSuspenseQuery(api.audit.state.queryOptions({}))
  const { data: filters } = useSuspenseQuery(api.audit.filters.queryOptions({}))
  const filter = factFilter(state)
  const pages = useInfiniteQuery({
    queryKey: ['audit.list', filter],
    queryFn: ({ pageParam }) => client.audit.list.query({ ...filter, ...(pageParam && { cursor: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  })
  const facts = pages.data?.pages.flatMap((page) => page.facts) ?? []
  const isFiltered = Object.keys(filter).length > 0
  const bar = <FactFilterBar key={JSON.stringify(filter)} state={state} filters={filters} change={change} />
  const clear = (
    <button type="button" className="link" onClick={() => change(noFilter)}>
      {words.shell.state.clearFilters}
    </button>
  )
  return (
    <PageShell
      title={trail.head ? w.title({ seq: trail.head.seq, waiting: trail.unsealed }) : w.titleEmpty}
      sub={w.sub}
      crumb={w.crumb}
    >
      <div className="two">
        <ChainCard trail={trail} />
        <VerifyCard />
      </div>
      <Card>
        {narrow ? (
          <details className="audit-fold" open={isFiltered}>
            <summary>{w.filters}</summary>
            {bar}
          </details>
        ) : (
          bar
        )}
        <div className="audit-tools">
          <span>{w.shown(facts.length)}</span>
          {isFiltered && clear}
          <SavedViews page="audit" />
        </div>
        {pages.error && <ErrorPanel error={pages.error} retry={pages.refetch} />}
        {pages.isPending && <LoadingSkeleton />}
        {pages.data && facts.length === 0 && (
          <EmptyState
            title={isFiltered ? w.filteredEmpty : w.titleEmpty}
            hint={isFiltered ? w.filteredEmptyHint : w.sub}
          >
            {isFiltered && clear}
          </EmptyState>
        )}
        {facts.length > 0 && <FactTable facts={facts} open={(fact) => change({ fact })} />}
        {pages.hasNextPage ? (
          <Button block loading={pages.isFetchingNextPage} onClick={() => pages.fetchNextPage()}>
            {pages.isFetchingNextPage ? w.loadingMore : w.more}
          </Button>
        ) : (
          facts.length > 0 && <p className="field-hint">{w.end}</p>
        )}
      </Card>
      {state.fact && (
        <Suspense fallback={null}>
          <FactDrawer id={state.fact} close={() => change({ fact: null })} change={change} />
        </Suspense>
      )}
    </PageShell>
  )
}

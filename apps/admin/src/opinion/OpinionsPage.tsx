import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { api } from '../api.ts'
import { type Column, DataTable } from '../design/DataTable.tsx'
import { EmptyState } from '../design/EmptyState.tsx'
import { LoadingSkeleton } from '../design/LoadingSkeleton.tsx'
import { Card, PageShell } from '../design/PageShell.tsx'
import { useWords } from '../locale.ts'
import { useNarrow } from '../people/use-narrow.ts'
import { hrefOf, usePage, useSearchState } from '../shell/page.ts'
import { useRowKeys } from '../shell/page-keys.ts'
import { InboxCards } from './InboxCards.tsx'
import { InboxFilters } from './InboxFilters.tsx'
import { AboutText, RowDue, SourceChip, StateChip, WordsLink } from './InboxParts.tsx'
import { InboxTabs } from './InboxTabs.tsx'
import { type InboxRow, inboxStateSchema, isNarrowed, listInput, noFilter } from './inbox-state.ts'
import { rememberInbox } from './last-inbox.ts'
import './opinion.css'

/** 群众意见: everything that residents said, what is due first; where triage begins. */
export function OpinionsPage() {
  const words = useWords()
  const w = words.opinionPage
  const narrow = useNarrow()
  const { pathname, search } = usePage()
  const [state, change] = useSearchState(inboxStateSchema)
  const { data: tree } = useSuspenseQuery(api.unit.tree.queryOptions({}))
  const found = useQuery({
    ...api.opinion.list.queryOptions(listInput(state)),
    placeholderData: keepPreviousData,
    throwOnError: true,
  })
  const list = useRef<HTMLDivElement>(null)
  useRowKeys(list)
  rememberInbox(hrefOf(pathname, search))
  if (!found.data) return <LoadingSkeleton />
  const { owed, counts, rows, total } = found.data
  const isFirst = counts.all === 0 && !isNarrowed(state)
  const columns: Column<InboxRow>[] = [
    { key: 'number', title: w.column.number, render: (row) => <span className="num">{row.number}</span> },
    { key: 'words', title: w.column.words, render: (row) => <WordsLink row={row} /> },
    { key: 'place', title: w.column.place, render: (row) => row.place ?? w.noPlace },
    { key: 'about', title: w.column.about, render: (row) => <AboutText row={row} /> },
    { key: 'source', title: w.column.source, render: (row) => <SourceChip row={row} /> },
    { key: 'due', title: w.column.due, render: (row) => <RowDue row={row} /> },
    // Under one tab all rows say the same.
    ...(state.status === 'all'
      ? [{ key: 'status', title: w.column.status, render: (row: InboxRow) => <StateChip row={row} /> }]
      : []),
  ]
  const filters = <InboxFilters state={state} nodes={tree.nodes} change={change} />
  const empty = isFirst ? (
    <EmptyState title={w.emptyTitle} hint={w.emptyHint} />
  ) : (
    <EmptyState title={w.doneTitle} hint={w.doneHint} />
  )
  return (
    <PageShell
      title={isFirst ? w.emptyTitle : w.owed(owed)}
      sub={
        <>
          {w.sub}
          <span className="key-hint">
            <kbd>J</kbd> <kbd>K</kbd> {w.keys.move} · <kbd>Enter</kbd> {w.keys.open}
          </span>
        </>
      }
      crumb={`${words.shell.nav.rectification} / ${words.shell.nav.opinions}`}
    >
      <Card>
        <InboxTabs
          counts={counts}
          current={state.status ?? 'new'}
          choose={(tab) => change({ status: tab === 'new' ? null : tab, page: null })}
        />
        {narrow ? (
          <details className="inbox-fold" open={isNarrowed(state)}>
            <summary>{w.filters}</summary>
            {filters}
          </details>
        ) : (
          filters
        )}
        <div ref={list} className="inbox">
          {narrow && rows.length > 0 ? (
            <InboxCards rows={rows} total={total} page={state.page ?? 1} />
          ) : (
            <DataTable
              name="opinions"
              rows={rows}
              rowKey={(row) => row.id}
              columns={columns}
              total={total}
              empty={empty}
              filtered={isNarrowed(state)}
              clearFilters={() => change(noFilter)}
            />
          )}
        </div>
      </Card>
    </PageShell>
  )
}

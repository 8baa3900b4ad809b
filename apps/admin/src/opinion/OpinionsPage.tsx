import { classificationPageWords } from '@ratchet/words/classification-page'
import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Segmented } from 'antd'
import { useRef } from 'react'
import { api } from '../api.ts'
import { DataTable } from '../design/DataTable.tsx'
import { EmptyState } from '../design/EmptyState.tsx'
import { LoadingSkeleton } from '../design/LoadingSkeleton.tsx'
import { Card, PageShell } from '../design/PageShell.tsx'
import { useLocale, useWords } from '../locale.ts'
import { useNarrow } from '../people/use-narrow.ts'
import { mayCall, useActor } from '../session.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { hrefOf, usePage, useSearchState } from '../shell/page.ts'
import { useRowKeys } from '../shell/page-keys.ts'
import { AccuracyPanel } from './AccuracyPanel.tsx'
import { BulkBar } from './BulkBar.tsx'
import { InboxCards } from './InboxCards.tsx'
import { InboxFilters } from './InboxFilters.tsx'
import { InboxTabs } from './InboxTabs.tsx'
import { inboxStateSchema, isNarrowed, listInput, noFilter } from './inbox-state.ts'
import { rememberInbox } from './last-inbox.ts'
import { TriagePanel } from './TriagePanel.tsx'
import { UndoBar } from './UndoBar.tsx'
import { useChosen } from './use-chosen.ts'
import { useInboxColumns } from './use-inbox-columns.tsx'
import './opinion.css'
import './sorting.css'

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
  const { locale } = useLocale()
  const own = classificationPageWords[locale]
  const maySort = mayCall(useActor(), 'opinion.classify')
  const chosen = useChosen()
  const tab = state.status ?? 'new'
  const columns = useInboxColumns(tab, maySort ? chosen : null)
  useRowKeys(list)
  rememberInbox(hrefOf(pathname, search))
  if (!found.data) return <LoadingSkeleton />
  const { owed, counts, rows, total } = found.data
  const late = owed.assignLate + owed.replyLate
  const isOneByOne = maySort && tab === 'new' && state.view === 'one'
  const isFirst = counts.all === 0 && !isNarrowed(state)
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
          {late > 0 && <PageLink to={hrefOf(pathname, { status: 'all', late: '1' })}>{w.showLate(late)}</PageLink>}
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
          current={tab}
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
        {maySort && tab === 'new' && (
          <p className="row triage-choice">
            <Segmented
              aria-label={own.view}
              value={isOneByOne ? 'one' : 'list'}
              options={[
                { value: 'list', label: own.list },
                { value: 'one', label: own.oneByOne },
              ]}
              onChange={(view) => change({ view: view === 'one' ? 'one' : null, page: null })}
            />
            {isOneByOne && <span className="key-hint">{own.keys}</span>}
          </p>
        )}
        {maySort && <UndoBar />}
        {maySort && !isOneByOne && <BulkBar rows={rows.filter(({ id }) => chosen.ids.has(id))} clear={chosen.clear} />}
        <div ref={list} className="inbox">
          {isOneByOne ? (
            <TriagePanel rows={rows} total={total} nodes={tree.nodes} />
          ) : narrow && rows.length > 0 ? (
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
        <AccuracyPanel />
      </Card>
    </PageShell>
  )
}

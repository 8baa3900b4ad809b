import { useSuspenseQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useRef, useState } from 'react'
import { api } from '../api.ts'
import { DataTable } from '../design/DataTable.tsx'
import { EmptyState } from '../design/EmptyState.tsx'
import { Card, PageShell } from '../design/PageShell.tsx'
import { PartTabs } from '../design/PartTabs.tsx'
import { useWords } from '../locale.ts'
import { useNarrow } from '../people/use-narrow.ts'
import { mayCall, useActor } from '../session.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { useGo, useSearchState } from '../shell/page.ts'
import { useRowKeys } from '../shell/page-keys.ts'
import { bandsOf, isUnder } from './board.ts'
import { ConcernBoard } from './ConcernBoard.tsx'
import { ConcernCards } from './ConcernCards.tsx'
import { ConcernFilters } from './ConcernFilters.tsx'
import { concernsStateSchema, concernTabs, countByStatus, fittingConcerns, waitingOf } from './concerns.ts'
import { MergeModal } from './MergeModal.tsx'
import { useMergeWords } from './page-words.ts'
import { type RowResult, RowResults } from './RowResults.tsx'
import { useConcernColumns } from './use-concern-columns.tsx'
import './concern.css'

/** 重点关切台账: what many opinions are about, the most people first; as a list, or as a board of areas. */
export function ConcernsPage() {
  const words = useWords()
  const w = words.concernPage
  const m = useMergeWords()
  const narrow = useNarrow()
  const go = useGo()
  const [state, change] = useSearchState(concernsStateSchema)
  const { data: concerns } = useSuspenseQuery(api.concern.list.queryOptions({}))
  const { data: tree } = useSuspenseQuery(api.unit.tree.queryOptions({}))
  const { data: grades } = useSuspenseQuery(api.grade.find.queryOptions({ id: null }))
  const list = useRef<HTMLDivElement>(null)
  useRowKeys(list)
  const bandOf = bandsOf(grades.run, tree.nodes)
  const under = (placeId: string | null, chosen: string) => isUnder(tree.nodes, placeId, chosen)
  const fitting = fittingConcerns(concerns, state, { isUnder: under, bandOf })
  const counts = countByStatus(fitting)
  const tab = state.status ?? 'all'
  const rows = tab === 'all' ? fitting : fitting.filter(({ status }) => status === tab)
  const { waiting, most } = waitingOf(concerns)
  const isEmpty = concerns.length === 0
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const toggle = (id: string, on: boolean) =>
    setChosen(new Set(on ? [...chosen, id] : [...chosen].filter((one) => one !== id)))
  const may = mayCall(useActor(), 'concern.merge')
  const columns = useConcernColumns(bandOf, { may, chosen, toggle })
  const filter = (patch: Record<string, string | null>) => change({ ...patch, page: null })
  const none = {
    status: null,
    theme: null,
    category: null,
    place: null,
    band: null,
    unread: null,
    quarter: null,
    q: null,
  }
  return (
    <PageShell
      title={isEmpty ? w.emptyTitle : w.title(waiting, most)}
      sub={w.sub}
      crumb={`${words.shell.nav.rectification} / ${words.shell.nav.concerns}`}
      actions={
        <>
          <Button onClick={() => filter({ view: state.view ? null : 'board' })}>
            {state.view ? m.asList : m.board}
          </Button>
          <Button onClick={() => go('/concerns/grades')}>{m.grades}</Button>
        </>
      }
    >
      <Card>
        {!isEmpty && (
          <>
            <PartTabs
              label={w.statusFilter}
              parts={concernTabs}
              current={tab}
              nameOf={(one) => (one === 'all' ? w.all : words.concern.status[one])}
              countOf={(one) => counts[one]}
              choose={(one) => filter({ status: one === 'all' ? null : one })}
            />
            <ConcernFilters rows={concerns} nodes={tree.nodes} state={state} filter={filter} />
          </>
        )}
        <BulkMerge rows={rows.filter(({ id }) => chosen.has(id))} onDone={() => setChosen(new Set())} />
        <div ref={list} className="inbox">
          {state.view ? (
            <ConcernBoard rows={rows} nodes={tree.nodes} />
          ) : narrow && rows.length > 0 ? (
            <ConcernCards rows={rows} />
          ) : (
            <DataTable
              name="concerns"
              rows={rows}
              rowKey={(row) => row.id}
              columns={columns}
              empty={
                <EmptyState title={w.emptyTitle} hint={w.emptyHint}>
                  <PageLink to="/opinions">{w.toInbox}</PageLink>
                </EmptyState>
              }
              filtered={!isEmpty}
              clearFilters={() => filter(none)}
            />
          )}
        </div>
      </Card>
    </PageShell>
  )
}

interface BulkProps {
  readonly rows: readonly { readonly id: string; readonly number: string; readonly title: string }[]
  readonly onDone: () => void
}

/** The chosen rows are merged into one of them; what became of each stays until others are chosen. */
function BulkMerge({ rows, onDone }: BulkProps) {
  const m = useMergeWords()
  const [merging, setMerging] = useState(false)
  const [results, setResults] = useState<readonly RowResult[]>([])
  return (
    <>
      {rows.length > 0 && (
        <p className="row concern-chosen">
          <strong>{m.chosen(rows.length)}</strong>
          <Button disabled={rows.length < 2} onClick={() => setMerging(true)}>
            {m.mergeMany}
          </Button>
        </p>
      )}
      <RowResults procedure="concern.merge" rows={results} doneText={() => m.done} />
      {merging && (
        <MergeModal
          candidates={rows}
          onClose={(done) => {
            setMerging(false)
            setResults(done)
            if (done.length > 0) onDone()
          }}
        />
      )}
    </>
  )
}

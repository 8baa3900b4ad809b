import { themeIds } from '@ratchet/domain/cycle/aspect'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Input, Select } from 'antd'
import { useRef } from 'react'
import { api } from '../api.ts'
import { type Column, DataTable } from '../design/DataTable.tsx'
import { EmptyState } from '../design/EmptyState.tsx'
import { Card, PageShell } from '../design/PageShell.tsx'
import { PartTabs } from '../design/PartTabs.tsx'
import { RemovableFilter } from '../design/RemovableFilter.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { useWords } from '../locale.ts'
import { PlacePicker } from '../opinion/PlacePicker.tsx'
import { useNarrow } from '../people/use-narrow.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { useSearchState } from '../shell/page.ts'
import { useRowKeys } from '../shell/page-keys.ts'
import { ConcernCards } from './ConcernCards.tsx'
import { ConcernChip, ConcernItems } from './ConcernParts.tsx'
import {
  type ConcernRow,
  concernsStateSchema,
  concernTabs,
  countByStatus,
  fittingConcerns,
  waitingOf,
} from './concerns.ts'
import './concern.css'

/** 重点关切: what many opinions are about, the most people first; an item hands it to a lead unit. */
export function ConcernsPage() {
  const words = useWords()
  const w = words.concernPage
  const narrow = useNarrow()
  const [state, change] = useSearchState(concernsStateSchema)
  const { data: concerns } = useSuspenseQuery(api.concern.list.queryOptions({}))
  const { data: tree } = useSuspenseQuery(api.unit.tree.queryOptions({}))
  const list = useRef<HTMLDivElement>(null)
  useRowKeys(list)
  const fitting = fittingConcerns(concerns, state)
  const counts = countByStatus(fitting)
  const tab = state.status ?? 'all'
  const rows = tab === 'all' ? fitting : fitting.filter(({ status }) => status === tab)
  const { waiting, most } = waitingOf(concerns)
  const isEmpty = concerns.length === 0
  const columns: Column<ConcernRow>[] = [
    { key: 'number', title: w.column.number, render: (row) => <span className="num">{row.number}</span> },
    {
      key: 'title',
      title: w.column.title,
      render: (row) => (
        <span className="inbox-words" data-row="">
          <PageLink to={`/concerns/${row.id}`} className="inbox-link">
            {row.title}
          </PageLink>
          {row.urgent && (
            <span>
              <StatusChip tone="danger">{words.opinion.urgent}</StatusChip>
            </span>
          )}
        </span>
      ),
    },
    {
      key: 'people',
      title: w.column.people,
      align: 'right',
      compare: (a, b) => a.people - b.people,
      render: (row) => <strong className="num">{row.people}</strong>,
    },
    { key: 'place', title: w.column.place, render: (row) => row.place ?? w.noPlace },
    { key: 'theme', title: w.column.theme, render: (row) => words.cycle.theme[row.theme] },
    { key: 'items', title: w.column.items, render: (row) => <ConcernItems items={row.items} /> },
    { key: 'status', title: w.column.status, render: (row) => <ConcernChip status={row.status} /> },
  ]
  const filter = (patch: Record<string, string | null>) => change({ ...patch, page: null })
  return (
    <PageShell
      title={isEmpty ? w.emptyTitle : w.title(waiting, most)}
      sub={w.sub}
      crumb={`${words.shell.nav.rectification} / ${words.shell.nav.concerns}`}
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
            <search className="query-bar inbox-filters">
              <Select
                aria-label={w.column.theme}
                value={state.theme ?? ''}
                options={[
                  { value: '', label: words.opinionPage.allThemes },
                  ...themeIds.map((id) => ({ value: id, label: words.cycle.theme[id] })),
                ]}
                onChange={(theme: string) => filter({ theme: theme || null })}
              />
              <PlacePicker
                aria-label={w.column.place}
                nodes={tree.nodes}
                none={words.opinionPage.allPlaces}
                value={state.place ?? null}
                onChange={(place) => filter({ place })}
              />
              <Input.Search
                key={state.q ?? ''}
                aria-label={w.search}
                placeholder={w.search}
                allowClear
                defaultValue={state.q ?? ''}
                onSearch={(q) => filter({ q: q.trim() || null })}
              />
              {state.quarter && (
                <RemovableFilter
                  label={w.openedIn(words.surveyPage.quarter(state.quarter))}
                  onRemove={() => filter({ quarter: null })}
                />
              )}
            </search>
          </>
        )}
        <div ref={list} className="inbox">
          {narrow && rows.length > 0 ? (
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
              clearFilters={() => filter({ status: null, theme: null, place: null, quarter: null, q: null })}
            />
          )}
        </div>
      </Card>
    </PageShell>
  )
}

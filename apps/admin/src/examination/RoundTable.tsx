import { Input, Select } from 'antd'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { type Column, DataTable } from '../design/DataTable.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { useWords } from '../locale.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { useGo, useSearchState } from '../shell/page.ts'
import { RankMove } from './RankMove.tsx'
import { type ExaminationList, type RoundRow, roundRows } from './rounds.ts'

const stateSchema = z.object({ q: z.string().optional(), status: z.string().optional() })

/** Every round of one series, the latest first. */
export function RoundTable({
  list,
  reference,
  empty,
}: {
  list: ExaminationList
  reference: boolean
  empty: ReactNode
}) {
  const w = useWords()
  const c = w.cityResults
  const go = useGo()
  const [state, change] = useSearchState(stateSchema)
  const all = roundRows(list, list.own ?? '').filter(({ round }) => round.reference === reference)
  const rows = all.filter(
    ({ round }) =>
      (!state.status || round.status === state.status) &&
      (!state.q || `${c.round(round.id)}${round.id}${round.circularNumber}`.includes(state.q)),
  )
  const columns: Column<RoundRow>[] = [
    {
      key: 'round',
      title: c.column.round,
      compare: (a, b) => a.round.id.localeCompare(b.round.id),
      render: ({ round }) => <PageLink to={`/city-results/${round.id}`}>{c.round(round.id)}</PageLink>,
    },
    {
      key: 'own',
      title: c.column.own,
      render: ({ overall }) =>
        [overall?.score?.toFixed(2), overall?.rank ? c.rankOf(overall.rank) : null].filter(Boolean).join(' · ') ||
        w.examination.missing,
    },
    {
      key: 'move',
      title: c.column.move,
      compare: (a, b) => (a.places ?? 0) - (b.places ?? 0),
      render: ({ places }) => <RankMove places={places} />,
    },
    { key: 'publishedOn', title: c.column.publishedOn, render: ({ round }) => round.publishedOn ?? '—' },
    { key: 'circular', title: c.column.circular, render: ({ round }) => round.circularNumber || '—' },
  ]
  if (!reference) {
    columns.push(
      {
        key: 'status',
        title: c.column.status,
        render: ({ round }) => (
          <StatusChip tone={round.status === 'compared' ? 'done' : 'warn'}>
            {w.examination.status[round.status]}
          </StatusChip>
        ),
      },
      {
        key: 'people',
        title: `${c.column.enteredBy} / ${c.column.comparedBy}`,
        render: ({ round }) =>
          `${list.people[round.enteredBy] ?? '—'} / ${round.comparedBy ? (list.people[round.comparedBy] ?? '—') : '—'}`,
      },
      { key: 'scan', title: c.column.scan, render: ({ round }) => (round.scanId ? c.hasScan : c.noScan) },
      {
        key: 'corrections',
        title: c.column.corrections,
        render: ({ corrections }) => (corrections > 0 ? c.corrected(corrections) : '—'),
      },
    )
  }
  return (
    <>
      {!reference && all.length > 0 && (
        <div className="query-bar">
          <Input.Search
            aria-label={c.search}
            placeholder={c.search}
            allowClear
            defaultValue={state.q ?? ''}
            onSearch={(text) => change({ q: text.trim() || null, page: null })}
          />
          <Select
            aria-label={c.column.status}
            value={state.status ?? ''}
            options={[
              { value: '', label: c.allStatuses },
              ...(['entered', 'compared'] as const).map((value) => ({ value, label: w.examination.status[value] })),
            ]}
            onChange={(value) => change({ status: value || null, page: null })}
          />
        </div>
      )}
      <DataTable
        name="city-results"
        rows={rows}
        rowKey={({ round }) => round.id}
        columns={columns}
        empty={empty}
        filtered={all.length > 0}
        clearFilters={() => change({ q: null, status: null })}
        onOpen={({ round }) => go(`/city-results/${round.id}`)}
      />
    </>
  )
}

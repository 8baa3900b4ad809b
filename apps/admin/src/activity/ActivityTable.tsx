import { type Column, DataTable } from '../design/DataTable.tsx'
import { EmptyState } from '../design/EmptyState.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { PageLink } from '../shell/PageLink.tsx'
import { useGo } from '../shell/page.ts'
import { type Activities, type ActivityRow, nameIn, toneOf, whenText } from './activity-found.ts'
import { useActivityWords } from './page-words.ts'

interface Props {
  readonly data: Activities
  readonly rows: readonly ActivityRow[]
  readonly filtered: boolean
  readonly clear: () => void
}

/** The register as a table. */
export function ActivityTable({ data, rows, filtered, clear }: Props) {
  const w = useActivityWords()
  const go = useGo()
  return (
    <DataTable
      name="activities"
      rows={rows}
      rowKey={(row) => row.id}
      columns={useColumns(data)}
      filtered={filtered}
      clearFilters={clear}
      onOpen={(row) => go(`/activities/${row.id}`)}
      empty={<EmptyState title={w.empty(w.quarterName(data.quarter))} hint={w.emptyHint} />}
    />
  )
}

function useColumns({ units }: Activities): Column<ActivityRow>[] {
  const w = useActivityWords()
  const figure = (value: number | null) => (value === null ? '—' : value.toLocaleString('en-US'))
  return [
    {
      key: 'title',
      title: w.column.title,
      render: (row) => <PageLink to={`/activities/${row.id}`}>{row.title}</PageLink>,
    },
    {
      key: 'when',
      title: w.column.when,
      render: (row) => <span className="num activity-when">{whenText(row)}</span>,
      compare: (a, b) => a.startsAt.localeCompare(b.startsAt),
    },
    { key: 'kind', title: w.column.kind, render: (row) => w.kind[row.kind] },
    {
      key: 'unit',
      title: w.column.unit,
      render: (row) => (
        <>
          {nameIn(units, row.unitId)}
          {row.coUnitIds.length > 0 && (
            <span className="page-note"> {w.with(row.coUnitIds.map((id) => nameIn(units, id)))}</span>
          )}
        </>
      ),
    },
    {
      key: 'place',
      title: w.column.place,
      render: (row) => [row.placeId && nameIn(units, row.placeId), row.place].filter(Boolean).join(' '),
    },
    {
      key: 'status',
      title: w.column.status,
      render: (row) => <StatusChip tone={toneOf[row.status]}>{w.status[row.status]}</StatusChip>,
    },
    { key: 'headcount', title: w.column.headcount, align: 'right', render: (row) => figure(row.headcount) },
    { key: 'residents', title: w.column.residents, align: 'right', render: (row) => figure(row.residents) },
    {
      key: 'questions',
      title: w.column.questions,
      align: 'right',
      render: (row) => (row.status === 'held' ? `${row.questionsAsked ?? 0}/${row.questionsAnswered ?? 0}` : '—'),
    },
    { key: 'photos', title: w.column.photos, align: 'right', render: (row) => String(row.photoIds.length) },
  ]
}

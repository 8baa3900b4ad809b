import { type Stage, stages } from '@ratchet/domain/cycle/stage'
import { useSuspenseQuery } from '@tanstack/react-query'
import { api } from '../api.ts'
import { type Column, DataTable } from '../design/DataTable.tsx'
import { EmptyState } from '../design/EmptyState.tsx'
import { Illustrative, PageShell } from '../design/PageShell.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { useLocale, useWords } from '../locale.ts'
import { dayText } from '../ratchet/instant-text.ts'
import { PageLink } from '../shell/PageLink.tsx'
import type { ListedCycle } from './cycle-found.ts'
import './cycle.css'
import { OpenCycle } from './OpenCycle.tsx'

/** 全部周期: one row per half-year, newest first. */
export function CyclesPage() {
  const words = useWords()
  const w = words.cyclePage
  const { locale } = useLocale()
  const { data: cycles } = useSuspenseQuery(api.cycle.list.queryOptions({}))
  const place = (stage: Stage) => stages.indexOf(stage)
  const columns: Column<ListedCycle>[] = [
    {
      key: 'id',
      title: w.columns.period,
      compare: (a, b) => a.id.localeCompare(b.id),
      render: (row) => <PageLink to={`/cycles/${row.id}?c=${row.id}`}>{words.cycle.period(row.id)}</PageLink>,
    },
    {
      key: 'stage',
      title: w.columns.stage,
      compare: (a, b) => place(a.stage) - place(b.stage),
      render: (row) => (
        <StatusChip tone={row.stage === 'closed' ? 'done' : 'info'}>{words.cycle.stage[row.stage]}</StatusChip>
      ),
    },
    { key: 'marks', title: w.columns.marks, render: (row) => <Marks cycle={row} /> },
    {
      key: 'opened',
      title: w.columns.opened,
      compare: (a, b) => a.openedAt.localeCompare(b.openedAt),
      render: (row) => dayText(row.openedAt, locale, true),
    },
    {
      key: 'closed',
      title: w.columns.closed,
      render: (row) => (row.closedAt ? dayText(row.closedAt, locale, true) : '—'),
    },
  ]
  return (
    <PageShell
      crumb={w.list}
      title={w.listTitle(cycles.length, cycles.filter((row) => row.stage === 'closed').length)}
      sub={w.listLead}
    >
      <DataTable
        name="cycles"
        rows={cycles.toReversed()}
        rowKey={(row) => row.id}
        columns={columns}
        empty={
          <EmptyState title={words.ratchetPage.emptyTitle} hint={words.ratchetPage.emptyText}>
            <OpenCycle cycles={cycles} label={words.ratchetPage.emptyAction} />
          </EmptyState>
        }
      />
    </PageShell>
  )
}

function Marks({ cycle }: { cycle: ListedCycle }) {
  const words = useWords()
  return (
    <span className="row">
      {cycle.provisional && <StatusChip tone="warn">{words.cycle.provisional}</StatusChip>}
      {cycle.forcedClose && <StatusChip tone="warn">{words.cycle.mark.forced}</StatusChip>}
      {cycle.illustrative && <Illustrative />}
    </span>
  )
}

import type { AppRouter } from '@ratchet/api/router'
import { type CaseStatus, undecidedStatuses } from '@ratchet/domain/accountability/case'
import { useSuspenseQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { Button } from 'antd'
import { useState } from 'react'
import { api } from '../api.ts'
import { type Column, DataTable } from '../design/DataTable.tsx'
import { EmptyState } from '../design/EmptyState.tsx'
import { Card, Illustrative } from '../design/PageShell.tsx'
import { StatusChip, type Tone } from '../design/StatusChip.tsx'
import { useWords } from '../locale.ts'
import { mayCall, useActor } from '../session.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { useGo } from '../shell/page.ts'
import { useCaseWords } from './case-words.ts'
import { OpenByHandModal } from './OpenByHandModal.tsx'
import './case.css'

type Row = inferRouterOutputs<AppRouter>['case']['list'][number]

/** What waits is ochre, what is done is dark; nothing is red or green, since a case is no verdict. */
export const toneOfCase: Readonly<Record<CaseStatus, Tone>> = {
  proposed: 'warn',
  noticed: 'warn',
  stated: 'warn',
  statement_waived: 'warn',
  decided: 'info',
  served: 'info',
  in_remedy: 'warn',
  final: 'done',
  withdrawn: 'quiet',
}

/** The cases of one year, or of all of them, that the reader may see; a leader may open one by hand. */
export function CaseList({ year }: { readonly year: number | null }) {
  const words = useWords()
  const w = useCaseWords()
  const actor = useActor()
  const go = useGo()
  const [isOpening, setOpening] = useState(false)
  const { data } = useSuspenseQuery(api.case.list.queryOptions({}))
  const rows = data.filter((row) => year === null || row.year === year)
  const open = rows.filter((row) => (undecidedStatuses as readonly CaseStatus[]).includes(row.status)).length
  const columns: Column<Row>[] = [
    {
      key: 'number',
      title: w.list.columns.number,
      render: (row) => <PageLink to={`/accountability/cases/${row.id}`}>{row.number}</PageLink>,
      compare: (a, b) => a.number.localeCompare(b.number),
    },
    { key: 'unit', title: w.list.columns.unit, render: (row) => row.unitName },
    {
      key: 'cause',
      title: w.list.columns.cause,
      render: (row) => (
        <>
          {row.aspect ? words.cycle.aspect[row.aspect] : w.list.overall} · {row.rule ?? w.list.byHand} ·{' '}
          {w.noun.clause(row.clause)} {row.illustrative && <Illustrative />}
        </>
      ),
    },
    {
      key: 'status',
      title: w.list.columns.status,
      render: (row) => <StatusChip tone={toneOfCase[row.status]}>{w.noun.status[row.status]}</StatusChip>,
      compare: (a, b) => a.status.localeCompare(b.status),
    },
    {
      key: 'due',
      title: w.list.columns.due,
      render: (row) => {
        const due = row.statementDue ?? (row.status === 'served' ? row.lastClock : null)
        return due ? w.list.until(due) : '—'
      },
    },
    { key: 'effects', title: w.list.columns.effects, render: (row) => w.list.standing(row.inForce, row.undone) },
  ]
  return (
    <Card
      className="wide-list"
      title={w.list.title(open, rows.length)}
      extra={
        <span className="case-acts">
          {mayCall(actor, 'case.effects') && <PageLink to="/accountability/effects">{w.list.effects}</PageLink>}
          <PageLink to="/accountability/records">{w.list.records}</PageLink>
          {mayCall(actor, 'case.openByHand') && <Button onClick={() => setOpening(true)}>{w.list.openByHand}</Button>}
        </span>
      }
    >
      <DataTable
        name="accountability-cases"
        rows={rows}
        rowKey={(row) => row.id}
        columns={columns}
        empty={<EmptyState title={w.list.title(0, 0)} hint={w.list.hint} />}
        onOpen={(row) => go(`/accountability/cases/${row.id}`)}
      />
      {isOpening && <OpenByHandModal year={year} onClose={() => setOpening(false)} />}
    </Card>
  )
}

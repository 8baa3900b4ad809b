import type { AppRouter } from '@ratchet/api/router'
import { whyNotWithdrawRecord } from '@ratchet/domain/accountability/recognition'
import { useSuspenseQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { Button } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { useAct } from '../act.ts'
import { api, client } from '../api.ts'
import { type Column, DataTable } from '../design/DataTable.tsx'
import { EmptyState } from '../design/EmptyState.tsx'
import { Card, Illustrative, PageShell } from '../design/PageShell.tsx'
import { ReasonModal } from '../design/ReasonModal.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { useWords } from '../locale.ts'
import { mayCall, useActor } from '../session.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { useSearchState } from '../shell/page.ts'
import { useCaseWords } from './case-words.ts'
import { RecordModal } from './RecordModal.tsx'

type Row = inferRouterOutputs<AppRouter>['recognition']['list'][number]
const stateSchema = z.object({
  /** The finding that proposes the recognition that is being entered, and its unit. */
  finding: z.string().optional(),
  unit: z.string().optional(),
})

/** 表彰与容错: what went well and what was forgiven, by clause and minutes. */
export function RecordsPage() {
  const words = useWords()
  const w = useCaseWords()
  const r = w.recordsPage
  const actor = useActor()
  const [state, change] = useSearchState(stateSchema)
  const [isAdding, setAdding] = useState(false)
  const [withdrawing, setWithdrawing] = useState<Row | null>(null)
  const act = useAct('recognition.withdraw', client.recognition.withdraw.mutate)
  const { data: rows } = useSuspenseQuery(api.recognition.list.queryOptions({}))
  const mayRecord = mayCall(actor, 'recognition.record')
  const count = (kind: Row['kind']) => rows.filter((row) => row.kind === kind && row.status === 'in_force').length
  const columns: Column<Row>[] = [
    { key: 'number', title: r.columns.number, render: (row) => row.number },
    { key: 'kind', title: r.columns.kind, render: (row) => w.noun.record[row.kind] },
    {
      key: 'title',
      title: r.columns.title,
      render: (row) => (
        <>
          {row.title} {row.illustrative && <Illustrative />}
          <p className="field-hint">{row.reasons}</p>
          {row.withdrawnBecause && <StatusChip tone="quiet">{r.withdrawn(row.withdrawnBecause)}</StatusChip>}
        </>
      ),
    },
    {
      key: 'who',
      title: r.columns.who,
      render: (row) => [row.unitName, row.personName].filter(Boolean).join(' · '),
      compare: (a, b) => a.unitName.localeCompare(b.unitName),
    },
    {
      key: 'clause',
      title: r.columns.clause,
      render: (row) => (
        <>
          {w.noun.clause(row.clause)}{' '}
          {row.caseId && <PageLink to={`/accountability/cases/${row.caseId}`}>{row.caseNumber ?? ''}</PageLink>}
        </>
      ),
    },
    { key: 'meeting', title: r.columns.meeting, render: (row) => `${row.meeting} ${row.minutesNumber}` },
    { key: 'day', title: r.columns.day, render: (row) => row.day, compare: (a, b) => a.day.localeCompare(b.day) },
    ...(mayRecord
      ? [
          {
            key: 'act',
            title: '',
            render: (row: Row) =>
              whyNotWithdrawRecord(row) === null && <Button onClick={() => setWithdrawing(row)}>{r.withdraw}</Button>,
          },
        ]
      : []),
  ]
  const withdraw = async (reason: string) => {
    if (!withdrawing) return
    const done = await act.perform({ id: withdrawing.id, seen: withdrawing.version, reason })
    if (done) setWithdrawing(null)
  }
  return (
    <PageShell
      title={r.title(count('recognition'), count('tolerance'))}
      sub={r.sub}
      crumb={
        <>
          {words.shell.nav.assessment} / <PageLink to="/accountability">{w.name}</PageLink> / {w.list.records}
        </>
      }
      actions={
        mayRecord && (
          <Button type="primary" onClick={() => setAdding(true)}>
            {r.add}
          </Button>
        )
      }
    >
      <Card className="wide-list">
        <DataTable
          name="accountability-records"
          rows={rows}
          rowKey={(row) => row.id}
          columns={columns}
          empty={<EmptyState title={r.empty} hint={r.hint} />}
        />
      </Card>
      {(isAdding || (mayRecord && state.finding)) && (
        <RecordModal
          findingId={state.finding ?? null}
          unitId={state.unit ?? ''}
          onClose={() => {
            setAdding(false)
            change({ finding: null, unit: null })
          }}
        />
      )}
      <ReasonModal
        open={withdrawing !== null}
        title={`${r.withdraw} ${withdrawing?.number ?? ''}`}
        okText={r.withdraw}
        busy={act.busy}
        sentence={act.told}
        onOk={(reason) => void withdraw(reason)}
        onCancel={() => {
          act.clear()
          setWithdrawing(null)
        }}
      />
    </PageShell>
  )
}

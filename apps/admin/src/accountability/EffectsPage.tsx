import type { AppRouter } from '@ratchet/api/router'
import { useSuspenseQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { Segmented } from 'antd'
import { z } from 'zod'
import { api } from '../api.ts'
import { type Column, DataTable } from '../design/DataTable.tsx'
import { EmptyState } from '../design/EmptyState.tsx'
import { Card, Illustrative, PageShell } from '../design/PageShell.tsx'
import { PartTabs } from '../design/PartTabs.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { useWords } from '../locale.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { useSearchState } from '../shell/page.ts'
import { useCaseWords } from './case-words.ts'

type Row = inferRouterOutputs<AppRouter>['case']['effects'][number]
const parts = ['all', 'not_excellent', 'bonus_cut', 'other'] as const
type Part = (typeof parts)[number]
const stateSchema = z.object({
  part: z.enum(parts).optional().catch(undefined),
  /** Undone ones too. */
  show: z.literal('all').optional().catch(undefined),
})

const isOf = (part: Part, { kind }: Pick<Row, 'kind'>): boolean =>
  part === 'all' || (part === 'other' ? kind !== 'not_excellent' && kind !== 'bonus_cut' : kind === part)

/** 处理结果名册: who may not be rated excellent, whose bonus is cut, and what else decisions did; what is undone counts no more. */
export function EffectsPage() {
  const words = useWords()
  const w = useCaseWords()
  const e = w.effectsPage
  const [state, change] = useSearchState(stateSchema)
  const { data } = useSuspenseQuery(api.case.effects.queryOptions({}))
  const inForce = data.filter((row) => row.status === 'in_force')
  const ofShow = state.show === 'all' ? data : inForce
  const current = state.part ?? 'all'
  const rows = ofShow.filter((row) => isOf(current, row))
  const count = (part: Part) => ofShow.filter((row) => isOf(part, row)).length
  const columns: Column<Row>[] = [
    {
      key: 'who',
      title: e.columns.who,
      render: (row) => (
        <>
          {row.personName ?? w.unitItself} {row.illustrative && <Illustrative />}
        </>
      ),
    },
    {
      key: 'unit',
      title: e.columns.unit,
      render: (row) => row.unitName,
      compare: (a, b) => a.unitName.localeCompare(b.unitName),
    },
    { key: 'post', title: e.columns.post, render: (row) => row.postTitle ?? '—' },
    { key: 'year', title: e.columns.year, render: (row) => row.forYear, compare: (a, b) => a.forYear - b.forYear },
    {
      key: 'effect',
      title: e.columns.effect,
      render: (row) => (
        <>
          {w.noun.effect[row.kind as keyof typeof w.noun.effect]}{' '}
          {row.amount !== null && <span className="num">−{w.percent(row.amount)}</span>}
        </>
      ),
    },
    {
      key: 'standing',
      title: e.columns.standing,
      render: (row) => (
        <StatusChip tone={row.status === 'in_force' ? 'warn' : 'quiet'}>
          {row.status === 'in_force' ? e.standing.in_force : e.standing.undone}
        </StatusChip>
      ),
    },
    {
      key: 'case',
      title: e.columns.case,
      render: (row) => <PageLink to={`/accountability/cases/${row.caseId}`}>{row.number}</PageLink>,
    },
  ]
  const countOf = (kind: string) => inForce.filter((row) => row.kind === kind).length
  return (
    <PageShell
      title={e.title(countOf('not_excellent'), countOf('bonus_cut'))}
      sub={e.sub}
      crumb={
        <>
          {words.shell.nav.assessment} / <PageLink to="/accountability">{w.name}</PageLink> / {w.list.effects}
        </>
      }
    >
      <search className="query-bar">
        <PartTabs
          label={e.columns.effect}
          parts={parts}
          current={current}
          nameOf={(part) => e.parts[part]}
          countOf={count}
          choose={(part) => change({ part: part === 'all' ? null : part, page: null })}
        />
        <Segmented
          aria-label={e.show}
          value={state.show ?? 'in_force'}
          options={(['in_force', 'all'] as const).map((value) => ({ value, label: e.only[value] }))}
          onChange={(value) => change({ show: value === 'all' ? 'all' : null, page: null })}
        />
      </search>
      <Card className="wide-list">
        <DataTable
          name="accountability-effects"
          rows={rows}
          rowKey={(row) => row.id}
          columns={columns}
          filtered={data.length > 0}
          clearFilters={() => change({ part: null, show: 'all' })}
          empty={<EmptyState title={e.empty} hint={w.noEffects} />}
        />
      </Card>
    </PageShell>
  )
}

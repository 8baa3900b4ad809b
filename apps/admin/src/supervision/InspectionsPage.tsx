import { useSuspenseQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { z } from 'zod'
import { nameIn } from '../activity/activity-found.ts'
import { api } from '../api.ts'
import { type Column, DataTable } from '../design/DataTable.tsx'
import { EmptyState } from '../design/EmptyState.tsx'
import { Illustrative, PageShell } from '../design/PageShell.tsx'
import { PartTabs } from '../design/PartTabs.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { useWords } from '../locale.ts'
import { mayCall, useActor, whyNotMay } from '../session.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { useGo, useSearchState } from '../shell/page.ts'
import { PlanModal } from './PlanModal.tsx'
import { useSupervisionWords } from './page-words.ts'
import { type InspectionRow, type Inspections, isClosed, isLate, isOf, parts, toneOf } from './supervision-found.ts'

const stateSchema = z.object({
  part: z.enum(parts).optional().catch(undefined),
  unit: z.string().optional(),
  /** The form of a new one is open. */
  plan: z.literal('new').optional().catch(undefined),
})

/** 督查: every inspection with what it found and how much of that is closed. */
export function InspectionsPage() {
  const shell = useWords().shell
  const w = useSupervisionWords()
  const go = useGo()
  const actor = useActor()
  const [state, change] = useSearchState(stateSchema)
  const { data } = useSuspenseQuery(api.supervision.list.queryOptions({}))
  const { inspections, units, today } = data
  const current = state.part ?? 'all'
  const ofUnit = inspections.filter((row) => !state.unit || row.unitId === state.unit)
  const shown = ofUnit.filter((row) => isOf(current, row))
  const open = inspections.flatMap((row) => row.findings).filter((row) => !isClosed(row))
  const coming = inspections.filter((row) => row.status === 'planned').length
  const inspected = new Set(inspections.map((row) => row.unitId))
  const mayPlan = mayCall(actor, 'supervision.plan')
  return (
    <PageShell
      title={
        inspections.length === 0
          ? w.emptyTitle
          : w.title(coming, open.length, open.filter((row) => isLate(row, today)).length)
      }
      sub={
        <>
          {w.sub} {inspections.some((row) => row.illustrative) && <Illustrative />}
        </>
      }
      crumb={`${shell.nav.assessment} / ${shell.nav.inspections}`}
      actions={
        <WhyNotButton
          type="primary"
          procedure="supervision.plan"
          why={whyNotMay(actor, 'supervision.plan')}
          onClick={() => change({ plan: 'new' })}
        >
          {w.plan}
        </WhyNotButton>
      }
    >
      {inspections.length > 0 && (
        <search className="query-bar">
          <PartTabs
            label={w.partsLabel}
            parts={parts}
            current={current}
            nameOf={(part) => w.parts[part]}
            countOf={(part) => ofUnit.filter((row) => isOf(part, row)).length}
            choose={(part) => change({ part: part === 'all' ? null : part, page: null })}
          />
          <Select
            aria-label={w.unitFilter}
            showSearch={{ optionFilterProp: 'label' }}
            value={state.unit ?? ''}
            options={[
              { value: '', label: w.anyUnit },
              ...units.filter((unit) => inspected.has(unit.id)).map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(unit) => change({ unit: unit || null, page: null })}
          />
        </search>
      )}
      <DataTable
        name="inspections"
        rows={shown}
        rowKey={(row) => row.id}
        columns={useColumns(data)}
        onOpen={(row) => go(`/inspections/${row.id}`)}
        empty={<EmptyState title={w.emptyTitle} hint={mayPlan ? w.emptyHint : w.emptyMine} />}
        filtered={inspections.length > 0}
        clearFilters={() => change({ part: null, unit: null, page: null })}
      />
      {state.plan === 'new' && mayPlan && (
        <PlanModal units={units} today={today} onClose={() => change({ plan: null })} />
      )}
    </PageShell>
  )
}

function useColumns({ units, today }: Inspections): Column<InspectionRow>[] {
  const w = useSupervisionWords()
  return [
    {
      key: 'title',
      title: w.column.title,
      render: (row) => (
        <>
          <PageLink to={`/inspections/${row.id}`}>{row.title}</PageLink>
          <span className="page-note num"> {row.number}</span>
        </>
      ),
    },
    { key: 'kind', title: w.column.kind, render: (row) => w.kind[row.kind] },
    { key: 'unit', title: w.column.unit, render: (row) => nameIn(units, row.unitId) },
    {
      key: 'day',
      title: w.column.day,
      compare: (a, b) => (a.doneDay ?? a.plannedDay).localeCompare(b.doneDay ?? b.plannedDay),
      render: (row) => <span className="num">{row.doneDay ?? row.plannedDay}</span>,
    },
    { key: 'inspector', title: w.column.inspector, render: (row) => row.inspector.name },
    {
      key: 'findings',
      title: w.column.findings,
      align: 'right',
      render: ({ findings }) => (
        <span>
          {findings.some((row) => isLate(row, today)) && <StatusChip tone="danger">{w.overdue}</StatusChip>}{' '}
          <span className="num">{w.findings(findings.filter(isClosed).length, findings.length)}</span>
        </span>
      ),
    },
    {
      key: 'status',
      title: w.column.status,
      render: (row) => <StatusChip tone={toneOf[row.status]}>{w.status[row.status]}</StatusChip>,
    },
  ]
}

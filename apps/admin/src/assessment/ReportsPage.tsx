import { reportStatuses, reportStatusSchema, whyNotOpenQuarter } from '@ratchet/domain/assessment/report'
import { type Quarter, quarterOf, quarterSchema } from '@ratchet/domain/cycle/cycle-id'
import type { Day } from '@ratchet/domain/day'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { api } from '../api.ts'
import { DataTable } from '../design/DataTable.tsx'
import { EmptyState } from '../design/EmptyState.tsx'
import { Illustrative, PageShell } from '../design/PageShell.tsx'
import { PartTabs } from '../design/PartTabs.tsx'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { todayThere } from '../moment.ts'
import { mayCall, useActor } from '../session.ts'
import { useGo, useSearchState } from '../shell/page.ts'
import { OpenQuarterModal } from './OpenQuarterModal.tsx'
import { useReportWords } from './page-words.ts'
import { isChangeable, type ListedReport } from './report-found.ts'
import { isLate, useReportColumns } from './use-report-columns.tsx'
import './report.css'

const parts = ['all', ...reportStatuses, 'late'] as const
type Shown = (typeof parts)[number]
const stateSchema = z.object({
  quarter: quarterSchema.optional().catch(undefined),
  status: z
    .enum(['all', 'late', ...reportStatusSchema.options])
    .optional()
    .catch(undefined),
})
const isShown = (row: ListedReport, shown: Shown) =>
  shown === 'all' || (shown === 'late' ? isLate(row) : row.status === shown)

/** 季度填报: every unit's report of the quarter that the reader reads, with its bar; the owner opens them. */
export function ReportsPage() {
  const w = useReportWords()
  const actor = useActor()
  const go = useGo()
  const [state, change] = useSearchState(stateSchema)
  const [opening, setOpening] = useState(false)
  const quarter: Quarter = state.quarter ?? quarterOf(todayThere())
  const { data } = useSuspenseQuery(api.assessment.reports.queryOptions({ quarter }))
  const shown = state.status ?? 'all'
  const { rows } = data
  const mayOpen = mayCall(actor, 'assessment.openQuarter')
  const dueDay = data.today as Day
  const why = whyNotOpenQuarter({ ...data, quarter, dueDay })
  const name = w.quarterName(quarter)
  const handed = rows.filter((row) => !isChangeable(row.status)).length
  const returned = rows.filter((row) => row.status === 'returned').length
  const pathOf = (row: ListedReport) => `/report/${row.unitId}/${row.quarter}`
  return (
    <PageShell
      title={
        rows.length === 0 ? w.listEmpty(name) : w.listTitle(rows.length, handed, returned, rows.filter(isLate).length)
      }
      sub={
        <>
          {w.listSub} {rows.some((row) => row.illustrative) && <Illustrative />}
        </>
      }
      crumb={`${w.crumb} / ${w.name}`}
      actions={
        mayOpen &&
        why?.code !== 'reports-opened-already' && (
          <WhyNotButton procedure="assessment.openQuarter" why={why} type="primary" onClick={() => setOpening(true)}>
            {w.open}
          </WhyNotButton>
        )
      }
    >
      <search className="query-bar">
        <Select
          aria-label={w.quarter}
          value={quarter}
          options={[...new Set([quarter, ...data.quarters])]
            .toSorted()
            .reverse()
            .map((id) => ({ value: id, label: w.quarterName(id) }))}
          onChange={(id: string) => change({ quarter: id, status: null, page: null })}
        />
        <PartTabs
          label={w.filterStatus}
          parts={parts}
          current={shown}
          nameOf={(part) => (part === 'all' ? w.all : part === 'late' ? w.late : w.statusOf[part])}
          countOf={(part) => rows.filter((row) => isShown(row, part)).length}
          choose={(part) => change({ status: part === 'all' ? null : part, page: null })}
        />
      </search>
      <DataTable
        name="reports"
        rows={rows.filter((row) => isShown(row, shown))}
        rowKey={(row) => row.id}
        columns={useReportColumns(data.set.indicators, pathOf)}
        filtered={shown !== 'all'}
        clearFilters={() => change({ status: null })}
        onOpen={(row) => go(pathOf(row))}
        empty={
          <EmptyState
            title={w.listEmpty(name)}
            hint={mayOpen ? w.listEmptyOwner : data.openedUnitIds.length > 0 ? w.listNoUnit : w.listEmptyUnit}
          />
        }
      />
      {opening && (
        <OpenQuarterModal
          quarter={quarter}
          units={data.listedUnitIds.filter((id) => !data.openedUnitIds.includes(id)).length}
          onClose={() => setOpening(false)}
        />
      )}
    </PageShell>
  )
}

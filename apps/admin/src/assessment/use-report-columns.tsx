import { sevenCells } from '@ratchet/design/seven-cells'
import { useId } from 'react'
import type { Column } from '../design/DataTable.tsx'
import { Drawing } from '../design/Drawing.tsx'
import { StatusChip, type Tone } from '../design/StatusChip.tsx'
import { useDayText } from '../rectification/use-day-text.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { useReportWords } from './page-words.ts'
import { cellsOf, isChangeable, type ListedReport } from './report-found.ts'

const tones: Record<ListedReport['status'], Tone> = {
  open: 'info',
  submitted: 'warn',
  returned: 'danger',
  verified: 'done',
}

/** Handed in late, or not handed in and past its day. */
export const isLate = (row: ListedReport) => row.late || (isChangeable(row.status) && row.workingDaysLeft < 0)
type Indicators = Parameters<typeof cellsOf>[1]['indicators']

/** The columns of the list of reports. */
export function useReportColumns(
  indicators: Indicators,
  pathOf: (row: ListedReport) => string,
): readonly Column<ListedReport>[] {
  const w = useReportWords()
  const { day, dayAt } = useDayText()
  return [
    {
      key: 'unit',
      title: w.unit,
      render: (row) => <PageLink to={pathOf(row)}>{row.unitName}</PageLink>,
      compare: (a, b) => a.unitName.localeCompare(b.unitName, 'zh'),
    },
    { key: 'bar', title: w.bar, render: (row) => <Bar row={row} indicators={indicators} /> },
    {
      key: 'status',
      title: w.status,
      render: (row) => (
        <>
          <StatusChip tone={tones[row.status]}>{w.statusOf[row.status]}</StatusChip>{' '}
          {isLate(row) && <StatusChip tone="danger">{w.late}</StatusChip>}
        </>
      ),
    },
    {
      key: 'due',
      title: w.due,
      render: (row) => (
        <>
          {day(row.dueDay)}
          {isChangeable(row.status) && <span className="page-note"> {w.daysLeft(row.workingDaysLeft)}</span>}
        </>
      ),
      compare: (a, b) => a.dueDay.localeCompare(b.dueDay),
    },
    {
      key: 'handedIn',
      title: w.handedIn,
      render: (row) => (row.submittedAt ? `${dayAt(row.submittedAt)} ${row.submittedBy?.name ?? ''}` : '—'),
      compare: (a, b) => (a.submittedAt ?? '').localeCompare(b.submittedAt ?? ''),
    },
    {
      key: 'returns',
      title: w.returns,
      align: 'right',
      render: (row) => (row.returns > 0 ? w.times(row.returns) : '—'),
      compare: (a, b) => a.returns - b.returns,
    },
  ]
}

function Bar({ row, indicators }: { row: ListedReport; indicators: Indicators }) {
  const w = useReportWords()
  const id = useId().replace(/[^a-z0-9]/gi, '')
  const input = cellsOf(row, { indicators }, w.cells.short)
  return <Drawing tree={sevenCells(input, { id, width: 300, small: true }, w.cells)} />
}

import type { Day } from '@ratchet/domain/day'
import { isLate } from '@ratchet/domain/warning/due'
import type { Column } from '../design/DataTable.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { useDayText } from '../rectification/use-day-text.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { useWarningWords } from './page-words.ts'
import { toneOf, type WarningRow } from './warning-found.ts'

/** The columns of the list: the matter with its number first, then for whom, by which rule, until when, how far. */
export function useWarningColumns(today: Day): Column<WarningRow>[] {
  const w = useWarningWords()
  const { withWeekday } = useDayText()
  return [
    {
      key: 'title',
      title: w.column.title,
      render: (row) => (
        <>
          <PageLink to={`/warnings/${row.id}`}>{row.title}</PageLink>
          <span className="page-note num"> {row.number ?? w.noNumber}</span>
        </>
      ),
    },
    {
      key: 'kind',
      title: w.column.kind,
      render: (row) => <StatusChip tone={row.kind === 'urgent' ? 'danger' : 'warn'}>{w.kind[row.kind]}</StatusChip>,
    },
    {
      key: 'unit',
      title: w.column.unit,
      compare: (a, b) => a.unitName.localeCompare(b.unitName),
      render: (row) => row.unitName,
    },
    { key: 'rule', title: w.column.rule, render: (row) => w.rule[row.rule] },
    {
      key: 'due',
      title: w.column.due,
      compare: (a, b) => (a.replyDue ?? '').localeCompare(b.replyDue ?? ''),
      render: (row) => (
        <span className="row">
          <span className="num">{row.replyDue ? withWeekday(row.replyDue) : w.afterIssue(row.replyDays)}</span>
          {isLate(row, today) && <StatusChip tone="danger">{w.late}</StatusChip>}
        </span>
      ),
    },
    {
      key: 'status',
      title: w.column.status,
      render: (row) => (
        <span className="row">
          <StatusChip tone={toneOf[row.status]}>{w.status[row.status]}</StatusChip>
          {row.escalated && isLate(row, today) && <span className="page-note">{w.told}</span>}
        </span>
      ),
    },
  ]
}

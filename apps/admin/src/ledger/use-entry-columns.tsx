import type { LedgerEntry } from '@ratchet/domain/ledger/snapshot'
import { isSettled } from '@ratchet/domain/ledger/snapshot'
import type { ReactNode } from 'react'
import type { Column } from '../design/DataTable.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { useWords } from '../locale.ts'
import { toneOf } from './ledger-found.ts'
import { useLedgerWords } from './ledger-words.ts'

/** The columns of a ledger, running or frozen: `name` makes the link where there is one; `today` marks what is late. */
export function useEntryColumns<E extends LedgerEntry>(
  part: LedgerEntry['part'],
  name: (entry: E) => ReactNode,
  today: string | null,
): Column<E>[] {
  const words = useWords()
  const w = useLedgerWords().page
  const isLate = (entry: E) => today !== null && !isSettled(entry) && entry.due !== null && entry.due < today
  const columns: Column<E>[] = [
    {
      key: 'number',
      title: w.column.number,
      compare: (a, b) => a.number.localeCompare(b.number),
      render: (entry) => <span className="num">{entry.number}</span>,
    },
    { key: 'title', title: w.column.title, render: name },
    { key: 'theme', title: w.column.theme, render: (entry) => (entry.theme ? words.cycle.theme[entry.theme] : '—') },
    { key: 'place', title: w.column.place, render: (entry) => entry.place ?? '—' },
  ]
  if (part === 'item') {
    columns.push(
      {
        key: 'lead',
        title: w.column.lead,
        render: (entry) => (
          <>
            {entry.lead}
            {entry.coUnits.length > 0 && <span className="page-note"> {entry.coUnits.join('、')}</span>}
          </>
        ),
      },
      {
        key: 'due',
        title: w.column.due,
        compare: (a, b) => (a.due ?? '9').localeCompare(b.due ?? '9'),
        render: (entry) => (
          <span className="row">
            <span className="num">{entry.due ?? w.noDue}</span>
            {isLate(entry) && <StatusChip tone="danger">{w.overdue}</StatusChip>}
          </span>
        ),
      },
    )
  } else {
    columns.push({
      key: 'people',
      title: w.column.people,
      align: 'right',
      compare: (a, b) => (a.people ?? 0) - (b.people ?? 0),
      render: (entry) => <span className="num">{entry.people ?? 0}</span>,
    })
  }
  columns.push({
    key: 'status',
    title: w.column.status,
    render: (entry) => (
      <StatusChip tone={toneOf(entry)}>
        {entry.beforeUse ? words.ledger.beforeUse : words.ledger.entryStatus(entry.part, entry.status)}
      </StatusChip>
    ),
  })
  return columns
}

import type { Words } from '@ratchet/words/catalogue'
import type { Column } from '../design/DataTable.tsx'
import { Illustrative } from '../design/PageShell.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { dayOfMoment } from '../moment.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { type FormRow, given, placeOf, toneOf } from './form-found.ts'
import type { useFormWords } from './page-words.ts'

/** The columns of the list: what it is, who gave it, how far it is, until when, and who has acknowledged it. */
export function formColumns(words: Words, w: ReturnType<typeof useFormWords>, today: string): Column<FormRow>[] {
  const dayText = (row: FormRow) => row.issuedOn ?? dayOfMoment(row.draftedAt)
  return [
    {
      key: 'title',
      title: w.column.title,
      render: (row) => (
        <span className="row form-title">
          <PageLink to={placeOf(row)}>{row.title}</PageLink>
          {row.edition > 1 && <span className="quiet">{w.edition(row.edition)}</span>}
          {row.illustrative && <Illustrative />}
        </span>
      ),
    },
    { key: 'kind', title: w.column.kind, width: 150, render: (row) => words.form.kind[row.kind] },
    { key: 'number', title: w.column.number, width: 190, render: (row) => row.number ?? '—' },
    { key: 'giver', title: w.column.giver, width: 120, render: (row) => row.giver },
    {
      key: 'status',
      title: w.column.status,
      width: 90,
      render: (row) => <StatusChip tone={toneOf[row.status]}>{words.form.status[row.status]}</StatusChip>,
    },
    {
      key: 'due',
      title: w.column.due,
      width: 110,
      compare: (a, b) => (a.dueDay ?? '').localeCompare(b.dueDay ?? ''),
      render: (row) => (
        <span className={row.status === 'issued' && row.dueDay && row.dueDay < today ? 'num late' : 'num'}>
          {row.dueDay ?? '—'}
        </span>
      ),
    },
    {
      key: 'day',
      title: w.column.day,
      width: 110,
      compare: (a, b) => dayText(a).localeCompare(dayText(b)),
      render: (row) => <span className="num">{dayText(row)}</span>,
    },
    {
      key: 'receipts',
      title: w.column.receipts,
      width: 80,
      compare: (a, b) => given(a.receipts) - given(b.receipts),
      render: (row) =>
        row.receipts.length === 0 ? (
          <span className="quiet">—</span>
        ) : (
          <PageLink to={placeOf(row)} className="num" label={w.receiptsLabel(given(row.receipts), row.receipts.length)}>
            {w.receipts(given(row.receipts), row.receipts.length)}
          </PageLink>
        ),
    },
  ]
}

import { classificationPageWords } from '@ratchet/words/classification-page'
import { Checkbox } from 'antd'
import type { Column } from '../design/DataTable.tsx'
import { useLocale, useWords } from '../locale.ts'
import { AboutText, RowDue, SourceChip, StateChip, WordsLink } from './InboxParts.tsx'
import type { InboxRow, InboxTab } from './inbox-state.ts'
import type { Chosen } from './use-chosen.ts'

/** What the inbox shows of each; `chosen` is null for whoever does not sort. */
export function useInboxColumns(tab: InboxTab, chosen: Chosen | null): Column<InboxRow>[] {
  const w = useWords().opinionPage
  const { locale } = useLocale()
  const own = classificationPageWords[locale]
  return [
    {
      key: 'number',
      title: w.column.number,
      render: (row) => (
        <span className="row num">
          {chosen && (
            <Checkbox
              aria-label={own.select(row.number)}
              checked={chosen.ids.has(row.id)}
              onChange={() => chosen.toggle(row.id)}
            />
          )}
          {row.number}
        </span>
      ),
    },
    { key: 'words', title: w.column.words, render: (row) => <WordsLink row={row} /> },
    { key: 'place', title: w.column.place, render: (row) => row.place ?? w.noPlace },
    { key: 'about', title: w.column.about, render: (row) => <AboutText row={row} /> },
    { key: 'source', title: w.column.source, render: (row) => <SourceChip row={row} /> },
    {
      key: 'due',
      title: w.column.due,
      render: (row) => <RowDue row={row} waited={tab === 'urgent' ? own.waited(row.waited) : null} />,
    },
    // Under one tab all rows say the same.
    ...(tab === 'all' || tab === 'urgent'
      ? [{ key: 'status', title: w.column.status, render: (row: InboxRow) => <StateChip row={row} /> }]
      : []),
  ]
}

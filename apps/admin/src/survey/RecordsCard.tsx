import { placeName } from '@ratchet/words/place-name'
import { surveyCollectWords } from '@ratchet/words/survey-collect'
import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { api } from '../api.ts'
import { type Column, DataTable } from '../design/DataTable.tsx'
import { EmptyState } from '../design/EmptyState.tsx'
import { LoadingSkeleton } from '../design/LoadingSkeleton.tsx'
import { Card } from '../design/PageShell.tsx'
import { useLocale } from '../locale.ts'
import { useNarrow } from '../people/use-narrow.ts'
import { useSearchState } from '../shell/page.ts'
import { outcomeText, RecordDrawer } from './RecordDrawer.tsx'
import { RecordFilters } from './RecordFilters.tsx'
import { RecordSigns } from './RecordSigns.tsx'
import { isFiltered, noRecordFilter, type RecordRow, recordsInput, recordsStateSchema } from './records-state.ts'
import { useItemWords } from './use-item-words.ts'

/** The records of the wave, paged on the server, with every filter in the address; one opens beside the list. */
export function RecordsCard({ waveId }: { readonly waveId: string }) {
  const { locale } = useLocale()
  const w = surveyCollectWords[locale].records
  const items = useItemWords()
  const narrow = useNarrow()
  const [state, change] = useSearchState(recordsStateSchema)
  const { data: places } = useSuspenseQuery(api.survey.quotas.queryOptions({ id: waveId }))
  const { data: known } = useSuspenseQuery(api.survey.recordFilters.queryOptions({ id: waveId }))
  const { data: page } = useQuery({
    ...api.survey.records.queryOptions(recordsInput(waveId, state)),
    placeholderData: keepPreviousData,
    throwOnError: true,
  })
  if (!page) return <LoadingSkeleton />
  const filters = <RecordFilters known={known} state={state} places={places} change={change} />
  const open = page.rows.find((row) => row.caseId === state.record)
  const notes = [page.isWhole ? null : w.limited, page.hasHidden ? w.hidden : null, state.item ? w.counted : null]
  const columns: Column<RecordRow>[] = [
    {
      key: 'caseId',
      title: w.column.caseId,
      render: (row) => (
        <button
          type="button"
          className="link num case-id"
          aria-label={w.open(row.caseId)}
          onClick={() => change({ record: row.caseId })}
        >
          {row.caseId}
        </button>
      ),
    },
    {
      key: 'place',
      title: w.column.place,
      render: (row) => `${placeName(row.streetName)} ${placeName(row.placeName)}`,
    },
    { key: 'disposition', title: w.column.disposition, render: (row) => outcomeText(row, locale) },
    {
      key: 'answer',
      title: state.item ? items.nameOf(state.item) : items.nameOf('overall'),
      render: (row) =>
        row.disposition === 'complete' || row.disposition === 'partial'
          ? items.answerOf(state.item ?? 'overall', row.answers[state.item ?? 'overall'])
          : '—',
    },
    ...(page.isWhole
      ? [
          {
            key: 'interviewer',
            title: w.column.interviewer,
            render: (row: RecordRow) => row.whole?.interviewer ?? '—',
          },
          {
            key: 'time',
            title: w.column.time,
            render: (row: RecordRow) =>
              row.whole?.startedAt ? (
                <>
                  <span className="num">{row.whole.startedAt.slice(0, 16).replace('T', ' ')}</span>
                  {row.whole.seconds !== null && <span className="page-note"> {w.minutes(row.whole.seconds)}</span>}
                </>
              ) : (
                '—'
              ),
          },
        ]
      : []),
    { key: 'weight', title: w.column.weight, align: 'right', render: (row) => row.weight ?? '—' },
    { key: 'signs', title: w.column.signs, render: (row) => <RecordSigns row={row} /> },
    {
      key: 'comment',
      title: w.column.comment,
      render: (row) => <span className="record-comment">{row.comment ?? w.noComment}</span>,
    },
  ]
  return (
    <Card className="wide-list" title={w.title}>
      {narrow ? (
        <details className="record-fold" open={isFiltered(state)}>
          <summary>{w.filters}</summary>
          {filters}
        </details>
      ) : (
        filters
      )}
      {notes.some(Boolean) && <p className="page-note">{notes.filter(Boolean).join(' ')}</p>}
      <DataTable
        name="survey-records"
        rows={page.rows}
        rowKey={(row) => row.caseId}
        columns={columns}
        total={page.total}
        empty={<EmptyState title={w.empty} hint={w.first} />}
        filtered={isFiltered(state)}
        clearFilters={() => change(noRecordFilter)}
      />
      {open && <RecordDrawer row={open} onClose={() => change({ record: null })} />}
    </Card>
  )
}

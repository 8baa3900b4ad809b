import type { InterviewerRow } from '@ratchet/domain/survey/interviewer'
import { surveyQualityWords } from '@ratchet/words/survey-quality'
import { type Column, DataTable } from '../design/DataTable.tsx'
import { Card } from '../design/PageShell.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { useLocale } from '../locale.ts'
import { PageLink } from '../shell/PageLink.tsx'

interface Props {
  /** Null for those who may not see who asked. */
  readonly rows: readonly InterviewerRow[] | null
  readonly waveId: string
}

/** Interviewers side by side; who stands out is named in a sentence with the reason, and opens their records. */
export function InterviewersCard({ rows, waveId }: Props) {
  const { locale } = useLocale()
  const all = surveyQualityWords[locale]
  const w = all.interviewers
  if (rows === null || rows.length === 0) {
    return (
      <Card title={w.title}>
        <p className="page-note">{rows === null ? w.limited : w.unnamed}</p>
      </Card>
    )
  }
  const number = (value: number | null, digits: number) =>
    value === null ? w.none : value.toFixed(digits).replace('-', '−')
  const share = (value: number | null) => (value === null ? w.none : all.percent(value))
  const by = (pick: (row: InterviewerRow) => number | null) => (a: InterviewerRow, b: InterviewerRow) =>
    (pick(a) ?? Number.NEGATIVE_INFINITY) - (pick(b) ?? Number.NEGATIVE_INFINITY)
  const figure = (
    key: string,
    title: string,
    pick: (row: InterviewerRow) => number | null,
    show: (value: number | null) => string,
  ): Column<InterviewerRow> => ({
    key,
    title,
    align: 'right',
    compare: by(pick),
    render: (row) => <span className="num">{show(pick(row))}</span>,
  })
  const columns: Column<InterviewerRow>[] = [
    {
      key: 'interviewer',
      title: w.column.interviewer,
      compare: (a, b) => (a.interviewer < b.interviewer ? -1 : 1),
      render: (row) => (
        <span className="row">
          <PageLink
            to={`/surveys/${waveId}/collect?disposition=interview&interviewer=${encodeURIComponent(row.interviewer)}`}
          >
            {row.interviewer}
          </PageLink>
          {row.suspicions.length > 0 && <StatusChip tone="warn">{w.mark}</StatusChip>}
        </span>
      ),
    },
    figure(
      'interviews',
      w.column.interviews,
      (row) => row.interviews,
      (value) => number(value, 0),
    ),
    figure(
      'minutes',
      w.column.minutes,
      (row) => row.medianSeconds,
      (value) => (value === null ? w.none : all.minutes(value)),
    ),
    figure('straight', w.column.straight, (row) => row.straightShare, share),
    figure('speeding', w.column.speeding, (row) => row.speedingShare, share),
    figure('unknown', w.column.unknown, (row) => row.unknownShare, share),
    figure(
      'mean',
      w.column.mean,
      (row) => row.mean,
      (value) => number(value, 2),
    ),
    figure(
      'z',
      w.column.z,
      (row) => row.z,
      (value) => number(value, 1),
    ),
  ]
  return (
    <Card className="wide-list" title={w.title}>
      <DataTable
        name="survey-interviewers"
        rows={rows}
        rowKey={(row) => row.interviewer}
        columns={columns}
        empty={null}
      />
      <p className="page-note">{w.hint}</p>
    </Card>
  )
}

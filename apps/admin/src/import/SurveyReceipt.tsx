import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { api } from '../api.ts'
import { LoadingSkeleton } from '../design/LoadingSkeleton.tsx'
import { Card, PageShell } from '../design/PageShell.tsx'
import { JobProgress } from '../job/JobProgress.tsx'
import { isOpen } from '../job/jobs.ts'
import { useWords } from '../locale.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { UndoImport } from '../survey/UndoImport.tsx'
import { StepStrip } from './StepStrip.tsx'
import { useSurveyWords } from './use-survey-words.ts'

interface Props {
  readonly waveId: string
  readonly importId: string
  readonly jobId: string
  readonly crumb: string
  readonly onAgain: () => void
}
const LOOK_MS = 1000

/** ④ 导入 and ⑤ 回执: how far the job is, what became of the rows, what comes next, and the way back. */
export function SurveyReceipt({ waveId, importId, jobId, crumb, onAgain }: Props) {
  const words = useWords()
  const { page: w, rows: s } = useSurveyWords()
  const { data: waves } = useSuspenseQuery(api.survey.waves.queryOptions({}))
  const { data: job } = useQuery({
    ...api.job.find.queryOptions({ id: jobId }),
    refetchInterval: ({ state }) => (state.data && !isOpen(state.data) ? false : LOOK_MS),
  })
  const { data: imports } = useQuery({
    ...api.survey.imports.queryOptions({ waveId }),
    refetchInterval: ({ state }) =>
      state.data?.find((row) => row.id === importId)?.status === 'queued' ? LOOK_MS : false,
  })
  const row = imports?.find((each) => each.id === importId)
  const wave = waves.find((each) => each.id === waveId)
  if (!row || !wave) return <LoadingSkeleton />
  const stopped = row.status === 'queued' && job !== undefined && !isOpen(job) && job.status !== 'done'
  if (row.status === 'queued' && !stopped) {
    return (
      <PageShell title={w.running(job?.progress ?? 0)} sub={row.fileName} crumb={crumb}>
        <StepStrip step={3} notes={{}} />
        <Card>
          {job && <JobProgress job={job} />}
          <p className="page-note">
            {w.leave} <PageLink to="/jobs">{w.toJobs}</PageLink>
          </p>
        </Card>
      </PageShell>
    )
  }
  const failure = stopped ? 'stopped' : row.failure
  const title =
    row.status === 'undone'
      ? w.receipt.undone
      : row.status === 'stored'
        ? w.done(row.accepted ?? 0, row.rejected ?? 0)
        : w.notDone
  const said = [
    [w.receipt.rejected, row.rejected],
    [w.receipt.fixed, row.fixed],
    [w.receipt.unchanged, row.unchanged],
    [w.receipt.replaced, row.replaced],
  ] as const
  return (
    <PageShell title={title} sub={`${row.fileName} · SHA-256 ${row.sha256.slice(0, 16)}…`} crumb={crumb}>
      <StepStrip step={4} notes={{}} />
      <Card>
        {failure && <p className="act-problem">{s.failure[failure] ?? failure}</p>}
        <dl className="plain-facts">
          {said.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd className="num">{value === null ? '—' : value.toLocaleString('en-US')}</dd>
            </div>
          ))}
        </dl>
        {row.status === 'stored' && (row.rejected ?? 0) > 0 && <p className="page-note">{w.receipt.mend}</p>}
        {row.status === 'stored' && (
          <p className="row">
            {w.receipt.next}
            <PageLink to={`/surveys/${waveId}/collect`}>{w.receipt.collect}</PageLink>
            <PageLink to={`/surveys/${waveId}/quality`}>{w.receipt.quality}</PageLink>
            <PageLink to={`/surveys/${waveId}/results`}>{w.receipt.results}</PageLink>
          </p>
        )}
      </Card>
      <div className="form-foot">
        <UndoImport row={row} wave={wave} imports={imports ?? []} />
        <Button onClick={onAgain}>{words.importing.receipt.another}</Button>
      </div>
    </PageShell>
  )
}

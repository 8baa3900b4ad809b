import { whyNotUndo } from '@ratchet/domain/intake/hotline'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useAct } from '../act.ts'
import { api, client } from '../api.ts'
import { ActProblem } from '../design/Field.tsx'
import { LoadingSkeleton } from '../design/LoadingSkeleton.tsx'
import { Card, PageShell } from '../design/PageShell.tsx'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { JobProgress } from '../job/JobProgress.tsx'
import { isOpen } from '../job/jobs.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { StepStrip } from './StepStrip.tsx'
import { useHotlineWords } from './use-hotline-words.ts'

interface Props {
  readonly importId: string
  readonly jobId: string | null
  readonly crumb: string
  readonly onAgain: () => void
}
const LOOK_MS = 1000

/** A job is at it. */
const isBusy = (row: { readonly status: string; readonly undoing: boolean } | undefined) =>
  row !== undefined && (row.status === 'queued' || row.undoing)

/** ④ 导入 and ⑤ 回执: how far the job is, what became of the orders, what comes next, and the way back. */
export function HotlineReceipt({ importId, jobId, crumb, onAgain }: Props) {
  const { page: w } = useHotlineWords()
  const undo = useAct('intake.undoHotline', client.intake.undoHotline.mutate, { quiet: true })
  const { data: imports } = useQuery({
    ...api.intake.imports.queryOptions({}),
    refetchInterval: ({ state }) => (isBusy(state.data?.find((each) => each.id === importId)) ? LOOK_MS : false),
  })
  const row = imports?.find((each) => each.id === importId)
  const job = useQuery({
    ...api.job.find.queryOptions({ id: (row?.undoing ? null : jobId) ?? row?.jobId ?? '' }),
    enabled: isBusy(row) && (jobId ?? row?.jobId ?? null) !== null,
    refetchInterval: ({ state }) => (state.data && !isOpen(state.data) ? false : LOOK_MS),
  }).data
  if (!row) return <LoadingSkeleton />
  const stopped = row.status === 'queued' && job !== undefined && !isOpen(job) && job.status !== 'done'
  if (isBusy(row) && !stopped) {
    const running = row.undoing ? w.undoing : w.running
    return (
      <PageShell title={running(job?.progress ?? 0)} sub={row.fileName} crumb={crumb}>
        {!row.undoing && <StepStrip step={3} notes={{}} />}
        <Card>
          {job && <JobProgress job={job} />}
          <p className="page-note">
            {row.undoing ? w.undoLeave : w.leave} <PageLink to="/jobs">{w.toJobs}</PageLink>
          </p>
        </Card>
      </PageShell>
    )
  }
  const failure = stopped ? 'stopped' : row.failure
  const isStored = row.status === 'stored'
  const title =
    row.status === 'undone'
      ? w.receipt.undone
      : isStored
        ? w.done((row.accepted ?? 0) - (row.unchanged ?? 0), row.rejected ?? 0)
        : w.notDone
  const said = [
    [w.receipt.accepted, row.accepted],
    [w.receipt.rejected, row.rejected],
    [w.receipt.fixed, row.fixed],
    [w.receipt.unchanged, row.unchanged],
    [w.receipt.linked, row.linked],
  ] as const
  const why = whyNotUndo(row, row.worked)
  return (
    <PageShell title={title} sub={`${row.fileName} · SHA-256 ${row.sha256.slice(0, 16)}…`} crumb={crumb}>
      <StepStrip step={4} notes={{}} />
      <Card>
        {failure && <p className="act-problem">{w.failure[failure] ?? failure}</p>}
        <dl className="plain-facts">
          {said.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd className="num">{value === null ? '—' : value.toLocaleString('en-US')}</dd>
            </div>
          ))}
        </dl>
        {isStored && (row.rejected ?? 0) > 0 && <p className="page-note">{w.receipt.mend}</p>}
        {isStored && (
          <p>
            <PageLink to="/opinions?source=hotline">{w.receipt.toInbox}</PageLink>
          </p>
        )}
      </Card>
      <div className="form-foot">
        {isStored && (
          <WhyNotButton
            procedure="intake.undoHotline"
            why={why}
            loading={undo.busy}
            onClick={() => undo.perform({ id: row.id, seen: row.version })}
          >
            {w.receipt.undo}
          </WhyNotButton>
        )}
        <Button onClick={onAgain}>{w.receipt.another}</Button>
      </div>
      {isStored && !why && <p className="page-note">{w.receipt.undoWhy}</p>}
      <ActProblem sentence={undo.told} />
    </PageShell>
  )
}

import { whyNotCancelJob } from '@ratchet/domain/job/job'
import { Button, Progress } from 'antd'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem } from '../design/Field.tsx'
import { useWords } from '../locale.ts'
import { useActor } from '../session.ts'
import { type JobFound, secondsLeft, shareOf } from './jobs.ts'

/** A job that waits or runs: how far, how long still, and the button that stops it. */
export function JobProgress({ job }: { job: JobFound }) {
  const words = useWords()
  const w = words.job
  const actor = useActor()
  const cancel = useAct('job.cancel', client.job.cancel.mutate)
  const share = shareOf(job)
  const left = secondsLeft(job, Date.now())
  const kind = w.kind[job.kind] ?? job.kind
  return (
    <div className="job-progress">
      <Progress
        percent={Math.round((share ?? 0) * 100)}
        status={share === null ? 'active' : 'normal'}
        aria-label={words.jobsPage.progressOf(kind)}
      />
      <div className="job-line">
        <span className="field-hint">
          {job.status === 'queued' ? w.status.queued : w.progress(job.progress, job.total)}
          {left !== null && ` · ${words.jobsPage.eta(left)}`}
        </span>
        {job.cancelAsked ? (
          <span>{w.cancelling}</span>
        ) : (
          whyNotCancelJob(job, actor) === null && (
            <Button size="small" loading={cancel.busy} onClick={() => cancel.perform({ id: job.id })}>
              {w.cancel}
            </Button>
          )
        )}
      </div>
      <ActProblem sentence={cancel.sentence} />
    </div>
  )
}

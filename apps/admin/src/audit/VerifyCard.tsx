import '../job/job.css'
import { Button } from 'antd'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem } from '../design/Field.tsx'
import { Card } from '../design/PageShell.tsx'
import { JobProgress } from '../job/JobProgress.tsx'
import { isOpen, useJobs } from '../job/jobs.ts'
import { useWords } from '../locale.ts'
import { momentText } from '../moment.ts'
import { mayCall, useActor } from '../session.ts'
import { VerificationResult } from './VerificationResult.tsx'

/** The verification as a job that may be left and stopped; the last result stays readable. */
export function VerifyCard() {
  const words = useWords()
  const w = words.auditPage
  const actor = useActor()
  const verify = useAct('audit.verify', client.audit.verify.mutate)
  const { data: jobs = [] } = useJobs()
  const mine = jobs.filter((job) => job.kind === 'audit-verify')
  const running = mine.find(isOpen)
  const last = mine.find((job) => !isOpen(job))
  if (!mayCall(actor, 'audit.verify')) {
    return (
      <Card title={w.verify}>
        <p>{w.onlyAuditor}</p>
      </Card>
    )
  }
  return (
    <Card
      title={running ? w.running : w.verify}
      extra={
        !running && (
          <Button type="primary" loading={verify.busy} onClick={() => verify.perform({})}>
            {words.audit.verify}
          </Button>
        )
      }
    >
      <p className="field-hint">{running ? words.job.leave : w.verifyHint}</p>
      <ActProblem sentence={verify.sentence} />
      {running && <JobProgress job={running} />}
      {!running && !last && <p>{w.neverVerified}</p>}
      {last && (
        <div className="audit-last">
          <p className="field-hint">
            {w.lastVerify(momentText(last.finishedAt ?? last.askedAt))} · {words.job.status[last.status]}
          </p>
          {last.status === 'failed' && <p>{words.job.failed(last.error ?? '')}</p>}
          {last.status === 'done' && <VerificationResult result={last.result} />}
        </div>
      )}
    </Card>
  )
}

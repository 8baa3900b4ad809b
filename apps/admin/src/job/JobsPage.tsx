import './job.css'
import type { JobStatus } from '@ratchet/domain/job/job'
import { JOB_DAYS } from '@ratchet/domain/job/job'
import { VerificationResult } from '../audit/VerificationResult.tsx'
import { EmptyState } from '../design/EmptyState.tsx'
import { LoadingSkeleton } from '../design/LoadingSkeleton.tsx'
import { Card, PageShell } from '../design/PageShell.tsx'
import { StatusChip, type Tone } from '../design/StatusChip.tsx'
import { useWords } from '../locale.ts'
import { momentText } from '../moment.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { JobProgress } from './JobProgress.tsx'
import { isOpen, type JobFound, useJobs } from './jobs.ts'

const toneOf: Record<JobStatus, Tone> = {
  queued: 'quiet',
  running: 'info',
  done: 'done',
  failed: 'danger',
  cancelled: 'quiet',
}

/** 我的任务: long work that one may leave, come back to, stop, and whose result is kept. */
export function JobsPage() {
  const words = useWords()
  const w = words.jobsPage
  const { data: jobs } = useJobs()
  if (!jobs) return <LoadingSkeleton />
  return (
    <PageShell title={w.title(jobs.filter(isOpen).length, jobs.length)} sub={w.sub} crumb={w.crumb}>
      {jobs.length === 0 && <EmptyState title={w.emptyHint} />}
      {jobs.map((job) => (
        <JobCard key={job.id} job={job} />
      ))}
    </PageShell>
  )
}

function JobCard({ job }: { job: JobFound }) {
  const words = useWords()
  const w = words.jobsPage
  return (
    <Card
      title={words.job.kind[job.kind] ?? job.kind}
      extra={<StatusChip tone={toneOf[job.status]}>{words.job.status[job.status]}</StatusChip>}
    >
      <p className="job-line field-hint">
        <span>{w.asked(momentText(job.askedAt))}</span>
        {job.finishedAt && <span>{w.ended(momentText(job.finishedAt))}</span>}
        {job.attempt > 1 && <span>{w.attempt(job.attempt)}</span>}
        {job.status === 'done' && <span>{words.job.keptFor(JOB_DAYS)}</span>}
      </p>
      {isOpen(job) && <JobProgress job={job} />}
      {job.status === 'failed' && <p>{words.job.failed(job.error ?? '')}</p>}
      {job.status === 'done' && job.kind === 'audit-verify' && <VerificationResult result={job.result} />}
      {job.status === 'done' && job.kind === 'survey-import' && (
        <PageLink to={`/surveys/${String(job.result?.waveId)}/collect`}>{w.toWave}</PageLink>
      )}
      {job.status === 'done' && job.kind === 'ledger-import' && (
        <PageLink to="/import/ledger">{words.job.kind['ledger-import'] ?? ''}</PageLink>
      )}
      {job.status === 'done' && (job.kind === 'hotline-import' || job.kind === 'hotline-undo') && (
        <PageLink to={`/import/hotline?import=${job.object}`}>{words.job.kind[job.kind] ?? ''}</PageLink>
      )}
      {job.resultBlobId && <a href={`/api/blob/${job.resultBlobId}`}>{w.download}</a>}
    </Card>
  )
}

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useEffect } from 'react'
import { api } from '../api.ts'
import { LoadingSkeleton } from '../design/LoadingSkeleton.tsx'
import { Card, PageShell } from '../design/PageShell.tsx'
import { StepStrip } from '../import/StepStrip.tsx'
import { JobProgress } from '../job/JobProgress.tsx'
import { isOpen } from '../job/jobs.ts'
import { useWords } from '../locale.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { ImportedList } from './ImportedList.tsx'
import { useLedgerWords } from './ledger-words.ts'

interface Props {
  readonly id: string
  readonly jobId: string
  readonly rows: number
  readonly crumb: string
  readonly onAgain: () => void
}
const LOOK_MS = 800

/** ④ 导入 and ⑤ 回执: how far the job is, what became of the rows, and the way back. */
export function LedgerReceipt({ id, jobId, rows, crumb, onAgain }: Props) {
  const words = useWords()
  const w = useLedgerWords().importing
  const queries = useQueryClient()
  const { data: job } = useQuery({
    ...api.job.find.queryOptions({ id: jobId }),
    refetchInterval: ({ state }) => (state.data && !isOpen(state.data) ? false : LOOK_MS),
  })
  const ended = job !== undefined && !isOpen(job)
  useEffect(() => {
    if (ended) void queries.invalidateQueries()
  }, [ended, queries])
  if (!job) return <LoadingSkeleton />
  if (!ended) {
    return (
      <PageShell title={w.running} crumb={crumb}>
        <StepStrip step={3} notes={{}} />
        <Card>
          <JobProgress job={job} />
          <p className="page-note">
            {words.job.leave} <PageLink to="/jobs">{words.shell.nav.jobs}</PageLink>
          </p>
        </Card>
      </PageShell>
    )
  }
  const isDone = job.status === 'done'
  const known = Number((job.result as { known?: number } | null)?.known ?? 0)
  return (
    <PageShell title={isDone ? w.done(rows, known) : w.failed} crumb={crumb}>
      <StepStrip step={4} notes={{}} />
      {!isDone && <p className="act-problem">{words.job.failed(job.error ?? job.status)}</p>}
      <div className="form-foot">
        <PageLink to="/tasks">{w.seeItems}</PageLink>
        <PageLink to="/ledger">{w.seeLedger}</PageLink>
        <PageLink to="/first-day">{w.toFirstDay}</PageLink>
        <Button onClick={onAgain}>{words.importing.receipt.another}</Button>
      </div>
      <ImportedList marked={id} />
    </PageShell>
  )
}

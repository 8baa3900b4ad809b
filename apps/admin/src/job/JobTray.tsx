import './job.css'
import { useWords } from '../locale.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { isOpen, useJobs } from './jobs.ts'

/** How many of one's jobs wait or run, in the top bar; nothing when there are none. */
export function JobTray() {
  const w = useWords().jobsPage
  const { data: jobs = [] } = useJobs()
  const open = jobs.filter(isOpen).length
  if (open === 0) return null
  return (
    <PageLink to="/jobs" className="top-tray">
      {w.tray(open)}
    </PageLink>
  )
}

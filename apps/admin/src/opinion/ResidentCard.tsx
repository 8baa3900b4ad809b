import { Card } from '../design/PageShell.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { useWords } from '../locale.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { DueText } from './DueText.tsx'
import type { FoundOpinion } from './inbox-state.ts'

/** What whoever holds the tracking code reads at this moment, in the same terms. */
export function ResidentCard({ found }: { found: FoundOpinion }) {
  const words = useWords()
  const w = words.opinionPage
  const { opinion, trackStatus, verdict, isAnswered, daysLeft, item } = found
  return (
    <Card title={w.resident.title}>
      <p className="row">
        <StatusChip tone={trackStatus === 'solved' ? 'done' : trackStatus === 'reopened' ? 'danger' : 'info'}>
          {w.stands[trackStatus]}
        </StatusChip>
        {verdict && <StatusChip tone="quiet">{words.opinion.verdict[verdict]}</StatusChip>}
      </p>
      {!isAnswered && !opinion.erasedAt && (
        <p className="resident-due">
          <DueText
            day={opinion.replyDue}
            left={daysLeft}
            late={opinion.replyDue < found.today}
            estimated={opinion.dueEstimated}
            says={w.replyBy}
          />
        </p>
      )}
      {opinion.answer && (
        <>
          <p className="page-note">{w.resident.answer}</p>
          <blockquote className="said">{opinion.answer}</blockquote>
          {opinion.againDay && <p className="page-note">{w.resident.againDay(opinion.againDay)}</p>}
        </>
      )}
      {trackStatus === 'answered' && !verdict && <p className="page-note">{w.resident.waits}</p>}
      {item && (
        <p className="resident-due">
          <span className="page-note">{words.shell.nav.tasks}</span>{' '}
          <PageLink to={`/tasks/${item.id}`}>{words.rectification.status[item.status as 'assigned']}</PageLink>
        </p>
      )}
    </Card>
  )
}

import { Card } from '../design/PageShell.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { useWords } from '../locale.ts'
import { ContentTable } from './ContentTable.tsx'
import { EvidenceShown } from './EvidenceShown.tsx'
import type { ItemFound } from './item-found.ts'
import { useDayText } from './use-day-text.ts'

/** Every version that was handed in, the newest first, folded. */
export function VersionsCard({ page }: { page: ItemFound }) {
  const words = useWords()
  const w = words.itemPage
  const { dayAt } = useDayText()
  if (page.submissions.length === 0) return null
  return (
    <Card className="versions-card" title={w.versions(page.submissions.length)}>
      {page.submissions.toReversed().map((row) => (
        <details key={row.id} className="version">
          <summary>
            <span>
              {page.item.round > 1 && `${w.round(row.round)} `}
              {w.version(row.review, row.edition)}
            </span>
            <StatusChip tone={row.decision === 'approved' ? 'done' : row.decision === 'returned' ? 'warn' : 'info'}>
              {row.decision ? words.review.decision[row.decision] : words.review.seal.waiting}
            </StatusChip>
            <span className="page-note">{w.handedBy(row.by.name, dayAt(row.at))}</span>
          </summary>
          {row.reason && <p className="version-reason">{w.remarks(row.reason, row.reviewedBy?.name ?? '')}</p>}
          <ContentTable submission={row} />
          <EvidenceShown submission={row} files={page.files} />
        </details>
      ))}
    </Card>
  )
}

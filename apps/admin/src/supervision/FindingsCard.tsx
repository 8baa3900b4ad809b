import { z } from 'zod'
import { Card } from '../design/PageShell.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { momentText } from '../moment.ts'
import { EvidencePhotos } from '../rectification/EvidencePhotos.tsx'
import { PageLink } from '../shell/PageLink.tsx'
import { useSearchState } from '../shell/page.ts'
import { FindingActs } from './FindingActs.tsx'
import { useSupervisionWords } from './page-words.ts'
import { type FindingRow, findingTone, type InspectionFound, isLate } from './supervision-found.ts'

const stateSchema = z.object({ finding: z.string().optional() })

/** 发现的问题: each with its photos, what the unit did about it, and what was seen again. */
export function FindingsCard({ found }: { found: InspectionFound }) {
  const w = useSupervisionWords()
  const [state] = useSearchState(stateSchema)
  return (
    <Card title={w.findingsCard}>
      {found.findings.length === 0 && <p className="page-note">{w.noFindings}</p>}
      {found.findings.map((finding) => (
        <article key={finding.id} className="duty-finding" {...(state.finding === finding.id && { 'data-here': true })}>
          <Finding finding={finding} today={found.today} />
          <FindingActs found={found} finding={finding} />
        </article>
      ))}
    </Card>
  )
}

const at = (moment: string) => momentText(moment).slice(0, 16)

function Finding({ finding, today }: { finding: FindingRow; today: string }) {
  const w = useSupervisionWords()
  const { answeredBy, answeredAt, recheckedBy, recheckedAt } = finding
  const photos = [
    ...finding.photoIds.map((id, index) => ({ id, caption: w.seenPhoto(index + 1), isBefore: true })),
    ...finding.answerPhotoIds.map((id, index) => ({ id, caption: w.donePhoto(index + 1) })),
  ]
  return (
    <>
      <h3>{finding.text}</h3>
      <p className="row">
        <StatusChip tone={findingTone[finding.status]}>{w.findingStatus[finding.status]}</StatusChip>
        <span className="num">{w.due(finding.dueDay)}</span>
        {isLate(finding, today) && <StatusChip tone="danger">{w.overdue}</StatusChip>}
        {finding.itemId && <PageLink to={`/tasks/${finding.itemId}`}>{w.toItem}</PageLink>}
      </p>
      <p className="page-note">
        {[finding.clause, w.foundBy(finding.foundBy.name, at(finding.foundAt))].filter(Boolean).join(' · ')}
      </p>
      {photos.length > 0 && <EvidencePhotos photos={photos} />}
      {answeredBy && answeredAt && (
        <>
          <p className="duty-text">{finding.answer}</p>
          <p className="page-note">{w.answered(answeredBy.name, at(answeredAt))}</p>
        </>
      )}
      {recheckedBy && recheckedAt && (
        <p className={finding.status === 'rechecked_failed' ? 'duty-returned' : 'page-note'}>
          {[w.rechecked(recheckedBy.name, at(recheckedAt)), finding.recheck].filter(Boolean).join('：')}
        </p>
      )}
    </>
  )
}

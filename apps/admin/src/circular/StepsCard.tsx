import type { Circular } from '@ratchet/domain/circular/circular'
import { Card } from '../design/PageShell.tsx'
import { dayOfMoment } from '../moment.ts'
import { mayCall, useActor } from '../session.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { useCircularWords } from './page-words.ts'

/** Who drafted, changed, approved and issued it, and where its figures come from. */
export function StepsCard({ circular }: { circular: Circular }) {
  const w = useCircularWords()
  const actor = useActor()
  const { draftedBy, draftedAt, editedBy, approvedBy, approvedAt, issuedBy, issuedAt, sources } = circular
  return (
    <Card title={w.steps}>
      <ul className="circular-steps">
        <li>{w.drafted(draftedBy.name, dayOfMoment(draftedAt))}</li>
        {editedBy.length > 0 && <li>{w.editedBy(w.names(editedBy.map((person) => person.name)))}</li>}
        {approvedBy && approvedAt && <li>{w.approvedBy(approvedBy.name, dayOfMoment(approvedAt))}</li>}
        {issuedBy && issuedAt && <li>{w.issuedBy(issuedBy.name, dayOfMoment(issuedAt))}</li>}
      </ul>
      <h3>{w.sources}</h3>
      {sources.length === 0 && <p className="quiet">{w.noSource}</p>}
      <ul className="circular-steps">
        {sources.map((source) => {
          const isScores = source.kind === 'publication'
          const text = isScores ? w.sourceScores(source.quarter, source.edition) : w.sourceRound(source.id)
          const place = isScores ? `/scores?quarter=${source.quarter}` : `/city-results/${source.id}`
          const may = mayCall(actor, isScores ? 'score.list' : 'examination.list')
          return <li key={source.id}>{may ? <PageLink to={place}>{text}</PageLink> : text}</li>
        })}
      </ul>
    </Card>
  )
}

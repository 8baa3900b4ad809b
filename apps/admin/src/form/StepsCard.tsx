import { Card } from '../design/PageShell.tsx'
import { dayOfMoment } from '../moment.ts'
import { PageLink } from '../shell/PageLink.tsx'
import type { FormFound } from './form-found.ts'
import { useFormWords } from './page-words.ts'

/** Who drafted, changed, approved and issued it, what it corrects and by what it was corrected. */
export function StepsCard({ form, cites, correction }: Pick<FormFound, 'form' | 'cites' | 'correction'>) {
  const w = useFormWords()
  const { draftedBy, draftedAt, editedBy, approvedBy, approvedAt, issuedBy, issuedAt, withdrawn, digest } = form
  return (
    <Card title={w.steps}>
      <ul className="form-steps">
        {cites && (
          <li>
            <PageLink to={`/forms/${cites.id}`}>{w.cites(cites.number ?? '')}</PageLink>
          </li>
        )}
        <li>{w.drafted(draftedBy.name, dayOfMoment(draftedAt))}</li>
        {editedBy.length > 0 && <li>{w.editedBy(w.names(editedBy.map((person) => person.name)))}</li>}
        {approvedBy && approvedAt && <li>{w.approvedBy(approvedBy.name, dayOfMoment(approvedAt))}</li>}
        {issuedBy && issuedAt && <li>{w.issuedBy(issuedBy.name, dayOfMoment(issuedAt))}</li>}
        {withdrawn && <li>{w.withdrawnWhy(withdrawn.by.name, dayOfMoment(withdrawn.at), withdrawn.reason)}</li>}
        {correction && (
          <li>
            <PageLink to={`/forms/${correction.id}`}>{w.correctedBy(correction.number)}</PageLink>
          </li>
        )}
        {digest && <li className="form-digest">{w.digest(digest)}</li>}
      </ul>
    </Card>
  )
}

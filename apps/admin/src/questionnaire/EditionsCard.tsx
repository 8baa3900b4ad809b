import { standingOf } from '@ratchet/domain/questionnaire/questionnaire'
import { Card } from '../design/PageShell.tsx'
import { PageLink } from '../shell/PageLink.tsx'
import { usePageWords } from './page-words.ts'
import type { Found } from './questionnaire-form.ts'
import { StandingChip } from './StandingChip.tsx'

/** The other editions of the series, newest first. */
export function EditionsCard({ found }: { found: Found }) {
  const w = usePageWords()
  return (
    <Card title={w.editions}>
      <ul className="q-editions">
        {found.editions.map((row) => (
          <li key={row.id} className="row">
            {row.id === found.questionnaire.id ? (
              <span>{`${w.edition(row.edition)} · ${w.here}`}</span>
            ) : (
              <PageLink to={`/questionnaires/${row.id}`}>{w.edition(row.edition)}</PageLink>
            )}
            <StandingChip standing={standingOf(row, found.today)} />
            {row.issuedOn && <span className="quiet">{row.issuedOn}</span>}
          </li>
        ))}
      </ul>
    </Card>
  )
}

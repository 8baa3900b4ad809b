import { Card } from '../design/PageShell.tsx'
import { type CaseFound, rungsOf } from './case-found.ts'
import { useCaseWords } from './case-words.ts'

/** The ladder of a case: seven rungs, each with its day, the one being worked on marked in words and by a bar. */
export function CaseLadder({ page }: { readonly page: CaseFound }) {
  const w = useCaseWords()
  const l = w.ladder
  return (
    <Card title={l.title}>
      <ol className="case-ladder">
        {rungsOf(page).map((rung, at) => (
          <li key={l.steps[at]} className={`case-rung case-rung-${rung.state}`}>
            <strong>{l.steps[at]}</strong>
            <span className="num">{rung.day ? (rung.until ? l.to(rung.day) : rung.day) : '—'}</span>
            <span className="case-rung-state">
              {l[rung.state]}
              {at === 2 && rung.state === 'current' && ` · ${l.days(page.case.terms.statementDays)}`}
            </span>
          </li>
        ))}
      </ol>
      {page.isEstimated && <p className="page-note">{w.estimated}</p>}
    </Card>
  )
}

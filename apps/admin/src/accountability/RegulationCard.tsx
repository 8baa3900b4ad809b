import { type Regulation, type RuleId, ruleIds } from '@ratchet/domain/accountability/regulation'
import { Button } from 'antd'
import { Card, Illustrative } from '../design/PageShell.tsx'
import { dayOfMoment } from '../moment.ts'
import { useFindingWords } from './finding-words.ts'

/** The regulation that the year is judged by, clause by clause, with the rules that cite each. */
export function RegulationCard({ edition, onAdopt }: { edition: Regulation; onAdopt: (() => void) | null }) {
  const w = useFindingWords()
  const r = w.regulation
  const { content } = edition
  const { terms } = content
  const citing = (id: string): RuleId[] =>
    ruleIds.filter((rule) => content.rules.some((each) => each.id === rule && each.clause === id))
  return (
    <Card
      title={
        <>
          {r.title}: {content.title} {edition.illustrative && <Illustrative />}
        </>
      }
      extra={
        onAdopt && (
          <Button size="small" onClick={onAdopt}>
            {r.adopt}
          </Button>
        )
      }
    >
      <p>
        {content.issuer} · {r.facts(content.number, content.effectiveFrom, edition.edition)}
      </p>
      {content.clauses.map(({ id, text }) => (
        <p key={id} id={`clause-${id}`}>
          {w.page.finding.clause(id, text)}
          {citing(id).length > 0 && <span className="page-note"> {r.cited(citing(id).join(w.said.and))}</span>}
        </p>
      ))}
      <p>
        {r.terms(terms.statementDays, terms.reviewDays, terms.objectionDays, terms.appealDays)}{' '}
        {r.bounds(terms.bonusLeast, terms.bonusMost)}
      </p>
      <p className="page-note">{r.note(edition.note, edition.adoptedBy.name, dayOfMoment(edition.adoptedAt))}</p>
    </Card>
  )
}

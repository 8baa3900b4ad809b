import { duePicks } from '@ratchet/domain/accountability/choose'
import type { Finding } from '@ratchet/domain/accountability/finding'
import { clauseOf, type RegulationContent, suggestsOf } from '@ratchet/domain/accountability/regulation'
import { Illustrative } from '../design/PageShell.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { dayOfMoment } from '../moment.ts'
import { CandidateList } from './CandidateList.tsx'
import { FindingActs } from './FindingActs.tsx'
import { useFindingWords } from './finding-words.ts'
import { becauseOf, meetsOf, namesOf, suggestionsOf } from './year-data.ts'

interface Props {
  readonly finding: Finding
  readonly content: RegulationContent
  readonly isOtherwise: boolean
  readonly ownUnitIds: readonly string[]
}

/** One rule of one year: its clause word for word, what it says because of what, and what people made of it. */
export function FindingCard({ finding, content, isOtherwise, ownUnitIds }: Props) {
  const w = useFindingWords()
  const f = w.page.finding
  const { rule, outcome, status, because, chosen, examinedBy, at, decidedBy, decidedAt } = finding
  const clause = clauseOf(content, rule)
  const said = becauseOf(because, w)
  const picked = duePicks(finding).map(({ aspect }) => aspect)
  const settled = rule === 'P1' && status === 'case_opened' ? f.status.recognised : f.status[status]
  return (
    <section className={outcome === 'none' ? 'finding-rule finding-none' : 'finding-rule'}>
      <header>
        <h3>
          {rule} {w.noun.rule[rule]}
        </h3>
        <StatusChip tone={outcome === 'none' ? 'quiet' : outcome === 'choose' ? 'warn' : 'info'}>
          {f.outcome[outcome]}
        </StatusChip>
        <StatusChip tone={status === 'open' ? 'warn' : 'done'}>{settled}</StatusChip>
        {finding.illustrative && <Illustrative />}
      </header>
      <blockquote className="finding-clause">
        {clause ? f.clause(clause.id, clause.text) : f.illustrativeRule}
      </blockquote>
      <p>{outcome === 'none' ? f.noneBecause(said) : f.because(said)}</p>
      {outcome !== 'none' && (
        <p>
          <strong>{f.proposes(meetsOf(content, finding, w), suggestionsOf(suggestsOf(content, rule), w))}</strong>
        </p>
      )}
      <CandidateList finding={finding} />
      {chosen && (
        <p>
          {f.chosen(chosen.by.name, dayOfMoment(chosen.at))}
          {': '}
          <strong>{namesOf(picked, w)}</strong> {chosen.reason}
        </p>
      )}
      <p className="page-note">
        {f.examined(examinedBy.name, dayOfMoment(at))} · {f.rejudged(finding.regulationEdition)}
        {status === 'no_finding' && decidedBy && decidedAt && (
          <> · {f.concluded(decidedBy.name, dayOfMoment(decidedAt))}</>
        )}
        {finding.reason && <> · {finding.reason}</>}
      </p>
      {isOtherwise && <p role="note">{f.otherwise}</p>}
      <FindingActs finding={finding} ownUnitIds={ownUnitIds} />
    </section>
  )
}

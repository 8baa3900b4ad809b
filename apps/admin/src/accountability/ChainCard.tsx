import { Card } from '../design/PageShell.tsx'
import { PageLink } from '../shell/PageLink.tsx'
import type { CaseFound } from './case-found.ts'
import { useCaseWords } from './case-words.ts'

/** 督查→通报→问责: the finding that proposed it, the circular that it cites, and the case. */
export function ChainCard({ page: { case: given, circular, trigger } }: { readonly page: CaseFound }) {
  const w = useCaseWords()
  const c = w.chain
  return (
    <Card title={c.title}>
      <ol className="case-chain">
        <li>
          <strong>{c.finding}</strong>
          {trigger ? (
            <PageLink to={`/accountability?year=${trigger.year}`}>{c.findingOf(trigger.year, trigger.rule)}</PageLink>
          ) : (
            <span>{c.noFinding}</span>
          )}
        </li>
        <li>
          <strong>{c.circular}</strong>
          {circular ? (
            <PageLink to={`/circulars/${circular.id}`}>{circular.number ?? circular.title}</PageLink>
          ) : (
            <span>{c.noCircular}</span>
          )}
        </li>
        <li className="case-chain-here">
          <strong>
            {c.case} {given.number}
          </strong>
          <span>
            {c.proposed(given.openedAt.slice(0, 10))} · {given.openedBy.name}
          </span>
        </li>
      </ol>
    </Card>
  )
}

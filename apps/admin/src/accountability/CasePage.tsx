import { isReceived } from '@ratchet/domain/accountability/notice'
import { addDays } from '@ratchet/domain/day'
import { idSchema } from '@ratchet/domain/id'
import { useSuspenseQuery } from '@tanstack/react-query'
import { api } from '../api.ts'
import { NotFound } from '../design/NotFound.tsx'
import { Card, Illustrative, PageShell } from '../design/PageShell.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { useWords } from '../locale.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { usePage } from '../shell/page.ts'
import { CaseActs } from './CaseActs.tsx'
import { CaseLadder } from './CaseLadder.tsx'
import { toneOfCase } from './CaseList.tsx'
import { ChainCard } from './ChainCard.tsx'
import { type CaseFound, suggestionText } from './case-found.ts'
import { useCaseWords } from './case-words.ts'
import { DecisionCard, StatementCard } from './DecisionCard.tsx'
import { EffectsCard } from './EffectsCard.tsx'
import { HistoryCard } from './HistoryCard.tsx'
import { RemediesCard } from './RemediesCard.tsx'
import './case.css'

/** One accountability case 问责案件: clause, statement, decision, what it does to whom, clocks and steps on one page. */
export function CasePage() {
  const { params } = usePage()
  const id = idSchema.safeParse(params.id)
  return id.success ? <FoundCase id={id.data} /> : <NotFound />
}

function FoundCase({ id }: { readonly id: string }) {
  const words = useWords()
  const w = useCaseWords()
  const { data: page } = useSuspenseQuery(api.case.find.queryOptions({ id }))
  const { case: given, unitName, clocks } = page
  const last = clocks
    .map((clock) => clock.due)
    .toSorted()
    .at(-1)
  const due =
    given.status === 'noticed' && isReceived(page) ? given.statementDue : given.status === 'served' ? last : null
  const aspect = given.aspect ? words.cycle.aspect[given.aspect] : w.list.overall
  const title = { unit: unitName, aspect, clause: w.noun.clause(given.clause), status: given.status, due: due ?? '' }
  return (
    <PageShell
      title={w.title(title)}
      tab={given.number}
      crumb={
        <>
          {words.shell.nav.assessment} / <PageLink to={`/accountability?year=${given.year}`}>{w.name}</PageLink> /{' '}
          {given.number}
        </>
      }
      sub={
        <>
          {w.sub(given.year, w.span(given.spanFrom, addDays(given.spanBefore, -1)))}{' '}
          <StatusChip tone={toneOfCase[given.status]}>{w.noun.status[given.status]}</StatusChip>{' '}
          {given.illustrative && <Illustrative />}
        </>
      }
    >
      <CaseActs page={page} />
      <CaseLadder page={page} />
      <ChainCard page={page} />
      <div className="case-three">
        <ClauseCard page={page} />
        <StatementCard page={page} />
        <DecisionCard page={page} />
      </div>
      <EffectsCard page={page} />
      <RemediesCard page={page} />
      <HistoryCard page={page} />
    </PageShell>
  )
}

function ClauseCard({ page: { case: given } }: { readonly page: CaseFound }) {
  const w = useCaseWords()
  return (
    <Card title={`${w.clauseTitle} · ${w.noun.clause(given.clause)}`}>
      {given.clauseText ? (
        <blockquote className="case-quote">{given.clauseText}</blockquote>
      ) : (
        <p className="page-note">{w.noClauseText}</p>
      )}
      <h3>{w.reasons}</h3>
      <p className="case-text">{given.reasons}</p>
      <h3>{w.suggested}</h3>
      <ul className="case-plain">
        {suggestionText(given.suggested, w).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Card>
  )
}

import { quarterSchema } from '@ratchet/domain/cycle/cycle-id'
import { idSchema } from '@ratchet/domain/id'
import { useSuspenseQuery } from '@tanstack/react-query'
import { api } from '../api.ts'
import { NotFound } from '../design/NotFound.tsx'
import { Card, Illustrative, PageShell } from '../design/PageShell.tsx'
import { useWords } from '../locale.ts'
import { dayOfMoment, momentText } from '../moment.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { usePage } from '../shell/page.ts'
import { BonusPanel } from './BonusPanel.tsx'
import { PartsTable } from './PartsTable.tsx'
import { RecordText } from './RankingTable.tsx'
import { RiseCard } from './RiseCard.tsx'
import { useScoreWords } from './score-words.ts'
import { type Score, two } from './scores.ts'
import './score.css'

/** One score, explained down to the evidence and the clause. */
export function ScorePage() {
  const { params } = usePage()
  const unit = idSchema.safeParse(params.unit)
  const quarter = quarterSchema.safeParse(params.quarter)
  if (!unit.success || !quarter.success) return <NotFound />
  return <ScoreOf unitId={unit.data} quarter={quarter.data} />
}

function ScoreOf({ unitId, quarter }: { readonly unitId: string; readonly quarter: string }) {
  const w = useScoreWords()
  const shell = useWords().shell
  const { data } = useSuspenseQuery(api.score.explain.queryOptions({ unitId, quarter }))
  const { row, set } = data
  const name = w.quarterName(quarter)
  const title = data.published
    ? w.score.title(row.unitName, row.total, row.rank, data.peers)
    : w.score.titleOpen(row.unitName, row.total)
  const sub = [
    data.published
      ? w.scores.published(data.published.edition, dayOfMoment(data.published.publishedAt ?? ''))
      : w.scores.provisional,
    w.scores.cutOff(momentText(data.cutOff).slice(0, 16)),
    w.score.edition(w.indicator.preset[set.preset], w.indicator.edition(set.edition)),
    set.planNumber ? w.score.plan(set.planNumber) : '',
  ]
  return (
    <PageShell
      title={title}
      tab={`${row.unitName} ${name}`}
      crumb={
        <>
          {w.crumb} / <PageLink to={`/scores?quarter=${quarter}`}>{shell.nav.scores}</PageLink>
          {` · ${row.unitName} · ${name}`}
        </>
      }
      sub={
        <>
          {sub.filter((part) => part !== '').join(' · ')} {data.illustrative && <Illustrative />}
        </>
      }
      actions={
        <>
          <PageLink to={`/report/${unitId}/${quarter}`} className="button-link">
            {w.score.report}
          </PageLink>
          <PageLink to={`/scores?quarter=${quarter}`} className="button-link">
            {w.score.ranking}
          </PageLink>
        </>
      }
    >
      <Card title={w.score.formula}>
        <p className="score-line">{w.score.line(row.earned, row.applicable, row.base, row.bonus, row.total)}</p>
        {data.current && <p className="act-problem">{w.score.current(data.current.total)}</p>}
        <PartsTable data={data} />
      </Card>
      <RiseCard row={row} />
      <div className="score-columns">
        <Card title={w.score.record}>
          <p>
            {w.score.recordLine(row.rectification.onTime, row.rectification.due)}{' '}
            {row.rectification.due > 0 && <RecordText record={row.rectification} />}
          </p>
          <PageLink to={`/tasks?show=all&lead=${unitId}`}>{w.score.items}</PageLink>
        </Card>
        <BonusCard row={row} />
        <Editions data={data} />
      </div>
      <BonusPanel quarter={quarter} unitId={unitId} unitName={row.unitName} />
    </PageShell>
  )
}

function BonusCard({ row }: { readonly row: Score['row'] }) {
  const w = useScoreWords().score
  return (
    <Card title={`${w.bonus} +${two(row.bonus)}`}>
      {row.bonusParts.length === 0 && <p>{w.bonusNone}</p>}
      <ul className="score-parts">
        {row.bonusParts.map((part) => (
          <li key={part.id}>
            {w.bonusLine(part.title, part.scores.map(two).join('、'), part.points)}
            <span className="page-note"> {part.approvedBy.name}</span>
          </li>
        ))}
      </ul>
      <p className="page-note">{w.capped(row.bonusCap)}</p>
    </Card>
  )
}

/** Both figures of a corrected score, and what the other parts of the quarterly assessment make of it. */
function Editions({ data }: { readonly data: Score }) {
  const { score: w, publication } = useScoreWords()
  if (data.editions.length === 0 && data.quarterlyTotal === null) return null
  return (
    <Card title={w.editions}>
      <ul className="score-parts">
        {data.editions.map((edition) => (
          <li key={edition.edition}>
            {edition.figure && <strong>{publication.figure(edition.figure.total, edition.figure.rank)} </strong>}
            {publication.edition(
              edition.edition,
              dayOfMoment(edition.publishedAt ?? ''),
              edition.proposedBy.name,
              edition.confirmedBy?.name ?? '',
            )}
            {edition.reason && <span className="page-note"> {publication.reason(edition.reason)}</span>}
          </li>
        ))}
      </ul>
      {data.quarterlyTotal !== null && (
        <p>
          <strong>{w.component}</strong> {w.componentLine(data.weightLeft ?? 0, data.quarterlyTotal)}
        </p>
      )}
    </Card>
  )
}

import { useSuspenseQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import { api } from '../api.ts'
import { Illustrative, PageShell } from '../design/PageShell.tsx'
import { PartTabs } from '../design/PartTabs.tsx'
import { PageLink } from '../shell/PageLink.tsx'
import { usePage } from '../shell/page.ts'
import { AnswersCard } from './AnswersCard.tsx'
import { useBallotState } from './ballot-state.ts'
import { findingOf } from './finding.ts'
import { LiveStrip } from './LiveStrip.tsx'
import { LIVE_MS } from './live.ts'
import { QualityCard } from './QualityCard.tsx'
import { RowsDrawer } from './RowsDrawer.tsx'
import { SignalsCard } from './SignalsCard.tsx'
import { ToldCard } from './ToldCard.tsx'
import { useBallotWords } from './use-ballot-words.ts'
import { WhereCard } from './WhereCard.tsx'
import '../analysis/figures.css'
import '../analysis/print.css'
import '../analysis/results.css'
import './ballot.css'

/** 码上评结果 of one campaign: how those who came answered and where, how good the forms are, and what deserves a look. */
export function BallotPage() {
  const id = usePage().params.id ?? ''
  const w = useBallotWords()
  const view = useBallotState()
  const item = useDeferredValue(view.item ?? null)
  const { data: results } = useSuspenseQuery({
    ...api.ballot.results.queryOptions({ id, item }),
    refetchInterval: ({ state }) => (state.data?.campaign.standing === 'running' ? LIVE_MS : false),
  })
  const { campaign, questionnaire, forms } = results
  const isRunning = campaign.standing === 'running'
  return (
    <div className="results ballots">
      <PageShell
        title={findingOf(results, view.shown, w)}
        sub={
          <>
            <strong>{w.page.design}</strong> ·{' '}
            {w.page.sub(campaign.firstDay, campaign.lastDay, w.standing[campaign.standing])} ·{' '}
            <PageLink to={`/questionnaires/${questionnaire.id}`}>
              {w.page.edition(questionnaire.title[w.locale], questionnaire.edition)}
            </PageLink>
          </>
        }
        crumb={
          <>
            <PageLink to="/qr">{w.page.crumb}</PageLink> / {campaign.name} {campaign.illustrative && <Illustrative />}
          </>
        }
        tab={w.page.tab(campaign.name)}
        actions={
          <PartTabs
            label={w.page.view.label}
            parts={['standard', 'all'] as const}
            current={view.shown}
            nameOf={(part) => w.page.view[part]}
            countOf={(part) => (part === 'all' ? forms.forms : forms.forms - forms.aside)}
            choose={(part) => view.change({ view: part === 'all' ? 'all' : null })}
          />
        }
      >
        <p className="page-note">{w.page.why}</p>
        {isRunning && <LiveStrip id={id} />}
        <AnswersCard results={results} />
        {forms.forms > 0 && (
          <>
            <WhereCard results={results} />
            <QualityCard results={results} />
            <SignalsCard id={id} results={results} />
          </>
        )}
        <ToldCard id={id} told={forms.told} isRunning={isRunning} />
      </PageShell>
      {view.rows && <RowsDrawer id={id} results={results} />}
    </div>
  )
}

import { refusalSentence } from '@ratchet/words/catalogue'
import { EmptyState } from '../design/EmptyState.tsx'
import { ErrorPanel } from '../design/ErrorPanel.tsx'
import { PageShell } from '../design/PageShell.tsx'
import { problemOf } from '../problem.ts'
import { PageLink } from '../shell/PageLink.tsx'
import type { WaveAround } from '../survey/use-wave.ts'
import { WaveCrumb, WaveHead } from '../survey/WaveHead.tsx'
import { useAnalysisWords } from './use-analysis-words.ts'

interface NotAnalysedProps {
  readonly around: WaveAround
  readonly error: unknown
  readonly retry: () => void
}

/** Nothing imported yet, or answers that give no figures: the sentence, and where to mend it. */
export function NotAnalysed({ around, error, retry }: NotAnalysedProps) {
  const w = useAnalysisWords()
  const { waiting, refused } = w.state
  const problem = problemOf(error)
  const ours = problem.kind === 'refused' && problem.procedure.startsWith('analysis.')
  if (!ours || problem.code === 'not-permitted' || problem.code === 'not-found') {
    return <ErrorPanel error={error} retry={retry} whole />
  }
  const { wave } = around
  const tab = w.page.tab(w.quarter(wave.quarter))
  const crumb = <WaveCrumb around={around} />
  if (problem.code === 'nothing-stored') {
    const optIn = wave.design === 'opt_in'
    return (
      <PageShell title={optIn ? waiting.optIn : waiting.title} crumb={crumb} tab={tab}>
        <WaveHead around={around} part="results" />
        <div className="empty">
          <p>{optIn ? waiting.optInHint : waiting.hint}</p>
          {!optIn && (
            <div className="empty-next">
              <PageLink to={`/import/wave?wave=${wave.id}`} className="button-link button-main">
                {waiting.importData}
              </PageLink>
              <PageLink to={`/surveys?wave=${wave.id}`} className="button-link">
                {waiting.typeTable}
              </PageLink>
              <PageLink to={`/surveys/${wave.id}/design`}>{waiting.plan}</PageLink>
            </div>
          )}
        </div>
      </PageShell>
    )
  }
  const sentence = refusalSentence(w.locale, problem.procedure, problem.code, problem.details)
  return (
    <PageShell title={refused.title} crumb={crumb} tab={tab}>
      <WaveHead around={around} part="results" />
      <EmptyState title={sentence}>
        <PageLink to={`/surveys/${wave.id}/design`} className="button-link button-main">
          {refused.toPlan}
        </PageLink>
        <PageLink to={`/surveys/${wave.id}/collect`}>{refused.toRecords}</PageLink>
      </EmptyState>
    </PageShell>
  )
}

import type { WaveAnalysis } from '@ratchet/domain/analysis/analysis'
import { PageShell } from '../design/PageShell.tsx'
import { ReleaseCard } from '../survey/ReleaseCard.tsx'
import type { WaveAround } from '../survey/use-wave.ts'
import { WaveCrumb, WaveHead } from '../survey/WaveHead.tsx'
import type { ListedWave } from '../survey/waves.ts'
import { BarsCard } from './BarsCard.tsx'
import { ExportMenu } from './ExportMenu.tsx'
import { FactsCard } from './FactsCard.tsx'
import { FigureDrawer } from './FigureDrawer.tsx'
import { GridCard } from './GridCard.tsx'
import { headline } from './headline.ts'
import { QuadrantCard } from './QuadrantCard.tsx'
import { RankCard } from './RankCard.tsx'
import { ResultsNotes } from './ResultsNotes.tsx'
import { ResultsParts, resultParts } from './ResultsParts.tsx'
import { ResultsSub } from './ResultsSub.tsx'
import { ResultsTools } from './ResultsTools.tsx'
import { TrendCard } from './TrendCard.tsx'
import { TrustCard } from './TrustCard.tsx'
import { useAnalysisWords } from './use-analysis-words.ts'
import { useIsWide } from './use-is-wide.ts'
import type { ResultsState } from './use-results-state.ts'

interface MicrodataResultsProps {
  readonly analysis: WaveAnalysis
  readonly around: WaveAround
  readonly waves: readonly ListedWave[]
  readonly state: ResultsState
  readonly isStale: boolean
}

/** A probability sample with its answers: seven pictures, each with its finding. */
export function MicrodataResults({ analysis, around, waves, state, isStale }: MicrodataResultsProps) {
  const w = useAnalysisWords()
  const isWide = useIsWide()
  const open = (why: string) => state.change({ why })
  const part = { analysis, asNumbers: state.asNumbers, open }
  const hasTrend = analysis.subjects.some(({ series }) => series.length > 1)
  const docked = state.why !== null && isWide
  return (
    <div className={docked ? 'results results-docked' : 'results'} aria-busy={isStale}>
      {isStale && (
        <p className="results-updating" role="status">
          {w.state.updating}
        </p>
      )}
      <PageShell
        title={headline(analysis, w)}
        crumb={<WaveCrumb around={around} />}
        sub={<ResultsSub analysis={analysis} waves={waves} open={open} />}
        tab={w.page.tab(w.quarter(analysis.wave.quarter))}
        actions={
          <>
            <ResultsTools analysis={analysis} waves={waves} state={state} />
            <ExportMenu around={around} view={state} />
          </>
        }
      >
        <WaveHead around={around} part="results" />
        <ReleaseCard around={around} />
        <ResultsNotes cases={analysis.cases} wave={around.wave} />
        <ResultsParts shown={resultParts.filter((one) => one !== 'trend' || hasTrend)} />
        <BarsCard {...part} isChosen={state.against !== null} />
        <GridCard analysis={analysis} state={state} />
        <RankCard {...part} />
        <QuadrantCard {...part} />
        <TrustCard {...part} />
        {hasTrend && <TrendCard subjects={analysis.subjects} asNumbers={state.asNumbers} />}
        <FactsCard facts={analysis.facts} quarter={analysis.wave.quarter} open={open} />
      </PageShell>
      <FigureDrawer analysis={analysis} state={state} isWide={isWide} />
    </div>
  )
}

import type { WaveAnalysis } from '@ratchet/domain/analysis/analysis'
import type { ListedWave } from '../survey/waves.ts'
import { FigureButton } from './FigureButton.tsx'
import { halfOf } from './results.ts'
import { useAnalysisWords } from './use-analysis-words.ts'

interface ResultsSubProps {
  readonly analysis: WaveAnalysis
  readonly waves: readonly ListedWave[]
  readonly open: (key: string) => void
}

/** How many, how high, and that volunteers are counted apart. */
export function ResultsSub({ analysis, waves, open }: ResultsSubProps) {
  const { page } = useAnalysisWords()
  const mean = analysis.themesMean
  const overall = analysis.subjects.find(({ subject }) => subject === 'overall')?.score
  const optIn = waves.find((row) => row.design === 'opt_in' && row.quarter === analysis.wave.quarter && row.n !== null)
  const parts = [
    <span key="n" className="num">
      {page.n(analysis.cases.used)}
    </span>,
    analysis.cases.leftOut === 0 ? null : <span key="left-out">{page.leftOut(analysis.cases.leftOut)}</span>,
    mean?.estimate == null ? null : (
      <FigureButton
        key="mean"
        kind="mean"
        subject="themes"
        label={page.mean(page.withHalf(mean.estimate, halfOf(mean)))}
        onOpen={open}
      >
        {page.mean(page.withHalf(mean.estimate, halfOf(mean)))}
      </FigureButton>
    ),
    overall?.estimate == null ? null : (
      <FigureButton
        key="overall"
        kind="score"
        subject="overall"
        label={page.overall(page.withHalf(overall.estimate, halfOf(overall)))}
        onOpen={open}
      >
        {page.overall(page.withHalf(overall.estimate, halfOf(overall)))}
      </FigureButton>
    ),
    optIn?.n ? <span key="optin">{page.optInApart(optIn.n)}</span> : null,
  ].filter((part) => part !== null)
  return <span className="results-sub">{parts}</span>
}

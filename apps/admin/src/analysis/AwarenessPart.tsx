import type { WaveAnalysis } from '@ratchet/domain/analysis/analysis'
import type { Figure } from '@ratchet/domain/analysis/figure'
import { FigureButton } from './FigureButton.tsx'
import { halfOf } from './results.ts'
import { ShareBar } from './ShareBar.tsx'
import { useAnalysisWords } from './use-analysis-words.ts'

interface AwarenessPartProps {
  readonly awareness: WaveAnalysis['awareness']
  readonly open: (key: string) => void
}

/** Who knows of the city's survey, and who knows of a deed: two rates, never one (SPEC §3). */
export function AwarenessPart({ awareness, open }: AwarenessPartProps) {
  const { trust } = useAnalysisWords()
  return (
    <section className="trust-part">
      <h3>{trust.awareness}</h3>
      <p className="page-note">{trust.awarenessSub}</p>
      <Rate name={trust.city} hint={trust.cityHint} subject="aware_city_survey" figure={awareness.city} open={open} />
      <Rate name={trust.work} hint={trust.workHint} subject="aware_work" figure={awareness.work} open={open} />
    </section>
  )
}

interface RateProps {
  readonly name: string
  readonly hint: string
  readonly subject: string
  readonly figure: Figure | null
  readonly open: (key: string) => void
}

function Rate({ name, hint, subject, figure, open }: RateProps) {
  const { page, trust } = useAnalysisWords()
  const half = halfOf(figure)
  return (
    <div className="awareness">
      <p>
        <strong>{name}</strong> <span className="page-note">{hint}</span>
      </p>
      {figure === null || figure.estimate === null ? (
        <p className="page-note">{trust.notAsked}</p>
      ) : (
        <div className="awareness-row">
          <ShareBar share={figure.estimate} low={figure.low} high={figure.high} />
          <FigureButton
            kind="awareness"
            subject={subject}
            label={`${name} ${page.percent(figure.estimate)}`}
            onOpen={open}
          >
            {page.percent(figure.estimate)}
          </FigureButton>
          <span className="page-note num">
            {half !== null && `±${page.points(half * 100)} `}
            {page.n(figure.n)}
          </span>
        </div>
      )}
    </div>
  )
}

import { trendBand, trendTable } from '@ratchet/design/trend-band'
import type { AnalysisSubject, SeriesPoint } from '@ratchet/domain/analysis/subject-figures'
import { Picture } from '../design/Picture.tsx'
import { ResultCard } from './ResultCard.tsx'
import { apartFromFirst, isTheme, subjectName } from './results.ts'
import { quartersBetween, trendWaves } from './trend-waves.ts'
import { useAnalysisWords } from './use-analysis-words.ts'

interface TrendCardProps {
  readonly subjects: readonly { readonly subject: AnalysisSubject; readonly series: readonly SeriesPoint[] }[]
  readonly asNumbers: boolean
}

/** Every theme over the waves, and the question about everything. */
export function TrendCard({ subjects, asNumbers }: TrendCardProps) {
  const w = useAnalysisWords()
  const shown = subjects
    .filter(({ subject, series }) => (isTheme(subject) || subject === 'overall') && series.length > 0)
    .map((row) => ({ ...row, name: subjectName(row.subject, w) }))
  const quarters = quartersBetween(shown.map(({ series }) => series))
  const waves = new Set(shown.flatMap(({ series }) => series.map(({ waveId }) => waveId))).size
  const reported = [
    ...new Set(
      shown.flatMap(({ series }) => series.filter(({ basis }) => basis === 'reported').map((row) => row.quarter)),
    ),
  ].toSorted()
  const title = w.finding.trend(waves, apartFromFirst(shown.filter(({ subject }) => isTheme(subject))))
  return (
    <ResultCard anchor="trend" title={title} sub={w.page.trend.sub}>
      <div className="trends">
        {shown.map(({ subject, name, series }) => {
          const input = { title: name, waves: trendWaves(series, quarters, w.page.trend.quarter) }
          return (
            <section key={subject} className="trend">
              <h3>{name}</h3>
              <Picture
                key={String(asNumbers)}
                startAsTable={asNumbers}
                draw={(layout) => trendBand(input, layout, w.picture.trend)}
                label={input.title}
                twin={trendTable(input, w.picture.trend)}
              />
            </section>
          )
        })}
      </div>
      {reported.length > 0 && <p className="page-note">{w.page.trend.reported(reported.map((id) => w.quarter(id)))}</p>}
    </ResultCard>
  )
}

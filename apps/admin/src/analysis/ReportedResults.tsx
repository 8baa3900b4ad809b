import { intervalPlot } from '@ratchet/design/interval-plot'
import type { ReportedAnalysis, ReportedSubject } from '@ratchet/domain/analysis/analysis'
import { changeFinding, verdictOf } from '@ratchet/domain/analysis/finding'
import { PageShell } from '../design/PageShell.tsx'
import { Picture } from '../design/Picture.tsx'
import type { WaveAround } from '../survey/use-wave.ts'
import { WaveCrumb, WaveHead } from '../survey/WaveHead.tsx'
import { ExportMenu } from './ExportMenu.tsx'
import { FactsCard } from './FactsCard.tsx'
import { ResponsePart } from './ResponsePart.tsx'
import { ResultCard } from './ResultCard.tsx'
import { halfOf, intervalOf, isTheme, subjectName } from './results.ts'
import { TrendCard } from './TrendCard.tsx'
import { type AnalysisWords, useAnalysisWords } from './use-analysis-words.ts'
import type { ResultsState } from './use-results-state.ts'

interface ReportedResultsProps {
  readonly analysis: ReportedAnalysis
  readonly around: WaveAround
  readonly state: ResultsState
}

/** A published table: readings as published, compared only where both waves published an error. */
export function ReportedResults({ analysis, around, state }: ReportedResultsProps) {
  const w = useAnalysisWords()
  const { wave, n } = analysis
  const subjects = analysis.subjects.toSorted((a, b) => b.estimate - a.estimate)
  const { asNumbers } = state
  const input = { title: w.state.reported.readings, rows: subjects.map((row) => intervalRow(row, w)) }
  const before = subjects.find(({ change }) => change !== null)?.change?.against ?? null
  return (
    <div className="results">
      <PageShell
        title={reportedTitle(subjects, w)}
        sub={[n === null ? null : w.page.n(n), w.state.reported.why].filter(Boolean).join(' · ')}
        crumb={<WaveCrumb around={around} />}
        tab={w.page.tab(w.quarter(wave.quarter))}
        actions={<ExportMenu around={around} view={state} />}
      >
        <WaveHead around={around} part="results" />
        <ResultCard
          anchor="bars"
          title={w.state.reported.readings}
          sub={w.state.reported.readingsSub(before && w.quarter(before.quarter))}
        >
          <Picture
            key={String(asNumbers)}
            draw={(layout) => intervalPlot(input, layout, w.picture.interval)}
            startAsTable={false}
          />
          <ReportedTable subjects={subjects} />
        </ResultCard>
        {analysis.response && (
          <ResultCard anchor="trust" title={w.trust.response} sub={w.trust.sub}>
            <ResponsePart response={analysis.response} asNumbers={asNumbers} open={null} />
          </ResultCard>
        )}
        {subjects.some(({ series }) => series.length > 1) && <TrendCard subjects={subjects} asNumbers={asNumbers} />}
        <FactsCard facts={analysis.facts} quarter={wave.quarter} open={null} />
      </PageShell>
    </div>
  )
}

function reportedTitle(subjects: readonly ReportedSubject[], w: AnalysisWords): string {
  const themes = subjects.filter(({ subject }) => isTheme(subject))
  const found = changeFinding(
    themes.map(({ subject, change }) => ({ name: subjectName(subject, w), verdict: verdictOf(change) })),
  )
  if (found.uncompared < themes.length) return w.finding.changes(found)
  return subjects.some(({ low }) => low !== null) ? w.state.reported.alone : w.state.reported.none
}

function intervalRow({ subject, estimate, n, low, high }: ReportedSubject, w: AnalysisWords) {
  return { key: subject, name: subjectName(subject, w), n: n ?? 0, estimate, interval: intervalOf({ low, high }) }
}

/** The readings in numbers, with the verdict or why there is none. */
function ReportedTable({ subjects }: { subjects: readonly ReportedSubject[] }) {
  const w = useAnalysisWords()
  const { columns, noHalf } = w.state.reported
  const label = [columns.theme, columns.score, columns.change].join(' ')
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls sideways must be reachable by keyboard
    <section className="figure-scroll" tabIndex={0} aria-label={label}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{columns.theme}</th>
            <th scope="col" className="right">
              {columns.n}
            </th>
            <th scope="col" className="right">
              {columns.score}
            </th>
            <th scope="col" className="right">
              {columns.half}
            </th>
            <th scope="col" className="right">
              {columns.change}
            </th>
            <th scope="col">{columns.verdict}</th>
          </tr>
        </thead>
        <tbody>
          {subjects.map((row) => {
            const half = halfOf(row)
            const side = verdictOf(row.change)
            return (
              <tr key={row.subject}>
                <th scope="row">{subjectName(row.subject, w)}</th>
                <td className="right num">{row.n === null ? '—' : w.page.count(row.n)}</td>
                <td className="right num">{w.page.points(row.estimate)}</td>
                <td className="right num">{half === null ? noHalf : `±${w.page.points(half)}`}</td>
                <td className="right num">{row.change ? w.page.signed(row.change.estimate) : '—'}</td>
                <td className={`verdict-${side}`}>
                  {row.noChange === null ? w.picture.diverging.verdict[side] : w.page.noChange[row.noChange]}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

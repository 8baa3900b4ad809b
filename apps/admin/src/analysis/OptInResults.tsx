import type { OptInAnalysis } from '@ratchet/domain/analysis/analysis'
import { PageShell } from '../design/PageShell.tsx'
import { ReleaseCard } from '../survey/ReleaseCard.tsx'
import type { WaveAround } from '../survey/use-wave.ts'
import { WaveCrumb, WaveHead } from '../survey/WaveHead.tsx'
import { ExportMenu } from './ExportMenu.tsx'
import { ResultCard } from './ResultCard.tsx'
import { subjectName } from './results.ts'
import { StepsBar } from './StepsBar.tsx'
import { facts } from './told-facts.ts'
import { optInFacts } from './told-opt-in.ts'
import { useAnalysisWords } from './use-analysis-words.ts'

interface OptInResultsProps {
  readonly analysis: OptInAnalysis
  readonly around: WaveAround
}

/** People who chose to take part: counts and how they answered; no interval, no rank, no verdict. */
export function OptInResults({ analysis, around }: OptInResultsProps) {
  const w = useAnalysisWords()
  const { optIn } = w.state
  const { wave } = analysis
  return (
    <div className="results">
      <PageShell
        title={optIn.title(analysis.n)}
        sub={optIn.why}
        crumb={<WaveCrumb around={around} />}
        tab={w.page.tab(w.quarter(wave.quarter))}
        actions={<ExportMenu around={around} />}
      >
        <WaveHead around={around} part="results" />
        <ReleaseCard around={around} />
        <ResultCard anchor="bars" title={optIn.bars} sub={`${optIn.barsSub} · ${optIn.signal}`}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls sideways must be reachable by keyboard */}
          <section className="figure-scroll" tabIndex={0} aria-label={optIn.columns.distribution}>
            <table className="plain-table steps-table">
              <thead>
                <tr>
                  <th scope="col">{optIn.columns.item}</th>
                  <th scope="col">{optIn.columns.distribution}</th>
                  <th scope="col" className="right">
                    {optIn.columns.n}
                  </th>
                  <th scope="col" className="right">
                    {optIn.columns.unknown}
                  </th>
                </tr>
              </thead>
              <tbody>
                {analysis.subjects.map((row) => (
                  <tr key={row.subject}>
                    <th scope="row">{subjectName(row.subject, w)}</th>
                    <td>
                      <StepsBar distribution={row.distribution} said={optIn.step} />
                    </td>
                    <td className="right num">{w.page.count(row.n)}</td>
                    <td className="right num">{w.page.count(row.unknown)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
          <dl className="figure-facts">
            {facts(optInFacts(analysis, w)).map(({ term, text }) => (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </ResultCard>
      </PageShell>
    </div>
  )
}

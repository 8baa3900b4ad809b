import { divergingBars, divergingTable } from '@ratchet/design/diverging-bars'
import type { WaveAnalysis } from '@ratchet/domain/analysis/analysis'
import { Picture } from '../design/Picture.tsx'
import { barRows } from './bar-rows.ts'
import { useAnalysisWords } from './use-analysis-words.ts'

interface SensesPartProps {
  readonly analysis: WaveAnalysis
  readonly asNumbers: boolean
  readonly open: (key: string) => void
}

const senses: readonly string[] = ['gain', 'happiness', 'security']

/** 获得感、幸福感、安全感. */
export function SensesPart({ analysis, asNumbers, open }: SensesPartProps) {
  const w = useAnalysisWords()
  const asked = analysis.subjects.filter(({ subject }) => senses.includes(subject))
  // Outside the family of the tests a change is shown and not judged.
  const { diverging } = w.picture
  const said = {
    ...diverging,
    verdict: { ...diverging.verdict, 'not-compared': w.trust.notJudged },
  }
  const input = { title: w.trust.senses, rows: barRows(asked, w) }
  return (
    <section className="trust-part">
      <h3>{w.trust.senses}</h3>
      {asked.length === 0 ? (
        <p className="page-note">{w.trust.notAsked}</p>
      ) : (
        <Picture
          key={String(asNumbers)}
          startAsTable={asNumbers}
          draw={(layout) => divergingBars(input, layout, said)}
          label={input.title}
          twin={divergingTable(input, said)}
          onPart={open}
        />
      )}
    </section>
  )
}

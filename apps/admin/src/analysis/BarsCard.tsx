import { divergingBars, divergingTable } from '@ratchet/design/diverging-bars'
import type { WaveAnalysis } from '@ratchet/domain/analysis/analysis'
import { changeFinding, highest, verdictOf } from '@ratchet/domain/analysis/finding'
import { Picture } from '../design/Picture.tsx'
import { barRows } from './bar-rows.ts'
import { ResultCard } from './ResultCard.tsx'
import { byScore, comparedWith, dissatisfied, subjectName, themesOf } from './results.ts'
import { type AnalysisWords, useAnalysisWords } from './use-analysis-words.ts'

interface BarsCardProps {
  readonly analysis: WaveAnalysis
  readonly asNumbers: boolean
  /** Another wave than the last one was chosen to compare with. */
  readonly isChosen: boolean
  readonly open: (key: string) => void
}

/** How the themes were answered, and whether one may say that they changed. */
export function BarsCard({ analysis, asNumbers, isChosen, open }: BarsCardProps) {
  const w = useAnalysisWords()
  const themes = byScore(themesOf(analysis))
  const named = themes.map((row) => ({ ...row, name: subjectName(row.subject, w) }))
  const { fallen, risen } = changeFinding(named.map(({ name, change }) => ({ name, verdict: verdictOf(change) })))
  const before = comparedWith(analysis)
  const title = w.finding.bars(highest(named, dissatisfied), before === null ? null : fallen.length + risen.length)
  const sub = w.page.bars.sub(before && w.quarter(before.quarter))
  const said = isChosen && before ? chosenWords(w, w.quarter(before.quarter)) : w.picture.diverging
  const input = { title, rows: barRows(themes, w) }
  const ten = themes.some(({ steps }) => steps === 10)
  return (
    <ResultCard anchor="bars" title={title} sub={ten ? `${sub} · ${w.page.bars.ten}` : sub}>
      <Picture
        key={String(asNumbers)}
        startAsTable={asNumbers}
        draw={(layout) => divergingBars(input, layout, said)}
        label={input.title}
        twin={divergingTable(input, said)}
        onPart={open}
      />
    </ResultCard>
  )
}

function chosenWords({ picture: { diverging }, page }: AnalysisWords, quarter: string) {
  return {
    ...diverging,
    head: { ...diverging.head, change: page.against.change(quarter) },
    verdict: { ...diverging.verdict, 'not-distinguishable': page.against.same },
  }
}

import { intervalPlot } from '@ratchet/design/interval-plot'
import { type IntervalRow, intervalTable } from '@ratchet/design/interval-rows'
import type { WaveAnalysis } from '@ratchet/domain/analysis/analysis'
import { rankFinding } from '@ratchet/domain/analysis/finding'
import { Picture } from '../design/Picture.tsx'
import { keyText } from './figure-key.ts'
import { ResultCard } from './ResultCard.tsx'
import { byScore, intervalOf, subjectName, themesOf } from './results.ts'
import { useAnalysisWords } from './use-analysis-words.ts'

interface RankCardProps {
  readonly analysis: WaveAnalysis
  readonly asNumbers: boolean
  readonly open: (key: string) => void
}

/** The scores with their intervals, and every rank that a theme may have. */
export function RankCard({ analysis, asNumbers, open }: RankCardProps) {
  const w = useAnalysisWords()
  const themes = byScore(themesOf(analysis))
  const sets = themes.flatMap(({ subject, rank }) => (rank ? [{ name: subjectName(subject, w), ...rank }] : []))
  const title = w.finding.ranks(rankFinding(sets))
  const rows = themes.map(({ subject, score, rank }): IntervalRow => {
    const name = subjectName(subject, w)
    const said = rank && w.page.ranks.place(rank.from, rank.to)
    return {
      key: subject,
      name,
      n: score.n,
      estimate: score.estimate,
      interval: intervalOf(score),
      ...(said ? { rank: said } : {}),
      part: { key: keyText('rank', subject), label: [name, said, w.drawer.title].filter(Boolean).join(' ') },
    }
  })
  const mean = analysis.themesMean?.estimate ?? null
  const references =
    mean === null ? [] : [{ kind: 'mean' as const, value: mean, label: w.page.mean(w.page.points(mean)) }]
  const input = { title, rows, references }
  return (
    <ResultCard anchor="ranks" title={title} sub={w.page.ranks.sub}>
      <Picture
        key={String(asNumbers)}
        startAsTable={asNumbers}
        draw={(layout) => intervalPlot(input, layout, w.picture.interval)}
        label={input.title}
        twin={intervalTable(input, w.picture.interval)}
        onPart={open}
      />
    </ResultCard>
  )
}

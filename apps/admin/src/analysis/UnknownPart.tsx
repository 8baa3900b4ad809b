import { type BoundsRow, bounds, boundsTable } from '@ratchet/design/unknown-bounds'
import type { WaveAnalysis } from '@ratchet/domain/analysis/analysis'
import { Picture } from '../design/Picture.tsx'
import { keyText } from './figure-key.ts'
import { subjectName, themesOf } from './results.ts'
import { useAnalysisWords } from './use-analysis-words.ts'

interface UnknownPartProps {
  readonly analysis: WaveAnalysis
  readonly asNumbers: boolean
  readonly open: (key: string) => void
}

/** How many did not know, and what that could make of the score at worst and at best. */
export function UnknownPart({ analysis, asNumbers, open }: UnknownPartProps) {
  const w = useAnalysisWords()
  const rows = themesOf(analysis).flatMap(({ subject, score, unknown }): BoundsRow[] => {
    if (unknown.share === null || unknown.low === null || unknown.high === null) return []
    const name = subjectName(subject, w)
    return [
      {
        key: subject,
        name,
        unknown: unknown.share,
        estimate: score.estimate,
        lowest: unknown.low,
        highest: unknown.high,
        part: {
          key: keyText('unknown', subject),
          label: `${name} ${w.drawer.kind.unknown} ${w.page.percent(unknown.share)}`,
        },
      },
    ]
  })
  const input = { title: w.trust.unknown, rows: rows.toSorted((a, b) => b.unknown - a.unknown) }
  return (
    <section className="trust-part">
      <h3>{w.trust.unknown}</h3>
      <p className="page-note">{w.trust.unknownSub}</p>
      <Picture
        key={String(asNumbers)}
        startAsTable={asNumbers}
        draw={(layout) => bounds(input, layout, w.picture.bounds)}
        label={input.title}
        twin={boundsTable(input, w.picture.bounds)}
        onPart={open}
      />
    </section>
  )
}

import { quadrant } from '@ratchet/design/quadrant'
import { quadrantTable } from '@ratchet/design/quadrant-points'
import type { WaveAnalysis } from '@ratchet/domain/analysis/analysis'
import { priorities } from '@ratchet/domain/analysis/finding'
import { Picture } from '../design/Picture.tsx'
import { keyText } from './figure-key.ts'
import { ResultCard } from './ResultCard.tsx'
import { intervalOf, splitOf, subjectName, themesOf } from './results.ts'
import { useAnalysisWords } from './use-analysis-words.ts'

interface QuadrantCardProps {
  readonly analysis: WaveAnalysis
  readonly asNumbers: boolean
  readonly open: (key: string) => void
}

/** What is low and weighs much: where to begin. */
export function QuadrantCard({ analysis, asNumbers, open }: QuadrantCardProps) {
  const w = useAnalysisWords()
  const points = themesOf(analysis).flatMap(({ subject, score, importance }) => {
    const weight = importance?.estimate ?? null
    return score.estimate === null || weight === null
      ? []
      : [
          {
            subject,
            name: subjectName(subject, w),
            score: score.estimate,
            high: score.high ?? score.estimate,
            interval: intervalOf(score),
            weight,
          },
        ]
  })
  const split = splitOf(points)
  if (split === null) {
    return (
      <ResultCard anchor="quadrant" title={w.page.quadrant.noneTitle} sub={w.page.quadrant.none}>
        {null}
      </ResultCard>
    )
  }
  const title = w.finding.priorities(priorities(points, split))
  const input = {
    title,
    points: points.map(({ subject, name, score, interval, weight }) => ({
      key: subject,
      name,
      score,
      influence: weight,
      ...(interval ? { interval } : {}),
      part: { key: keyText('importance', subject), label: `${name} ${w.drawer.kind.importance} ${weight.toFixed(2)}` },
    })),
    boundary: { score: split.score, influence: split.weight },
  }
  return (
    <ResultCard anchor="quadrant" title={title} sub={w.page.quadrant.sub(split.score, split.weight)}>
      <Picture
        key={String(asNumbers)}
        startAsTable={asNumbers}
        draw={(layout) => quadrant(input, layout, w.picture.quadrant)}
        label={input.title}
        twin={quadrantTable(input, w.picture.quadrant)}
        onPart={open}
      />
    </ResultCard>
  )
}

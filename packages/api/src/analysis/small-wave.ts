import type { Figure } from '@ratchet/domain/analysis/figure'
import type { SubjectFigures } from '@ratchet/domain/analysis/subject-figures'

/** A figure of which nothing is told but that too few stand behind it. */
export function hiddenFigure(figure: Figure): Figure {
  const nothing = { estimate: null, se: null, low: null, high: null, n: 0, nMissing: 0, nEff: null, deff: null, df: 0 }
  return { ...figure, ...nothing, reason: 'suppressed', warnings: [] }
}

/** A subject that fewer than five people of the whole wave answered: nothing of them is told, not even how many. */
export function hideSubject(subject: SubjectFigures): SubjectFigures {
  return {
    ...subject,
    score: hiddenFigure(subject.score),
    rate: hiddenFigure(subject.rate),
    grades: subject.grades.map(({ step }) => ({ step, share: null, n: 0 })),
    unknown: { share: null, n: 0, low: null, high: null, rateLow: null, rateHigh: null },
    change: null,
    noChange: 'no-error',
    rank: null,
    importance: subject.importance && hiddenFigure(subject.importance),
    series: subject.series.filter((point) => point.released),
    otherwise: null,
  }
}

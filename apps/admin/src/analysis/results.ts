/** What an analysis says, in the shapes that the page and its pictures ask for. */
import type { WaveAnalysis } from '@ratchet/domain/analysis/analysis'
import type { Figure } from '@ratchet/domain/analysis/figure'
import type { AnalysisSubject, Change, SeriesPoint, SubjectFigures } from '@ratchet/domain/analysis/subject-figures'
import { type ThemeId, themeIds } from '@ratchet/domain/cycle/aspect'
import type { AnalysisWords } from './use-analysis-words.ts'

export function isTheme(subject: string): subject is ThemeId {
  return (themeIds as readonly string[]).includes(subject)
}

export function subjectName(subject: AnalysisSubject, w: AnalysisWords): string {
  return isTheme(subject) ? w.theme[subject] : w.page.subject[subject]
}

export function themesOf(analysis: Pick<WaveAnalysis, 'subjects'>): (SubjectFigures & { readonly subject: ThemeId })[] {
  return analysis.subjects.flatMap((row) => (isTheme(row.subject) ? [{ ...row, subject: row.subject }] : []))
}

/** Themes in the order of the picture: the highest score on top, those without one last. */
export function byScore<T extends { readonly score: Figure }>(rows: readonly T[]): T[] {
  return rows.toSorted((a, b) => (b.score.estimate ?? -1) - (a.score.estimate ?? -1))
}

/** Half of an interval in the unit of the estimate; null where there is none. */
export function halfOf(figure: Pick<Figure, 'low' | 'high'> | null): number | null {
  return figure === null || figure.low === null || figure.high === null ? null : (figure.high - figure.low) / 2
}

export function intervalOf(figure: Pick<Figure, 'low' | 'high'>): readonly [number, number] | null {
  return figure.low === null || figure.high === null ? null : [figure.low, figure.high]
}

/** Ten steps two by two, so that five grades can be drawn; null when nobody gave a valid answer. */
export function fiveShares(
  subject: Pick<SubjectFigures, 'steps' | 'grades'>,
): [number, number, number, number, number] | null {
  const at = (step: number) => subject.grades.find((row) => row.step === step)?.share ?? 0
  if (subject.grades.every(({ share }) => share === null)) return null
  const five = [1, 2, 3, 4, 5].map((step) => (subject.steps === 5 ? at(step) : at(step * 2 - 1) + at(step * 2)))
  return five as [number, number, number, number, number]
}

/** Share of the two lower grades of five. */
export function dissatisfied(subject: Pick<SubjectFigures, 'steps' | 'grades'>): number | null {
  const shares = fiveShares(subject)
  return shares && shares[0] + shares[1]
}

/** The wave that most themes were compared with; null where none was. */
export function comparedWith(analysis: Pick<WaveAnalysis, 'subjects'>): Change['against'] | null {
  return analysis.subjects.find(({ change }) => change !== null)?.change?.against ?? null
}

/** Where the quadrant is split: the mean of the scores and the mean of the weights. Null where neither is known. */
export function splitOf(points: readonly { readonly score: number; readonly weight: number }[]) {
  if (points.length === 0) return null
  const mean = (of: (point: { score: number; weight: number }) => number) =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length
  return { score: mean((point) => point.score), weight: mean((point) => point.weight) }
}

/** Themes whose interval has parted from that of the first wave with an interval: above it, and below it. */
export function apartFromFirst(rows: readonly { readonly name: string; readonly series: readonly SeriesPoint[] }[]) {
  const found = rows.map(({ name, series }) => {
    const first = series.find(({ low }) => low !== null)
    const last = series.at(-1)
    const known = first && last && first !== last && last.low !== null && last.high !== null
    if (!known || first.low === null || first.high === null || last.low === null || last.high === null)
      return { name, side: 0 }
    return { name, side: last.low > first.high ? 1 : last.high < first.low ? -1 : 0 }
  })
  const named = (side: number) => found.filter((row) => row.side === side).map(({ name }) => name)
  return { up: named(1), down: named(-1) }
}

import type { WaveAnalysis } from '@ratchet/domain/analysis/analysis'
import { changeFinding, rankFinding, verdictOf } from '@ratchet/domain/analysis/finding'
import type { SubjectFigures } from '@ratchet/domain/analysis/subject-figures'
import { themeIds } from '@ratchet/domain/cycle/aspect'
import { analysisFindingWords } from '@ratchet/words/analysis-finding'
import { subjectText } from './subject-text.ts'

/** The subjects that are themes. */
export function themesOf({ subjects }: Pick<WaveAnalysis, 'subjects'>): SubjectFigures[] {
  return subjects.filter(({ subject }) => (themeIds as readonly string[]).includes(subject))
}

/** The sentence that the page of results has as its title. */
export function headlineOf(analysis: Pick<WaveAnalysis, 'subjects'>, locale: 'zh' | 'en'): string {
  const w = analysisFindingWords[locale]
  const themes = themesOf(analysis).map(({ subject, change, rank }) => {
    return { name: subjectText(subject, locale), verdict: verdictOf(change), rank }
  })
  const found = changeFinding(themes)
  if (found.uncompared < themes.length) return w.changes(found)
  return w.level(rankFinding(themes.flatMap(({ name, rank }) => (rank ? [{ name, ...rank }] : []))))
}

import type { AnalysisSubject } from '@ratchet/domain/analysis/subject-figures'
import { analysisPageWords } from '@ratchet/words/analysis-page'
import { themeWords } from '@ratchet/words/theme'

/** The name of what was asked: a theme by its own word, the rest as the page of results calls it. */
export function subjectText(subject: AnalysisSubject, locale: 'zh' | 'en'): string {
  const names: Readonly<Record<string, string>> = { ...themeWords[locale], ...analysisPageWords[locale].subject }
  return names[subject] ?? subject
}

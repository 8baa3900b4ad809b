/** The title of the results: what changed for sure, else what is lowest and highest, else that nothing can be told. */
import type { WaveAnalysis } from '@ratchet/domain/analysis/analysis'
import { changeFinding, rankFinding, verdictOf } from '@ratchet/domain/analysis/finding'
import { subjectName, themesOf } from './results.ts'
import type { AnalysisWords } from './use-analysis-words.ts'

export function headline(analysis: Pick<WaveAnalysis, 'subjects'>, w: AnalysisWords): string {
  const themes = themesOf(analysis).map((row) => ({
    name: subjectName(row.subject, w),
    verdict: verdictOf(row.change),
    rank: row.rank,
  }))
  const found = changeFinding(themes)
  if (found.uncompared < themes.length) return w.finding.changes(found)
  return w.finding.level(rankFinding(themes.flatMap(({ name, rank }) => (rank ? [{ name, ...rank }] : []))))
}

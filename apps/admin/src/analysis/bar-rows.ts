/** The rows of the diverging bars out of an analysis. */

import type { DivergingRow } from '@ratchet/design/diverging-rows'
import { verdictOf } from '@ratchet/domain/analysis/finding'
import type { SubjectFigures } from '@ratchet/domain/analysis/subject-figures'
import { keyText } from './figure-key.ts'
import { fiveShares, halfOf, subjectName } from './results.ts'
import type { AnalysisWords } from './use-analysis-words.ts'

/** One row a subject; its score and its change open the drawer. */
export function barRows(subjects: readonly SubjectFigures[], w: AnalysisWords): DivergingRow[] {
  const { diverging } = w.picture
  return subjects.map(({ subject, score, change, ...row }) => {
    const name = subjectName(subject, w)
    const half = halfOf(change)
    const label = (what: string, value: string) => `${name} ${what} ${value}`
    return {
      key: subject,
      name,
      n: score.n,
      shares: score.reason === 'suppressed' ? null : fiveShares(row),
      score: score.estimate,
      change: change === null || half === null ? null : { points: change.estimate, half, verdict: verdictOf(change) },
      parts: {
        ...(score.estimate === null
          ? {}
          : {
              score: {
                key: keyText('score', subject),
                label: label(w.drawer.kind.score, diverging.score(score.estimate)),
              },
            }),
        ...(change === null
          ? {}
          : {
              change: {
                key: keyText('change', subject),
                label: label(w.drawer.kind.change, diverging.change(change.estimate)),
              },
            }),
      },
    }
  })
}

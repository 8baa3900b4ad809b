/** The themes in every street and community. All places stay in the design of each: domains, never filters. */
import { themeIds } from '@ratchet/domain/cycle/aspect'
import { byDomain, type Design, encode } from '@ratchet/statistics/statistics'
import type { ComputedCell, ComputedPlace } from './computed.ts'
import { figureOf, type Measured } from './measured.ts'
import type { TypedColumns } from './typed-columns.ts'

interface Left {
  /** 1 = left out because it is flagged. */
  readonly dropped: Uint8Array
}

/** Figures of every place of one kind; `of` names the place of each row. */
export function placeEstimates(
  design: Design,
  subjects: readonly Measured[],
  columns: TypedColumns,
  of: readonly string[],
  { dropped }: Left,
): ComputedPlace[] {
  const groups = encode(of)
  const count = (isCounted: (k: number) => boolean) => {
    const counts = new Int32Array(groups.levels.length)
    for (const [k, code] of groups.codes.entries()) if (isCounted(k)) counts[code] = (counts[code] as number) + 1
    return counts
  }
  const themes = themeIds.map((theme) => {
    const measured = subjects.find((one) => one.id === theme)
    if (!measured) return null
    const isAnswer = (k: number) => !Number.isNaN(measured.score[k])
    return {
      scores: byDomain(design, measured.score, groups).estimates,
      rates: byDomain(design, measured.satisfied, groups, { of: 'proportion' }).estimates,
      answered: count((k) => isAnswer(k) && !columns.excluded[k] && !dropped[k]),
      dropped: count((k) => isAnswer(k) && dropped[k] === 1 && (columns.weights[k] as number) > 0),
    }
  })
  const used = count((k) => (design.weights[k] as number) > 0)
  return groups.levels.map((id, code) => ({
    id: String(id),
    interviews: used[code] as number,
    cells: themes.map((theme): ComputedCell | null => {
      const [score, rate] = [theme?.scores[code], theme?.rates[code]]
      if (!theme || !score || !rate || score.n + (theme.dropped[code] as number) === 0) return null
      return {
        score: figureOf(score, 't'),
        rate: figureOf(rate, 'wilson'),
        answered: theme.answered[code] as number,
        dropped: theme.dropped[code] as number,
      }
    }),
  }))
}

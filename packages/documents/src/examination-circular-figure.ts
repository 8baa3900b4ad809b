/** One figure of the circular 得分与名次: a score lies in 0–100, a rank in 1–k, and a blank is missing, not zero. Source: SPEC §12. */
import type { Measure } from './examination-circular-names.ts'
import type { Cell } from './sheet.ts'
import { figureOf, isMissing } from './sheet-fold.ts'

/** The figure, null when the circular gives none, or the reason why it cannot be one. */
export function readFigure(
  measure: Measure,
  value: Cell,
  zones: number,
): number | null | 'not-a-number' | 'score-out-of-range' | 'rank-out-of-range' {
  if (isMissing(value)) return null
  const text =
    typeof value === 'string' && measure === 'rank' ? value.normalize('NFKC').replace(/^第|名$|位$/g, '') : value
  const figure = figureOf(text)
  if (figure === null) return 'not-a-number'
  if (measure === 'score') return figure < 0 || figure > 100 ? 'score-out-of-range' : figure
  return Number.isInteger(figure) && figure >= 1 && figure <= zones ? figure : 'rank-out-of-range'
}

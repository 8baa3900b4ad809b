/** The bar of one row: five grades around the middle line, and the key that names their colours. */
import { type ChartPaint, gradeFills, gradeTexts } from './chart-paint.ts'
import { printEdge, printStripes, say } from './chart-parts.ts'
import type { DivergingColumns } from './diverging-layout.ts'
import { type DivergingRow, type DivergingWords, sidesOf } from './diverging-rows.ts'
import { node, type PictureNode } from './node.ts'
import { textWidth } from './text-box.ts'

const BAR = 23

export type DivergingDraw = {
  readonly id: string
  readonly paint: ChartPaint
  readonly columns: DivergingColumns
  readonly words: DivergingWords
  readonly paper: boolean
}

/** What the bar of one row needs. */
export type BarDraw = Pick<DivergingDraw, 'id' | 'paint' | 'paper'> & {
  readonly columns: Pick<DivergingColumns, 'bars'>
  readonly words: Pick<DivergingWords, 'percent' | 'few' | 'nobody'>
}

/** Widths are true to the shares; a number stands in its part where it has room. */
export function barNodes(
  row: Pick<DivergingRow, 'n' | 'shares'>,
  middle: number,
  { id, paint, columns, words, paper }: BarDraw,
): readonly PictureNode[] {
  const { bars } = columns
  const y = middle - BAR / 2
  if (!row.shares) {
    const text = row.n === 0 ? words.nobody : words.few
    const wide = textWidth(text, 12) + 20
    const box = { x: bars.middle - wide / 2, y, width: wide, height: BAR }
    return [
      node('rect', { ...box, fill: paint['bg-card'], stroke: paint['border-ctl'], 'stroke-dasharray': '4 3' }),
      say(text, bars.middle, middle + 4, { fill: paint['text-2'], anchor: 'middle' }),
    ]
  }
  let x = bars.middle - sidesOf(row).left * bars.unit
  const cells = row.shares.map((share, grade) => {
    const left = x
    x += share * bars.unit
    return { grade, share, x: left, width: share * bars.unit }
  })
  return [
    ...cells.flatMap(({ grade, share, x, width }) => {
      if (width <= 0) return []
      const fill = paint[gradeFills[grade] ?? 'grade-3']
      const text = words.percent(share)
      const fits = textWidth(text, 12) + 6 <= width
      const area = { x, y, width, height: BAR }
      return [
        node('rect', { class: 'picture-grade', 'data-grade': grade + 1, ...area, fill }),
        ...(paper && grade < 2 ? [printStripes(id, area, fits ? { text, fill } : null)] : []),
        ...(paper && grade === 2 ? [printEdge(area, paint)] : []),
        ...(fits
          ? [say(text, x + width / 2, middle + 4.5, { fill: paint[gradeTexts[grade] ?? 'text-1'], anchor: 'middle' })]
          : []),
      ]
    }),
    // White gaps over the seams keep neighbours apart, and the widths true (UX §5); slivers keep a thin one.
    ...cells.slice(1).flatMap((cell, at) => {
      const before = cells[at]?.width ?? 0
      if (cell.width <= 0 || before <= 0) return []
      const thin = Math.min(cell.width, before) < 5
      return [
        node('line', {
          x1: cell.x,
          x2: cell.x,
          y1: y,
          y2: y + BAR,
          stroke: paint['bg-card'],
          'stroke-width': thin ? 1 : 2,
        }),
      ]
    }),
  ]
}

/** The five grades by name. */
export const gradeKey = (words: Pick<DivergingWords, 'grades'>, paint: ChartPaint, paper: string | null) =>
  words.grades.map((name, grade) => ({
    name,
    swatch: { fill: paint[gradeFills[grade] ?? 'grade-3'], stroke: paint['border-ctl'], 'stroke-width': 0.5 },
    ...(paper && grade < 2 ? { stripes: paper } : {}),
  }))

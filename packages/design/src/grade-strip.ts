/** One bar of five grades without a word in it 五级色条: what it says stands in the text beside it, in the reader's own size. Source: UX §5 "Charts". */
import { type ChartLayout, chartPaint, gradeFills } from './chart-paint.ts'
import type { Shares } from './diverging-rows.ts'
import { pictureFrame } from './frame.ts'
import { node, type PictureNode } from './node.ts'

const HEIGHT = 22

/** Widths are true to the shares; a thin white line keeps neighbours apart. */
export function gradeStrip(input: { title: string; shares: Shares }, { id, width, mode }: ChartLayout): PictureNode {
  const paint = chartPaint(mode)
  let x = 0
  const cells = input.shares.map((share, grade) => {
    const left = x
    x += share * width
    return { left, wide: share * width, fill: paint[gradeFills[grade] ?? 'grade-3'] }
  })
  return pictureFrame({ id, width, height: HEIGHT, title: input.title }, [
    ...cells.map(
      ({ left, wide, fill }) =>
        wide > 0 && node('rect', { class: 'picture-grade', x: left, y: 0, width: wide, height: HEIGHT, fill }),
    ),
    node('rect', {
      ...{ x: 0.5, y: 0.5, width: width - 1, height: HEIGHT - 1 },
      ...{ fill: 'none', stroke: paint['border-ctl'] },
    }),
    ...cells
      .slice(1)
      .map(
        ({ left, wide }) =>
          wide > 0 &&
          left > 0 &&
          node('line', { x1: left, x2: left, y1: 1, y2: HEIGHT - 1, stroke: paint['bg-card'], 'stroke-width': 2 }),
      ),
  ])
}

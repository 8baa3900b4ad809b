/** Where the names of the points may stand, and what they keep clear of. */
import type { ChartPaint } from './chart-paint.ts'
import type { Label, Segment } from './place-labels.ts'
import { type QuadrantInput, type QuadrantPoint, quadrantOf } from './quadrant-points.ts'
import type { Box } from './text-box.ts'

export type Scales = {
  readonly plot: Box
  readonly x: (score: number) => number
  readonly y: (influence: number) => number
}

export function dotBox({ score, influence }: QuadrantPoint, { x, y }: Scales): Box {
  const [cx, cy] = [x(score), y(influence)]
  return { left: cx - 6, right: cx + 6, top: cy - 6, bottom: cy + 6 }
}

export function strokesOf({ points, boundary }: QuadrantInput, { plot, x, y }: Scales): readonly Segment[] {
  const [bx, by] = [x(boundary.score), y(boundary.influence)]
  return [
    { from: { x: bx, y: plot.top }, to: { x: bx, y: plot.bottom } },
    { from: { x: plot.left, y: by }, to: { x: plot.right, y: by } },
    ...points.flatMap(({ interval, influence }) =>
      interval ? [{ from: { x: x(interval[0]), y: y(influence) }, to: { x: x(interval[1]), y: y(influence) } }] : [],
    ),
  ]
}

/** What is important and poor is named first; with many points the rest may stay unnamed. */
export function labelsOf(input: QuadrantInput, { x, y }: Scales, paint: ChartPaint): readonly Label[] {
  const first = (each: QuadrantPoint) => (quadrantOf(each, input) === 'improve' ? 0 : 1)
  return [...input.points]
    .sort((a, b) => first(a) - first(b))
    .map((each) => {
      const [cx, cy] = [x(each.score), y(each.influence)]
      const past = each.interval ? [x(each.interval[1]) + 6, x(each.interval[0]) - 6] : [cx + 10, cx - 10]
      return {
        variants: [[{ text: each.name, size: 13, weight: 700, fill: paint['text-1'] }]],
        needed: input.points.length <= 12 || first(each) === 0,
        spots: [
          { x: past[0] ?? cx, y: cy + 4.5, anchor: 'start' },
          { x: past[1] ?? cx, y: cy + 4.5, anchor: 'end' },
          { x: cx, y: cy - 11, anchor: 'middle' },
          { x: cx, y: cy + 20, anchor: 'middle' },
          { x: cx + 2, y: cy - 11, anchor: 'start' },
          { x: cx - 2, y: cy - 11, anchor: 'end' },
          { x: cx + 2, y: cy + 20, anchor: 'start' },
          { x: cx - 2, y: cy + 20, anchor: 'end' },
        ],
      }
    })
}

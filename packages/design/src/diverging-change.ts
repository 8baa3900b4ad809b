/** The right part of the diverging bars: change, its half interval, the interval on an axis through 0, and the verdict in words. */
import type { ChartPaint } from './chart-paint.ts'
import { lyingInterval, pressable, say } from './chart-parts.ts'
import type { DivergingColumns } from './diverging-layout.ts'
import type { ChangeVerdict, DivergingRow, DivergingWords } from './diverging-rows.ts'
import { node, type PictureNode, pathThrough } from './node.ts'

type Ends = { readonly left: number; readonly right: number }
type Draw = { readonly paint: ChartPaint; readonly columns: DivergingColumns; readonly words: DivergingWords }

/** Pixel of a change in points on the axis of the plot. */
export function changeScale({ left, right }: Ends, span: number): (points: number) => number {
  const middle = (left + right) / 2
  return (points) => middle + (Math.max(-span, Math.min(span, points)) / span) * ((right - left) / 2)
}

/** The axis: its two ends and 0, with lines down to the foot of the picture. */
export function changePlotHead(
  { span }: DivergingColumns,
  plot: Ends,
  words: DivergingWords,
  paint: ChartPaint,
  foot: number,
): readonly PictureNode[] {
  const x = changeScale(plot, span)
  return [-span, 0, span].flatMap((points) => [
    say(words.tick(points), x(points), 14, { fill: paint['text-3'], anchor: 'middle' }),
    node('line', {
      ...{ x1: x(points), x2: x(points), y1: 22, y2: foot },
      ...(points === 0 ? { stroke: paint['text-off'], 'stroke-width': 1.25 } : { stroke: paint['pic-grid'] }),
    }),
  ])
}

/** The change of one row around the height `middle`; filled and coloured only where it is confirmed. */
export function changeMarks(row: DivergingRow, middle: number, { paint, columns, words }: Draw): PictureNode {
  const verdict = row.change?.verdict ?? 'not-compared'
  const look = lookOf(verdict, paint)
  const { plot, verdict: x } = columns
  const points = row.change ? words.change(row.change.points) : ''
  const scale = plot && changeScale(plot, columns.span)
  const left = columns.beside ? columns.score + 20 : 0
  const area = { x: left, y: middle - 13, width: columns.verdict - left + 130, height: 26 }
  const said = words.verdict[verdict]
  return pressable(row.change ? row.parts?.change : undefined, area, [
    ...(points
      ? [
          say(points, columns.change, middle + 5, {
            size: 14,
            weight: 700,
            fill: look.text,
            anchor: 'end',
            kind: 'picture-change',
          }),
          say(words.half(row.change?.half ?? 0), columns.half, middle + 5, { fill: paint['text-3'] }),
        ]
      : []),
    ...(plot && scale && row.change && !columns.beside
      ? [-1, 0, 1].map((side) =>
          node('line', {
            ...{ x1: scale(side * columns.span), x2: scale(side * columns.span), y1: middle - 9, y2: middle + 9 },
            stroke: side === 0 ? paint['text-off'] : paint['pic-grid'],
          }),
        )
      : []),
    ...(scale && row.change
      ? lyingInterval(
          {
            low: scale(row.change.points - row.change.half),
            x: scale(row.change.points),
            high: scale(row.change.points + row.change.half),
            y: middle,
          },
          {
            stroke: look.stroke,
            fill: look.sure ? look.stroke : paint['bg-card'],
            weight: look.sure ? 3 : 2,
            kind: 'picture-change-dot',
          },
        )
      : []),
    ...(look.sure ? [triangle(x + 1, middle, verdict === 'rise', look.stroke)] : []),
    say(said, x + 14, middle + 4.5, { fill: look.text, weight: look.sure ? 700 : undefined, kind: 'picture-verdict' }),
  ])
}

function lookOf(verdict: ChangeVerdict, paint: ChartPaint) {
  if (verdict === 'rise') return { sure: true, stroke: paint.accent, text: paint.accent }
  if (verdict === 'fall') return { sure: true, stroke: paint['pawl-text'], text: paint['pawl-text'] }
  return { sure: false, stroke: paint['text-off'], text: paint['text-3'] }
}

function triangle(x: number, middle: number, up: boolean, fill: string): PictureNode {
  const by = up ? 1 : -1
  const corner = (dx: number, dy: number) => ({ x: x + dx, y: middle + dy * by })
  return node('path', {
    class: up ? 'picture-rise' : 'picture-fall',
    d: pathThrough([corner(0, 4), corner(10, 4), corner(5, -5)], true),
    fill,
  })
}

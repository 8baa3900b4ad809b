/** The axis of the interval plot and the lines that its rows are compared with. */
import type { Axis } from './chart-axis.ts'
import type { ChartPaint } from './chart-paint.ts'
import { say } from './chart-parts.ts'
import type { IntervalInput, IntervalWords } from './interval-rows.ts'
import { node } from './node.ts'
import { textWidth } from './text-box.ts'

export type IntervalColumns = {
  readonly beside: boolean
  readonly name: number
  readonly plot: { readonly left: number; readonly right: number }
  readonly score: number
  readonly rank: number
  readonly scale: Axis
  readonly width: number
}

export const HEAD = 44

/** Where the lines run: the whole height beside the names, else only past each dot, so that no line strikes a figure through. */
export type Runs = readonly { readonly y1: number; readonly y2: number }[]

/** Grid, ticks at the foot, the break, and the heads of the columns. */
export function axisNodes(
  { plot, scale, beside, score, rank }: IntervalColumns,
  { foot, runs }: { readonly foot: number; readonly runs: Runs },
  words: IntervalWords,
  paint: ChartPaint,
) {
  const grey = { fill: paint['text-3'] }
  const room = (plot.right - plot.left) / Math.max(1, scale.ticks.length - 1)
  const every = room < textWidth(words.tick(100), 12) + 8 ? 2 : 1
  return [
    ...scale.ticks.flatMap((tick, at) => [
      ...runs.map((run) => node('line', { x1: scale.x(tick), x2: scale.x(tick), ...run, stroke: paint['pic-grid'] })),
      at % every === 0 && say(words.tick(tick), scale.x(tick), foot + 16, { ...grey, anchor: 'middle' }),
    ]),
    node('line', { x1: plot.left, x2: plot.right, y1: foot, y2: foot, stroke: paint['border-ctl'] }),
    ...(scale.from > 0
      ? [0, 4].map((dx) =>
          node('line', {
            class: 'picture-break',
            ...{
              x1: plot.left + 6 + dx,
              x2: plot.left + 10 + dx,
              y1: foot + 4,
              y2: foot - 4,
              stroke: paint['border-ctl'],
            },
          }),
        )
      : []),
    ...(beside
      ? [
          say(words.columns.score, score, 32, { ...grey, anchor: 'end' }),
          rank > score && say(words.columns.rank, rank, 32, { ...grey, anchor: 'end' }),
        ]
      : []),
  ]
}

/** Lines to compare with, named over the plot. */
export function referenceNodes(
  { references = [] }: IntervalInput,
  columns: IntervalColumns,
  runs: Runs,
  paint: ChartPaint,
) {
  const sorted = [...references].sort((a, b) => a.value - b.value)
  const places = labelPlaces(
    sorted.map(({ value, label }) => ({ x: columns.scale.x(value), wide: textWidth(label, 12) })),
    columns.width,
  )
  return sorted.flatMap(({ kind, value, label }, at) => {
    const x = columns.scale.x(value)
    const floor = kind === 'floor'
    const look = floor
      ? { class: 'picture-floor', stroke: paint['pic-floor'], 'stroke-width': 2.5 }
      : { class: 'picture-mean', stroke: paint['text-off'], 'stroke-width': 1.5, 'stroke-dasharray': '5 4' }
    return [
      ...[{ y1: 19, y2: columns.beside ? HEAD : 28 }, ...runs].map((run) =>
        node('line', { x1: x, x2: x, ...run, ...look }),
      ),
      say(label, places[at] ?? 0, 14, { fill: floor ? paint['pawl-text'] : paint['text-2'], weight: 700 }),
    ]
  })
}

// The lower line is named to its left, the upper to its right, so that two near each other are told apart.
function labelPlaces(labels: readonly { x: number; wide: number }[], width: number): readonly number[] {
  let next = width
  const places = labels.toReversed().map(({ x, wide }, back) => {
    const left = back === labels.length - 1 && labels.length > 1
    const from = left ? x - 2 - wide : Math.min(x + 2, next - wide)
    const place = Math.max(0, Math.min(from, next - wide))
    next = place - 8
    return place
  })
  return places.toReversed()
}

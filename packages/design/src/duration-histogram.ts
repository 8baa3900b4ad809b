/** Duration histogram 答题用时: how long answers took, with the line under which they are flagged; flagged ones are hatched and still drawn. Source: SPEC §9 (flagged, never deleted). */
import { type ChartLayout, type ChartPaint, chartPaint } from './chart-paint.ts'
import { say } from './chart-parts.ts'
import { emptyPicture } from './empty-picture.ts'
import { pictureFrame } from './frame.ts'
import { node, type PictureNode } from './node.ts'
import { layoutKind } from './ratchet-layout.ts'
import { hatchDefs, slipHatch } from './ratchet-marks.ts'
import type { TableTwin } from './table-twin.ts'
import { textWidth } from './text-box.ts'

/** Seconds from (included) to (not included), and how many answers. */
export type DurationBin = { readonly from: number; readonly to: number; readonly count: number }
export type DurationInput = {
  readonly title: string
  /** In order, each beginning where the one before ends. */
  readonly bins: readonly DurationBin[]
  /** Seconds; a bin is flagged when it ends at the line or before it. */
  readonly threshold: number
}
export type DurationWords = {
  readonly tick: (seconds: number) => string
  readonly count: (answers: number) => string
  readonly axis: string
  readonly flagged: (answers: number, seconds: number) => string
  readonly columns: { readonly duration: string; readonly count: string; readonly flag: string }
  readonly range: (from: number, to: number) => string
  readonly flag: string
  readonly noFlag: string
  readonly empty: string
  readonly describe: (total: number, flagged: number, seconds: number) => string
}

const TOP = 30

/** Bars as high as their counts and as wide as their seconds. */
export function durationHistogram(input: DurationInput, layout: ChartLayout, words: DurationWords): PictureNode {
  const { id, width } = layout
  const paint = chartPaint(layout.mode)
  const { bins, threshold } = input
  const total = sum(bins)
  const flagged = sum(bins.filter(({ to }) => to <= threshold))
  const frame = { id, width, title: input.title, description: words.describe(total, flagged, threshold) }
  if (total === 0) return emptyPicture(frame, words.empty, paint)
  const base = TOP + { full: 220, middle: 180, narrow: 150 }[layoutKind(width)]
  const most = Math.max(...bins.map(({ count }) => count))
  const [left, right] = [8, width - 12]
  const [start, end] = [bins[0]?.from ?? 0, bins.at(-1)?.to ?? 1]
  const x = (seconds: number) => left + ((seconds - start) / (end - start)) * (right - left)
  const y = (count: number) => base - (count / most) * (base - TOP - 24)
  const fits = ({ from, to, count }: DurationBin) => textWidth(words.count(count), 12) <= x(to) - x(from) - 2
  const roomy = bins.every(fits)
  // All figures or only the highest: some here and some there would look like a choice.
  const named = ({ count }: DurationBin) => roomy || count === most
  const label = words.flagged(flagged, threshold)
  const room = width - x(threshold) - 6
  const at = textWidth(label, 12) <= room ? x(threshold) + 6 : Math.max(0, width - textWidth(label, 12))
  return pictureFrame({ ...frame, height: base + 44 }, [
    flagged > 0 && hatchDefs(id, paint),
    ...bins.flatMap((bin) =>
      barNodes(bin, { id, x, y, base, flagged: bin.to <= threshold, named: named(bin) }, words, paint),
    ),
    node('line', { x1: left, x2: right, y1: base, y2: base, stroke: paint['border-ctl'] }),
    ...ticks(bins, { right, base, x }, words, paint),
    say(words.axis, right, base + 38, { fill: paint['text-3'], anchor: 'end' }),
    node('line', {
      class: 'picture-threshold',
      ...{ x1: x(threshold), x2: x(threshold), y1: 4, y2: base + 4 },
      ...{ stroke: paint['pic-slip'], 'stroke-width': 2, 'stroke-dasharray': '6 4' },
    }),
    say(label, at, 15, { fill: paint['danger-text'], weight: 700 }),
  ])
}

const sum = (bins: readonly DurationBin[]) => bins.reduce((total, { count }) => total + count, 0)

type Ground = {
  readonly id: string
  readonly x: (s: number) => number
  readonly y: (n: number) => number
  readonly base: number
  readonly flagged: boolean
  readonly named: boolean
}

function barNodes(
  { from, to, count }: DurationBin,
  { id, x, y, base, flagged, named }: Ground,
  words: DurationWords,
  paint: ChartPaint,
) {
  if (count === 0) return []
  const [left, right, top] = [x(from) + 1, x(to) - 1, y(count)]
  const corners = [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: base },
    { x: left, y: base },
  ]
  const said = words.count(count)
  return [
    flagged
      ? slipHatch(id, [corners])
      : node('rect', {
          class: 'picture-duration',
          x: left,
          y: top,
          width: right - left,
          height: base - top,
          fill: paint['pic-profile'],
        }),
    named &&
      say(said, (left + right) / 2, top - 5, {
        fill: flagged ? paint['danger-text'] : paint['text-2'],
        anchor: 'middle',
      }),
  ]
}

function ticks(
  bins: readonly DurationBin[],
  { right, base, x }: { right: number; base: number; x: (s: number) => number },
  words: DurationWords,
  paint: ChartPaint,
) {
  const ends = [...bins.map(({ from }) => from), bins.at(-1)?.to ?? 0]
  let free = 0
  return ends.flatMap((seconds) => {
    const text = words.tick(seconds)
    const half = textWidth(text, 12) / 2
    const middle = Math.max(half, Math.min(x(seconds), right + 12 - half))
    if (middle - half < free) return []
    free = middle + half + 8
    return [say(text, middle, base + 18, { fill: paint['text-3'], anchor: 'middle' })]
  })
}

/** One row a bin. */
export function durationTable({ bins, threshold }: DurationInput, words: DurationWords): TableTwin {
  const { duration, count, flag } = words.columns
  return {
    columns: [duration, count, flag],
    rows: bins.map(({ from, to, count: answers }) => [
      words.range(from, to),
      words.count(answers),
      to <= threshold ? words.flag : words.noFlag,
    ]),
  }
}

/** Planner curve 样本量能说明什么: the margin of a level, and the smallest change that would be found, against the number of answers; "here" is the plan. Source: STATISTICS §1 "Planning". */
import { levelAxis } from './chart-axis.ts'
import { type ChartLayout, type ChartPaint, chartPaint } from './chart-paint.ts'
import { say } from './chart-parts.ts'
import { emptyPicture } from './empty-picture.ts'
import { pictureFrame } from './frame.ts'
import { node, type PictureNode, pathThrough } from './node.ts'
import { type Label, placeLabels, type Segment } from './place-labels.ts'
import { layoutKind } from './ratchet-layout.ts'
import type { TableTwin } from './table-twin.ts'
import { textWidth } from './text-box.ts'

/** Points of 100, for n complete answers. */
export type PlannerPoint = { readonly n: number; readonly margin: number; readonly change: number }
export type PlannerInput = {
  readonly title: string
  /** By rising n. */
  readonly curve: readonly PlannerPoint[]
  readonly here: PlannerPoint | null
}
export type PlannerWords = {
  readonly margin: (points: number) => string
  readonly change: (points: number) => string
  readonly count: (n: number) => string
  readonly here: (n: number) => string
  readonly names: { readonly margin: string; readonly change: string }
  readonly axis: { readonly n: string; readonly points: string }
  readonly columns: { readonly n: string; readonly margin: string; readonly change: string }
  readonly empty: string
  readonly describe: (here: PlannerPoint | null) => string
}

const TOP = 42

/** Two curves that fall with n, named at their ends; both start at 0 points at the foot, so that heights compare. */
export function plannerCurve(input: PlannerInput, layout: ChartLayout, words: PlannerWords): PictureNode {
  const { id, width } = layout
  const paint = chartPaint(layout.mode)
  const { curve, here } = input
  const frame = { id, width, title: input.title, description: words.describe(here) }
  if (curve.length < 2) return emptyPicture(frame, words.empty, paint)
  const base = TOP + { full: 260, middle: 220, narrow: 200 }[layoutKind(width)]
  const points = here ? [...curve, here] : curve
  const levels = levelAxis([0, ...points.map(({ change }) => change)], { left: base, right: TOP }, 4)
  const left = Math.max(...levels.ticks.map((tick) => textWidth(String(tick), 12))) + 12
  const counts = levelAxis([0, ...points.map(({ n }) => n)], { left, right: width - 18 }, width >= 420 ? 6 : 4)
  const place = { x: counts.x, y: levels.x }
  const strokes = (['margin', 'change'] as const).flatMap((key) => segmentsOf(curve, key, place))
  const grey = { fill: paint['text-3'] }
  return pictureFrame({ ...frame, height: base + 44 }, [
    say(words.axis.points, 0, 14, grey),
    ...levels.ticks.flatMap((tick) => [
      node('line', { x1: left, x2: width - 18, y1: levels.x(tick), y2: levels.x(tick), stroke: paint['pic-grid'] }),
      say(String(tick), left - 8, levels.x(tick) + 4.5, { ...grey, anchor: 'end' }),
    ]),
    ...counts.ticks.map((tick) => say(words.count(tick), counts.x(tick), base + 18, { ...grey, anchor: 'middle' })),
    say(words.axis.n, width, base + 38, { ...grey, anchor: 'end' }),
    curveNode(curve, 'change', place, { stroke: paint['text-off'], 'stroke-dasharray': '7 4' }),
    curveNode(curve, 'margin', place, { stroke: paint['pic-profile'] }),
    ...(here ? hereNodes(here, place, base, width, words, paint) : []),
    ...placeLabels(labelsOf(input, place, words, paint), {
      bounds: { left, right: width, top: TOP - 14, bottom: base - 2 },
      taken: here ? [{ left: place.x(here.n) - 3, right: place.x(here.n) + 3, top: TOP, bottom: base }] : [],
      strokes,
    }),
  ])
}

type Place = { readonly x: (n: number) => number; readonly y: (points: number) => number }
type Key = 'margin' | 'change'

function curveNode(
  curve: readonly PlannerPoint[],
  key: Key,
  { x, y }: Place,
  look: Record<string, string>,
): PictureNode {
  const d = pathThrough(curve.map((point) => ({ x: x(point.n), y: y(point[key]) })))
  return node('path', { class: `picture-${key}`, d, fill: 'none', 'stroke-width': 2.5, ...look })
}

// Ochre says where one is, here as everywhere (UX §5).
function hereNodes(
  here: PlannerPoint,
  { x, y }: Place,
  base: number,
  width: number,
  words: PlannerWords,
  paint: ChartPaint,
) {
  const said = words.here(here.n)
  const half = textWidth(said, 13) / 2
  const middle = Math.max(half, Math.min(width - half, x(here.n)))
  const dot = (points: number, stroke: string) =>
    node('circle', {
      class: 'picture-here',
      cx: x(here.n),
      cy: y(points),
      r: 5,
      fill: paint['pic-dot'],
      stroke,
      'stroke-width': 2.5,
    })
  return [
    node('line', {
      class: 'picture-here-line',
      ...{ x1: x(here.n), x2: x(here.n), y1: TOP - 4, y2: base, stroke: paint['pic-floor'], 'stroke-width': 2.5 },
    }),
    say(said, middle, TOP - 9, { size: 13, weight: 700, fill: paint['pawl-text'], anchor: 'middle' }),
    dot(here.margin, paint['pic-profile']),
    dot(here.change, paint['text-off']),
  ]
}

function segmentsOf(curve: readonly PlannerPoint[], key: Key, { x, y }: Place): readonly Segment[] {
  return curve.slice(1).map((point, at) => {
    const before = curve[at] ?? point
    return { from: { x: x(before.n), y: y(before[key]) }, to: { x: x(point.n), y: y(point[key]) } }
  })
}

function labelsOf(
  { curve, here }: PlannerInput,
  { x, y }: Place,
  words: PlannerWords,
  paint: ChartPaint,
): readonly Label[] {
  const last = curve.at(-1)
  const fills = { margin: paint.accent, change: paint['text-2'] }
  const keys = ['margin', 'change'] as const
  const values = keys.flatMap((key): Label[] => {
    if (!here) return []
    const [at, level] = [x(here.n), y(here[key])]
    const line = { text: words[key](here[key]), size: 14, weight: 700, fill: fills[key] }
    const spots = [-10, -22, 20].flatMap((by) => [
      { x: at + 10, y: level + by, anchor: 'start' as const },
      { x: at - 10, y: level + by, anchor: 'end' as const },
    ])
    return [{ variants: [[line]], needed: true, spots }]
  })
  const names = keys.flatMap((key): Label[] => {
    if (!last) return []
    const line = { text: words.names[key], size: 12, weight: 600, fill: fills[key] }
    const wide = textWidth(line.text, 12)
    // Over the curve where the name begins, or under it where the name ends, since both curves fall.
    const spots = [0, 0.15, 0.3, 0.45, 0.6].flatMap((back) => {
      const right = x(last.n) - back * (x(last.n) - x(curve[0]?.n ?? 0))
      return [
        { x: right, y: levelAt(curve, key, right - wide, { x, y }) - 7, anchor: 'end' as const },
        { x: right, y: levelAt(curve, key, right, { x, y }) + 16, anchor: 'end' as const },
      ]
    })
    return [{ variants: [[line]], needed: true, spots }]
  })
  return [...values, ...names]
}

/** Pixel height of a curve at a pixel across, between its two nearest points. */
function levelAt(curve: readonly PlannerPoint[], key: Key, across: number, { x, y }: Place): number {
  const at = curve.findIndex(({ n }) => x(n) >= across)
  const [before, after] = [curve[Math.max(0, at - 1)], curve[Math.max(0, at)] ?? curve.at(-1)]
  if (!before || !after) return 0
  const share = before === after ? 0 : (across - x(before.n)) / (x(after.n) - x(before.n))
  return y(before[key]) + share * (y(after[key]) - y(before[key]))
}

/** What each number of answers can show. */
export function plannerTable({ curve, here }: PlannerInput, words: PlannerWords): TableTwin {
  const points = here && !curve.some(({ n }) => n === here.n) ? [...curve, here].sort((a, b) => a.n - b.n) : curve
  return {
    columns: [words.columns.n, words.columns.margin, words.columns.change],
    rows: points.map(({ n, margin, change }) => [words.count(n), words.margin(margin), words.change(change)]),
  }
}

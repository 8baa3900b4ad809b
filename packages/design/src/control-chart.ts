/** Control chart 信号图: one value a day with the limits of a baseline that is frozen and shown; a day outside is marked, never ranked. Source: STATISTICS §1 "Charts"; UX §5. */
import { type Axis, levelAxis } from './chart-axis.ts'
import { type ChartLayout, type ChartPaint, chartPaint } from './chart-paint.ts'
import { say, widest } from './chart-parts.ts'
import { emptyPicture } from './empty-picture.ts'
import { pictureFrame } from './frame.ts'
import { node, type PictureNode, pathThrough } from './node.ts'
import { type Label, placeLabels } from './place-labels.ts'
import { none, type TableTwin } from './table-twin.ts'
import { textWidth, wrapText } from './text-box.ts'

export type ControlDay = {
  readonly label: string
  /** Null where too few answered. */
  readonly value: number | null
  readonly limits: { readonly low: number; readonly high: number } | null
  readonly isBaseline: boolean
  readonly signal: 'above' | 'below' | null
}
export type ControlInput = {
  readonly title: string
  readonly days: readonly ControlDay[]
  readonly center: number | null
  /** Where a value cannot leave these. */
  readonly range?: readonly [number, number]
}
export type ControlWords = {
  readonly value: (value: number) => string
  readonly center: (value: number) => string
  readonly baseline: string
  readonly signal: Readonly<Record<'above' | 'below', string>>
  readonly few: string
  readonly empty: string
  readonly design: string
  readonly columns: Readonly<Record<'day' | 'value' | 'low' | 'high' | 'state', string>>
  readonly state: Readonly<Record<'baseline' | 'watched', string>>
  readonly describe: (days: readonly ControlDay[]) => string
}

const TOP = 24

/** Days along, the value up; limits step from day to day since every day has its own number of answers. */
export function controlChart(input: ControlInput, layout: ChartLayout, words: ControlWords): PictureNode {
  const { id, width } = layout
  const paint = chartPaint(layout.mode)
  const { days, center } = input
  const frame = { id, width, title: input.title, description: words.describe(days) }
  const values = days.flatMap(({ value, limits }) => [value, limits?.low ?? null, limits?.high ?? null])
  const known = [...values, center].filter((value) => value !== null)
  if (days.every(({ value }) => value === null)) return emptyPicture(frame, words.empty, paint)
  const base = TOP + (width < 480 ? 150 : 190)
  const axis = levelAxis(known, { left: base, right: TOP }, 4, input.range)
  const left = widest(axis.ticks.map(words.value), 12) + 10
  const step = (width - left) / days.length
  const place: Place = { x: (at) => left + (at + 0.5) * step, y: axis.x, step, left, base, width }
  const foot = wrapText(words.design, width, 12)
  return pictureFrame({ ...frame, height: base + 34 + foot.length * 17 }, [
    ...baselineArea(days, place, words, paint),
    ...gridLines(axis, place, words, paint),
    ...limitLines(days, place, paint),
    ...(center === null ? [] : centerLine(center, place, words, paint)),
    ...valueLine(days, place, paint),
    ...marks(days, place, paint),
    ...placeLabels(labels(days, place, words, paint), {
      bounds: { left, right: width, top: TOP, bottom: base - 1 },
      taken: dotBoxes(days, place),
      strokes: strokesOf(days, place),
    }),
    ...dayNames(days, place, paint),
    ...foot.map((line, at) =>
      say(line, 0, base + 44 + at * 17, { fill: paint['text-2'], weight: 700, kind: 'picture-design' }),
    ),
  ])
}

type Place = {
  readonly x: (at: number) => number
  readonly y: (value: number) => number
  readonly step: number
  readonly left: number
  readonly base: number
  readonly width: number
}

function baselineArea(days: readonly ControlDay[], place: Place, words: ControlWords, paint: ChartPaint) {
  const last = days.findLastIndex(({ isBaseline }) => isBaseline)
  if (last < 0) return []
  const wide = (last + 1) * place.step
  return [
    node('rect', {
      class: 'picture-baseline',
      ...{ x: place.left, y: TOP, width: wide, height: place.base - TOP, fill: paint['ramp-1'] },
    }),
    say(words.baseline, place.left + 4, TOP - 8, { fill: paint['text-2'] }),
  ]
}

const gridLines = (axis: Axis, { left, width, y }: Place, words: ControlWords, paint: ChartPaint) =>
  axis.ticks.flatMap((tick) => [
    node('line', { x1: left, x2: width, y1: y(tick), y2: y(tick), stroke: paint['pic-grid'] }),
    say(words.value(tick), left - 8, y(tick) + 4.5, { fill: paint['text-3'], anchor: 'end' }),
  ])

/** Each run of days with limits, as two lines of steps. */
function limitLines(days: readonly ControlDay[], { x, y, step }: Place, paint: ChartPaint): readonly PictureNode[] {
  return (['low', 'high'] as const).flatMap((side) => {
    const runs: { x: number; y: number }[][] = [[]]
    for (const [at, { limits }] of days.entries()) {
      if (!limits) runs.push([])
      else runs.at(-1)?.push({ x: x(at) - step / 2, y: y(limits[side]) }, { x: x(at) + step / 2, y: y(limits[side]) })
    }
    return runs.flatMap((run) =>
      run.length === 0
        ? []
        : [
            node('path', {
              class: `picture-limit picture-${side}`,
              ...{ d: pathThrough(run), fill: 'none', stroke: paint['pawl-text'], 'stroke-dasharray': '5 3' },
            }),
          ],
    )
  })
}

const centerLine = (center: number, { left, width, y }: Place, words: ControlWords, paint: ChartPaint) => [
  node('line', { x1: left, x2: width, y1: y(center), y2: y(center), stroke: paint['text-off'] }),
  say(words.center(center), width, TOP - 8, { fill: paint['text-3'], anchor: 'end' }),
]

/** Neighbouring days are joined; a day with few breaks the line. */
function valueLine(days: readonly ControlDay[], { x, y }: Place, paint: ChartPaint): readonly PictureNode[] {
  const runs: { x: number; y: number }[][] = [[]]
  for (const [at, { value }] of days.entries()) {
    if (value === null) runs.push([])
    else runs.at(-1)?.push({ x: x(at), y: y(value) })
  }
  return runs.flatMap((run) =>
    run.length < 2
      ? []
      : [node('path', { d: pathThrough(run), fill: 'none', stroke: paint['pic-profile'], 'stroke-width': 2 })],
  )
}

function marks(days: readonly ControlDay[], { x, y }: Place, paint: ChartPaint) {
  return days.flatMap(({ value, signal }, at) =>
    value === null
      ? []
      : [
          node('circle', {
            class: signal ? 'picture-signal' : 'picture-day',
            ...{ cx: x(at), cy: y(value), r: signal ? 6 : 3.5, 'stroke-width': 2 },
            fill: signal ? paint['bg-card'] : paint['pic-profile'],
            stroke: signal ? paint['pawl-text'] : paint['pic-profile'],
          }),
        ],
  )
}

const dotBoxes = (days: readonly ControlDay[], { x, y }: Place) =>
  days.flatMap(({ value }, at) =>
    value === null ? [] : [{ left: x(at) - 6, right: x(at) + 6, top: y(value) - 6, bottom: y(value) + 6 }],
  )

const strokesOf = (days: readonly ControlDay[], { x, y }: Place) =>
  days.slice(1).flatMap(({ value }, at) => {
    const before = days[at]?.value ?? null
    return value === null || before === null
      ? []
      : [{ from: { x: x(at), y: y(before) }, to: { x: x(at + 1), y: y(value) } }]
  })

/** What a signal is called, and where too few came; the table has what found no room. */
function labels(days: readonly ControlDay[], { x, y, base }: Place, words: ControlWords, paint: ChartPaint): Label[] {
  const named = days.flatMap(({ value, signal }, at): Label[] => {
    if (value === null || !signal) return []
    const line = { text: words.signal[signal], size: 12, weight: 700, fill: paint['pawl-text'] }
    const heights = signal === 'above' ? [y(value) - 11, y(value) + 21] : [y(value) + 21, y(value) - 11]
    const over = heights.map((by) => ({ x: x(at), y: by, anchor: 'middle' as const }))
    const aside = (['end', 'start'] as const).map((anchor) => ({
      ...{ x: x(at) + (anchor === 'end' ? -11 : 11), y: y(value) + 4.5, anchor },
    }))
    const spots = [...over, ...aside]
    return [{ variants: [[line]], needed: false, spots }]
  })
  const few = days.flatMap(({ value }, at): Label[] => {
    const line = { text: words.few, size: 12, fill: paint['text-3'] }
    return value === null
      ? [{ variants: [[line]], needed: false, spots: [{ x: x(at), y: base - 6, anchor: 'middle' as const }] }]
      : []
  })
  return [...named, ...few]
}

/** The last day always stands; names before it fall out where they would touch. */
function dayNames(days: readonly ControlDay[], { x, base, width }: Place, paint: ChartPaint): readonly PictureNode[] {
  let free = width + 8
  return days
    .map(({ label }, at) => ({ label, at }))
    .toReversed()
    .flatMap(({ label, at }) => {
      const half = textWidth(label, 12) / 2
      const middle = Math.min(x(at), width - half)
      if (middle + half > free - 8) return []
      free = middle - half
      return [say(label, middle, base + 20, { fill: paint['text-3'], anchor: 'middle' })]
    })
}

/** One row a day. */
export function controlTable({ days }: ControlInput, words: ControlWords): TableTwin {
  const { day, value, low, high, state } = words.columns
  return {
    columns: [day, value, low, high, state],
    rows: days.map((each) => [
      each.label,
      each.value === null ? words.few : words.value(each.value),
      each.limits ? words.value(each.limits.low) : none,
      each.limits ? words.value(each.limits.high) : none,
      each.signal ? words.signal[each.signal] : words.state[each.isBaseline ? 'baseline' : 'watched'],
    ]),
  }
}

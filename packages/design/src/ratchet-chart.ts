/** RatchetChart 棘轮图: what was won, the floor that holds it, and every slip, exception and gap left visible. Source: UX §3.3, SPEC §1. */
import { describeRatchet } from './describe.ts'
import { pictureFrame } from './frame.ts'
import { node, type PictureNode, pathThrough } from './node.ts'
import type { RatchetWords } from './picture-words.ts'
import { placeLabels } from './place-labels.ts'
import { chartAxis, legendRow, underTeeth } from './ratchet-furniture.ts'
import { type ChartParts, ratchetLabels, sideText } from './ratchet-labels.ts'
import { type PictureLayout, ratchetFrame } from './ratchet-layout.ts'
import { breakMark, dot, floorLine, hatchDefs, pawl, slipHatch, whisker } from './ratchet-marks.ts'
import { toothRuns, under } from './ratchet-profile.ts'
import {
  floorOver,
  lastReading,
  lockedFloor,
  type Measure,
  type RatchetInput,
  resultOf,
  slipOf,
  standingOf,
  type Tooth,
} from './ratchet-tooth.ts'
import { rankScale, scoreScale } from './scale.ts'

export type RatchetChartLayout = PictureLayout & {
  /** False leaves the legend out (a page that already shows one). */
  readonly legend?: boolean
  /** True once after a new lock: the pawl drops. */
  readonly drop?: boolean
}

/** The ratchet picture at its real width in pixels; texts come from `words`, the finding from `input.title`. */
export function ratchetChart(input: RatchetInput, layout: RatchetChartLayout, words: RatchetWords): PictureNode {
  const parts = chartParts(input, layout, words)
  const { frame, scale, paint } = parts
  const { plot } = frame
  const linked = frame.teeth.some((tooth) => tooth.href)
  return pictureFrame(
    {
      id: layout.id,
      width: frame.width,
      height: frame.height,
      title: input.title,
      description: describeRatchet(input, words),
      linked,
    },
    [
      hatchDefs(layout.id, paint),
      ...(layout.legend !== false && frame.kind !== 'narrow' ? legendRow(layout.id, parts, words) : []),
      ...parts.teeth.flatMap((tooth) => gapGround(tooth, parts)),
      ...chartAxis(parts, words),
      ...parts.teeth.flatMap((tooth) => toothAreas(tooth, parts)),
      scale.broken && breakMark(plot.left, plot.right, plot.bottom, paint),
      ...parts.teeth.flatMap((tooth) => toothLines(tooth, parts, layout.id)),
      ...underTeeth(parts, words),
      ...lock(parts, layout),
      ...placeLabels(ratchetLabels(parts, words), parts.surroundings),
      ...sideText(parts, words),
      ...parts.teeth.flatMap(({ tooth, span }) =>
        tooth.href
          ? [
              node('a', { href: tooth.href, 'aria-label': words.openTooth(tooth.label) }, [
                node('rect', {
                  x: span.left,
                  y: plot.top,
                  width: span.right - span.left,
                  height: frame.height - plot.top,
                  fill: 'transparent',
                }),
              ]),
            ]
          : [],
      ),
    ],
  )
}

type ChartTooth = ChartParts['teeth'][number]

function chartParts(input: RatchetInput, layout: RatchetChartLayout, words: RatchetWords): ChartParts {
  const frame = ratchetFrame(input, layout, words)
  const { plot, paint } = frame
  const locked = lockedFloor(input.teeth)
  const values = frame.teeth.flatMap((tooth) => {
    const interval = tooth.running ? lastReading(tooth) : null
    const readings = tooth.quarters.map((reading) => reading?.value ?? null)
    return [
      resultOf(tooth, input.measure),
      floorOver(tooth),
      tooth.marks.rebase?.from ?? null,
      ...readings,
      interval?.low ?? null,
      interval?.high ?? null,
    ]
  })
  const known = [...values, frame.startsAt, locked].filter((value) => value !== null)
  const scale =
    input.measure === 'rank'
      ? rankScale(input.zones ?? 8, plot.top, plot.bottom)
      : scoreScale(known, plot.top, plot.bottom)
  const teeth = frame.teeth.map((tooth, index) => {
    const span = { left: plot.left + index * frame.pitch, right: plot.left + (index + 1) * frame.pitch }
    const previous = frame.teeth[index - 1]
    const before = previous ? resultOf(previous, input.measure) : frame.startsAt
    const floor = floorOver(tooth)
    const slip = slipOf(tooth, input.measure)
    const runs = toothRuns(tooth, before, span, scale.y, input.measure)
    const hatched = floor !== null && (slip !== null || readsBelow(tooth, floor, input.measure))
    const hatch = hatched ? runs.flatMap((run) => under(run.points, scale.y(floor))) : []
    return { tooth, span, floor, runs, slip, hatch }
  })
  const strokes = teeth.flatMap(({ tooth: { marks }, span, floor, runs }) => [
    ...(marks.rebase
      ? [{ from: { x: span.left, y: scale.y(marks.rebase.from) }, to: { x: span.left, y: scale.y(marks.rebase.to) } }]
      : []),
    ...runs.flatMap(({ points }) =>
      points.slice(1).flatMap((to, at) => (points[at] ? [{ from: points[at], to }] : [])),
    ),
    ...(floor === null
      ? []
      : [{ from: { x: span.left, y: scale.y(floor) }, to: { x: span.right, y: scale.y(floor) } }]),
  ])
  const dots = teeth.flatMap(({ runs }) =>
    runs.flatMap(({ points }) =>
      points
        .filter((point) => point.reading)
        .map(({ x, y }) => ({ left: x - 5, top: y - 5, right: x + 5, bottom: y + 5 })),
    ),
  )
  const end = teeth.at(-1)?.span.right ?? plot.right
  const bounds = { left: plot.left, top: plot.top - 18, right: end + 6, bottom: plot.bottom - (scale.broken ? 13 : 1) }
  return { input, frame, scale, paint, teeth, locked, end, surroundings: { bounds, taken: dots, strokes } }
}

function readsBelow(tooth: Tooth, floor: number, measure: Measure): boolean {
  const reading = tooth.running && measure === 'score' ? lastReading(tooth) : null
  return reading !== null && standingOf(reading, floor) === 'below'
}

// A half-year without a result stays an empty, marked place; no line crosses it.
function gapGround(
  { tooth, span, runs }: ChartTooth,
  { frame: { plot }, input, paint }: ChartParts,
): readonly PictureNode[] {
  if (tooth.running || resultOf(tooth, input.measure) !== null) return []
  const drawn = Math.max(span.left, ...runs.flatMap((run) => run.points.map((point) => point.x)))
  return [
    node('rect', {
      class: 'picture-gap',
      x: drawn + 2,
      y: plot.top,
      width: span.right - drawn - 4,
      height: plot.bottom - plot.top,
      fill: paint['pic-gap'],
    }),
  ]
}

function toothAreas({ tooth, runs }: ChartTooth, { frame, paint }: ChartParts): readonly PictureNode[] {
  const base = frame.plot.bottom
  return runs.flatMap(({ points }) => {
    const [first, last] = [points[0], points.at(-1)]
    if (!first || !last || points.length < 2) return []
    const d = pathThrough([{ x: first.x, y: base }, ...points, { x: last.x, y: base }], true)
    return [node('path', { class: 'picture-area', d, fill: open(tooth) ? paint['pic-area-soft'] : paint['pic-area'] })]
  })
}

const open = (tooth: ChartTooth['tooth']) => Boolean(tooth.running || tooth.marks.provisional)

function toothLines({ tooth, span, floor, runs, hatch }: ChartTooth, { frame, scale, paint }: ChartParts, id: string) {
  const floorY = floor === null ? null : scale.y(floor)
  const reading = tooth.running ? lastReading(tooth) : null
  const rebase = tooth.marks.rebase
  const points = runs.flatMap((run) => run.points)
  const last = points.findLast((point) => point.reading)
  const faces = runs.filter((run) => run.closed).flatMap((run) => run.points.slice(-1))
  return [
    slipHatch(id, hatch),
    ...faces.map((at) =>
      node('line', {
        x1: at.x,
        x2: at.x,
        y1: at.y,
        y2: frame.plot.bottom,
        stroke: paint['pic-profile'],
        'stroke-opacity': 0.35,
      }),
    ),
    ...(rebase ? oldFloor(span.left, scale.y(rebase.from), scale.y(rebase.to), frame.pitch, paint) : []),
    floorY === null ? null : floorLine({ x: span.left, y: floorY }, span.right, paint, Boolean(rebase)),
    ...runs
      .filter((run) => run.points.length > 1)
      .map((run) =>
        node('path', {
          class: 'picture-profile',
          d: pathThrough(run.points),
          fill: 'none',
          stroke: paint['pic-profile'],
          'stroke-width': 3,
          'stroke-linejoin': 'round',
          'stroke-dasharray': open(tooth) ? '7 5' : undefined,
        }),
      ),
    ...(reading && last && reading.low !== null && reading.high !== null
      ? whisker(last.x, scale.y(reading.high), scale.y(reading.low), paint)
      : []),
    ...points.filter((point) => point.reading).map((point) => dot(point, paint)),
  ].filter((part) => part !== null)
}

function oldFloor(
  x: number,
  from: number,
  to: number,
  pitch: number,
  paint: ChartParts['paint'],
): readonly PictureNode[] {
  const line = (x2: number, y1: number, y2: number) =>
    node('line', { x1: x, x2, y1, y2, stroke: paint['pic-floor'], 'stroke-width': 1.5, 'stroke-dasharray': '3 3' })
  return [line(x, from, to), line(x + pitch * 0.45, from, from)]
}

// The floor runs a little past the last tooth, so that the tip of the pawl visibly carries it.
function lock({ locked, scale, paint, end, teeth }: ChartParts, layout: RatchetChartLayout): readonly PictureNode[] {
  if (locked === null) return []
  const tip = { x: end + 2, y: scale.y(locked) }
  const slipping = teeth.findLast(({ tooth }) => !tooth.running)?.slip !== null
  return [
    floorLine({ x: end, y: tip.y }, end + 12, paint),
    pawl(tip, paint, { slipping: teeth.length > 0 && slipping, drop: layout.drop ?? false }),
  ]
}

/** Beaker 入户量杯: the households of a quarter fill a vessel with a mark at the target; what lies over it is poured on top. Source: UX §3.1 (/households); DOMAIN S-063, Q-12. */
import { type ChartLayout, type ChartPaint, chartPaint } from './chart-paint.ts'
import { mayPrint, type Part, pressable, printDefs, printStripes, say, widest } from './chart-parts.ts'
import { emptyPicture } from './empty-picture.ts'
import { pictureFrame } from './frame.ts'
import { node, type PictureNode } from './node.ts'
import type { TableTwin } from './table-twin.ts'
import { textWidth, wrapEvenly } from './text-box.ts'

/** What is in the vessel, from the bottom up. */
export type BeakerLayer = {
  readonly key: string
  readonly name: string
  readonly count: number
  readonly part?: Part
}
export type BeakerInput = {
  readonly title: string
  /** Households; 0 where none is set. */
  readonly target: number
  readonly layers: readonly BeakerLayer[]
}
export type BeakerWords = {
  readonly count: (households: number) => string
  readonly target: (households: number) => string
  readonly short: (missing: number) => string
  readonly met: string
  readonly over: (more: number) => string
  readonly empty: string
  readonly columns: { readonly layer: string; readonly count: string }
  readonly total: string
  readonly describe: (total: number, target: number, layers: readonly BeakerLayer[]) => string
}

const TOP = 14
const LINE = 18

/** The vessel with its scale at the left, and what each part of it is at the right. */
export function beaker(input: BeakerInput, layout: ChartLayout, words: BeakerWords): PictureNode {
  const { id, width } = layout
  const paint = chartPaint(layout.mode)
  const { target, title } = input
  const layers = input.layers.filter(({ count }) => count > 0)
  const total = layers.reduce((sum, { count }) => sum + count, 0)
  const frame = { id, width, title, description: words.describe(total, target, input.layers) }
  if (target === 0 && total === 0) return emptyPicture(frame, words.empty, paint)
  const full = Math.max(target, total) * 1.06
  const ticks = graduations(target || total)
  const left = widest(ticks.map(String), 12) + 18
  const right = left + (width < 420 ? 110 : 150)
  const base = TOP + (width < 420 ? 190 : 220)
  const y = (count: number) => base - (count / full) * (base - TOP)
  const glass = { left, right, base, y }
  let under = 0
  const placed = layers.map((layer, at) => {
    const from = under
    under += layer.count
    return { layer, at, from, to: under }
  })
  const state = target === 0 ? null : stateOf(total, target, words)
  const marks = sideLabels(
    [
      ...placed.map(({ layer, from, to }) => ({
        y: y((from + to) / 2),
        text: `${layer.name} ${words.count(layer.count)}`,
        fill: paint['text-1'],
        weight: undefined,
      })),
      ...(target > 0 ? [{ y: y(target), text: words.target(target), fill: paint['text-1'], weight: 700 }] : []),
    ],
    { x: right + 22, width, base },
  )
  const linked = layers.some(({ part }) => part)
  return pictureFrame({ ...frame, height: Math.max(base, marks.bottom) + 10, linked }, [
    mayPrint(layout) && printDefs(id, paint),
    ...placed.map((each) => layerNode(each, glass, { id, paper: mayPrint(layout), paint })),
    ...ticks.flatMap((tick) => [
      node('line', { x1: left - 8, x2: left, y1: y(tick), y2: y(tick), stroke: paint['border-ctl'] }),
      say(String(tick), left - 12, y(tick) + 4, { fill: paint['text-3'], anchor: 'end' }),
    ]),
    glassNode(glass, paint),
    target > 0 &&
      node('line', {
        class: 'picture-quota',
        ...{ x1: left - 2, x2: right + 14, y1: y(target), y2: y(target), stroke: paint['text-1'], 'stroke-width': 2 },
      }),
    state && emptyPart(state, { total, target }, glass, paint),
    ...marks.nodes,
  ])
}

function stateOf(total: number, target: number, words: BeakerWords): string {
  if (total < target) return words.short(target - total)
  return total > target ? words.over(total - target) : words.met
}

/** Quarters of the target where they are whole numbers. */
function graduations(target: number): readonly number[] {
  const parts = target % 4 === 0 ? 4 : target % 2 === 0 ? 2 : 1
  return Array.from({ length: parts + 1 }, (_, at) => (target / parts) * at)
}

type Glass = {
  readonly left: number
  readonly right: number
  readonly base: number
  readonly y: (count: number) => number
}

function glassNode({ left, right, base }: Glass, paint: ChartPaint): PictureNode {
  const d = [
    `M${left - 7} ${TOP - 6} Q${left} ${TOP - 6} ${left} ${TOP + 2} L${left} ${base - 10}`,
    `Q${left} ${base} ${left + 10} ${base} L${right - 10} ${base} Q${right} ${base} ${right} ${base - 10}`,
    `L${right} ${TOP + 2} Q${right} ${TOP - 6} ${right + 7} ${TOP - 6}`,
  ].join(' ')
  return node('path', { class: 'picture-glass', d, fill: 'none', stroke: paint['text-2'], 'stroke-width': 2 })
}

type Placed = { readonly layer: BeakerLayer; readonly at: number; readonly from: number; readonly to: number }
type Look = { readonly id: string; readonly paper: boolean; readonly paint: ChartPaint }

function layerNode({ layer, at, from, to }: Placed, { left, right, base, y }: Glass, { id, paper, paint }: Look) {
  const [top, foot] = [y(to), y(from)]
  const area = { x: left, y: top, width: right - left, height: foot - top }
  const fill = paint[at % 2 === 0 ? 'pic-profile' : 'pic-working']
  const round = Math.min(10, foot - top)
  // The lowest lies in the rounded bottom of the glass.
  const shape =
    from === 0
      ? node('path', {
          class: 'picture-layer',
          d: `M${left} ${top} L${left} ${base - round} Q${left} ${base} ${left + round} ${base} L${right - round} ${base} Q${right} ${base} ${right} ${base - round} L${right} ${top} Z`,
          fill,
        })
      : node('rect', { class: 'picture-layer', ...area, fill })
  const surface = node('line', {
    ...{ x1: left, x2: right, y1: top, y2: top, stroke: paint['bg-card'], 'stroke-width': 2 },
  })
  return pressable(layer.part, area, [
    shape,
    ...(paper && at % 2 === 1 ? [printStripes(id, area, null)] : []),
    ...(at > 0 ? [{ ...surface, attrs: { ...surface.attrs, y1: foot, y2: foot } }] : []),
  ])
}

/** In the empty part while it has room for the words, else on the filled part. */
function emptyPart(
  text: string,
  { total, target }: { total: number; target: number },
  glass: Glass,
  paint: ChartPaint,
) {
  const middle = (glass.left + glass.right) / 2
  const room = glass.y(total) - glass.y(target)
  const size = textWidth(text, 16) + 8 > glass.right - glass.left ? 13 : 16
  if (total < target && room > 30)
    return say(text, middle, glass.y(target) + room / 2 + 6, {
      ...{ size, weight: 700, fill: paint['pawl-text'], anchor: 'middle' },
    })
  return say(text, middle, glass.y(0) - 14, { size, weight: 700, fill: paint['pic-on'], anchor: 'middle' })
}

type Mark = { readonly y: number; readonly text: string; readonly fill: string; readonly weight: number | undefined }

/** Lines beside the glass, each at its height, moved apart where they would touch. */
function sideLabels(marks: readonly Mark[], { x, width, base }: { x: number; width: number; base: number }) {
  let free = base + 6
  const nodes = marks
    .toSorted((a, b) => b.y - a.y)
    .flatMap(({ y, text, fill, weight }) => {
      const lines = wrapEvenly(text, width - x, 13)
      const last = Math.min(y + 4.5 + ((lines.length - 1) * LINE) / 2, free)
      free = last - lines.length * LINE - 2
      return lines.map((line, at) => say(line, x, last - (lines.length - 1 - at) * LINE, { size: 13, fill, weight }))
    })
  // More words than height: all of them move down, and the picture grows.
  const lift = Math.max(0, TOP - Math.min(TOP, ...nodes.map(({ attrs }) => Number(attrs.y))))
  const moved = nodes.map((one) => ({ ...one, attrs: { ...one.attrs, y: Number(one.attrs.y) + lift } }))
  return { nodes: moved, bottom: Math.max(0, ...moved.map(({ attrs }) => Number(attrs.y))) }
}

/** One row a layer, then the whole, the target and what is between them. */
export function beakerTable({ target, layers }: BeakerInput, words: BeakerWords): TableTwin {
  const total = layers.reduce((sum, { count }) => sum + count, 0)
  return {
    columns: [words.columns.layer, words.columns.count],
    rows: [
      ...layers.map(({ name, count }) => [name, String(count)]),
      [words.total, String(total)],
      ...(target > 0 ? [[words.target(target), stateOf(total, target, words)]] : []),
    ],
  }
}

/** Importance–performance quadrant 重要性—表现象限: score across, influence on overall satisfaction upwards; what is important and poor is tinted. Source: SPEC §9; Martilla & James 1977; admin/survey-results.png. */
import { type ChartLayout, type ChartPaint, chartPaint } from './chart-paint.ts'
import { pressable, say } from './chart-parts.ts'
import { emptyPicture } from './empty-picture.ts'
import { pictureFrame } from './frame.ts'
import { node, type PictureNode } from './node.ts'
import { linesBox, placeLabels } from './place-labels.ts'
import { dotBox, labelsOf, type Scales, strokesOf } from './quadrant-labels.ts'
import {
  type QuadrantInput,
  type QuadrantName,
  type QuadrantPoint,
  type QuadrantWords,
  quadrantOf,
} from './quadrant-points.ts'
import { layoutKind } from './ratchet-layout.ts'

/** Points with their names beside them; a name that finds no room gives way and is in the table. */
export function quadrant(input: QuadrantInput, layout: ChartLayout, words: QuadrantWords): PictureNode {
  const { id, width } = layout
  const paint = chartPaint(layout.mode)
  const { points } = input
  const description = words.describe(points.map((each) => ({ name: each.name, quadrant: quadrantOf(each, input) })))
  const linked = points.some(({ part }) => part)
  const frame = { id, width, title: input.title, description, linked }
  if (points.length === 0) {
    return emptyPicture(frame, words.empty, paint)
  }
  const scales = scalesOf(input, width)
  const { plot } = scales
  const corners = cornerNodes(scales, words, paint)
  return pictureFrame({ ...frame, height: plot.bottom + 44 }, [
    ...groundNodes(input, scales, words, paint),
    ...corners.nodes,
    ...pointNodes(input, scales, paint),
    ...placeLabels(labelsOf(input, scales, paint), {
      bounds: { left: plot.left + 2, right: plot.right, top: plot.top, bottom: plot.bottom - 2 },
      taken: [...corners.boxes, ...points.map((each) => dotBox(each, scales))],
      strokes: strokesOf(input, scales),
    }),
  ])
}

function scalesOf({ points, boundary }: QuadrantInput, width: number): Scales {
  const high = { full: 320, middle: 270, narrow: 300 }[layoutKind(width)]
  const plot = { left: 1, top: 24, right: width - 1, bottom: 24 + high }
  const scores = [boundary.score, ...points.flatMap(({ score, interval }) => [score, ...(interval ?? [])])]
  const influences = [boundary.influence, ...points.map(({ influence }) => influence)]
  return {
    plot,
    // Room inside the frame, so that no point lies on the name of its quadrant.
    x: linear(scores, plot.left + 34, plot.right - 34),
    y: linear(influences, plot.bottom - 40, plot.top + 40),
  }
}

const scoreEnds = (points: readonly QuadrantPoint[]) => {
  const scores = points.map(({ score }) => score)
  return [Math.min(...scores), Math.max(...scores)] as const
}

function linear(values: readonly number[], from: number, to: number): (value: number) => number {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  if (high - low < 1e-9) return () => (from + to) / 2
  return (value) => from + ((value - low) / (high - low)) * (to - from)
}

function groundNodes(
  { boundary, points }: QuadrantInput,
  { plot, x, y }: Scales,
  words: QuadrantWords,
  paint: ChartPaint,
) {
  const [bx, by] = [x(boundary.score), y(boundary.influence)]
  const line = (x1: number, y1: number, x2: number, y2: number, more: Record<string, string | number>) =>
    node('line', { x1, y1, x2, y2, ...more })
  const dashed = { stroke: paint['text-off'], 'stroke-dasharray': '4 4', class: 'picture-boundary' }
  const axis = { stroke: paint['border-ctl'] }
  const grey = { fill: paint['text-3'] }
  const named = Math.max(40, Math.min(plot.right - 100, bx))
  return [
    node('rect', {
      class: 'picture-improve',
      ...{ x: plot.left, y: plot.top, width: bx - plot.left, height: by - plot.top, fill: paint['pawl-soft'] },
    }),
    line(bx, plot.top, bx, plot.bottom, dashed),
    line(plot.left, by, plot.right, by, dashed),
    line(plot.left, plot.top, plot.left, plot.bottom, axis),
    line(plot.left, plot.bottom, plot.right, plot.bottom, axis),
    say(`↑ ${words.axis.influence}`, 0, 14, grey),
    say(words.boundary.score(boundary.score), named, plot.bottom + 16, { ...grey, anchor: 'middle' }),
    say(words.boundary.influence(boundary.influence), 0, plot.bottom + 34, grey),
    say(`${words.axis.score(...scoreEnds(points))} →`, plot.right, plot.bottom + 34, { ...grey, anchor: 'end' }),
  ]
}

function cornerNodes({ plot }: Scales, words: QuadrantWords, paint: ChartPaint) {
  const corner = (name: QuadrantName, right: boolean, low: boolean, fill: string, weight?: number) => {
    const line = { text: words.names[name], size: 13, fill, ...(weight ? { weight } : {}) }
    const anchor: 'start' | 'end' = right ? 'end' : 'start'
    const spot = { x: right ? plot.right - 8 : plot.left + 8, y: low ? plot.bottom - 9 : plot.top + 19, anchor }
    return {
      box: linesBox([line], spot),
      node: say(line.text, spot.x, spot.y, { ...line, anchor, kind: 'picture-quadrant' }),
    }
  }
  const corners = [
    corner('improve', false, false, paint['pawl-strong'], 700),
    corner('keep', true, false, paint.accent, 700),
    corner('minor', false, true, paint['text-3']),
    corner('enough', true, true, paint['text-3']),
  ]
  return { nodes: corners.map((each) => each.node), boxes: corners.map(({ box }) => box) }
}

function pointNodes({ points }: QuadrantInput, { x, y }: Scales, paint: ChartPaint) {
  return points.map((each) => {
    const [cx, cy] = [x(each.score), y(each.influence)]
    return pressable(each.part, { x: cx - 14, y: cy - 14, width: 28, height: 28 }, [
      ...(each.interval
        ? [
            node('line', {
              class: 'picture-interval',
              ...{ x1: x(each.interval[0]), x2: x(each.interval[1]), y1: cy, y2: cy },
              ...{ stroke: paint['border-ctl'], 'stroke-width': 1.5 },
            }),
          ]
        : []),
      node('circle', { class: 'picture-point', cx, cy, r: 5.5, fill: paint['pic-profile'] }),
    ])
  })
}

/** Strips inside table rows: the floor before → after a close (admin/cycle.png), and floor, last result and target on one ruler (admin/goals.png). */
import { pictureFrame } from './frame.ts'
import { node, type PictureNode, pathThrough } from './node.ts'
import { livePaint } from './paint.ts'
import type { StripWords } from './picture-words.ts'
import type { PictureLayout } from './ratchet-layout.ts'
import { dot, floorLine, hatchDefs, slipHatch } from './ratchet-marks.ts'

/** `span`: points from the middle to the edge, the same for all rows of a table; ranks turn upside down. */
export type FloorStrip = {
  readonly before: number | null
  readonly achieved: number | null
  readonly after: number | null
  readonly measure?: 'score' | 'rank'
  readonly span?: number
}

/** The floor before, the result, the floor after: a rise is a step up, a slip is a dot under the line. */
export function floorStrip(
  strip: FloorStrip,
  layout: PictureLayout & { readonly height?: number },
  words: StripWords,
): PictureNode {
  const paint = layout.paint ?? livePaint
  const { id, width } = layout
  const height = layout.height ?? 24
  const level = strip.before ?? strip.after ?? strip.achieved ?? 0
  const sign = strip.measure === 'rank' ? -1 : 1
  const span =
    strip.span ??
    Math.max(1, ...[strip.achieved, strip.after].map((value) => (value === null ? 0 : Math.abs(value - level))))
  const reach = height / 2 - 6
  const y = (value: number) => height / 2 - Math.max(-1, Math.min(1, (sign * (value - level)) / span)) * reach
  const turn = width * 0.68
  const { before, achieved, after } = strip
  const show = (value: number | null) => (value === null ? null : words.score(value))
  return pictureFrame({ id, width, height, title: words.strip(show(before), show(achieved), show(after)) }, [
    before !== null && floorLine({ x: 4, y: y(before) }, turn, paint, false, 2.25),
    before !== null &&
      after !== null &&
      before !== after &&
      node('line', {
        x1: turn,
        x2: turn,
        y1: y(before),
        y2: y(after),
        stroke: paint['pic-floor'],
        'stroke-width': 1.25,
      }),
    after !== null && floorLine({ x: turn, y: y(after) }, width - 4, paint, false, 2.25),
    achieved !== null && dot({ x: turn, y: y(achieved) }, paint),
  ])
}

export type FloorRuler = {
  readonly floor: number | null
  readonly last: number | null
  readonly target: number | null
  readonly min: number
  readonly max: number
}

/** Floor (ochre tick), last result (ring) and target (diamond) on one ruler; what lies under the floor is hatched. */
export function floorRuler(
  ruler: FloorRuler,
  layout: PictureLayout & { readonly height?: number },
  words: StripWords,
): PictureNode {
  const paint = layout.paint ?? livePaint
  const { id, width } = layout
  const height = layout.height ?? 24
  const middle = height / 2
  const { floor, last, target, min, max } = ruler
  const x = (value: number) => 8 + Math.max(0, Math.min(1, (value - min) / (max - min || 1))) * (width - 16)
  const show = (value: number | null) => (value === null ? null : words.score(value))
  const diamond = (at: number) =>
    pathThrough(
      [
        { x: at, y: middle - 6 },
        { x: at + 5.5, y: middle },
        { x: at, y: middle + 6 },
        { x: at - 5.5, y: middle },
      ],
      true,
    )
  const lost = floor !== null && last !== null && last < floor
  const corners = lost
    ? [
        { x: x(last), y: middle - 3 },
        { x: x(floor), y: middle - 3 },
        { x: x(floor), y: middle + 3 },
        { x: x(last), y: middle + 3 },
      ]
    : null
  return pictureFrame({ id, width, height, title: words.ruler(show(floor), show(last), show(target)) }, [
    corners && hatchDefs(id, paint),
    node('rect', { x: 2, y: middle - 3, width: width - 4, height: 6, fill: paint.fill }),
    corners && slipHatch(id, [corners]),
    floor !== null &&
      node('line', {
        class: 'picture-floor',
        x1: x(floor),
        x2: x(floor),
        y1: middle - 9,
        y2: middle + 9,
        stroke: paint['pic-floor'],
        'stroke-width': 2.5,
      }),
    last !== null && dot({ x: x(last), y: middle }, paint, 4.5),
    target !== null &&
      node('path', {
        class: 'picture-target',
        d: diamond(x(target)),
        fill: paint['pic-profile'],
        stroke: paint['pic-dot'],
        'stroke-width': 1,
      }),
  ])
}

/** Band, line, dots and floor of the trend: only what was measured, nothing between a wave and a gap. */
import type { ChartPaint } from './chart-paint.ts'
import { node, type PictureNode, pathThrough } from './node.ts'
import { whisker } from './ratchet-marks.ts'
import type { TrendWave } from './trend-band.ts'

export type ShownWave = {
  readonly x: number
  readonly score: number
  readonly interval: readonly [number, number] | null
}
/** Pixel of the n-th wave and of a score, and pixels between waves. */
export type TrendPlace = {
  readonly x: (at: number) => number
  readonly y: (value: number) => number
  readonly step: number
}

export function runsOf(waves: readonly TrendWave[], { x }: TrendPlace): readonly (readonly ShownWave[])[] {
  const runs: ShownWave[][] = [[]]
  for (const [at, { score, interval }] of waves.entries()) {
    if (score === null) runs.push([])
    else runs.at(-1)?.push({ x: x(at), score, interval })
  }
  return runs.filter((run) => run.length > 0)
}

// Between two waves with an interval each; a wave without neighbours that have one keeps a whisker.
export function bandNodes(run: readonly ShownWave[], { y }: TrendPlace, paint: ChartPaint): readonly PictureNode[] {
  return run.flatMap((wave, at) => {
    const next = run[at + 1]
    if (!wave.interval) return []
    if (next?.interval) {
      const [low, high] = [wave.interval, next.interval]
      const corners = [
        { x: wave.x, y: y(low[1]) },
        { x: next.x, y: y(high[1]) },
        { x: next.x, y: y(high[0]) },
        { x: wave.x, y: y(low[0]) },
      ]
      return [node('path', { class: 'picture-band', d: pathThrough(corners, true), fill: paint['pic-area'] })]
    }
    if (run[at - 1]?.interval) return []
    return whisker(wave.x, y(wave.interval[1]), y(wave.interval[0]), paint)
  })
}

export function lineNodes(run: readonly ShownWave[], { y }: TrendPlace, paint: ChartPaint): readonly PictureNode[] {
  const points = run.map(({ x, score }) => ({ x, y: y(score) }))
  const look = { class: 'picture-profile', fill: 'none', stroke: paint['pic-profile'], 'stroke-width': 3 }
  return [
    ...(points.length > 1 ? [node('path', { ...look, d: pathThrough(points), 'stroke-linejoin': 'round' })] : []),
    ...points.map((point) =>
      node('circle', {
        class: 'picture-wave',
        ...{
          cx: point.x,
          cy: point.y,
          r: 4.5,
          fill: paint['pic-dot'],
          stroke: paint['pic-profile'],
          'stroke-width': 2.5,
        },
      }),
    ),
  ]
}

// A floor runs half a step to both sides of its wave; it may only step at the middle between two waves.
export function floorNodes(
  floors: readonly (number | null)[],
  { x, y, step }: TrendPlace,
  paint: ChartPaint,
): readonly PictureNode[] {
  return floors.flatMap((floor, at) =>
    floor === null
      ? []
      : [
          node('line', {
            class: 'picture-floor',
            ...{
              x1: x(at) - half(at, floors.length, step),
              x2: x(at) + half(floors.length - 1 - at, floors.length, step),
            },
            ...{ y1: y(floor), y2: y(floor), stroke: paint['pic-floor'], 'stroke-width': 2.5 },
          }),
        ],
  )
}

const half = (fromEnd: number, count: number, step: number) => (count === 1 ? 60 : fromEnd === 0 ? 20 : step / 2)

export function breakAt(left: number, base: number, paint: ChartPaint): PictureNode {
  const saw = [-8, -4, 0, 4, 8].map((dx, at) => ({ x: left + dx, y: base - 8 + (at % 2 === 0 ? -3 : 3) }))
  return node('path', {
    class: 'picture-break',
    d: pathThrough(saw),
    fill: 'none',
    stroke: paint['border-ctl'],
    'stroke-width': 1.5,
  })
}

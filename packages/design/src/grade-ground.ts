/** What the dots of 正态带 stand before: the tinted bands with their names, the density curve, and the axis in σ. Source: UX §3.3; bands of SPEC §10. */
import type { ChartPaint } from './chart-paint.ts'
import { say } from './chart-parts.ts'
import type { GradeBand, GradeInput, GradeWords } from './grade-input.ts'
import { node, type PictureNode, pathThrough } from './node.ts'

export type Axis = { readonly x: (z: number) => number; readonly from: number; readonly to: number }

export function bandNodes(
  { cuts }: GradeInput,
  { x, from, to }: Axis,
  base: number,
  words: GradeWords,
  paint: ChartPaint,
) {
  const ends: readonly [GradeBand, number, number, string | null, string][] = [
    ['normal', from, cuts[0], null, paint['text-3']],
    ['watch', cuts[0], cuts[1], paint['pawl-soft'], paint['pawl-strong']],
    ['urgent', cuts[1], to, paint['danger-soft'], paint['danger-text']],
  ]
  return {
    grounds: ends.flatMap(([band, low, high, fill]) =>
      fill === null
        ? []
        : [
            node('rect', {
              class: `picture-ground picture-ground-${band}`,
              ...{ x: x(low), y: 0, width: x(high) - x(low), height: base, fill },
            }),
          ],
    ),
    heads: ends.flatMap(([band, low, high, , fill]) => {
      const middle = (x(low) + x(high)) / 2
      return [
        say(words.bands[band], middle, 17, { size: 13, weight: 700, fill, anchor: 'middle' }),
        say(words.reach(band, cuts), middle, 35, { fill, anchor: 'middle' }),
      ]
    }),
  }
}

/** The density of the normal distribution, as high as the picture allows. */
export function density({ x, from, to }: Axis, base: number, tall: number) {
  return Array.from({ length: 81 }, (_, at) => {
    const z = from + ((to - from) * at) / 80
    return { x: x(z), y: base - tall * 0.86 * Math.exp((-z * z) / 2) }
  })
}

export function curveNode(axis: Axis, base: number, tall: number, paint: ChartPaint): PictureNode {
  const { x, from, to } = axis
  const points = density(axis, base, tall)
  const ends = [
    { x: x(from), y: base },
    { x: x(to), y: base },
  ]
  return node('g', {}, [
    node('path', {
      class: 'picture-density',
      d: pathThrough([ends[0] ?? { x: 0, y: 0 }, ...points, ends[1] ?? { x: 0, y: 0 }], true),
      ...{ fill: paint['pic-area-soft'], 'fill-opacity': 0.55 },
    }),
    node('path', { d: pathThrough(points), fill: 'none', stroke: paint['border-ctl'], 'stroke-width': 1.5 }),
  ])
}

export function axisNodes({ x, from, to }: Axis, base: number, width: number, words: GradeWords, paint: ChartPaint) {
  const ticks = Array.from({ length: Math.floor(to) - Math.ceil(from) + 1 }, (_, at) => Math.ceil(from) + at)
  const inside = ticks.filter((z) => x(z) >= 16 && x(z) <= width - 16)
  const every = Math.max(1, Math.ceil(42 / Math.max(1, x(1) - x(0))))
  const grey = { fill: paint['text-3'], anchor: 'middle' as const }
  return [
    node('line', { x1: 0, x2: width, y1: base, y2: base, stroke: paint['border-ctl'] }),
    ...inside.map((z) => node('line', { x1: x(z), x2: x(z), y1: base, y2: base + 4, stroke: paint['border-ctl'] })),
    ...inside
      .filter((z) => z % every === 0)
      .map((z) => say(z === 0 ? words.mean : words.sigma(z), x(z), base + 18, grey)),
  ]
}

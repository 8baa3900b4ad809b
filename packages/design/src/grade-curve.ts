/** 正态带: the areas of a grading as dots over their z, sized by people, before the density curve and its bands. Where no normal grade is given they stand as bars by rank, with the notice. Source: UX §3.3, bands of SPEC §10; STATISTICS §1. */
import { type ChartLayout, type ChartPaint, chartPaint } from './chart-paint.ts'
import { pressable, say } from './chart-parts.ts'
import { emptyPicture } from './empty-picture.ts'
import { pictureFrame } from './frame.ts'
import { gradeBars } from './grade-bars.ts'
import { type Axis, axisNodes, bandNodes, curveNode, density } from './grade-ground.ts'
import { type GradeArea, type GradeBand, type GradeInput, type GradeWords, gravestFirst } from './grade-input.ts'
import { type Standing, swarm } from './grade-swarm.ts'
import { node, type PictureNode } from './node.ts'
import { type Label, placeLabels } from './place-labels.ts'
import { layoutKind } from './ratchet-layout.ts'
import { wrapEvenly, wrapText } from './text-box.ts'

const HEAD = 46
const FOOT = 44
/** A dot that is pressed has so much room at least (WCAG §2.5.8). */
const PRESS = 12

type Drawn = GradeArea & { readonly z: number }

export function gradeCurve(input: GradeInput, layout: ChartLayout, words: GradeWords): PictureNode {
  const paint = chartPaint(layout.mode)
  const areas = input.areas.filter((area): area is Drawn => area.z !== null)
  const isNormal = input.notice === null && areas.length > 0
  const linked = input.areas.some(({ part }) => part)
  const frame = { ...layout, title: input.title, description: words.describe(input.areas, isNormal), linked }
  if (input.areas.length === 0) return emptyPicture(frame, input.notice ?? words.empty, paint)
  if (!isNormal) return gradeBars(input, frame, words, paint)
  const axis = axisOf(areas, input, layout.width)
  const dots = dotsOf(areas, axis, layout.width)
  const tall = Math.max({ full: 220, middle: 200, narrow: 190 }[layoutKind(layout.width)], highest(dots) + 30)
  const base = HEAD + tall
  const bands = bandNodes(input, axis, base, words, paint)
  const key = wrapText(words.sizeKey, layout.width, 12)
  return pictureFrame({ ...frame, height: base + FOOT + (key.length - 1) * 17 }, [
    ...bands.grounds,
    curveNode(axis, base, tall, paint),
    ...axisNodes(axis, base, layout.width, words, paint),
    ...key.map((line, at) => say(line, 0, base + 38 + at * 17, { fill: paint['text-3'] })),
    ...bands.heads,
    ...dots.map((dot) => dotNode(dot, base, paint)),
    ...placeLabels(labelsOf(dots, base, paint), {
      bounds: { left: 0, right: layout.width, top: HEAD, bottom: base - 2 },
      taken: dots.map((dot) => boxOf(dot, base)),
      strokes: density(axis, base, tall).flatMap((to, at, all) => {
        const from = all[at - 1]
        return from ? [{ from, to }] : []
      }),
    }),
  ])
}

function axisOf(areas: readonly Drawn[], { cuts }: GradeInput, width: number): Axis {
  const all = areas.map(({ z }) => z)
  const from = Math.min(-2, Math.floor(Math.min(...all) * 2) / 2)
  const to = Math.max(cuts[1] + 1.3, Math.ceil(Math.max(...all) * 2) / 2 + 0.5)
  return { from, to, x: (z) => ((z - from) / (to - from)) * width }
}

/** Areas of people 1…n have dots of 4 to 13 pixels; on a phone only what is not normal can be pressed. */
function dotsOf(areas: readonly Drawn[], { x }: Axis, width: number): readonly Standing<Drawn>[] {
  const most = Math.max(...areas.map(({ people }) => people), 1)
  const roomy = layoutKind(width) !== 'narrow'
  return swarm(
    areas.map((area) => {
      const radius = 4 + 9 * Math.sqrt(area.people / most)
      const of = roomy || area.band !== 'normal' ? area : { ...area, part: undefined as never }
      const room = of.part ? Math.max(PRESS, radius) : radius
      return { of, x: Math.min(Math.max(x(area.z), room), width - room), radius, room: room + 1 }
    }),
  )
}

const highest = (dots: readonly Standing<Drawn>[]) => Math.max(...dots.map(({ height, room }) => height + room))

const fills: Readonly<Record<GradeBand, keyof ChartPaint>> = {
  normal: 'pic-profile',
  watch: 'pawl',
  urgent: 'danger',
}

function dotNode({ of, x, height, radius, room }: Standing<Drawn>, base: number, paint: ChartPaint): PictureNode {
  const cy = base - height
  return pressable(of.part, { x: x - room, y: cy - room, width: room * 2, height: room * 2 }, [
    node('circle', {
      class: `picture-area picture-${of.band}`,
      ...{ cx: x, cy, r: radius, fill: paint[fills[of.band]], stroke: paint['bg-card'], 'stroke-width': 1.5 },
    }),
  ])
}

const boxOf = ({ x, height, radius }: Standing<Drawn>, base: number) => ({
  left: x - radius,
  right: x + radius,
  top: base - height - radius,
  bottom: base - height + radius,
})

/** What is not normal is named, the gravest first; the others are in the table. */
function labelsOf(dots: readonly Standing<Drawn>[], base: number, paint: ChartPaint): readonly Label[] {
  const order = gravestFirst(dots.map(({ of }) => of)).map(({ key }) => key)
  return dots
    .filter(({ of }) => of.band !== 'normal')
    .sort((a, b) => order.indexOf(a.of.key) - order.indexOf(b.of.key))
    .map(({ of, x, height, radius }) => {
      const y = base - height
      const line = (text: string) => ({ text, size: 12, weight: 700, fill: paint['text-1'] })
      return {
        variants: [[line(of.name)], wrapEvenly(of.name, 110, 12).map(line)],
        needed: true,
        spots: [
          { x: x + radius + 5, y: y + 4, anchor: 'start' },
          { x: x - radius - 5, y: y + 4, anchor: 'end' },
          { x, y: y - radius - 5, anchor: 'middle' },
          { x: x + radius, y: y - radius - 5, anchor: 'end' },
          { x: x - radius, y: y - radius - 5, anchor: 'start' },
        ],
      }
    })
}
